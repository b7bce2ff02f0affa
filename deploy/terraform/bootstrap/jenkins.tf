locals {
  assumed_by_jenkins = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = var.jenkins_principal_arns }
      Action    = ["sts:AssumeRole", "sts:TagSession"]
    }]
  })

  state = [
    {
      Sid      = "FindState"
      Effect   = "Allow"
      Action   = ["s3:ListBucket"]
      Resource = aws_s3_bucket.state.arn
    },
    {
      # the lock is a file, which is deleted when the work is done
      Sid      = "LockState"
      Effect   = "Allow"
      Action   = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]
      Resource = "${aws_s3_bucket.state.arn}/*.tflock"
    },
  ]

  edge_secret = {
    Sid      = "WhatCloudFrontShows"
    Effect   = "Allow"
    Action   = ["secretsmanager:GetSecretValue"]
    Resource = aws_secretsmanager_secret.edge.arn
  }
}

# Looks, and plans: it can change nothing but the lock.
resource "aws_iam_role" "plan" {
  name                 = "${local.prefix}-JENKINS-PLAN"
  assume_role_policy   = local.assumed_by_jenkins
  max_session_duration = 3600
}

resource "aws_iam_role_policy_attachment" "plan_reads" {
  role       = aws_iam_role.plan.name
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_role_policy" "plan" {
  name = "plan"
  role = aws_iam_role.plan.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(local.state, [
      local.edge_secret,
      {
        # ReadOnlyAccess would let it read what businesses wrote to their clients
        Sid      = "NoDocuments"
        Effect   = "Deny"
        Action   = ["s3:GetObject"]
        Resource = "arn:aws:s3:::${local.lower_prefix}-documents-*/*"
      },
    ])
  })
}

# Applies a plan and deploys: within this environment's names.
resource "aws_iam_role" "deploy" {
  name                 = "${local.prefix}-JENKINS-DEPLOY"
  assume_role_policy   = local.assumed_by_jenkins
  max_session_duration = 7200
}

resource "aws_iam_role_policy_attachment" "deploy" {
  for_each   = { infrastructure = aws_iam_policy.infrastructure.arn, identity = aws_iam_policy.identity.arn }
  role       = aws_iam_role.deploy.name
  policy_arn = each.value
}

