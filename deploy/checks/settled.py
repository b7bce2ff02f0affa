"""An environment as Terraform sees it after an apply: every value is known, so everything in it can be read."""

import copy
import functools
import json
import unittest

from stand_in import OTHER_TAG, Copy, is_served


class Plan:
    """The resources of a plan, by type."""

    def __init__(self, environment, document):
        self.environment = environment
        self.document = document
        self.resources = list(_resources(document["planned_values"]["root_module"]))

    def all(self, kind):
        return [Resource(r["address"], r["values"]) for r in self.resources if r["type"] == kind]

    def one(self, kind, name=None):
        found = [
            r for r in self.all(kind) if name is None or r.address.endswith(f".{name}") or f".{name}[" in r.address
        ]
        if len(found) != 1:
            raise AssertionError(f"{len(found)} of {kind} {name or ''}")
        return found[0]

    def tasks(self):
        """(service, task definition, its one container) of each service."""
        for task in self.all("aws_ecs_task_definition"):
            (container,) = json.loads(task["container_definitions"])
            yield container["name"], task, container

    def planted(self, change):
        """A copy in which `change(plan)` has been made."""
        other = Plan(self.environment, copy.deepcopy(self.document))
        change(other)
        return other

    def remove(self, kind, where=lambda r: True):
        gone = [r for r in self.resources if r["type"] == kind and where(Resource(r["address"], r["values"]))]
        if not gone:
            raise AssertionError(f"nothing to remove: {kind}")
        self.resources = [r for r in self.resources if not any(r is g for g in gone)]


class Resource:
    def __init__(self, address, values):
        self.address = address
        self.values = values

    def __getitem__(self, path):
        """A value by its path: "deployment_circuit_breaker.0.rollback"."""
        found = self.values
        for part in path.split("."):
            found = found[int(part)] if isinstance(found, list) else found[part]
        return found

    def __setitem__(self, path, value):
        *parents, last = path.split(".")
        found = self[".".join(parents)] if parents else self.values
        found[int(last) if isinstance(found, list) else last] = value

    def json(self, path):
        return json.loads(self[path])

    def statements(self, path="policy"):
        return self.json(path)["Statement"]


def as_list(value):
    return value if isinstance(value, list) else [value]


def _resources(module):
    yield from (r for r in module.get("resources", []) if r["mode"] == "managed")
    for child in module.get("child_modules", []):
        yield from _resources(child)


class Settled:
    """Plans, applies and plans again, in a folder of its own, with the stand-in provider."""

    def __init__(self, environment):
        if not is_served():
            raise unittest.SkipTest("a plan needs the stand-in provider (INVOXA_TERRAFORM_STAND_IN) or an AWS account")
        terraform = Copy(f"envs/{environment}")
        try:
            terraform.must("plan", "-input=false", "-out=first")
            self.first = json.loads(terraform.must("show", "-json", "first"))
            terraform.must("apply", "-input=false", "first")
            again = terraform("plan", "-input=false", "-detailed-exitcode", "-out=again")
            self.again_status = again.returncode
            self.again_text = again.stdout + again.stderr
            self.plan = Plan(environment, json.loads(terraform.must("show", "-json", "again")))
            terraform.must("plan", "-input=false", "-out=tag", TF_VAR_image_tag=OTHER_TAG)
            self.other_tag = json.loads(terraform.must("show", "-json", "tag"))
        finally:
            terraform.close()


@functools.cache
def settled(environment):
    return Settled(environment)


@functools.cache
def bootstrap():
    if not is_served():
        raise unittest.SkipTest("a plan needs the stand-in provider (INVOXA_TERRAFORM_STAND_IN) or an AWS account")
    terraform = Copy("bootstrap")
    try:
        terraform.must("plan", "-input=false", "-out=first", TF_VAR_environment="prod")
        return Plan("bootstrap", json.loads(terraform.must("show", "-json", "first")))
    finally:
        terraform.close()
