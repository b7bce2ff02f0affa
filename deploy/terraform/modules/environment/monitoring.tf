locals {
  services = {
    auth         = module.auth
    client       = module.client
    invoice      = module.invoice
    payment      = module.payment
    notification = module.notification
  }
}

module "monitoring" {
  source                = "../monitoring"
  prefix                = var.prefix
  region                = local.region
  cluster_name          = module.cluster.name
  balancer_suffix       = module.balancer.arn_suffix
  target_group_suffixes = { for name, service in local.services : name => service.target_group_suffix }
  metric_namespace      = local.metric_namespace
  counts                = ["InvoicesIssued-invoice", "MailsFailed-notification", "PaymentsFailed-payment"]
  service_alarms        = flatten([for service in local.services : service.alarms])
  alarm_topic_arn       = module.alerts.topic_arn
  watched               = var.watched
}
