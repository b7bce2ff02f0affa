variable "prefix" {
  type = string
}

variable "key_arn" {
  type = string
}

variable "log_retention_days" {
  type = number
}

resource "aws_cloudwatch_log_group" "exec" {
  name              = "/${var.prefix}/exec"
  retention_in_days = var.log_retention_days
  kms_key_id        = var.key_arn
}

resource "aws_ecs_cluster" "this" {
  name = "${var.prefix}-CLUSTER"

  setting {
    name  = "containerInsights"
    value = "enabled"
  }

  configuration {
    execute_command_configuration {
      kms_key_id = var.key_arn
      logging    = "OVERRIDE"

      log_configuration {
        cloud_watch_encryption_enabled = true
        cloud_watch_log_group_name     = aws_cloudwatch_log_group.exec.name
      }
    }
  }
}

# Both from the first day: moving a service from a launch type to a capacity provider replaces it.
resource "aws_ecs_cluster_capacity_providers" "this" {
  cluster_name       = aws_ecs_cluster.this.name
  capacity_providers = ["FARGATE", "FARGATE_SPOT"]

  default_capacity_provider_strategy {
    capacity_provider = "FARGATE"
    base              = 1
    weight            = 1
  }
}

output "name" {
  value = aws_ecs_cluster.this.name
}

output "arn" {
  value      = aws_ecs_cluster.this.arn
  depends_on = [aws_ecs_cluster_capacity_providers.this]
}
