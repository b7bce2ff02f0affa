module "environment" {
  source = "../../modules/environment"

  prefix = "INX-DEV-USNV"
  cidr   = "10.1.0.0/16"

  nat_per_zone = false
  replicas     = 1
  # a pause when Spot is taken away is no harm here
  spot               = { auth = "first", client = "first", invoice = "first", payment = "first", notification = "first" }
  protected          = false
  watched            = false
  log_retention_days = 14
  kept_images        = 20

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
