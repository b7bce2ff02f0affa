mock_provider "aws" {}

variables {
  platform = {
    prefix               = "INX-DEV-USNV"
    lower_prefix         = "inx-dev-usnv"
    region               = "us-east-1"
    account_id           = "111111111111"
    vpc_id               = "vpc-1"
    subnet_ids           = ["subnet-1", "subnet-2", "subnet-3"]
    cluster              = { arn = "arn:aws:ecs:us-east-1:111111111111:cluster/INX", name = "INX" }
    balancer             = { arn_suffix = "app/a/1", listener_arn = "arn:listener", security_group_id = "sg-alb" }
    edge_header          = "X-Invoxa-Edge"
    nat_addresses        = ["203.0.113.1"]
    image_tag            = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    repository_urls      = { notification = "111111111111.dkr.ecr.us-east-1.amazonaws.com/inx-dev-usnv/notification" }
    repository_arns      = { notification = "arn:repository" }
    secret_arns          = { notification = "arn:secret" }
    documents            = { name = "documents", arn = "arn:aws:s3:::documents" }
    key_arn              = "arn:key"
    boundary_arn         = "arn:boundary"
    environment          = { B = "2", A = "1" }
    mongodb_cidrs        = ["203.0.113.0/24"]
    replicas             = 1
    most_replicas        = 10
    cpu_architecture     = "ARM64"
    execute_command      = false
    log_retention_days   = 14
    alarm_topic_arn      = "arn:topic"
    watched              = false
    metric_namespace     = "INVOXA/TEST"
    deregistration_delay = 30
  }
  edge_value   = "secret"
  name         = "notification"
  path         = "/notify"
  priority     = 50
  size         = { cpu = 256, memory = 512 }
  spot         = "above-base"
  secrets      = ["INVOXA_STORE"]
  stores_files = false
  extra_ports  = [587]
}

run "the_longest_name_fits" {
  assert {
    condition     = length(aws_lb_target_group.this.name) <= 32
    error_message = "Target groups have names of at most 32 characters."
  }
}

run "a_task_definition_is_stable" {
  assert {
    condition     = join(" ", slice([for v in jsondecode(aws_ecs_task_definition.this.container_definitions)[0].environment : v.name], 0, 3)) == "A B INVOXA_BEHIND_PROXY"
    error_message = "Settings in the order in which AWS gives them back."
  }

  assert {
    condition     = !strcontains(aws_ecs_task_definition.this.container_definitions, "null")
    error_message = "No nulls: AWS would leave them out."
  }

  assert {
    condition     = aws_ecs_task_definition.this.runtime_platform[0].cpu_architecture == "ARM64"
    error_message = "The architecture is the one asked for."
  }
}

run "who_keeps_no_files_may_do_nothing" {
  assert {
    condition     = jsondecode(aws_iam_role_policy.task.policy).Statement[0].Effect == "Deny"
    error_message = "No right without a need."
  }
}

run "who_keeps_files_reaches_its_own_alone" {
  variables {
    stores_files = true
  }

  assert {
    condition     = jsondecode(aws_iam_role_policy.task.policy).Statement[0].Resource == "arn:aws:s3:::documents/notification/*"
    error_message = "Only under its own name."
  }
}

run "grows_by_a_variable" {
  variables {
    size = { cpu = 1024, memory = 2048 }
  }

  assert {
    condition     = aws_ecs_task_definition.this.cpu == "1024" && aws_ecs_task_definition.this.memory == "2048"
    error_message = "The task has the size that was asked for."
  }
}

run "refuses_a_size_that_is_not_offered" {
  command = plan

  variables {
    size = { cpu = 256, memory = 2048 }
  }

  expect_failures = [var.size]
}

run "refuses_spot_alone" {
  command = plan

  variables {
    spot = "only"
  }

  expect_failures = [var.spot]
}
