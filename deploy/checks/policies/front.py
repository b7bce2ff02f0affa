"""Front door: the load balancer, CloudFront, the firewall."""

import json

from places import PATHS
from policy import policy, put, without


def listener(plan, port):
    return next((one for one in plan.all("aws_lb_listener") if one["port"] == port), None)


def rules(plan, condition):
    """Rules that have this condition, by the group they forward to."""
    found = {}
    for rule in plan.all("aws_lb_listener_rule"):
        paths = next(c["path_pattern"][0]["values"] for c in rule["condition"] if c["path_pattern"])
        other = next((c[condition][0] for c in rule["condition"] if c[condition]), None)
        if other:
            found[rule["action.0.target_group_arn"]] = (paths, other, rule)
    return found


def plant_http(plan):
    for one in plan.all("aws_lb_listener"):
        if one["port"] == 80:
            one["default_action.0.type"] = "forward"


@policy("port 80 only redirects to HTTPS", plant_http)
def redirects(plan):
    http = listener(plan, 80)
    if not http or http["default_action.0.type"] != "redirect":
        yield "no redirect"
    elif (
        http["default_action.0.redirect.0.protocol"] != "HTTPS"
        or http["default_action.0.redirect.0.status_code"] != "HTTP_301"
    ):
        yield "redirects elsewhere"


def plant_policy(plan):
    for one in plan.all("aws_lb_listener"):
        if one["port"] == 443:
            one["ssl_policy"] = "ELBSecurityPolicy-2016-08"


@policy("port 443 speaks TLS 1.2 and 1.3 alone, with a certificate of ACM", plant_policy)
def tls(plan):
    https = listener(plan, 443)
    if not https or https["protocol"] != "HTTPS" or not https["certificate_arn"]:
        yield "no HTTPS"
    elif https["ssl_policy"] != "ELBSecurityPolicy-TLS13-1-2-2021-06":
        yield https["ssl_policy"]


def plant_default(plan):
    for one in plan.all("aws_lb_listener"):
        if one["port"] == 443:
            one["default_action.0.fixed_response.0.status_code"] = "200"


@policy("what no rule routes is answered with 404", plant_default)
def default_404(plan):
    https = listener(plan, 443)
    if (
        https["default_action.0.type"] != "fixed-response"
        or https["default_action.0.fixed_response.0.status_code"] != "404"
    ):
        yield "no 404"


def service_groups(plan):
    """Target group ARN to the service's name."""
    return {
        s["load_balancer.0.target_group_arn"]: s["load_balancer.0.container_name"] for s in plan.all("aws_ecs_service")
    }


@policy(
    "the five paths, bare and with what follows, lead to five target groups",
    without("aws_lb_listener_rule", lambda r: "module.invoice." in r.address and ".edge" in r.address),
)
def path_rules(plan):
    groups = service_groups(plan)
    if len(groups) != 5:
        yield f"{len(groups)} groups"
    found = rules(plan, "http_header")
    for arn, service in groups.items():
        if arn not in found or sorted(found[arn][0]) != [PATHS[service], PATHS[service] + "/*"]:
            yield service


@policy(
    "only what CloudFront marked, or the services themselves ask, is routed",
    put(
        "aws_lb_listener_rule",
        "condition",
        [{"path_pattern": [{"values": ["/auth/*"]}], "http_header": [], "source_ip": []}],
    ),
)
def marked(plan):
    nat = {f"{e['public_ip']}/32" for e in plan.all("aws_eip")}
    for rule in plan.all("aws_lb_listener_rule"):
        header = [c["http_header"][0] for c in rule["condition"] if c["http_header"]]
        source = [c["source_ip"][0] for c in rule["condition"] if c["source_ip"]]
        if not header and not (source and set(source[0]["values"]) == nat):
            yield rule.address
        if header and header[0]["http_header_name"] != "X-Invoxa-Edge":
            yield rule.address


@policy("listener rules have different priorities", put("aws_lb_listener_rule", "priority", 51))
def priorities(plan):
    found = [r["priority"] for r in plan.all("aws_lb_listener_rule")]
    if len(set(found)) != len(found) or len(found) != 10:
        yield str(found)


