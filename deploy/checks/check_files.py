"""What can be read from the files alone."""

import json
import re
import unittest

from places import DEPLOY, SCRIPTS, SERVICES, TERRAFORM, need, run, terraform_folders


class Files(unittest.TestCase):
    def test_terraform_is_formatted(self):
        """terraform fmt finds nothing to change"""
        need("terraform")
        done = run("terraform", f"-chdir={TERRAFORM}", "fmt", "-check", "-recursive", env=clean_environment())
        self.assertEqual("", done.stdout.strip(), "run terraform fmt -recursive deploy/terraform")

    def test_format_check_catches(self):
        """a badly formatted file would be found"""
        need("terraform")
        done = run("terraform", "fmt", "-check", "-", input='a   = "b"\nlonger = 1\n', env=clean_environment())
        self.assertNotEqual(0, done.returncode)

    def test_scripts_are_clean(self):
        """shellcheck finds nothing in the scripts"""
        need("shellcheck")
        done = run("shellcheck", "-x", *scripts(), cwd=SCRIPTS)
        self.assertEqual("", done.stdout)

    def test_shellcheck_catches(self):
        """shellcheck would find an unquoted variable"""
        need("shellcheck")
        done = run("shellcheck", "-", input="#!/bin/bash\nrm -rf $1/*\n")
        self.assertIn("SC2086", done.stdout)

    def test_scripts_say_what_they_do(self):
        """each script begins with what it is for, and can be run"""
        for script in scripts():
            lines = script.read_text().splitlines()
            if script.suffix != ".sh":
                self.assertEqual("#!/usr/bin/env bash", lines[0], script)
                self.assertTrue(script.stat().st_mode & 0o100, f"{script} is not executable")
            self.assertRegex(lines[1], r"^# ", script)

    def test_no_static_keys(self):
        """no key of AWS and no password is written anywhere in deploy"""
        self.assertEqual([], [f"{f}: {found}" for f in texts() for found in keys_in(f.read_text())])

    def test_static_keys_are_caught(self):
        """a key of AWS in a file would be found"""
        self.assertTrue(keys_in('access_key = "AKIA' + "IOSFODNN7EXAMPLE" + '"'))
        self.assertTrue(keys_in("mongodb://user:" + "pass@host"))

    def test_only_one_provider(self):
        """every configuration names the provider's version, and no other provider"""
        for folder in terraform_folders():
            text = (folder / "versions.tf").read_text()
            self.assertEqual(["hashicorp/aws"], re.findall(r'source\s*=\s*"([^"]+)"', text), folder)
            self.assertIn('required_version = ">= 1.11"', text, folder)

    def test_short_file_per_service(self):
        """five services from one module, a short file each"""
        for service in SERVICES:
            text = (TERRAFORM / "modules/environment" / f"{service}.tf").read_text()
            self.assertIn('source     = "../service"', text)
            self.assertLessEqual(len(text.splitlines()), 20, service)

    def test_state_is_locked_in_s3(self):
        """the state of each environment is in S3, encrypted, with a lock file"""
        for environment in ["dev", "prod"]:
            text = (TERRAFORM / "envs" / environment / "backend.tf").read_text()
            for line in ['backend "s3"', "encrypt      = true", "use_lockfile = true"]:
                self.assertIn(line, text)

    def test_examples_of_settings_are_complete(self):
        """the example of the settings gives every variable that has no default"""
        for environment in ["dev", "prod"]:
            folder = TERRAFORM / "envs" / environment
            needed = required_variables(folder / "variables.tf") | required_variables(TERRAFORM / "bootstrap/variables.tf")
            given = set(json.loads((folder / "settings.example.json").read_text()))
            self.assertEqual(needed - {"image_tag", "environment"}, given, environment)


def required_variables(file):
    blocks = re.findall(r'^variable "(\w+)" \{\n(.*?)^\}', file.read_text(), re.M | re.S)
    return {name for name, body in blocks if not re.search(r"^  default\s*=", body, re.M)}


def keys_in(text):
    return re.findall(r"AKIA[0-9A-Z]{16}|aws_secret_access_key\s*=\s*\S+|mongodb(?:\+srv)?://[^\s:/\"]+:[^@\s]+@", text)


def scripts():
    return sorted(f for f in [*SCRIPTS.iterdir(), *(DEPLOY / "image").glob("*")] if f.is_file())


def texts():
    return [f for f in DEPLOY.rglob("*") if f.is_file() and f.suffix not in {".pyc"} and "work" not in f.parts and "target" not in f.parts]


def clean_environment():
    import os

    return {k: v for k, v in os.environ.items() if k != "TF_CLI_CONFIG_FILE"}
