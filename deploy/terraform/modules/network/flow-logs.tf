# To S3, at half the price of CloudWatch Logs; Athena reads them there.
resource "aws_flow_log" "this" {
  vpc_id                   = aws_vpc.this.id
  traffic_type             = "ALL"
  log_destination_type     = "s3"
  log_destination          = "${var.flow_log_bucket_arn}/flow/"
  max_aggregation_interval = 600
  tags                     = { Name = "${var.prefix}-FLOW" }

  destination_options {
    file_format                = "parquet"
    hive_compatible_partitions = true
    per_hour_partition         = false
  }
}
