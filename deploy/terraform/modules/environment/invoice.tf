module "invoice" {
  source     = "../service"
  platform   = local.platform
  edge_value = local.pass.value

  name         = "invoice"
  path         = "/invoices"
  priority     = 30
  size         = lookup(var.sizes, "invoice", local.smallest)
  spot         = var.spot["invoice"]
  stores_files = true
  secrets      = ["INVOXA_STORE", "INVOXA_CLIENT_SECRET"]
  counts       = { InvoicesIssued = { field = "invoxa_invoices_issued" } }
}
