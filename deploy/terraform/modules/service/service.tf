locals {
  strategies = {
    never      = [{ provider = "FARGATE", base = 1, weight = 1 }]
    above-base = [{ provider = "FARGATE", base = 1, weight = 1 }, { provider = "FARGATE_SPOT", base = 0, weight = 3 }]
    first      = [{ provider = "FARGATE_SPOT", base = 1, weight = 3 }, { provider = "FARGATE", base = 0, weight = 1 }]
  }
}

resource "aws_ecs_service" "this" {
  name            = "${local.p.prefix}-${var.name}"
  cluster         = local.p.cluster.arn
  task_definition = aws_ecs_task_definition.this.arn
  desired_count   = local.p.replicas

  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 200
  health_check_grace_period_seconds  = 180
  availability_zone_rebalancing      = "ENABLED"
  enable_ecs_managed_tags            = true
  propagate_tags                     = "SERVICE"
  enable_execute_command             = local.p.execute_command

  dynamic "capacity_provider_strategy" {
    for_each = local.strategies[var.spot]

    content {
      capacity_provider = capacity_provider_strategy.value.provider
      base              = capacity_provider_strategy.value.base
      weight            = capacity_provider_strategy.value.weight
    }
  }

  network_configuration {
    subnets          = local.p.subnet_ids
    security_groups  = [aws_security_group.this.id]
    assign_public_ip = false
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.this.arn
    container_name   = var.name
    container_port   = local.port
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  alarms {
    enable      = true
    rollback    = true
    alarm_names = [for alarm in aws_cloudwatch_metric_alarm.deployment : alarm.alarm_name]
  }

  # The revision is moved by the pipeline, one service after the other, and back again; the number of tasks by scaling.
  lifecycle {
    ignore_changes = [task_definition, desired_count]
  }

  depends_on = [
    aws_lb_listener_rule.edge,
    aws_lb_listener_rule.services,
    aws_iam_role_policy.execution,
    aws_iam_role_policy.task,
  ]
}
