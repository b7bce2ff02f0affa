data "aws_route53_zone" "this" {
  name = var.zone_name
}

# One certificate for CloudFront (the domain) and for the load balancer behind it (origin.DOMAIN).
resource "aws_acm_certificate" "this" {
  domain_name               = var.domain
  subject_alternative_names = ["origin.${var.domain}"]
  validation_method         = "DNS"

  lifecycle {
    create_before_destroy = true
  }
}

# Keyed by the names, which are known before AWS has answered.
resource "aws_route53_record" "proof" {
  for_each = toset([var.domain, "origin.${var.domain}"])
  zone_id  = data.aws_route53_zone.this.zone_id
  ttl      = 300
  name     = one([for o in aws_acm_certificate.this.domain_validation_options : o.resource_record_name if o.domain_name == each.key])
  type     = one([for o in aws_acm_certificate.this.domain_validation_options : o.resource_record_type if o.domain_name == each.key])
  records  = [for o in aws_acm_certificate.this.domain_validation_options : o.resource_record_value if o.domain_name == each.key]
}

resource "aws_acm_certificate_validation" "this" {
  certificate_arn         = aws_acm_certificate.this.arn
  validation_record_fqdns = [for record in aws_route53_record.proof : record.fqdn]
}

# What CloudFront shows the load balancer. The script bootstrap writes its value, once.
resource "aws_secretsmanager_secret" "edge" {
  name                    = "${local.lower_prefix}/edge"
  description             = "The header by which the load balancer knows CloudFront"
  recovery_window_in_days = var.environment == "prod" ? 30 : 0
}
