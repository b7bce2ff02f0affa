variable "prefix" {
  type = string
}

variable "domain" {
  description = "The public address, such as invoxa.example."
  type        = string
}

variable "zone_name" {
  description = "The Route 53 zone that holds the domain."
  type        = string
}

variable "certificate_arn" {
  description = "For the domain and origin.DOMAIN, in us-east-1."
  type        = string
}

variable "balancer" {
  type = object({ dns_name = string, zone_id = string })
}

variable "ui" {
  description = "The bucket with the UI."
  type        = object({ name = string, arn = string, domain = string })
}

variable "logs" {
  type = object({ name = string, arn = string })
}

variable "key_arn" {
  type = string
}

variable "pass" {
  description = "The header by which the load balancer knows what came through here."
  type        = object({ header = string, value = string })
  sensitive   = true
}

variable "limits" {
  description = "Requests that one address may make in five minutes: to log in, to pay, and at all."
  type        = object({ login = number, payment = number, all = number })
}

variable "log_retention_days" {
  type = number
}
