output "deployed" {
  description = "What the pipeline moves to the new revision and asks for its health."
  value = {
    service         = aws_ecs_service.this.name
    container       = var.name
    path            = var.path
    task_definition = aws_ecs_task_definition.this.arn
    target_group    = aws_lb_target_group.this.arn
    repository      = local.p.repository_urls[var.name]
    secret          = local.p.secret_arns[var.name]
    secret_fields   = sort(tolist(var.secrets))
    replicas        = local.p.replicas
  }
}

output "alarms" {
  value = concat(
    [for alarm in aws_cloudwatch_metric_alarm.deployment : alarm.arn],
    [aws_cloudwatch_metric_alarm.unhealthy.arn],
    [for alarm in aws_cloudwatch_metric_alarm.usage : alarm.arn],
    [for alarm in aws_cloudwatch_metric_alarm.missing_tasks : alarm.arn],
    [for alarm in aws_cloudwatch_metric_alarm.outbox_lag : alarm.arn],
    [for alarm in aws_cloudwatch_metric_alarm.counts : alarm.arn],
  )
}

output "target_group_suffix" {
  value = aws_lb_target_group.this.arn_suffix
}
