resource "aws_cloudwatch_log_delivery_source" "access" {
  name         = "${var.prefix}-EDGE"
  log_type     = "ACCESS_LOGS"
  resource_arn = aws_cloudfront_distribution.this.arn
}

resource "aws_cloudwatch_log_delivery_destination" "logs" {
  name          = "${var.prefix}-EDGE"
  output_format = "parquet"

  delivery_destination_configuration {
    destination_resource_arn = "${var.logs.arn}/edge"
  }
}

resource "aws_cloudwatch_log_delivery" "access" {
  delivery_source_name     = aws_cloudwatch_log_delivery_source.access.name
  delivery_destination_arn = aws_cloudwatch_log_delivery_destination.logs.arn
}
