locals {
  assumed_by_tasks = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = {
        StringEquals = { "aws:SourceAccount" = local.p.account_id }
        ArnLike      = { "aws:SourceArn" = "arn:aws:ecs:${local.p.region}:${local.p.account_id}:*" }
      }
    }]
  })

  uses_key_through = {
    for service in ["secretsmanager", "s3"] : service => {
      Sid       = "KeyThrough${title(service)}"
      Effect    = "Allow"
      Action    = service == "s3" ? ["kms:Decrypt", "kms:GenerateDataKey"] : ["kms:Decrypt"]
      Resource  = local.p.key_arn
      Condition = { StringEquals = { "kms:ViaService" = "${service}.${local.p.region}.amazonaws.com" } }
    }
  }

  files = [
    {
      Sid      = "ItsOwnFiles"
      Effect   = "Allow"
      Action   = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]
      Resource = "${local.p.documents.arn}/${var.name}/*"
    },
    {
      Sid       = "AbsentIsNotForbidden"
      Effect    = "Allow"
      Action    = ["s3:ListBucket"]
      Resource  = local.p.documents.arn
      Condition = { StringLike = { "s3:prefix" = "${var.name}/*" } }
    },
    local.uses_key_through["s3"],
  ]

  exec = [{
    Sid    = "ShellIntoTheTask"
    Effect = "Allow"
    Action = [
      "ssmmessages:CreateControlChannel", "ssmmessages:CreateDataChannel",
      "ssmmessages:OpenControlChannel", "ssmmessages:OpenDataChannel",
    ]
    Resource = "*"
  }]

  # a role without any statement is not valid: whoever may do nothing is told so
  nothing = [{ Sid = "NothingInAws", Effect = "Deny", Action = "*", Resource = "*" }]

  task_statements = concat(
    [for statement in local.files : statement if var.stores_files],
    [for statement in local.exec : statement if local.p.execute_command],
    [for statement in local.nothing : statement if !var.stores_files && !local.p.execute_command],
  )
}

# What ECS does for the task before it runs: fetch its image and its secrets, open its log.
resource "aws_iam_role" "execution" {
  name                 = "${local.p.prefix}-${var.name}-EXECUTION"
  description          = "Starts tasks of ${var.name}"
  assume_role_policy   = local.assumed_by_tasks
  permissions_boundary = local.p.boundary_arn
}

resource "aws_iam_role_policy" "execution" {
  name = "start"
  role = aws_iam_role.execution.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "RegistryLogIn"
        Effect   = "Allow"
        Action   = ["ecr:GetAuthorizationToken"]
        Resource = "*"
      },
      {
        Sid      = "ItsImage"
        Effect   = "Allow"
        Action   = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
        Resource = local.p.repository_arns[var.name]
      },
      {
        Sid      = "ItsLog"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = "${aws_cloudwatch_log_group.this.arn}:*"
      },
      {
        Sid      = "ItsSecret"
        Effect   = "Allow"
        Action   = ["secretsmanager:GetSecretValue"]
        Resource = local.p.secret_arns[var.name]
      },
      local.uses_key_through["secretsmanager"],
    ]
  })
}

# What the service itself may do while it runs.
resource "aws_iam_role" "task" {
  name                 = "${local.p.prefix}-${var.name}-TASK"
  description          = "What ${var.name} may do in AWS"
  assume_role_policy   = local.assumed_by_tasks
  permissions_boundary = local.p.boundary_arn
}

resource "aws_iam_role_policy" "task" {
  name = "work"
  role = aws_iam_role.task.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = local.task_statements
  })
}
