"""The hashicorp/aws provider: a stand-in for it where there is one, else the ordinary one from the registry.

The stand-in is a command that runs another with a provider that knows the real one's schema and makes up what only AWS
could know. It is named by INVOXA_TERRAFORM_STAND_IN, or lies in the shared folder of the project.
"""

import os
import pathlib
import re
import shutil
import tempfile
import unittest

from places import ROOT, TERRAFORM, files, need, run

DIGIT_ACCOUNT = "111111111111"
TAG = "a" * 40
OTHER_TAG = "b" * 40
VARIABLES = {
    "TF_VAR_account_id": DIGIT_ACCOUNT,
    "TF_VAR_domain": "invoxa.example",
    "TF_VAR_zone_name": "invoxa.example",
    "TF_VAR_mail_from": "billing@invoxa.example",
    "TF_VAR_mongodb_cidrs": '["203.0.113.0/24"]',
    "TF_VAR_alarm_emails": '["operations@invoxa.example"]',
    "TF_VAR_jenkins_principal_arns": f'["arn:aws:iam::{DIGIT_ACCOUNT}:role/jenkins-agent"]',
    "TF_VAR_image_tag": TAG,
    "CHECKPOINT_DISABLE": "1",
    "TF_IN_AUTOMATION": "1",
    "NO_COLOR": "1",
}


def command():
    """The stand-in's path, or None."""
    named = os.environ.get("INVOXA_TERRAFORM_STAND_IN")
    shared = pathlib.Path(os.environ.get("INVOXA_SHARED", ROOT.parent / "shared"))
    path = pathlib.Path(named) if named else shared / "terraform-offline" / "run"
    return path if path.is_file() else None


def is_served():
    return "TF_REATTACH_PROVIDERS" in os.environ


def serve_provider(again):
    """Starts this process again inside the stand-in, unless it is there already or there is none."""
    if is_served() or command() is None or shutil.which("terraform") is None or shutil.which("node") is None:
        return
    types = sorted(
        {
            t
            for f in files(TERRAFORM, "*.tf")
            for t in re.findall(r'^(?:resource|data) "(aws_\w+)"', f.read_text(), re.M)
        }
    )
    os.environ["TF_OFFLINE_TYPES"] = ",".join(types)
    os.execv(command(), [str(command()), *again])


class Copy:
    """A copy of the Terraform folder in which a configuration is initialized without its backend."""

    def __init__(self, folder, backend="local"):
        need("terraform")
        self.temporary = tempfile.TemporaryDirectory(prefix="invoxa-terraform-")
        self.terraform = pathlib.Path(self.temporary.name) / "terraform"
        shutil.copytree(
            TERRAFORM, self.terraform, ignore=shutil.ignore_patterns(".terraform", "*.tfstate*", "settings.json")
        )
        self.here = self.terraform / folder
        self.environment = {**os.environ, **VARIABLES}
        self.environment.pop("TF_CLI_CONFIG_FILE", None) if not os.path.exists(
            os.environ.get("TF_CLI_CONFIG_FILE", "")
        ) else None
        if (self.here / "backend.tf").exists():
            (self.here / "backend_override.tf").write_text(f'terraform {{\n  backend "{backend}" {{}}\n}}\n')
        done = self("init", "-input=false")
        if done.returncode:
            self.close()
            if is_served():
                raise AssertionError(done.stdout + done.stderr)
            raise unittest.SkipTest(
                "the provider hashicorp/aws cannot be had: neither a stand-in nor the registry answers"
            )

    def __call__(self, *arguments, **variables):
        return run("terraform", f"-chdir={self.here}", *arguments, env={**self.environment, **variables})

    def must(self, *arguments, **variables):
        done = self(*arguments, **variables)
        if done.returncode:
            raise AssertionError(f"terraform {arguments[0]}:\n{done.stdout[-6000:]}{done.stderr[-6000:]}")
        return done.stdout

    def close(self):
        self.temporary.cleanup()
