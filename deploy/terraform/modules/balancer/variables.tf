variable "prefix" {
  type = string
}

variable "vpc_id" {
  type = string
}

variable "public_subnet_ids" {
  type = list(string)
}

variable "certificate_arn" {
  type = string
}

variable "domain" {
  description = "The public address; plain HTTP is sent there."
  type        = string
}

variable "nat_addresses" {
  description = "From where the services themselves come when they call each other."
  type        = map(string)
}

variable "protected" {
  description = "Whether the load balancer refuses to be deleted."
  type        = bool
}

variable "log_bucket" {
  type = string
}
