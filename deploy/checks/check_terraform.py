"""Terraform's own checks: validate everywhere, and the tests that lie beside the modules."""

import re
import unittest

from places import TERRAFORM, some, terraform_folders
from stand_in import Copy


class Validate(unittest.TestCase):
    def _validate(self, folder):
        copy = Copy(folder)
        self.addCleanup(copy.close)
        copy.must("validate")


class Tests(unittest.TestCase):
    def _test(self, folder):
        copy = Copy(folder)
        self.addCleanup(copy.close)
        said = copy.must("test")
        tests = some(list((TERRAFORM / folder / "tests").glob("*.tftest.hcl")), f"tests in {folder}")
        runs = some(sum(f.read_text().count('\nrun "') for f in tests), f"runs in {folder}")
        self.assertIn(f"{runs} passed, 0 failed", said)


class ValidateCatches(unittest.TestCase):
    def test_catches(self):
        """validate would find an argument that does not exist"""
        copy = Copy("modules/key")
        self.addCleanup(copy.close)
        (copy.here / "planted.tf").write_text('resource "aws_kms_key" "planted" {\n  discription = "x"\n}\n')
        done = copy("validate")
        self.assertNotEqual(0, done.returncode)
        self.assertIn("discription", done.stdout + done.stderr)


def _add(case, verb, folder, check):
    name = str(folder.relative_to(TERRAFORM))

    def test(self):
        check(self, name)

    test.__doc__ = f"terraform {verb}: {name}"
    setattr(case, "test_" + re.sub(r"\W", "_", name), test)


for _folder in terraform_folders():
    _add(Validate, "validate", _folder, Validate._validate)
    if (_folder / "tests").is_dir():
        _add(Tests, "test", _folder, Tests._test)