@policy(
    "each target group checks its service's readiness every ten seconds",
    put("aws_lb_target_group", "health_check.0.path", "/"),
)
def health_checks(plan):
    groups = service_groups(plan)
    for group in plan.all("aws_lb_target_group"):
        path = PATHS[groups[group["arn"]]]
        check = group["health_check.0"]
        if (
            check["path"] != f"{path}/health/ready"
            or check["matcher"] != "200"
            or check["interval"] > 10
            or group["target_type"] != "ip"
        ):
            yield group.address


@policy(
    "a target is given 30 seconds to finish, and the task's stop takes longer than its drain",
    put("aws_lb_target_group", "deregistration_delay", 300),
)
def draining(plan):
    for group in plan.all("aws_lb_target_group"):
        if int(group["deregistration_delay"]) != 30:
            yield group.address
    for service, _, container in plan.tasks():
        settings = {e["name"]: e["value"] for e in container["environment"]}
        seconds = sum(int(settings[name][2:-1]) for name in ["INVOXA_DRAIN", "INVOXA_SHUTDOWN_GRACE"])
        if container["stopTimeout"] <= seconds:
            yield service


@policy(
    "the load balancer drops invalid headers and keeps CloudFront's word on the viewer",
    put("aws_lb", "drop_invalid_header_fields", False),
)
def headers(plan):
    balancer = plan.one("aws_lb")
    if (
        not balancer["drop_invalid_header_fields"]
        or balancer["xff_header_processing_mode"] != "preserve"
        or balancer["internal"]
    ):
        yield balancer.address


@policy(
    "the load balancer of prod cannot be deleted by mistake",
    put("aws_lb", "enable_deletion_protection", False),
    on=("prod",),
)
def protected(plan):
    if not plan.one("aws_lb")["enable_deletion_protection"]:
        yield "not protected"


@policy("the load balancer and CloudFront write access logs", put("aws_lb", "access_logs", []))
def access_logs(plan):
    logs = next(b["bucket"] for b in plan.all("aws_s3_bucket") if b.address.endswith(".logs"))
    balancer = plan.one("aws_lb")
    if not balancer["access_logs"] or not balancer["access_logs.0.enabled"] or balancer["access_logs.0.bucket"] != logs:
        yield "load balancer"
    sources = plan.all("aws_cloudwatch_log_delivery_source")
    if [s["resource_arn"] for s in sources] != [plan.one("aws_cloudfront_distribution")["arn"]] or not plan.all(
        "aws_cloudwatch_log_delivery"
    ):
        yield "CloudFront"


@policy(
    "the load balancer lets in CloudFront and the services on 443, the world only to be redirected",
    put("aws_vpc_security_group_ingress_rule", "cidr_ipv4", "0.0.0.0/0", name="cloudfront"),
)
def balancer_ingress(plan):
    group = next(g["id"] for g in plan.all("aws_security_group") if g["name"].endswith("-ALB"))
    nat = {f"{e['public_ip']}/32" for e in plan.all("aws_eip")}
    seen = set()
    for rule in plan.all("aws_vpc_security_group_ingress_rule"):
        if rule["security_group_id"] != group:
            continue
        port, source = rule["from_port"], rule["cidr_ipv4"]
        if (
            rule["from_port"] != rule["to_port"]
            or (source == "0.0.0.0/0" and port != 80)
            or (port == 443 and source and source not in nat)
        ):
            yield rule.address
        seen.add(source or rule["prefix_list_id"])
    if len(seen) != len(nat) + 2:
        yield f"sources {seen}"


@policy(
    "the UI comes from S3 through CloudFront, the API paths go to the load balancer",
    put("aws_cloudfront_distribution", "default_cache_behavior.0.target_origin_id", "api"),
)
def distribution(plan):
    edge = plan.one("aws_cloudfront_distribution")
    origins = {o["origin_id"]: o for o in edge["origin"]}
    if edge["default_cache_behavior.0.target_origin_id"] != "ui" or not origins["ui"]["origin_access_control_id"]:
        yield "the UI is not read from its bucket"
    api = origins["api"]["custom_origin_config"][0]
    if api["origin_protocol_policy"] != "https-only" or api["origin_ssl_protocols"] != ["TLSv1.2"]:
        yield "the load balancer is asked without TLS"
    if not any(h["name"] == "X-Invoxa-Edge" for h in origins["api"]["custom_header"]):
        yield "unmarked"
    behaviours = {b["path_pattern"]: b for b in edge["ordered_cache_behavior"]}
    for path in PATHS.values():
        found = behaviours.get(path + "*")
        if (
            not found
            or found["target_origin_id"] != "api"
            or "POST" not in found["allowed_methods"]
            or found["cache_policy_id"] != "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
        ):
            yield path


