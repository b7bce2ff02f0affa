variable "prefix" {
  description = "Lower case: inx-dev-usnv."
  type        = string
}

variable "key_arn" {
  type = string
}

variable "recovery_days" {
  description = "How long a deleted secret can be had back, and keeps its name from being used: 0 or 7 to 30."
  type        = number
}

# One secret per service, a JSON object whose fields are its settings; values are never in Terraform's hands.
# deploy/scripts/secrets fills them.
resource "aws_secretsmanager_secret" "service" {
  for_each                = toset(["auth", "client", "invoice", "payment", "notification"])
  name                    = "${var.prefix}/${each.key}"
  description             = "Settings of ${each.key} that nobody may read: store, keys, passwords"
  kms_key_id              = var.key_arn
  recovery_window_in_days = var.recovery_days
}

output "arns" {
  value = { for service, secret in aws_secretsmanager_secret.service : service => secret.arn }
}
