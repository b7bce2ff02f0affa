variable "account_id" {
  description = "The AWS account that this environment is in; any other is refused."
  type        = string

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "Twelve digits."
  }
}

variable "domain" {
  type = string
}

variable "zone_name" {
  type = string
}

variable "image_tag" {
  description = "The git commit whose images run."
  type        = string
}

variable "mongodb_cidrs" {
  type = set(string)
}

variable "mail_from" {
  type = string
}

variable "alarm_emails" {
  type = set(string)
}

variable "sizes" {
  type    = map(object({ cpu = number, memory = number }))
  default = {}
}

variable "cpu_architecture" {
  type    = string
  default = "X86_64"
}

variable "interface_endpoints" {
  type    = set(string)
  default = []
}

variable "otlp_endpoint" {
  type    = string
  default = ""
}
