locals {
  services = sort(keys(var.target_group_suffixes))

  graphs = [
    {
      title = "Requests a minute"
      stat  = "Sum"
      metrics = [for service in local.services : [
        "AWS/ApplicationELB", "RequestCount", "LoadBalancer", var.balancer_suffix,
        "TargetGroup", var.target_group_suffixes[service], { label = service },
      ]]
    },
    {
      title = "Time to answer, p95 (s)"
      stat  = "p95"
      metrics = [for service in local.services : [
        "AWS/ApplicationELB", "TargetResponseTime", "LoadBalancer", var.balancer_suffix,
        "TargetGroup", var.target_group_suffixes[service], { label = service },
      ]]
    },
    {
      title = "Answers 5xx"
      stat  = "Sum"
      metrics = [for service in local.services : [
        "AWS/ApplicationELB", "HTTPCode_Target_5XX_Count", "LoadBalancer", var.balancer_suffix,
        "TargetGroup", var.target_group_suffixes[service], { label = service },
      ]]
    },
    {
      title = "CPU (%)"
      stat  = "Average"
      metrics = [for service in local.services : [
        "AWS/ECS", "CPUUtilization", "ClusterName", var.cluster_name,
        "ServiceName", "${var.prefix}-${service}", { label = service },
      ]]
    },
    {
      title = "Memory (%)"
      stat  = "Average"
      metrics = [for service in local.services : [
        "AWS/ECS", "MemoryUtilization", "ClusterName", var.cluster_name,
        "ServiceName", "${var.prefix}-${service}", { label = service },
      ]]
    },
    {
      title = "Tasks running"
      stat  = "Average"
      metrics = [for service in local.services : [
        "ECS/ContainerInsights", "RunningTaskCount", "ClusterName", var.cluster_name,
        "ServiceName", "${var.prefix}-${service}", { label = service },
      ]]
    },
    {
      title   = "What the business sees, a minute"
      stat    = "Sum"
      metrics = [for name in var.counts : [var.metric_namespace, name]]
    },
    {
      title   = "Longest wait of an event (s)"
      stat    = "Maximum"
      metrics = [for service in local.services : [var.metric_namespace, "OutboxLagSeconds-${service}"]]
    },
  ]
}

resource "aws_cloudwatch_dashboard" "this" {
  dashboard_name = var.prefix
  dashboard_body = jsonencode({
    widgets = concat(
      [{
        type       = "alarm"
        x          = 0
        y          = 0
        width      = 24
        height     = 3
        properties = { title = "Alarms", alarms = concat(var.service_alarms, [aws_cloudwatch_metric_alarm.balancer_5xx.arn]) }
      }],
      [for i, graph in local.graphs : {
        type   = "metric"
        x      = 12 * (i % 2)
        y      = 3 + 6 * floor(i / 2)
        width  = 12
        height = 6
        properties = {
          title   = graph.title
          region  = var.region
          view    = "timeSeries"
          stat    = graph.stat
          period  = 60
          metrics = graph.metrics
        }
      }],
    )
  })
}
