"""State and Jenkins's roles: the bootstrap."""

import json

from policy import policy, put, without
from settled import as_list

HERE = ("bootstrap",)


@policy(
    "the state's bucket keeps versions, is encrypted, and is nobody's in public",
    put("aws_s3_bucket_versioning", "versioning_configuration.0.status", "Suspended"),
    on=HERE,
)
def bucket(plan):
    if plan.one("aws_s3_bucket_versioning")["versioning_configuration.0.status"] != "Enabled":
        yield "no versions"
    if (
        plan.one("aws_s3_bucket_server_side_encryption_configuration")[
            "rule.0.apply_server_side_encryption_by_default.0.sse_algorithm"
        ]
        != "aws:kms"
    ):
        yield "not encrypted"
    block = plan.one("aws_s3_bucket_public_access_block")
    if not all(
        block[f] for f in ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"]
    ):
        yield "public"


@policy(
    "Jenkins's roles are assumed by named roles alone, and there are two: to plan and to deploy",
    put("aws_iam_role", "assume_role_policy", json.dumps({"Statement": [{"Principal": {"AWS": "*"}}]})),
    on=HERE,
)
def jenkins(plan):
    found = {r["name"].split("JENKINS-")[-1]: r for r in plan.all("aws_iam_role")}
    if sorted(found) != ["DEPLOY", "PLAN"]:
        yield str(sorted(found))
    for role in found.values():
        for statement in role.statements("assume_role_policy"):
            if not all(":role/" in arn for arn in as_list(statement["Principal"]["AWS"])):
                yield role.address


@policy(
    "no access key is made for anybody",
    lambda plan: plan.resources.append(
        {"address": "aws_iam_access_key.planted", "type": "aws_iam_access_key", "values": {}}
    ),
    on=("dev", "prod", "bootstrap"),
)
def no_keys(plan):
    for kind in ["aws_iam_access_key", "aws_iam_user", "aws_iam_user_policy"]:
        for found in plan.all(kind):
            yield found.address


@policy(
    "one certificate holds for the public name and for the load balancer behind it",
    put("aws_acm_certificate", "subject_alternative_names", []),
    on=HERE,
)
def certificate(plan):
    found = plan.one("aws_acm_certificate")
    if found["subject_alternative_names"] != [f"origin.{found['domain_name']}"] or found["validation_method"] != "DNS":
        yield found.address
    if len(plan.all("aws_route53_record")) != 2:
        yield "not both are proven"


@policy(
    "the boundary of task roles gives no service as a whole",
    without("aws_iam_policy", lambda r: "boundary" in r.address),
    on=HERE,
)
def boundary(plan):
    found = [p for p in plan.all("aws_iam_policy") if p["name"].endswith("-BOUNDARY")]
    if len(found) != 1:
        yield "no boundary"
    for policy_ in found:
        for statement in policy_.statements():
            if any(a == "*" or a.endswith(":*") for a in as_list(statement["Action"])):
                yield statement["Sid"]
