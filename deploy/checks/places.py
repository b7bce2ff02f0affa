"""Where things are, and which tools this machine has."""

import pathlib
import re
import shutil
import subprocess
import sys
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
# folders that builds and runs leave behind
MADE = {".terraform", "__pycache__", "target", "work"}


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


def ruff():
    """The ruff that ruff.toml names: on the path, else fetched by pip into deploy/work. Skips where neither can be."""
    version = re.search(r'required-version = "==([^"]+)"', (ROOT / "ruff.toml").read_text()).group(1)
    kept = DEPLOY / "work" / f"ruff-{version}"
    for candidate in [shutil.which("ruff"), kept / "bin/ruff"]:
        if candidate and shutil.which(candidate) and run(candidate, "--version").stdout.split()[-1:] == [version]:
            return candidate
    done = run(sys.executable, "-m", "pip", "install", "--quiet", "--target", kept, f"ruff=={version}")
    if done.returncode:
        raise unittest.SkipTest(
            f"ruff {version} is not installed, and pip cannot fetch it (pip install ruff=={version})"
        )
    return kept / "bin/ruff"


def run(*command, **options):
    """Runs a command to its end and gives what it wrote."""
    return subprocess.run([str(c) for c in command], capture_output=True, text=True, check=False, **options)


def terraform_folders():
    return some(sorted({path.parent for path in files(TERRAFORM, "versions.tf")}), "folders of Terraform")


def files(folder, pattern="*"):
    """The files below a folder that people write. Where the folder itself lies decides nothing."""
    found = (path for path in folder.rglob(pattern) if path.is_file())
    return sorted(path for path in found if not MADE.intersection(path.relative_to(folder).parts))


def some(found, what):
    """What was found, which must not be nothing: a check that reads nothing fails."""
    if not found:
        raise AssertionError(f"no {what}: nothing would be checked")
    return found
