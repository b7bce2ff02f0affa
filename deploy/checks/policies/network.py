"""Network: three zones, public only for the load balancer and NAT, flow logs, endpoints, names."""

import ipaddress

from policy import is_production, policy, put, without

CIDR = {"dev": "10.1.0.0/16", "prod": "10.0.0.0/16"}
PREFIX = {"dev": "INX-DEV-USNV-", "prod": "INX-PRD-USNV-"}


@policy("the VPC has its environment's addresses", put("aws_vpc", "cidr_block", "10.9.0.0/16"))
def vpc(plan):
    if plan.one("aws_vpc")["cidr_block"] != CIDR[plan.environment]:
        yield "another network"


@policy(
    "three public and three private subnets, one of each in three zones of us-east-1",
    put("aws_subnet", "availability_zone", "us-east-1c"),
)
def zones(plan):
    for tier in ["public", "private"]:
        found = sorted(s["availability_zone"] for s in plan.all("aws_subnet") if s["tags.Tier"] == tier)
        if found != ["us-east-1a", "us-east-1b", "us-east-1c"]:
            yield f"{tier}: {found}"


@policy("subnets lie in the VPC and do not overlap", put("aws_subnet", "cidr_block", "10.9.0.0/20"))
def addresses(plan):
    vpc = ipaddress.ip_network(plan.one("aws_vpc")["cidr_block"])
    nets = [ipaddress.ip_network(s["cidr_block"]) for s in plan.all("aws_subnet")]
    for i, net in enumerate(nets):
        if not net.subnet_of(vpc) or any(net.overlaps(other) for other in nets[:i]):
            yield str(net)


@policy(
    "tasks run in private subnets, without public addresses",
    put("aws_ecs_service", "network_configuration.0.assign_public_ip", True),
)
def tasks_are_private(plan):
    private = {s["id"] for s in plan.all("aws_subnet") if s["tags.Tier"] == "private"}
    for service in plan.all("aws_ecs_service"):
        at = service["network_configuration.0.subnets"]
        if set(at) != private or service["network_configuration.0.assign_public_ip"]:
            yield service.address


@policy(
    "public subnets hold the load balancer and NAT, and give nothing a public address by themselves",
    put("aws_subnet", "map_public_ip_on_launch", True),
)
def public_is_for_the_front(plan):
    public = {s["id"] for s in plan.all("aws_subnet") if s["tags.Tier"] == "public"}
    if set(plan.one("aws_lb")["subnets"]) != public:
        yield "the load balancer is elsewhere"
    for nat in plan.all("aws_nat_gateway"):
        if nat["subnet_id"] not in public:
            yield nat.address
    for subnet in plan.all("aws_subnet"):
        if subnet["map_public_ip_on_launch"]:
            yield subnet.address


@policy(
    "dev has one NAT gateway, prod one per zone, and every zone a way out",
    without("aws_nat_gateway", lambda r: "us-east-1a" in r.address),
)
def nat(plan):
    gateways = {n["id"]: n for n in plan.all("aws_nat_gateway")}
    if len(gateways) != (3 if is_production(plan) else 1):
        yield f"{len(gateways)} gateways"
    out = [r["nat_gateway_id"] for r in plan.all("aws_route") if r["nat_gateway_id"]]
    if len(out) != 3 or not set(out) <= set(gateways) or (is_production(plan) and len(set(out)) != 3):
        yield f"routes {out}"


@policy(
    "S3 is reached through a gateway endpoint from every private subnet", put("aws_vpc_endpoint", "route_table_ids", [])
)
def s3_endpoint(plan):
    found = [
        e
        for e in plan.all("aws_vpc_endpoint")
        if e["vpc_endpoint_type"] == "Gateway" and e["service_name"].endswith(".s3")
    ]
    private = {t["id"] for t in plan.all("aws_route_table") if "PRIVATE" in t["tags.Name"]}
    if not found or set(found[0]["route_table_ids"]) != private:
        yield "some subnets reach S3 through NAT"


@policy("all traffic of the VPC is in the flow logs", put("aws_flow_log", "traffic_type", "REJECT"))
def flow_logs(plan):
    log = plan.one("aws_flow_log")
    if log["traffic_type"] != "ALL" or log["vpc_id"] != plan.one("aws_vpc")["id"]:
        yield log.address


@policy(
    "the default security group lets nothing in or out",
    put("aws_default_security_group", "ingress", [{"cidr_blocks": ["0.0.0.0/0"]}]),
)
def default_group(plan):
    group = plan.one("aws_default_security_group")
    if group["ingress"] or group["egress"]:
        yield group.address


NAMES = {
    "aws_vpc": "tags.Name",
    "aws_subnet": "tags.Name",
    "aws_nat_gateway": "tags.Name",
    "aws_lb": "name",
    "aws_lb_target_group": "name",
    "aws_ecs_cluster": "name",
    "aws_ecs_service": "name",
    "aws_security_group": "name",
    "aws_ecs_task_definition": "family",
    "aws_iam_role": "name",
    "aws_cloudwatch_metric_alarm": "alarm_name",
    "aws_sns_topic": "name",
    "aws_wafv2_web_acl": "name",
    "aws_cloudwatch_dashboard": "dashboard_name",
    "aws_ecr_repository": "name",
    "aws_s3_bucket": "bucket",
    "aws_secretsmanager_secret": "name",
}
LOWER = {"aws_ecr_repository": "/", "aws_s3_bucket": "-", "aws_secretsmanager_secret": "/"}


@policy(
    "names begin with the environment's prefix, lower case where AWS demands it",
    put("aws_ecr_repository", "name", "INX-DEV-USNV-auth"),
)
def names(plan):
    prefix = PREFIX[plan.environment]
    for kind, path in NAMES.items():
        found = plan.all(kind)
        if not found:
            yield f"there is no {kind}"
        for resource in found:
            name = resource[path]
            start = prefix.lower()[:-1] + LOWER[kind] if kind in LOWER else prefix
            if not (name + "-").startswith(start) or (kind in LOWER and name != name.lower()):
                yield f"{resource.address}: {name}"


@policy(
    "names keep AWS's limits: 32 characters for the load balancer and its groups, 63 for buckets",
    put("aws_lb_target_group", "name", "INX-DEV-USNV-notification-a-longer-name"),
)
def lengths(plan):
    for kind, path, limit in [
        ("aws_lb", "name", 32),
        ("aws_lb_target_group", "name", 32),
        ("aws_s3_bucket", "bucket", 63),
        ("aws_iam_role", "name", 64),
    ]:
        for resource in plan.all(kind):
            name = resource[path]
            if len(name) > limit or name[0] == "-" or name[-1] == "-":
                yield name
