module "client" {
  source     = "../service"
  platform   = local.platform
  edge_value = local.pass.value

  name         = "client"
  path         = "/clients"
  priority     = 20
  size         = lookup(var.sizes, "client", local.smallest)
  spot         = var.spot["client"]
  stores_files = false
  secrets      = ["INVOXA_STORE", "INVOXA_CLIENT_SECRET"]
}
