data "aws_ec2_managed_prefix_list" "cloudfront" {
  name = "com.amazonaws.global.cloudfront.origin-facing"
}

resource "aws_security_group" "this" {
  name        = "${var.prefix}-ALB"
  description = "Load balancer: HTTPS from CloudFront and from the services, HTTP only to be redirected"
  vpc_id      = var.vpc_id
  tags        = { Name = "${var.prefix}-ALB" }

  lifecycle {
    create_before_destroy = true
  }
}

# The list counts as 55 of the 60 rules that a group may have: it is used for this one port.
resource "aws_vpc_security_group_ingress_rule" "cloudfront" {
  security_group_id = aws_security_group.this.id
  description       = "HTTPS from CloudFront"
  prefix_list_id    = data.aws_ec2_managed_prefix_list.cloudfront.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

resource "aws_vpc_security_group_ingress_rule" "services" {
  for_each          = var.nat_addresses
  security_group_id = aws_security_group.this.id
  description       = "HTTPS from the services, through NAT of ${each.key}"
  cidr_ipv4         = "${each.value}/32"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

resource "aws_vpc_security_group_ingress_rule" "redirect" {
  security_group_id = aws_security_group.this.id
  description       = "HTTP from anywhere, answered by a redirect alone"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80
}