resource "aws_iam_policy" "infrastructure" {
  name = "${local.prefix}-JENKINS-INFRASTRUCTURE"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(local.state, [
      local.edge_secret,
      {
        Sid      = "WriteState"
        Effect   = "Allow"
        Action   = ["s3:GetObject", "s3:PutObject"]
        Resource = "${aws_s3_bucket.state.arn}/*.tfstate"
      },
      {
        Sid    = "Network"
        Effect = "Allow"
        Action = [
          "ec2:Describe*", "ec2:Get*", "ec2:*Tags", "ec2:*Vpc*", "ec2:*Subnet*", "ec2:*Route*",
          "ec2:*InternetGateway*", "ec2:*NatGateway*", "ec2:*Address*", "ec2:*SecurityGroup*", "ec2:*FlowLogs*",
        ]
        Resource  = "*"
        Condition = { StringEquals = { "aws:RequestedRegion" = local.region } }
      },
      {
        Sid    = "Services"
        Effect = "Allow"
        Action = [
          "elasticloadbalancing:*", "ecs:*", "ecr:*", "application-autoscaling:*", "cloudwatch:*", "logs:*", "sns:*",
          "wafv2:*", "cloudfront:*",
        ]
        Resource  = "*"
        Condition = { StringEquals = { "aws:RequestedRegion" = local.region } }
      },
      {
        Sid      = "Buckets"
        Effect   = "Allow"
        Action   = ["s3:*Bucket*", "s3:*Configuration", "s3:List*"]
        Resource = [for kind in ["documents", "ui", "logs"] : "arn:aws:s3:::${local.lower_prefix}-${kind}-${var.account_id}"]
      },
      {
        Sid      = "PublishUi"
        Effect   = "Allow"
        Action   = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]
        Resource = "arn:aws:s3:::${local.lower_prefix}-ui-${var.account_id}/*"
      },
      {
        Sid    = "SecretsWithoutTheirValues"
        Effect = "Allow"
        Action = [
          "secretsmanager:CreateSecret", "secretsmanager:DeleteSecret", "secretsmanager:DescribeSecret",
          "secretsmanager:GetResourcePolicy", "secretsmanager:TagResource", "secretsmanager:UpdateSecret",
        ]
        Resource = "arn:aws:secretsmanager:${local.region}:${var.account_id}:secret:${local.lower_prefix}/*"
      },
      {
        Sid    = "Key"
        Effect = "Allow"
        Action = [
          "kms:CreateKey", "kms:CreateAlias", "kms:DeleteAlias", "kms:UpdateAlias", "kms:TagResource", "kms:Describe*",
          "kms:Get*", "kms:List*", "kms:PutKeyPolicy", "kms:EnableKeyRotation", "kms:ScheduleKeyDeletion", "kms:CreateGrant",
        ]
        Resource = "*"
      },
      {
        Sid       = "StateAndLogsThroughServices"
        Effect    = "Allow"
        Action    = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource  = "*"
        Condition = { StringEquals = { "kms:ViaService" = ["s3.${local.region}.amazonaws.com", "secretsmanager.${local.region}.amazonaws.com"] } }
      },
      {
        Sid      = "Names"
        Effect   = "Allow"
        Action   = ["route53:ChangeResourceRecordSets", "route53:GetHostedZone", "route53:ListResourceRecordSets", "route53:ListTagsForResource"]
        Resource = "arn:aws:route53:::hostedzone/${data.aws_route53_zone.this.zone_id}"
      },
      {
        Sid      = "Look"
        Effect   = "Allow"
        Action   = ["route53:ListHostedZones*", "route53:GetChange", "acm:ListCertificates", "acm:DescribeCertificate", "acm:GetCertificate", "acm:ListTagsForCertificate", "sts:GetCallerIdentity"]
        Resource = "*"
      },
    ])
  })
}

resource "aws_iam_policy" "identity" {
  name = "${local.prefix}-JENKINS-IDENTITY"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "RolesWithinTheBoundary"
        Effect   = "Allow"
        Action   = ["iam:CreateRole", "iam:PutRolePolicy", "iam:DeleteRolePolicy", "iam:PutRolePermissionsBoundary"]
        Resource = "arn:aws:iam::${var.account_id}:role/${local.prefix}-*"
        Condition = {
          StringEquals = { "iam:PermissionsBoundary" = aws_iam_policy.boundary.arn }
        }
      },
      {
        Sid      = "RolesOfTheServices"
        Effect   = "Allow"
        Action   = ["iam:GetRole*", "iam:ListRole*", "iam:ListAttachedRolePolicies", "iam:ListInstanceProfilesForRole", "iam:DeleteRole", "iam:TagRole", "iam:UntagRole", "iam:UpdateRole*", "iam:UpdateAssumeRolePolicy"]
        Resource = "arn:aws:iam::${var.account_id}:role/${local.prefix}-*"
      },
      {
        Sid       = "HandThemToTasks"
        Effect    = "Allow"
        Action    = ["iam:PassRole"]
        Resource  = ["arn:aws:iam::${var.account_id}:role/${local.prefix}-*-EXECUTION", "arn:aws:iam::${var.account_id}:role/${local.prefix}-*-TASK"]
        Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
      },
      {
        Sid      = "RolesOfAws"
        Effect   = "Allow"
        Action   = ["iam:CreateServiceLinkedRole"]
        Resource = "arn:aws:iam::${var.account_id}:role/aws-service-role/*"
      },
      {
        Sid      = "NotItself"
        Effect   = "Deny"
        Action   = ["iam:*Role*", "iam:*Policy*"]
        Resource = ["arn:aws:iam::${var.account_id}:role/${local.prefix}-JENKINS-*", "arn:aws:iam::${var.account_id}:policy/${local.prefix}-*"]
      },
    ]
  })
}
