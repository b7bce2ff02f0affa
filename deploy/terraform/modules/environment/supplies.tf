data "aws_caller_identity" "this" {}

data "aws_availability_zones" "this" {
  state = "available"
}

locals {
  region       = "us-east-1" # where CloudFront's certificates and its firewall must be
  account_id   = data.aws_caller_identity.this.account_id
  lower_prefix = lower(var.prefix)
}

module "key" {
  source     = "../key"
  prefix     = var.prefix
  account_id = local.account_id
  region     = local.region
}

module "storage" {
  source             = "../storage"
  prefix             = local.lower_prefix
  account_id         = local.account_id
  region             = local.region
  key_arn            = module.key.arn
  disposable         = !var.protected
  log_retention_days = var.log_retention_days
}

module "secrets" {
  source        = "../secrets"
  prefix        = local.lower_prefix
  key_arn       = module.key.arn
  recovery_days = var.protected ? 30 : 0
}

module "registry" {
  source      = "../registry"
  prefix      = local.lower_prefix
  key_arn     = module.key.arn
  disposable  = !var.protected
  kept_images = var.kept_images
}

module "alerts" {
  source     = "../alerts"
  prefix     = var.prefix
  account_id = local.account_id
  key_arn    = module.key.arn
  emails     = var.alarm_emails
}
