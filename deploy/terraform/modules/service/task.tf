locals {
  p    = var.platform
  port = 8080

  environment = merge(local.p.environment, var.environment, {
    INVOXA_HOST         = "0.0.0.0"
    INVOXA_PORT         = tostring(local.port)
    INVOXA_BEHIND_PROXY = "true"
    INVOXA_LOG          = "json"
    INVOXA_FILES        = var.stores_files ? "s3://${local.p.documents.name}/${var.name}" : "/tmp/files"
    INVOXA_PATH         = var.path
  })
}

# Terraform registers the revisions, the pipeline decides which one runs: see service.tf.
# skip_destroy: a revision that was deregistered could not be gone back to.
resource "aws_ecs_task_definition" "this" {
  family                   = "${local.p.prefix}-${var.name}"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = tostring(var.size.cpu)
  memory                   = tostring(var.size.memory)
  execution_role_arn       = aws_iam_role.execution.arn
  task_role_arn            = aws_iam_role.task.arn
  skip_destroy             = true

  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = local.p.cpu_architecture
  }

  # the one place that can be written; the image declares it as a volume, so that it belongs to the service's user
  volume {
    name = "tmp"
  }

  # sorted and without nulls, or AWS's answer differs from it for ever
  container_definitions = jsonencode([{
    name                   = var.name
    image                  = "${local.p.repository_urls[var.name]}:${local.p.image_tag}"
    essential              = true
    user                   = "10001:10001"
    readonlyRootFilesystem = !local.p.execute_command
    stopTimeout            = 90
    portMappings           = [{ containerPort = local.port, hostPort = local.port, protocol = "tcp" }]
    mountPoints            = [{ sourceVolume = "tmp", containerPath = "/tmp", readOnly = false }]
    linuxParameters        = { capabilities = { drop = ["ALL"] }, initProcessEnabled = local.p.execute_command }
    environment            = [for name in sort(keys(local.environment)) : { name = name, value = local.environment[name] }]
    secrets = [for name in sort(tolist(var.secrets)) : {
      name      = name
      valueFrom = "${local.p.secret_arns[var.name]}:${name}::"
    }]
    healthCheck = {
      command     = ["CMD", "/opt/invoxa/alive"]
      interval    = 15
      timeout     = 5
      retries     = 3
      startPeriod = 180
    }
    logConfiguration = {
      logDriver = "awslogs"
      options = {
        "awslogs-group"         = aws_cloudwatch_log_group.this.name
        "awslogs-region"        = local.p.region
        "awslogs-stream-prefix" = local.p.image_tag
        "max-buffer-size"       = "4m"
        "mode"                  = "non-blocking"
      }
    }
  }])
}

resource "aws_cloudwatch_log_group" "this" {
  name              = "/${local.p.prefix}/${var.name}"
  retention_in_days = local.p.log_retention_days
  kms_key_id        = local.p.key_arn
}
