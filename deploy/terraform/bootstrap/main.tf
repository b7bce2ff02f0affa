# What must be there before Terraform can keep its state and Jenkins can sign in. Run once per environment, by a person
# with rights over the account: deploy/scripts/bootstrap.
provider "aws" {
  region              = "us-east-1"
  allowed_account_ids = [var.account_id]

  default_tags {
    tags = {
      Product     = "INVOXA"
      Environment = var.environment
      ManagedBy   = "terraform"
    }
  }
}

locals {
  prefix       = { dev = "INX-DEV-USNV", prod = "INX-PRD-USNV" }[var.environment]
  lower_prefix = lower(local.prefix)
  region       = "us-east-1"
}

output "state_bucket" {
  value = aws_s3_bucket.state.bucket
}

output "plan_role_arn" {
  value = aws_iam_role.plan.arn
}

output "deploy_role_arn" {
  value = aws_iam_role.deploy.arn
}

output "edge_secret" {
  value = aws_secretsmanager_secret.edge.name
}