@policy(
    "viewers must use HTTPS, TLS 1.2 or newer",
    put("aws_cloudfront_distribution", "default_cache_behavior.0.viewer_protocol_policy", "allow-all"),
)
def viewers(plan):
    edge = plan.one("aws_cloudfront_distribution")
    for behaviour in [edge["default_cache_behavior.0"], *edge["ordered_cache_behavior"]]:
        if behaviour["viewer_protocol_policy"] not in {"redirect-to-https", "https-only"}:
            yield str(behaviour.get("path_pattern", "default"))
    if not edge["viewer_certificate.0.minimum_protocol_version"].startswith("TLSv1.2"):
        yield "old TLS"


def plant_rate(plan):
    acl = plan.one("aws_wafv2_web_acl")
    acl["rule_json"] = json.dumps([r for r in acl.json("rule_json") if r["Name"] != "rate-login"])


@policy("the firewall limits how often one address logs in, pays, and asks at all", plant_rate)
def rate_limits(plan):
    acl = plan.one("aws_wafv2_web_acl")
    found = {r["Name"]: r for r in acl.json("rule_json")}
    for name, text in [("rate-login", "/auth/(login"), ("rate-payment", "/payments"), ("rate-all", "")]:
        rule = found.get(name)
        if (
            not rule
            or "Block" not in rule["Action"]
            or text not in json.dumps(rule["Statement"])
            or rule["Statement"]["RateBasedStatement"]["AggregateKeyType"] != "IP"
        ):
            yield name


def plant_managed(plan):
    acl = plan.one("aws_wafv2_web_acl")
    acl["rule_json"] = json.dumps([r for r in acl.json("rule_json") if "Managed" not in json.dumps(r)])


@policy("the firewall has AWS's managed rules, and lets e-invoices pass that are larger than 8 KB", plant_managed)
def managed_rules(plan):
    rules_ = plan.one("aws_wafv2_web_acl").json("rule_json")
    groups = {r["Name"]: r["Statement"].get("ManagedRuleGroupStatement") for r in rules_}
    for name in [
        "AWSManagedRulesCommonRuleSet",
        "AWSManagedRulesKnownBadInputsRuleSet",
        "AWSManagedRulesAmazonIpReputationList",
    ]:
        if not groups.get(name):
            yield name
    common = groups.get("AWSManagedRulesCommonRuleSet") or {"RuleActionOverrides": []}
    if not any(
        o["Name"] == "SizeRestrictions_BODY" and "Count" in o["ActionToUse"] for o in common["RuleActionOverrides"]
    ):
        yield "large bodies are blocked"
    if len({r["Priority"] for r in rules_}) != len(rules_):
        yield "priorities"


@policy(
    "the firewall stands before CloudFront and logs what it blocks",
    put("aws_cloudfront_distribution", "web_acl_id", None),
)
def firewall_is_used(plan):
    acl = plan.one("aws_wafv2_web_acl")
    if acl["scope"] != "CLOUDFRONT" or plan.one("aws_cloudfront_distribution")["web_acl_id"] != acl["arn"]:
        yield "not in front"
    if [one["resource_arn"] for one in plan.all("aws_wafv2_web_acl_logging_configuration")] != [acl["arn"]]:
        yield "not logged"


@policy(
    "the public name leads to CloudFront by IPv4 and IPv6, the origin's name to the load balancer",
    without("aws_route53_record", lambda r: "origin" in r.address),
)
def names_in_dns(plan):
    edge, balancer = plan.one("aws_cloudfront_distribution"), plan.one("aws_lb")
    domain = edge["aliases.0"]
    found = {(r["name"], r["type"]): r["alias.0.name"] for r in plan.all("aws_route53_record")}
    wanted = {
        (domain, "A"): edge["domain_name"],
        (domain, "AAAA"): edge["domain_name"],
        (f"origin.{domain}", "A"): balancer["dns_name"],
    }
    if found != wanted:
        yield str(found)
