variable "prefix" {
  description = "How names begin, without the hyphen at the end: INX-DEV-USNV."
  type        = string
}

variable "region" {
  type = string
}

variable "cidr" {
  description = "The VPC's addresses, a /16."
  type        = string

  validation {
    condition     = can(cidrnetmask(var.cidr)) && endswith(var.cidr, "/16")
    error_message = "A /16, such as 10.1.0.0/16: the subnets are cut from it."
  }
}

variable "zones" {
  description = "Three availability zones."
  type        = list(string)

  validation {
    condition     = length(distinct(var.zones)) == 3
    error_message = "Three different zones."
  }
}

variable "nat_per_zone" {
  description = "True: a NAT gateway in each zone, so that a zone's failure stays its own. False: one for all."
  type        = bool
}

variable "interface_endpoints" {
  description = "AWS services reached without NAT, such as ecr.api, ecr.dkr, logs, secretsmanager, kms. Each costs by zone and hour."
  type        = set(string)
  default     = []
}

variable "flow_log_bucket_arn" {
  type = string
}
