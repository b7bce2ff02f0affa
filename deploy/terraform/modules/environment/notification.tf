module "notification" {
  source     = "../service"
  platform   = local.platform
  edge_value = local.pass.value

  name         = "notification"
  path         = "/notify"
  priority     = 50
  size         = lookup(var.sizes, "notification", local.smallest)
  spot         = var.spot["notification"]
  stores_files = true
  secrets      = ["INVOXA_STORE", "INVOXA_CLIENT_SECRET", "INVOXA_SMTP_URL"]
  environment  = { INVOXA_MAIL_FROM = var.mail_from }
  extra_ports  = [587]
  counts       = { MailsFailed = { field = "invoxa_mails_failed", alarm_from = 10 } }
}
