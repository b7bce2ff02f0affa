module "network" {
  source              = "../network"
  prefix              = var.prefix
  region              = local.region
  cidr                = var.cidr
  zones               = slice(data.aws_availability_zones.this.names, 0, 3)
  nat_per_zone        = var.nat_per_zone
  interface_endpoints = var.interface_endpoints
  flow_log_bucket_arn = module.storage.logs.arn
}
