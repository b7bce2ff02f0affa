variable "platform" {
  description = "What the five services of an environment share."
  type = object({
    prefix               = string # INX-DEV-USNV
    lower_prefix         = string # inx-dev-usnv
    region               = string
    account_id           = string
    vpc_id               = string
    subnet_ids           = list(string)
    cluster              = object({ arn = string, name = string })
    balancer             = object({ arn_suffix = string, listener_arn = string, security_group_id = string })
    edge_header          = string
    nat_addresses        = list(string)
    image_tag            = string
    repository_urls      = map(string)
    repository_arns      = map(string)
    secret_arns          = map(string)
    documents            = object({ name = string, arn = string })
    key_arn              = string
    boundary_arn         = string
    environment          = map(string)
    mongodb_cidrs        = set(string)
    replicas             = number
    most_replicas        = number
    cpu_architecture     = string
    execute_command      = bool
    log_retention_days   = number
    alarm_topic_arn      = string
    watched              = bool # every alarm, as in prod, or the two that a deployment needs
    metric_namespace     = string
    deregistration_delay = number
  })
}

variable "edge_value" {
  description = "What CloudFront writes into the platform's edge_header."
  type        = string
  sensitive   = true
}

variable "name" {
  description = "auth, client, invoice, payment or notification."
  type        = string
}

variable "path" {
  description = "What all its paths begin with: /auth."
  type        = string
}

variable "priority" {
  description = "Of its two listener rules: this, and the next."
  type        = number
}

variable "size" {
  description = "CPU units and MiB of memory of one task."
  type        = object({ cpu = number, memory = number })

  validation {
    condition = contains([
      { cpu = 256, memory = 512 }, { cpu = 512, memory = 1024 }, { cpu = 1024, memory = 2048 },
    ], var.size)
    error_message = "One of 256/512, 512/1024 and 1024/2048."
  }
}

variable "spot" {
  description = "No Spot, Spot above a base of one ordinary task, or Spot first (where a pause is no harm)."
  type        = string

  validation {
    condition     = contains(["never", "above-base", "first"], var.spot)
    error_message = "never, above-base or first."
  }
}

variable "secrets" {
  description = "Fields of the service's secret, each of which becomes the environment variable of its name."
  type        = set(string)
}

variable "environment" {
  description = "Settings beside the platform's."
  type        = map(string)
  default     = {}
}

variable "stores_files" {
  description = "Whether it keeps files: in the documents bucket, under its own name."
  type        = bool
}

variable "extra_ports" {
  description = "Ports that it calls in the internet, besides HTTPS and MongoDB."
  type        = set(number)
  default     = []
}

variable "counts" {
  description = "Metrics read from its log: name to the field of the once-a-minute line, and from which sum in five minutes on an alarm is due (null: none)."
  type        = map(object({ field = string, alarm_from = optional(number) }))
  default     = {}
}
