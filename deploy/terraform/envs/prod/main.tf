module "environment" {
  source = "../../modules/environment"

  prefix = "INX-PRD-USNV"
  cidr   = "10.0.0.0/16"

  nat_per_zone = true
  replicas     = 2
  # an e-mail that comes a minute later is no harm, an answer that does not come is
  spot               = { auth = "never", client = "never", invoice = "never", payment = "never", notification = "above-base" }
  protected          = true
  watched            = true
  log_retention_days = 90
  kept_images        = 50

  domain              = var.domain
  zone_name           = var.zone_name
  image_tag           = var.image_tag
  sizes               = var.sizes
  cpu_architecture    = var.cpu_architecture
  interface_endpoints = var.interface_endpoints
  mongodb_cidrs       = var.mongodb_cidrs
  mail_from           = var.mail_from
  alarm_emails        = var.alarm_emails
  otlp_endpoint       = var.otlp_endpoint
}
