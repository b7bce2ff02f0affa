"""Supplies: images, buckets, secrets, the key, roles, security groups."""

import json

from policy import policy, put, without
from settled import as_list


@policy(
    "images cannot be overwritten, are scanned when pushed, and encrypted with the environment's key",
    put("aws_ecr_repository", "image_tag_mutability", "MUTABLE"),
)
def registry(plan):
    found = plan.all("aws_ecr_repository")
    if len(found) != 5:
        yield f"{len(found)} repositories"
    for repository in found:
        if (
            repository["image_tag_mutability"] != "IMMUTABLE"
            or not repository["image_scanning_configuration.0.scan_on_push"]
        ):
            yield repository.address
        if repository["encryption_configuration.0.kms_key"] != plan.one("aws_kms_key")["arn"]:
            yield repository.address


def plant_one_image(plan):
    policy_ = plan.all("aws_ecr_lifecycle_policy")[0]
    document = policy_.json("policy")
    document["rules"][-1]["selection"]["countNumber"] = 1
    policy_["policy"] = json.dumps(document)


@policy("old images go, those that a rollback needs stay", plant_one_image)
def images_stay(plan):
    found = plan.all("aws_ecr_lifecycle_policy")
    if len(found) != 5:
        yield f"{len(found)} policies"
    for lifecycle in found:
        kept = [
            r["selection"]["countNumber"]
            for r in lifecycle.json("policy")["rules"]
            if r["selection"]["tagStatus"] != "untagged"
        ]
        if not kept or min(kept) < 20:
            yield lifecycle.address


def buckets(plan):
    return {b.address.split(".")[-1]: b for b in plan.all("aws_s3_bucket")}


def belonging(plan, kind):
    return {r["bucket"]: r for r in plan.all(kind)}


@policy(
    "no bucket can be read or written by the public",
    put("aws_s3_bucket_public_access_block", "restrict_public_buckets", False),
)
def not_public(plan):
    blocks = belonging(plan, "aws_s3_bucket_public_access_block")
    for name, bucket in buckets(plan).items():
        block = blocks.get(bucket["id"])
        if not block or not all(
            block[f]
            for f in ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"]
        ):
            yield name


@policy(
    "every bucket is encrypted, the documents with the environment's key",
    put("aws_s3_bucket_server_side_encryption_configuration", "rule", [], name="documents"),
)
def encrypted(plan):
    found = belonging(plan, "aws_s3_bucket_server_side_encryption_configuration")
    for name, bucket in buckets(plan).items():
        rule = found[bucket["id"]]["rule"] if bucket["id"] in found else []
        used = rule[0]["apply_server_side_encryption_by_default"][0] if rule else None
        if not used or (name == "documents" and used["kms_master_key_id"] != plan.one("aws_kms_key")["arn"]):
            yield name


@policy(
    "every bucket keeps versions", put("aws_s3_bucket_versioning", "versioning_configuration.0.status", "Suspended")
)
def versioned(plan):
    found = belonging(plan, "aws_s3_bucket_versioning")
    for name, bucket in buckets(plan).items():
        if bucket["id"] not in found or found[bucket["id"]]["versioning_configuration.0.status"] != "Enabled":
            yield name


@policy(
    "every bucket has a life cycle",
    without("aws_s3_bucket_lifecycle_configuration", lambda r: r.address.endswith(".documents")),
)
def life_cycles(plan):
    found = belonging(plan, "aws_s3_bucket_lifecycle_configuration")
    for name, bucket in buckets(plan).items():
        if bucket["id"] not in found or not any(r["status"] == "Enabled" for r in found[bucket["id"]]["rule"]):
            yield name
    for rule in found.get(buckets(plan)["documents"]["id"], {"rule": []})["rule"]:
        if rule["expiration"]:
            yield "documents expire"


@policy("buckets are used over TLS alone", put("aws_s3_bucket_policy", "policy", json.dumps({"Statement": []})))
def buckets_over_tls(plan):
    found = belonging(plan, "aws_s3_bucket_policy")
    names = {b["id"]: n for n, b in buckets(plan).items()} | {b["bucket"]: n for n, b in buckets(plan).items()}
    covered = {
        names[b]
        for b, r in found.items()
        if any(s["Effect"] == "Deny" and "aws:SecureTransport" in json.dumps(s) for s in r.statements())
    }
    yield from set(names.values()) - covered


@policy(
    "in prod nothing that holds data is destroyed with its contents",
    put("aws_s3_bucket", "force_destroy", True, name="documents"),
    on=("prod",),
)
def kept(plan):
    for name, bucket in buckets(plan).items():
        if name != "ui" and bucket["force_destroy"]:
            yield name
    for repository in plan.all("aws_ecr_repository"):
        if repository["force_delete"]:
            yield repository.address
    for secret in plan.all("aws_secretsmanager_secret"):
        if secret["recovery_window_in_days"] < 7:
            yield secret.address


@policy(
    "a secret for each service, under the environment's key, with no value in Terraform",
    put("aws_secretsmanager_secret", "kms_key_id", None),
)
def secrets(plan):
    found = plan.all("aws_secretsmanager_secret")
    if len(found) != 5 or plan.all("aws_secretsmanager_secret_version"):
        yield "another number of secrets, or a value"
    for secret in found:
        if secret["kms_key_id"] != plan.one("aws_kms_key")["arn"]:
            yield secret.address


@policy("the key is renewed every year", put("aws_kms_key", "enable_key_rotation", False))
def key(plan):
    if not plan.one("aws_kms_key")["enable_key_rotation"]:
        yield "not renewed"


def roles(plan, kind):
    """Service to the statements of its task or execution role."""
    for rule in plan.all("aws_iam_role_policy"):
        if rule.address.endswith(f".{kind}"):
            yield rule.address.split(".")[-3], rule.statements()


