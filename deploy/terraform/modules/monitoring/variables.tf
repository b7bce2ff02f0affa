variable "prefix" {
  type = string
}

variable "region" {
  type = string
}

variable "cluster_name" {
  type = string
}

variable "balancer_suffix" {
  type = string
}

variable "target_group_suffixes" {
  description = "Service to its target group, as CloudWatch names it."
  type        = map(string)
}

variable "metric_namespace" {
  type = string
}

variable "counts" {
  description = "The application's metrics by the names CloudWatch has them under."
  type        = list(string)
}

variable "service_alarms" {
  description = "ARNs, for the list on the dashboard."
  type        = list(string)
}

variable "alarm_topic_arn" {
  type = string
}

variable "watched" {
  type = bool
}
