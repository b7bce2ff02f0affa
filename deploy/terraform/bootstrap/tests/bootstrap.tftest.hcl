mock_provider "aws" {}

variables {
  environment            = "prod"
  account_id             = "111111111111"
  domain                 = "invoxa.example"
  zone_name              = "invoxa.example"
  jenkins_principal_arns = ["arn:aws:iam::111111111111:role/jenkins-agent"]
}

run "state_is_named_for_its_environment" {
  command = plan

  assert {
    condition     = output.state_bucket == "inx-prd-usnv-state-111111111111"
    error_message = "Lower case, with the account's number."
  }
}

run "refuses_a_user_or_a_whole_account_as_jenkins" {
  command = plan

  variables {
    jenkins_principal_arns = ["arn:aws:iam::111111111111:root"]
  }

  expect_failures = [var.jenkins_principal_arns]
}

run "refuses_a_third_environment" {
  command = plan

  variables {
    environment = "test"
  }

  expect_failures = [var.environment]
}
