variable "prefix" {
  description = "Lower case, as S3 demands: inx-dev-usnv."
  type        = string
}

variable "account_id" {
  description = "Ends the buckets' names, which are unique in the whole world."
  type        = string
}

variable "region" {
  type = string
}

variable "key_arn" {
  type = string
}

variable "disposable" {
  description = "True where the buckets may be destroyed with all that is in them."
  type        = bool
}

variable "log_retention_days" {
  type = number
}
