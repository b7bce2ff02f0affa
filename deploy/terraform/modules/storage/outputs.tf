output "documents" {
  value = { name = aws_s3_bucket.documents.bucket, arn = aws_s3_bucket.documents.arn }
}

output "ui" {
  value = {
    name   = aws_s3_bucket.ui.bucket
    arn    = aws_s3_bucket.ui.arn
    domain = aws_s3_bucket.ui.bucket_regional_domain_name
  }
}

output "logs" {
  value      = { name = aws_s3_bucket.logs.bucket, arn = aws_s3_bucket.logs.arn }
  depends_on = [aws_s3_bucket_policy.logs]
}
