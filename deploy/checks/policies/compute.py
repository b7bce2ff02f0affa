"""Compute: the cluster and the five services."""

import json

from places import SERVICES
from policy import is_production, policy, put, without
from stand_in import TAG


def plant_container(**changes):
    def change(plan):
        task = plan.all("aws_ecs_task_definition")[0]
        (container,) = task.json("container_definitions")
        container.update(changes)
        task["container_definitions"] = json.dumps([container])

    return change


@policy(
    "one cluster with Container Insights and both capacity providers",
    put("aws_ecs_cluster", "setting", [{"name": "containerInsights", "value": "disabled"}]),
)
def cluster(plan):
    if {s["name"]: s["value"] for s in plan.one("aws_ecs_cluster")["setting"]}.get("containerInsights") not in {
        "enabled",
        "enhanced",
    }:
        yield "no Container Insights"
    if sorted(plan.one("aws_ecs_cluster_capacity_providers")["capacity_providers"]) != ["FARGATE", "FARGATE_SPOT"]:
        yield "capacity providers"


@policy(
    "five services, each behind its own target group on port 8080",
    without("aws_ecs_service", lambda r: ".payment." in r.address),
)
def five(plan):
    found = {s["load_balancer.0.container_name"]: s for s in plan.all("aws_ecs_service")}
    if sorted(found) != sorted(SERVICES):
        yield str(sorted(found))
    for service in found.values():
        if service["load_balancer.0.container_port"] != 8080:
            yield service.address
    if len({s["load_balancer.0.target_group_arn"] for s in found.values()}) != len(SERVICES):
        yield "a target group is shared, or missing"


@policy(
    "tasks are Fargate's, awsvpc, 256 CPU units and 512 MB unless raised", put("aws_ecs_task_definition", "cpu", "4096")
)
def sizes(plan):
    for service, task, _ in plan.tasks():
        if (
            (task["cpu"], task["memory"]) != ("256", "512")
            or task["network_mode"] != "awsvpc"
            or task["requires_compatibilities"] != ["FARGATE"]
        ):
            yield service


@policy("deployments roll, from 100 to 200 percent", put("aws_ecs_service", "deployment_minimum_healthy_percent", 50))
def rolling(plan):
    for service in plan.all("aws_ecs_service"):
        if (service["deployment_minimum_healthy_percent"], service["deployment_maximum_percent"]) != (100, 200):
            yield service.address


@policy(
    "a deployment that fails is rolled back by the circuit breaker",
    put("aws_ecs_service", "deployment_circuit_breaker.0.rollback", False),
)
def circuit_breaker(plan):
    for service in plan.all("aws_ecs_service"):
        breaker = service["deployment_circuit_breaker.0"]
        if not breaker["enable"] or not breaker["rollback"]:
            yield service.address


@policy("alarms of the service roll its deployment back", put("aws_ecs_service", "alarms.0.rollback", False))
def deployment_alarms(plan):
    known = {a["alarm_name"] for a in plan.all("aws_cloudwatch_metric_alarm")}
    for service in plan.all("aws_ecs_service"):
        alarms = service["alarms.0"]
        if (
            not alarms["enable"]
            or not alarms["rollback"]
            or not alarms["alarm_names"]
            or not set(alarms["alarm_names"]) <= known
        ):
            yield service.address
        if any(name.endswith("-UNHEALTHY") for name in alarms["alarm_names"]):
            yield f"{service.address}: a task that starts is unhealthy"


@policy(
    "a new task is given three minutes to be ready", put("aws_ecs_service", "health_check_grace_period_seconds", 30)
)
def grace(plan):
    for service in plan.all("aws_ecs_service"):
        if not 120 <= service["health_check_grace_period_seconds"] <= 300:
            yield service.address


@policy("dev runs one task of each service, prod two", put("aws_ecs_service", "desired_count", 3))
def replicas(plan):
    wanted = 2 if is_production(plan) else 1
    for service in plan.all("aws_ecs_service"):
        if service["desired_count"] != wanted:
            yield service.address


@policy("each service scales from its replicas to ten", put("aws_appautoscaling_target", "max_capacity", 2))
def scaling_range(plan):
    wanted = (2 if is_production(plan) else 1, 10)
    targets = plan.all("aws_appautoscaling_target")
    if len(targets) != 5:
        yield f"{len(targets)} targets"
    for target in targets:
        if (target["min_capacity"], target["max_capacity"]) != wanted:
            yield target.address


@policy(
    "each service follows its CPU and its memory",
    without("aws_appautoscaling_policy", lambda r: '"memory"' in r.address and ".auth." in r.address),
)
def scaling_policies(plan):
    found = {
        (
            p["resource_id"],
            p[
                "target_tracking_scaling_policy_configuration.0.predefined_metric_specification.0.predefined_metric_type"
            ],
        )
        for p in plan.all("aws_appautoscaling_policy")
        if p["policy_type"] == "TargetTrackingScaling"
    }
    for target in plan.all("aws_appautoscaling_target"):
        for metric in ["ECSServiceAverageCPUUtilization", "ECSServiceAverageMemoryUtilization"]:
            if (target["resource_id"], metric) not in found:
                yield f"{target.address}: {metric}"


