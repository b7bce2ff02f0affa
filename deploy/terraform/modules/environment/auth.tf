module "auth" {
  source     = "../service"
  platform   = local.platform
  edge_value = local.pass.value

  name         = "auth"
  path         = "/auth"
  priority     = 10
  size         = lookup(var.sizes, "auth", local.smallest)
  spot         = var.spot["auth"]
  stores_files = true
  secrets      = ["INVOXA_STORE", "INVOXA_CLIENT_SECRET", "INVOXA_MASTER_KEY", "INVOXA_SERVICE_SECRETS"]
}
