# A change of what cannot be changed in place makes a new group beside the old one, so the name carries a hash of it.
resource "aws_lb_target_group" "this" {
  name                 = "${local.p.prefix}-${var.name}-${substr(sha1("ip:HTTP:${local.port}"), 0, 4)}"
  vpc_id               = local.p.vpc_id
  target_type          = "ip"
  protocol             = "HTTP"
  port                 = local.port
  deregistration_delay = local.p.deregistration_delay

  health_check {
    path                = "${var.path}/health/ready"
    matcher             = "200"
    interval            = 10
    timeout             = 5
    healthy_threshold   = 2
    unhealthy_threshold = 3
  }

  lifecycle {
    create_before_destroy = true
  }
}

# What the world asks, through CloudFront. /auth/* alone would not match /auth itself.
resource "aws_lb_listener_rule" "edge" {
  listener_arn = local.p.balancer.listener_arn
  priority     = var.priority

  condition {
    path_pattern {
      values = [var.path, "${var.path}/*"]
    }
  }

  condition {
    http_header {
      http_header_name = local.p.edge_header
      values           = [var.edge_value]
    }
  }

  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this.arn
  }
}

# What the services ask each other.
resource "aws_lb_listener_rule" "services" {
  listener_arn = local.p.balancer.listener_arn
  priority     = var.priority + 1

  condition {
    path_pattern {
      values = [var.path, "${var.path}/*"]
    }
  }

  condition {
    source_ip {
      values = [for address in local.p.nat_addresses : "${address}/32"]
    }
  }

  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this.arn
  }
}
