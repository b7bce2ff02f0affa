resource "aws_security_group" "this" {
  name        = "${local.p.prefix}-${var.name}"
  description = "${var.name}: in from the load balancer alone"
  vpc_id      = local.p.vpc_id
  tags        = { Name = "${local.p.prefix}-${var.name}" }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_ingress_rule" "balancer" {
  security_group_id            = aws_security_group.this.id
  description                  = "From the load balancer"
  referenced_security_group_id = local.p.balancer.security_group_id
  ip_protocol                  = "tcp"
  from_port                    = local.port
  to_port                      = local.port
}

resource "aws_vpc_security_group_egress_rule" "balancer" {
  security_group_id            = local.p.balancer.security_group_id
  description                  = "To ${var.name}"
  referenced_security_group_id = aws_security_group.this.id
  ip_protocol                  = "tcp"
  from_port                    = local.port
  to_port                      = local.port
}

resource "aws_vpc_security_group_egress_rule" "https" {
  security_group_id = aws_security_group.this.id
  description       = "HTTPS: AWS, the front door, and whom it calls"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

resource "aws_vpc_security_group_egress_rule" "mongodb" {
  for_each          = local.p.mongodb_cidrs
  security_group_id = aws_security_group.this.id
  description       = "MongoDB"
  cidr_ipv4         = each.key
  ip_protocol       = "tcp"
  from_port         = 27015
  to_port           = 27017
}

resource "aws_vpc_security_group_egress_rule" "extra" {
  for_each          = toset([for port in var.extra_ports : tostring(port)])
  security_group_id = aws_security_group.this.id
  description       = "${var.name}: port ${each.key} in the internet"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = tonumber(each.key)
  to_port           = tonumber(each.key)
}
