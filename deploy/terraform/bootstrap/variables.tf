variable "environment" {
  description = "dev or prod: each has its own bucket for its state, and its own roles."
  type        = string

  validation {
    condition     = contains(["dev", "prod"], var.environment)
    error_message = "dev or prod."
  }
}

variable "account_id" {
  description = "The AWS account that this environment is in; any other is refused."
  type        = string

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "Twelve digits."
  }
}

variable "domain" {
  description = "The public address: invoxa.example, or dev.invoxa.example."
  type        = string
}

variable "zone_name" {
  description = "The Route 53 zone that holds the domain; it must exist."
  type        = string
}

variable "jenkins_principal_arns" {
  description = "The roles under which Jenkins's agents run; they alone may assume what is made here."
  type        = list(string)

  validation {
    condition     = alltrue([for arn in var.jenkins_principal_arns : can(regex("^arn:aws:iam::[0-9]{12}:role/", arn))])
    error_message = "ARNs of IAM roles: no users, no whole accounts."
  }
}
