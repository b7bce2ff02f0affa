mock_provider "aws" {
  mock_data "aws_availability_zones" {
    defaults = {
      names = ["us-east-1a", "us-east-1b", "us-east-1c"]
    }
  }
}

variables {
  prefix             = "INX-DEV-USNV"
  cidr               = "10.1.0.0/16"
  domain             = "invoxa.example"
  zone_name          = "invoxa.example"
  image_tag          = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
  nat_per_zone       = false
  protected          = false
  replicas           = 1
  spot               = { auth = "first", client = "first", invoice = "first", payment = "first", notification = "first" }
  mongodb_cidrs      = ["203.0.113.0/24"]
  mail_from          = "a@b.example"
  alarm_emails       = []
  watched            = false
  log_retention_days = 14
  kept_images        = 20
}

run "refuses_another_prefix" {
  command = plan

  variables {
    prefix = "INX-DEV-USNV-"
  }

  expect_failures = [var.prefix]
}

run "refuses_a_tag_that_is_no_commit" {
  command = plan

  variables {
    image_tag = "latest"
  }

  expect_failures = [var.image_tag]
}

run "refuses_another_processor" {
  command = plan

  variables {
    cpu_architecture = "RISCV"
  }

  expect_failures = [var.cpu_architecture]
}

run "tells_the_scripts_of_five_services" {
  command = plan

  assert {
    condition     = join(" ", sort(keys(output.deployment.services))) == "auth client invoice notification payment"
    error_message = "Five services are deployed."
  }
}
