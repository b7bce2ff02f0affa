# shellcheck shell=bash
# What every script of a deployment knows of its environment. Sourced with the environment's name as $1:
#   . "$(dirname "${BASH_SOURCE[0]}")/environment.sh"
# Settings come from the JSON file INVOXA_SETTINGS, by default deploy/terraform/envs/NAME/settings.json.
set -euo pipefail

say() { printf '%s\n' "$*" >&2; }
fail() { say "$(basename "$0"): $*"; exit 1; }

environment=${1:-}
case $environment in
  dev) prefix=INX-DEV-USNV; branch=cicd ;;
  prod) prefix=INX-PRD-USNV; branch=release ;;
  *) fail "name the environment first: dev or prod" ;;
esac
shift

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
scripts=$root/deploy/scripts
lower_prefix=${prefix,,}
services=(auth client invoice payment notification)
settings=${INVOXA_SETTINGS:-$root/deploy/terraform/envs/$environment/settings.json}
terraform_folder=${INVOXA_TERRAFORM:-$root/deploy/terraform}
# what one run makes and the next step reads: plan, outputs, the record of what was deployed
work=${INVOXA_WORK:-$root/deploy/work}/$environment
# what this run of the pipeline has deployed: another run's record must never be rolled back
run=${BUILD_TAG:-by-hand}
deployed=$work/deployed-${run//[^A-Za-z0-9]/-}.tsv
export AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1 AWS_PAGER='' TF_IN_AUTOMATION=1 TF_INPUT=0
: "$deployed" "$branch" "$scripts" "$lower_prefix" "${services[*]}" "$terraform_folder" "$work"

setting() {
  local value
  [ -f "$settings" ] || fail "there is no settings file $settings: copy settings.example.json beside it, and edit it"
  value=$(jq -er --arg name "$1" '.[$name] // empty' "$settings") || fail "$settings lacks \"$1\""
  printf '%s\n' "$value"
}

account() { setting account_id; }
state_bucket() { printf '%s-state-%s\n' "$lower_prefix" "$(account)"; }

# What terraform told of the deployment, by a jq path: output .cluster
output() {
  [ -f "$work/outputs.json" ] || fail "no outputs of $environment yet: run apply, or outputs"
  jq -er ".deployment.value$1" "$work/outputs.json" || fail "the outputs of $environment have no $1"
}

is_service() {
  local service
  for service in "${services[@]}"; do [ "$service" = "$1" ] && return; done
  return 1
}

commit() { git -C "$root" rev-parse HEAD; }