def plant_all_secrets(plan):
    rule = next(r for r in plan.all("aws_iam_role_policy") if r.address.endswith(".execution"))
    document = rule.json("policy")
    for statement in document["Statement"]:
        if statement["Sid"] == "ItsSecret":
            statement["Resource"] = "*"
    rule["policy"] = json.dumps(document)


@policy("a service's tasks are started with its own image, log and secret, and no other's", plant_all_secrets)
def execution_roles(plan):
    secret = {s["name"].split("/")[-1]: s["arn"] for s in plan.all("aws_secretsmanager_secret")}
    image = {r["name"].split("/")[-1]: r["arn"] for r in plan.all("aws_ecr_repository")}
    found = dict(roles(plan, "execution"))
    if sorted(found) != sorted(secret):
        yield str(sorted(found))
    for service, statements in found.items():
        for statement in statements:
            wanted = {
                "RegistryLogIn": "*",
                "ItsImage": image[service],
                "ItsSecret": secret[service],
                "ItsLog": next(
                    g["arn"] for g in plan.all("aws_cloudwatch_log_group") if g["name"].endswith(f"/{service}")
                )
                + ":*",
                "KeyThroughSecretsmanager": plan.one("aws_kms_key")["arn"],
            }.get(statement["Sid"])
            if statement["Resource"] != wanted:
                yield f"{service}: {statement['Sid']}"


def plant_star(plan):
    rule = next(r for r in plan.all("aws_iam_role_policy") if r.address.endswith(".task"))
    rule["policy"] = json.dumps({"Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]})


@policy("a service reaches its own files in the bucket and nothing else in AWS", plant_star)
def task_roles(plan):
    documents = buckets(plan)["documents"]["arn"]
    found = dict(roles(plan, "task"))
    if len(found) != 5:
        yield str(sorted(found))
    for service, statements in found.items():
        for statement in statements:
            if statement["Effect"] == "Deny":
                continue
            allowed = {f"{documents}/{service}/*", plan.one("aws_kms_key")["arn"]}
            if statement["Resource"] == documents and statement.get("Condition") == {
                "StringLike": {"s3:prefix": f"{service}/*"}
            }:
                continue
            if statement["Resource"] not in allowed or any("*" in a for a in as_list(statement["Action"])):
                yield f"{service}: {statement}"


@policy(
    "roles are for tasks of this account alone, and within the boundary",
    put("aws_iam_role", "permissions_boundary", None),
)
def role_trust(plan):
    found = plan.all("aws_iam_role")
    if len(found) != 10:
        yield f"{len(found)} roles"
    for role in found:
        text = role["assume_role_policy"]
        if (
            not (role["permissions_boundary"] or "").endswith("-BOUNDARY")
            or "aws:SourceAccount" not in text
            or "ecs-tasks.amazonaws.com" not in text
        ):
            yield role.address


def plant_open_group(plan):
    rule = next(r for r in plan.all("aws_vpc_security_group_ingress_rule") if ".invoice." in r.address)
    rule["referenced_security_group_id"] = None
    rule["cidr_ipv4"] = "0.0.0.0/0"


@policy("each service's security group lets in the load balancer on the one port and nobody else", plant_open_group)
def security_groups(plan):
    balancer = next(g["id"] for g in plan.all("aws_security_group") if g["name"].endswith("-ALB"))
    for service in plan.all("aws_ecs_service"):
        groups = service["network_configuration.0.security_groups"]
        rules = [r for r in plan.all("aws_vpc_security_group_ingress_rule") if r["security_group_id"] in groups]
        if len(groups) != 1 or len(rules) != 1:
            yield service.address
            continue
        if (rules[0]["referenced_security_group_id"], rules[0]["from_port"], rules[0]["to_port"]) != (
            balancer,
            8080,
            8080,
        ) or rules[0]["cidr_ipv4"]:
            yield rules[0].address
    used = [g for s in plan.all("aws_ecs_service") for g in s["network_configuration.0.security_groups"]]
    if len(set(used)) != len(used):
        yield "a group is shared"


@policy(
    "services call HTTPS and MongoDB, and notification the mail server: no other port",
    put("aws_vpc_security_group_egress_rule", "to_port", 65535, name="https"),
)
def egress(plan):
    for rule in plan.all("aws_vpc_security_group_egress_rule"):
        ports = (rule["from_port"], rule["to_port"])
        allowed = [(443, 443), (8080, 8080), (27015, 27017)] + (
            [(587, 587)] if ".notification." in rule.address else []
        )
        if ports not in allowed or (rule["cidr_ipv4"] == "0.0.0.0/0" and ports not in [(443, 443), (587, 587)]):
            yield f"{rule.address}: {ports}"


@policy(
    "rules of security groups are resources of their own",
    put("aws_security_group", "ingress", [{"cidr_blocks": ["10.0.0.0/8"]}]),
)
def rules_apart(plan):
    for group in plan.all("aws_security_group"):
        if group["ingress"] or group["egress"]:
            yield group.address


@policy(
    "documents are kept in S3, each service's under its own name",
    put("aws_ecs_task_definition", "container_definitions", "PLANTED"),
)
def documents_in_s3(plan):
    bucket = buckets(plan)["documents"]["bucket"]
    try:
        tasks = list(plan.tasks())
    except json.JSONDecodeError:
        yield "no container definition"
        return
    for service, _, container in tasks:
        files = next(e["value"] for e in container["environment"] if e["name"] == "INVOXA_FILES")
        if service in {"auth", "invoice", "notification"} and files != f"s3://{bucket}/{service}":
            yield f"{service}: {files}"
