output "deployment" {
  value = module.environment.deployment
}