@policy(
    "Spot is for notification and for dev, and in prod never alone",
    put(
        "aws_ecs_service", "capacity_provider_strategy", [{"capacity_provider": "FARGATE_SPOT", "base": 0, "weight": 1}]
    ),
)
def spot(plan):
    for service in plan.all("aws_ecs_service"):
        strategy = {s["capacity_provider"]: s for s in service["capacity_provider_strategy"]}
        may = not is_production(plan) or service["load_balancer.0.container_name"] == "notification"
        if may != ("FARGATE_SPOT" in strategy):
            yield service.address
        if (
            "FARGATE" not in strategy
            or (is_production(plan) and strategy["FARGATE"]["base"] < 1)
            or service["launch_type"] == "FARGATE"
        ):
            yield service.address


@policy("the root file system cannot be written, except /tmp", plant_container(readonlyRootFilesystem=False))
def read_only(plan):
    for service, _, container in plan.tasks():
        if not container["readonlyRootFilesystem"] or [m["containerPath"] for m in container["mountPoints"]] != [
            "/tmp"
        ]:
            yield service


@policy("containers run as an ordinary user, without any capability", plant_container(user="root"))
def unprivileged(plan):
    for service, _, container in plan.tasks():
        if (
            container["user"] != "10001:10001"
            or container["linuxParameters"]["capabilities"] != {"drop": ["ALL"]}
            or container.get("privileged")
        ):
            yield service


def plant_secret(plan):
    plant_container(environment=[{"name": "INVOXA_MASTER_KEY", "value": "x"}])(plan)


@policy("secrets come by reference, none stands in the environment", plant_secret)
def secrets_by_reference(plan):
    arns = {s["arn"] for s in plan.all("aws_secretsmanager_secret")}
    for service, _, container in plan.tasks():
        names = {e["name"] for e in container["environment"]}
        secret = {s["name"]: s["valueFrom"] for s in container["secrets"]}
        if not {"INVOXA_STORE", "INVOXA_CLIENT_SECRET"} <= set(secret):
            yield service
        if names & set(secret) or any(
            word in name for name in names for word in ["SECRET", "KEY", "PASSWORD", "STORE", "SMTP_URL"]
        ):
            yield f"{service}: {sorted(names)}"
        for name, value in secret.items():
            if not value.endswith(f":{name}::") or value[: -len(f":{name}::")] not in arns:
                yield f"{service}: {value}"


@policy("images are named by the commit, never latest", plant_container(image="repository:latest"))
def tags(plan):
    urls = {r["repository_url"] for r in plan.all("aws_ecr_repository")}
    for service, _, container in plan.tasks():
        repository, _, tag = container["image"].rpartition(":")
        if tag != TAG or repository not in urls:
            yield f"{service}: {container['image']}"


@policy(
    "task definitions are stable: settings sorted, no nulls",
    plant_container(environment=[{"name": "B", "value": "1"}, {"name": "A", "value": "1"}]),
)
def stable(plan):
    for service, task, container in plan.tasks():
        for part in ["environment", "secrets"]:
            names = [e["name"] for e in container[part]]
            if names != sorted(names):
                yield f"{service}: {part}"
        if "null" in task["container_definitions"]:
            yield f"{service}: null"


@policy(
    "a revision stays registered, so that one can go back to it", put("aws_ecs_task_definition", "skip_destroy", False)
)
def revisions_stay(plan):
    for service, task, _ in plan.tasks():
        if not task["skip_destroy"]:
            yield service


@policy(
    "health is asked inside the container by a probe that starts no JVM",
    plant_container(healthCheck={"command": ["CMD", "java", "-version"], "startPeriod": 180}),
)
def probe(plan):
    for service, _, container in plan.tasks():
        check = container["healthCheck"]
        if check["command"] != ["CMD", "/opt/invoxa/alive"] or check["startPeriod"] < 120:
            yield service


@policy("a shell in a task is off", put("aws_ecs_service", "enable_execute_command", True))
def no_shell(plan):
    for service in plan.all("aws_ecs_service"):
        if service["enable_execute_command"]:
            yield service.address


@policy(
    "the processor is one that the images are built for",
    put("aws_ecs_task_definition", "runtime_platform.0.cpu_architecture", "PPC"),
)
def processor(plan):
    for service, task, _ in plan.tasks():
        platform = task["runtime_platform.0"]
        if platform["cpu_architecture"] not in {"X86_64", "ARM64"} or platform["operating_system_family"] != "LINUX":
            yield service


@policy(
    "services know the public address and their gateway, over HTTPS",
    plant_container(environment=[{"name": "INVOXA_GATEWAY_URL", "value": "http://x"}]),
)
def addresses(plan):
    for service, _, container in plan.tasks():
        settings = {e["name"]: e["value"] for e in container["environment"]}
        for name in ["INVOXA_GATEWAY_URL", "INVOXA_PUBLIC_URL"]:
            if not settings.get(name, "").startswith("https://"):
                yield f"{service}: {name}"
        if settings.get("INVOXA_BEHIND_PROXY") != "true" or settings.get("INVOXA_HOST") != "0.0.0.0":
            yield f"{service}: not behind the load balancer"
