# Made and proven once by the bootstrap, together with the header that CloudFront shows the load balancer.
data "aws_acm_certificate" "this" {
  domain      = var.domain
  statuses    = ["ISSUED"]
  most_recent = true
}

data "aws_secretsmanager_secret_version" "edge" {
  secret_id = "${local.lower_prefix}/edge"
}

locals {
  pass = {
    header = "X-Invoxa-Edge"
    value  = data.aws_secretsmanager_secret_version.edge.secret_string
  }
}

module "balancer" {
  source            = "../balancer"
  prefix            = var.prefix
  vpc_id            = module.network.vpc_id
  public_subnet_ids = module.network.public_subnet_ids
  certificate_arn   = data.aws_acm_certificate.this.arn
  domain            = var.domain
  nat_addresses     = module.network.nat_addresses
  protected         = var.protected
  log_bucket        = module.storage.logs.name
}

module "edge" {
  source             = "../edge"
  prefix             = var.prefix
  domain             = var.domain
  zone_name          = var.zone_name
  certificate_arn    = data.aws_acm_certificate.this.arn
  balancer           = { dns_name = module.balancer.dns_name, zone_id = module.balancer.zone_id }
  ui                 = module.storage.ui
  logs               = module.storage.logs
  key_arn            = module.key.arn
  pass               = local.pass
  limits             = var.waf_limits
  log_retention_days = var.log_retention_days
}
