# What the scripts that follow an apply need; deploy/scripts/outputs keeps it for them.
output "deployment" {
  value = {
    prefix          = var.prefix
    region          = local.region
    account_id      = local.account_id
    cluster         = module.cluster.name
    url             = "https://${var.domain}"
    ui_bucket       = module.storage.ui.name
    distribution_id = module.edge.distribution_id
    image_tag       = var.image_tag
    services        = { for name, service in local.services : name => service.deployed }
  }
}
