module "payment" {
  source     = "../service"
  platform   = local.platform
  edge_value = local.pass.value

  name         = "payment"
  path         = "/payments"
  priority     = 40
  size         = lookup(var.sizes, "payment", local.smallest)
  spot         = var.spot["payment"]
  stores_files = false
  secrets      = ["INVOXA_STORE", "INVOXA_CLIENT_SECRET"]
  counts       = { PaymentsFailed = { field = "invoxa_payments_failed", alarm_from = 20 } }
}
