# What the load balancer answers itself because no service did.
resource "aws_cloudwatch_metric_alarm" "balancer_5xx" {
  alarm_name          = "${var.prefix}-ALB-5XX"
  alarm_description   = "The load balancer finds no task to answer"
  namespace           = "AWS/ApplicationELB"
  metric_name         = "HTTPCode_ELB_5XX_Count"
  dimensions          = { LoadBalancer = var.balancer_suffix }
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 5
  period              = 60
  evaluation_periods  = 3
  datapoints_to_alarm = 2
  treat_missing_data  = "notBreaching"
  alarm_actions       = [var.alarm_topic_arn]
  ok_actions          = [var.alarm_topic_arn]
}

resource "aws_cloudwatch_metric_alarm" "blocked" {
  for_each            = var.watched ? toset(["rate-login", "rate-payment"]) : toset([])
  alarm_name          = "${var.prefix}-WAF-${upper(each.key)}"
  alarm_description   = "Many requests are over the limit ${each.key}: an attack, or a limit that is too low"
  namespace           = "AWS/WAFV2"
  metric_name         = "BlockedRequests"
  dimensions          = { WebACL = "${var.prefix}-WAF", Rule = each.key }
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 500
  period              = 300
  evaluation_periods  = 1
  treat_missing_data  = "notBreaching"
  alarm_actions       = [var.alarm_topic_arn]
  ok_actions          = [var.alarm_topic_arn]
}
