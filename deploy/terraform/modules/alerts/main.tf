variable "prefix" {
  type = string
}

variable "account_id" {
  type = string
}

variable "key_arn" {
  type = string
}

variable "emails" {
  description = "Who is told of alarms. Each must confirm once, by a link that AWS mails."
  type        = set(string)
}

resource "aws_sns_topic" "alarms" {
  name              = "${var.prefix}-ALARMS"
  kms_master_key_id = var.key_arn
}

resource "aws_sns_topic_policy" "alarms" {
  arn = aws_sns_topic.alarms.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "AlarmsOfThisAccount"
      Effect    = "Allow"
      Principal = { Service = "cloudwatch.amazonaws.com" }
      Action    = "sns:Publish"
      Resource  = aws_sns_topic.alarms.arn
      Condition = { StringEquals = { "aws:SourceAccount" = var.account_id } }
    }]
  })
}

resource "aws_sns_topic_subscription" "email" {
  for_each  = var.emails
  topic_arn = aws_sns_topic.alarms.arn
  protocol  = "email"
  endpoint  = each.key
}

output "topic_arn" {
  value = aws_sns_topic.alarms.arn
}
