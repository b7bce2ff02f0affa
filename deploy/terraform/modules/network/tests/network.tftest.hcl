mock_provider "aws" {}

variables {
  prefix              = "INX-DEV-USNV"
  region              = "us-east-1"
  cidr                = "10.1.0.0/16"
  zones               = ["us-east-1a", "us-east-1b", "us-east-1c"]
  nat_per_zone        = false
  flow_log_bucket_arn = "arn:aws:s3:::logs"
}

run "one_nat_serves_all_zones" {
  assert {
    condition     = length(aws_nat_gateway.this) == 1 && length(aws_route.nat) == 3
    error_message = "One gateway, and a route to it from each zone."
  }

  assert {
    condition     = length(distinct([for route in aws_route.nat : route.nat_gateway_id])) == 1
    error_message = "All zones leave through the one gateway."
  }
}

run "each_zone_has_its_own_nat" {
  variables {
    nat_per_zone = true
  }

  assert {
    condition     = length(distinct([for route in aws_route.nat : route.nat_gateway_id])) == 3
    error_message = "No zone leaves through another's gateway."
  }
}

run "subnets_do_not_overlap" {
  assert {
    condition     = [for zone in var.zones : aws_subnet.private[zone].cidr_block] == ["10.1.0.0/20", "10.1.16.0/20", "10.1.32.0/20"]
    error_message = "A /20 for the tasks of each zone."
  }

  assert {
    condition     = [for zone in var.zones : aws_subnet.public[zone].cidr_block] == ["10.1.240.0/24", "10.1.241.0/24", "10.1.242.0/24"]
    error_message = "A /24 for the front of each zone, behind the tasks' addresses."
  }
}

run "interface_endpoints_come_by_variable" {
  variables {
    interface_endpoints = ["ecr.api", "ecr.dkr"]
  }

  assert {
    condition     = length(aws_vpc_endpoint.interface) == 2 && aws_vpc_endpoint.interface["ecr.api"].private_dns_enabled
    error_message = "One for each name."
  }
}

run "refuses_two_zones" {
  command = plan

  variables {
    zones = ["us-east-1a", "us-east-1a", "us-east-1b"]
  }

  expect_failures = [var.zones]
}

run "refuses_a_network_of_another_size" {
  command = plan

  variables {
    cidr = "10.1.0.0/24"
  }

  expect_failures = [var.cidr]
}
