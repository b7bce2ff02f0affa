variable "prefix" {
  description = "Lower case: inx-dev-usnv."
  type        = string
}

variable "key_arn" {
  type = string
}

variable "disposable" {
  type = bool
}

variable "kept_images" {
  description = "How many images stay: what a rollback may need."
  type        = number
}

resource "aws_ecr_repository" "service" {
  for_each             = toset(["auth", "client", "invoice", "payment", "notification"])
  name                 = "${var.prefix}/${each.key}"
  image_tag_mutability = "IMMUTABLE"
  force_delete         = var.disposable

  image_scanning_configuration {
    scan_on_push = true
  }

  encryption_configuration {
    encryption_type = "KMS"
    kms_key         = var.key_arn
  }
}

resource "aws_ecr_lifecycle_policy" "service" {
  for_each   = aws_ecr_repository.service
  repository = each.value.name
  policy = jsonencode({
    rules = [
      {
        rulePriority = 1
        description  = "What no tag names is left over from a push that failed"
        selection    = { tagStatus = "untagged", countType = "sinceImagePushed", countUnit = "days", countNumber = 1 }
        action       = { type = "expire" }
      },
      {
        rulePriority = 2
        description  = "The newest stay, for rollbacks"
        selection    = { tagStatus = "any", countType = "imageCountMoreThan", countNumber = var.kept_images }
        action       = { type = "expire" }
      },
    ]
  })
}

output "urls" {
  value = { for service, repository in aws_ecr_repository.service : service => repository.repository_url }
}

output "arns" {
  value = { for service, repository in aws_ecr_repository.service : service => repository.arn }
}
