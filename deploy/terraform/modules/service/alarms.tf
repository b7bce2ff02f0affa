locals {
  of_targets = {
    LoadBalancer = local.p.balancer.arn_suffix
    TargetGroup  = aws_lb_target_group.this.arn_suffix
  }
  of_service = {
    ClusterName = local.p.cluster.name
    ServiceName = "${local.p.prefix}-${var.name}"
  }
  watched = local.p.watched ? toset(["on"]) : toset([])
}

# The alarms that roll a deployment back. Unhealthy targets are none of them: a new task is unhealthy until it is ready.
resource "aws_cloudwatch_metric_alarm" "deployment" {
  for_each = merge(
    { "5XX" = { metric = "HTTPCode_Target_5XX_Count", statistic = "Sum", extended = null, threshold = 5, text = "answers 5xx" } },
    local.p.watched ? {
      "P95" = { metric = "TargetResponseTime", statistic = null, extended = "p95", threshold = 2, text = "takes over 2 s for one request in twenty" }
    } : {},
  )
  alarm_name          = "${local.p.prefix}-${var.name}-${each.key}"
  alarm_description   = "${var.name} ${each.value.text}"
  namespace           = "AWS/ApplicationELB"
  metric_name         = each.value.metric
  dimensions          = local.of_targets
  statistic           = each.value.statistic
  extended_statistic  = each.value.extended
  comparison_operator = "GreaterThanThreshold"
  threshold           = each.value.threshold
  period              = 60
  evaluation_periods  = 3
  datapoints_to_alarm = 2
  treat_missing_data  = "notBreaching"
  alarm_actions       = [local.p.alarm_topic_arn]
  ok_actions          = [local.p.alarm_topic_arn]
}

resource "aws_cloudwatch_metric_alarm" "unhealthy" {
  alarm_name          = "${local.p.prefix}-${var.name}-UNHEALTHY"
  alarm_description   = "Tasks of ${var.name} do not answer the load balancer's health check"
  namespace           = "AWS/ApplicationELB"
  metric_name         = "UnHealthyHostCount"
  dimensions          = local.of_targets
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  period              = 60
  evaluation_periods  = 5
  treat_missing_data  = "notBreaching"
  alarm_actions       = [local.p.alarm_topic_arn]
  ok_actions          = [local.p.alarm_topic_arn]
}

resource "aws_cloudwatch_metric_alarm" "usage" {
  for_each            = local.p.watched ? { CPU = "CPUUtilization", MEMORY = "MemoryUtilization" } : {}
  alarm_name          = "${local.p.prefix}-${var.name}-${each.key}"
  alarm_description   = "${var.name} uses over 90 % of its ${lower(each.key)} although it may scale"
  namespace           = "AWS/ECS"
  metric_name         = each.value
  dimensions          = local.of_service
  statistic           = "Average"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 90
  period              = 60
  evaluation_periods  = 10
  alarm_actions       = [local.p.alarm_topic_arn]
  ok_actions          = [local.p.alarm_topic_arn]
}

resource "aws_cloudwatch_metric_alarm" "missing_tasks" {
  for_each            = local.watched
  alarm_name          = "${local.p.prefix}-${var.name}-MISSING-TASKS"
  alarm_description   = "Fewer tasks of ${var.name} run than should"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  evaluation_periods  = 5
  treat_missing_data  = "breaching"
  alarm_actions       = [local.p.alarm_topic_arn]
  ok_actions          = [local.p.alarm_topic_arn]

  metric_query {
    id          = "missing"
    expression  = "desired - running"
    label       = "Missing tasks"
    return_data = true
  }

  dynamic "metric_query" {
    for_each = { desired = "DesiredTaskCount", running = "RunningTaskCount" }

    content {
      id = metric_query.key

      metric {
        namespace   = "ECS/ContainerInsights"
        metric_name = metric_query.value
        dimensions  = local.of_service
        stat        = "Minimum"
        period      = 60
      }
    }
  }
}
