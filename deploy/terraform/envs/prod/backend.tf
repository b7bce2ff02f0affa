# The bucket is named by deploy/scripts/init: it carries the account's number.
terraform {
  backend "s3" {
    key          = "environment.tfstate"
    region       = "us-east-1"
    encrypt      = true
    use_lockfile = true
  }
}

provider "aws" {
  region              = "us-east-1"
  allowed_account_ids = [var.account_id]

  default_tags {
    tags = {
      Product     = "INVOXA"
      Environment = "prod"
      ManagedBy   = "terraform"
    }
  }
}
