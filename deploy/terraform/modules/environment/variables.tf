variable "prefix" {
  description = "INX-DEV-USNV or INX-PRD-USNV."
  type        = string

  validation {
    condition     = can(regex("^INX-(DEV|PRD)-USNV$", var.prefix))
    error_message = "INX-DEV-USNV or INX-PRD-USNV."
  }
}

variable "cidr" {
  type = string
}

variable "domain" {
  description = "The public address: invoxa.example, or dev.invoxa.example."
  type        = string
}

variable "zone_name" {
  description = "The Route 53 zone that holds the domain."
  type        = string
}

variable "image_tag" {
  description = "The git commit whose images run."
  type        = string

  validation {
    condition     = can(regex("^[0-9a-f]{40}$", var.image_tag))
    error_message = "A whole git commit: 40 hexadecimal digits."
  }
}

variable "nat_per_zone" {
  type = bool
}

variable "interface_endpoints" {
  type    = set(string)
  default = []
}

variable "protected" {
  description = "Whether what holds data, and the front door, refuse to be destroyed."
  type        = bool
}

variable "replicas" {
  description = "Tasks of each service at rest."
  type        = number
}

variable "most_replicas" {
  type    = number
  default = 10
}

variable "sizes" {
  description = "Services that get more than 256 CPU units and 512 MiB."
  type        = map(object({ cpu = number, memory = number }))
  default     = {}
}

variable "spot" {
  description = "Service to never, above-base or first."
  type        = map(string)
}

variable "cpu_architecture" {
  type    = string
  default = "X86_64"

  validation {
    condition     = contains(["X86_64", "ARM64"], var.cpu_architecture)
    error_message = "X86_64 or ARM64; the images must be built for it."
  }
}

variable "mongodb_cidrs" {
  description = "Where MongoDB is. Atlas names the addresses of a cluster; a peered network has its own."
  type        = set(string)
}

variable "mail_from" {
  type = string
}

variable "alarm_emails" {
  type = set(string)
}

variable "watched" {
  description = "True: every alarm. False: those that a deployment needs."
  type        = bool
}

variable "execute_command" {
  description = "Whether a shell can be opened in a task; it needs a writable root, so it weakens the container."
  type        = bool
  default     = false
}

variable "log_retention_days" {
  type = number
}

variable "kept_images" {
  type = number
}

variable "otlp_endpoint" {
  description = "Where traces go (OpenTelemetry, OTLP over HTTP); empty: nowhere."
  type        = string
  default     = ""
}

variable "waf_limits" {
  type    = object({ login = number, payment = number, all = number })
  default = { login = 100, payment = 300, all = 3000 }
}
