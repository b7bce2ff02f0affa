module "cluster" {
  source             = "../cluster"
  prefix             = var.prefix
  key_arn            = module.key.arn
  log_retention_days = var.log_retention_days
}

locals {
  smallest         = { cpu = 256, memory = 512 }
  metric_namespace = "INVOXA/${var.prefix}"

  platform = {
    prefix       = var.prefix
    lower_prefix = local.lower_prefix
    region       = local.region
    account_id   = local.account_id
    vpc_id       = module.network.vpc_id
    subnet_ids   = module.network.private_subnet_ids
    cluster      = { arn = module.cluster.arn, name = module.cluster.name }
    balancer = {
      arn_suffix        = module.balancer.arn_suffix
      listener_arn      = module.balancer.listener_arn
      security_group_id = module.balancer.security_group_id
    }
    edge_header      = "X-Invoxa-Edge"
    nat_addresses    = values(module.network.nat_addresses)
    image_tag        = var.image_tag
    repository_urls  = module.registry.urls
    repository_arns  = module.registry.arns
    secret_arns      = module.secrets.arns
    documents        = module.storage.documents
    key_arn          = module.key.arn
    boundary_arn     = "arn:aws:iam::${local.account_id}:policy/${var.prefix}-BOUNDARY"
    mongodb_cidrs    = var.mongodb_cidrs
    replicas         = var.replicas
    most_replicas    = var.most_replicas
    cpu_architecture = var.cpu_architecture
    execute_command  = var.execute_command

    log_retention_days   = var.log_retention_days
    alarm_topic_arn      = module.alerts.topic_arn
    watched              = var.watched
    metric_namespace     = local.metric_namespace
    deregistration_delay = 30

    environment = merge({
      AWS_REGION            = local.region
      INVOXA_GATEWAY_URL    = "https://origin.${var.domain}"
      INVOXA_PUBLIC_URL     = "https://${var.domain}"
      INVOXA_DRAIN          = "PT15S"
      INVOXA_METER_LOG      = "PT1M"
      INVOXA_SHUTDOWN_GRACE = "PT30S"
      INVOXA_REVISION       = var.image_tag
      }, var.otlp_endpoint == "" ? {} : {
      OTEL_EXPORTER_OTLP_ENDPOINT = var.otlp_endpoint
    })
  }
}
