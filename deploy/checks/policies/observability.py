"""Observability: logs, metrics, alarms, the dashboard."""

import json

from places import SERVICES
from policy import is_production, policy, put, without


@policy(
    "every log group has a retention and the environment's key", put("aws_cloudwatch_log_group", "retention_in_days", 0)
)
def log_groups(plan):
    wanted = 90 if is_production(plan) else 14
    for group in plan.all("aws_cloudwatch_log_group"):
        if group["retention_in_days"] != wanted or group["kms_key_id"] != plan.one("aws_kms_key")["arn"]:
            yield group.address


def plant_text_log(plan):
    task = plan.all("aws_ecs_task_definition")[0]
    task["container_definitions"] = task["container_definitions"].replace('"value":"json"', '"value":"text"')


@policy("services write JSON, into the group that Terraform made", plant_text_log)
def json_logs(plan):
    groups = {g["name"] for g in plan.all("aws_cloudwatch_log_group")}
    for service, _, container in plan.tasks():
        log = container["logConfiguration"]
        settings = {e["name"]: e["value"] for e in container["environment"]}
        if (
            log["logDriver"] != "awslogs"
            or log["options"]["awslogs-group"] not in groups
            or log["options"]["mode"] != "non-blocking"
        ):
            yield service
        if settings.get("INVOXA_LOG") != "json":
            yield f"{service}: no JSON"


@policy(
    "invoices issued, failed e-mails, failed payments and every outbox's lag are metrics",
    without("aws_cloudwatch_log_metric_filter", lambda r: "InvoicesIssued" in r.address),
)
def metrics(plan):
    found = {f["metric_transformation.0.name"] for f in plan.all("aws_cloudwatch_log_metric_filter")}
    wanted = {"InvoicesIssued-invoice", "MailsFailed-notification", "PaymentsFailed-payment"} | {
        f"OutboxLagSeconds-{s}" for s in SERVICES
    }
    yield from wanted - found


def alarms(plan):
    return {
        a["alarm_name"].removeprefix("INX-DEV-USNV-").removeprefix("INX-PRD-USNV-"): a
        for a in plan.all("aws_cloudwatch_metric_alarm")
    }


@policy(
    "dev alarms on 5xx and on unhealthy targets",
    without("aws_cloudwatch_metric_alarm", lambda r: "UNHEALTHY" in r["alarm_name"]),
)
def basic_alarms(plan):
    wanted = {f"{s}-{k}" for s in SERVICES for k in ["5XX", "UNHEALTHY"]} | {"ALB-5XX"}
    yield from wanted - set(alarms(plan))


@policy(
    "prod alarms on p95, CPU, memory, missing tasks, outbox lag, failed e-mails and payments as well",
    without("aws_cloudwatch_metric_alarm", lambda r: "MAILSFAILED" in r["alarm_name"]),
    on=("prod",),
)
def more_alarms(plan):
    wanted = {f"{s}-{k}" for s in SERVICES for k in ["P95", "CPU", "MEMORY", "MISSING-TASKS", "OUTBOX-LAG"]}
    wanted |= {"notification-MAILSFAILED", "payment-PAYMENTSFAILED", "WAF-RATE-LOGIN", "WAF-RATE-PAYMENT"}
    yield from wanted - set(alarms(plan))


@policy(
    "every alarm tells its topic when it begins and when it ends", put("aws_cloudwatch_metric_alarm", "ok_actions", [])
)
def alarms_tell(plan):
    topic = plan.one("aws_sns_topic")["arn"]
    for name, alarm in alarms(plan).items():
        if alarm["alarm_actions"] != [topic] or alarm["ok_actions"] != [topic]:
            yield name


@policy(
    "alarms of the application watch metrics that exist",
    put("aws_cloudwatch_metric_alarm", "metric_name", "Nothing", name="outbox_lag"),
    on=("prod",),
)
def alarms_watch(plan):
    known = {
        (f["metric_transformation.0.namespace"], f["metric_transformation.0.name"])
        for f in plan.all("aws_cloudwatch_log_metric_filter")
    }
    for name, alarm in alarms(plan).items():
        space = alarm["namespace"] or ""
        if space.startswith("INVOXA/") and (space, alarm["metric_name"]) not in known:
            yield name


@policy("the topic is encrypted and somebody is told", without("aws_sns_topic_subscription"))
def told(plan):
    if plan.one("aws_sns_topic")["kms_master_key_id"] != plan.one("aws_kms_key")["arn"] or not plan.all(
        "aws_sns_topic_subscription"
    ):
        yield "nobody is told"


@policy(
    "the dashboard shows traffic, times, errors, CPU, memory, tasks, and what the business sees",
    put("aws_cloudwatch_dashboard", "dashboard_body", json.dumps({"widgets": []})),
)
def dashboard(plan):
    text = plan.one("aws_cloudwatch_dashboard")["dashboard_body"]
    for word in [
        "RequestCount",
        "TargetResponseTime",
        "HTTPCode_Target_5XX_Count",
        "CPUUtilization",
        "MemoryUtilization",
        "RunningTaskCount",
        "InvoicesIssued-invoice",
        "OutboxLagSeconds-auth",
        '"alarm"',
    ]:
        if word not in text:
            yield word
