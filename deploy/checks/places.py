"""Where things are, and which tools this machine has."""

import pathlib
import shutil
import subprocess
import unittest

CHECKS = pathlib.Path(__file__).resolve().parent
DEPLOY = CHECKS.parent
ROOT = DEPLOY.parent
TERRAFORM = DEPLOY / "terraform"
SCRIPTS = DEPLOY / "scripts"
SERVICES = ["auth", "client", "invoice", "payment", "notification"]
PATHS = {
    "auth": "/auth",
    "client": "/clients",
    "invoice": "/invoices",
    "payment": "/payments",
    "notification": "/notify",
}


def need(*tools):
    """Skips the check where a tool is missing."""
    for tool in tools:
        if shutil.which(tool) is None:
            raise unittest.SkipTest(f"{tool} is not installed")


def need_module(*names):
    """Skips the check where a Python module is missing."""
    for name in names:
        try:
            __import__(name)
        except ImportError:
            raise unittest.SkipTest(f"the Python module {name} is not installed") from None


def run(*command, **options):
    """Runs a command to its end and gives what it wrote."""
    return subprocess.run([str(c) for c in command], capture_output=True, text=True, check=False, **options)


def terraform_folders():
    return sorted({path.parent for path in TERRAFORM.rglob("versions.tf") if ".terraform" not in path.parts})
