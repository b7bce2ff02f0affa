output "vpc_id" {
  value = aws_vpc.this.id
}

output "public_subnet_ids" {
  value = [for zone in var.zones : aws_subnet.public[zone].id]
}

output "private_subnet_ids" {
  value = [for zone in var.zones : aws_subnet.private[zone].id]
}

output "nat_addresses" {
  description = "Zone to the public address from which its tasks reach the internet, and the load balancer."
  value       = { for zone, address in aws_eip.nat : zone => address.public_ip }
}
