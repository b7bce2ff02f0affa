locals {
  counts = merge(var.counts, {
    OutboxLagSeconds = { field = "invoxa_outbox_lag_seconds", alarm_from = null }
  })
}

# The services write their own metrics into their log once a minute (INVOXA_METER_LOG); here they become CloudWatch's.
resource "aws_cloudwatch_log_metric_filter" "this" {
  for_each       = local.counts
  name           = "${local.p.prefix}-${var.name}-${each.key}"
  log_group_name = aws_cloudwatch_log_group.this.name
  pattern        = "{ $.${each.value.field} >= 0 }"

  metric_transformation {
    namespace = local.p.metric_namespace
    name      = "${each.key}-${var.name}"
    value     = "$.${each.value.field}"
    unit      = each.key == "OutboxLagSeconds" ? "Seconds" : "Count"
  }
}

resource "aws_cloudwatch_metric_alarm" "outbox_lag" {
  for_each            = local.watched
  alarm_name          = "${local.p.prefix}-${var.name}-OUTBOX-LAG"
  alarm_description   = "An event of ${var.name} has waited over five minutes to be delivered"
  namespace           = local.p.metric_namespace
  metric_name         = "OutboxLagSeconds-${var.name}"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 300
  period              = 60
  evaluation_periods  = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [local.p.alarm_topic_arn]
  ok_actions          = [local.p.alarm_topic_arn]
}

resource "aws_cloudwatch_metric_alarm" "counts" {
  for_each            = { for name, count in var.counts : name => count if local.p.watched && count.alarm_from != null }
  alarm_name          = "${local.p.prefix}-${var.name}-${upper(each.key)}"
  alarm_description   = "${each.key}: ${each.value.alarm_from} or more in five minutes"
  namespace           = local.p.metric_namespace
  metric_name         = "${each.key}-${var.name}"
  statistic           = "Sum"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  threshold           = each.value.alarm_from
  period              = 300
  evaluation_periods  = 1
  treat_missing_data  = "notBreaching"
  alarm_actions       = [local.p.alarm_topic_arn]
  ok_actions          = [local.p.alarm_topic_arn]
}
