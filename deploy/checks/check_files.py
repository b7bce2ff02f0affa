"""What can be read from the files alone."""

import hashlib
import http.server
import json
import os
import pathlib
import re
import shutil
import tempfile
import threading
import unittest

from places import (
    CHECKS,
    DEPLOY,
    PATHS,
    ROOT,
    SCRIPTS,
    SERVICES,
    TERRAFORM,
    files,
    need,
    need_module,
    ruff,
    run,
    some,
    terraform_folders,
)


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

    def test_python_is_formatted(self):
        """ruff format finds nothing to change"""
        done = run(ruff(), "format", "--check", "--no-cache", ROOT)
        self.assertEqual(0, done.returncode, f"run ruff format\n{done.stdout}{done.stderr}")
        self.assertRegex(done.stdout, r"^\d+ files already formatted", "no file was read")

    def test_python_is_clean(self):
        """ruff finds nothing wrong or dead in the Python of the checks"""
        done = run(ruff(), "check", "--no-cache", ROOT)
        self.assertEqual(0, done.returncode, done.stdout + done.stderr)
        self.assertNotIn("No Python files found", done.stderr)

    def test_ruff_catches(self):
        """ruff would find a badly formatted file and an import that nothing uses"""
        for planted, command in [("a   = 1\n", ["format", "--check"]), ("import os\n", ["check"])]:
            done = run(
                ruff(), *command, "--config", ROOT / "ruff.toml", "--stdin-filename", "planted.py", "-", input=planted
            )
            self.assertEqual(1, done.returncode, done.stdout + done.stderr)

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
        self.assertTrue(keys_in('"AWS_SECRET_ACCESS_KEY": "wJalrXUtnFEMI/K7MDENG/' + 'bPxRfiCYEXAMPLEKEY"'))
        self.assertTrue(keys_in("aws_secret_access_key=wJalrXUtnFEMI/K7MDENG/" + "bPxRfiCYEXAMPLEKEY"))
        self.assertTrue(keys_in("mongodb://user:" + "pass@host"))

    def test_no_test_payments(self):
        """nothing that deploys INVOXA switches test payments on"""
        self.assertEqual([], naming_test_payments(texts()))

    def test_test_payments_are_caught(self):
        """a file that switches test payments on would be found"""
        with tempfile.TemporaryDirectory(prefix="invoxa-planted-") as folder:
            planted = pathlib.Path(folder) / "compose.yml"
            planted.write_text("environment:\n  " + TEST_PAYMENTS + ": 'on'\n")
            self.assertEqual([planted], naming_test_payments(texts(pathlib.Path(folder))))

    def test_files_are_found_anywhere(self):
        """the files to check are the same wherever the clone lies, and never none"""
        with tempfile.TemporaryDirectory(prefix="invoxa-places-") as above:
            for place in ["a", "with a space", "target", "work/.terraform/target"]:
                folder = pathlib.Path(above) / place
                for name in ["main.tf", "work/made", ".terraform/provider"]:
                    (folder / name).parent.mkdir(parents=True, exist_ok=True)
                    (folder / name).write_text("text")
                self.assertEqual([folder / "main.tf"], texts(folder))
            (empty := pathlib.Path(above) / "empty").mkdir()
            self.assertRaisesRegex(AssertionError, "nothing would be checked", texts, empty)

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
            needed = required_variables(folder / "variables.tf") | required_variables(
                TERRAFORM / "bootstrap/variables.tf"
            )
            given = set(json.loads((folder / "settings.example.json").read_text()))
            self.assertEqual(needed - {"image_tag", "environment"}, given, environment)

    def test_gateway(self):
        """local: HAProxy accepts its configuration"""
        need("haproxy")
        done = run("haproxy", "-c", "-f", DEPLOY / "compose/haproxy.cfg")
        self.assertEqual(0, done.returncode, done.stdout + done.stderr)

    def test_compose_is_valid(self):
        """local: docker-compose 1.29 accepts the compose file"""
        need("docker-compose")
        with LocalSecrets() as folder:
            done = run("docker-compose", "-f", folder / "docker-compose.yml", "config", "--quiet")
        self.assertEqual(0, done.returncode, done.stdout + done.stderr)

    def test_compose_has_fargates_limits(self):
        """local: each service has a quarter of a processor, 512 MB, and no more rights than on Fargate"""
        need_module("yaml")
        import yaml

        file = yaml.safe_load((DEPLOY / "docker-compose.yml").read_text())
        for service in SERVICES:
            found = file["services"][service]
            limits = (found["cpus"], found["mem_limit"], found["read_only"], found["cap_drop"], found["user"])
            self.assertEqual((0.25, "512m", True, ["ALL"], "10001:10001"), limits, service)
            self.assertEqual(PATHS[service], found["environment"]["INVOXA_PATH"])
        self.assertEqual({*SERVICES, "gateway", "mongodb", "mail"}, set(file["services"]))

    def test_local_secrets(self):
        """local: secrets are made once, are nobody else's to read, and auth knows the others' hashes"""
        need("openssl")
        with LocalSecrets() as folder:
            local = folder / "work/local"
            values = {
                s: dict(line.split("=", 1) for line in (local / f"{s}.env").read_text().splitlines()) for s in SERVICES
            }
            known = dict(part.split("=", 1) for part in values["auth"]["INVOXA_SERVICE_SECRETS"].split(","))
            for service in SERVICES:
                self.assertEqual(
                    hashlib.sha256(values[service]["INVOXA_CLIENT_SECRET"].encode()).hexdigest(), known[service]
                )
                self.assertEqual(0o600, (local / f"{service}.env").stat().st_mode & 0o777)
            before = (local / "auth.env").read_text()
            run(folder / "scripts/local-secrets")
            self.assertEqual(before, (local / "auth.env").read_text())

    def test_probe(self):
        """images: the probe passes on 200, fails on 503 and where nobody listens, and needs no JVM"""
        probe = DEPLOY / "image/alive"
        for status, expected in [(200, 0), (503, 1), (None, 1)]:
            with Answering(status) as port:
                done = run(probe, env={"PATH": "/usr/bin:/bin", "INVOXA_PORT": str(port), "INVOXA_PATH": "/auth"})
            self.assertEqual(expected, done.returncode, f"{status}: {done.stderr}")


class LocalSecrets:
    """A copy of deploy with secrets made in it."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="invoxa-local-")
        copy = pathlib.Path(self.folder.name) / "deploy"
        (copy / "scripts").mkdir(parents=True)
        shutil.copy(DEPLOY / "docker-compose.yml", copy)
        shutil.copy(SCRIPTS / "local-secrets", copy / "scripts")
        run(copy / "scripts/local-secrets")
        return copy

    def __exit__(self, *_):
        self.folder.cleanup()


class Answering:
    """A port on which every request is answered with this status, or on which nobody listens."""

    def __init__(self, status):
        class Answers(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                # the services' own server hangs up on HTTP/1.0
                if self.request_version != "HTTP/1.1":
                    self.close_connection = True
                    return
                self.send_response(status if self.path == "/auth/health/live" else 404)
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers)
        self.status = status

    def __enter__(self):
        if self.status is None:
            self.server.server_close()
        else:
            threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self.server.server_address[1]

    def __exit__(self, *_):
        if self.status is not None:
            self.server.shutdown()
            self.server.server_close()


def required_variables(file):
    blocks = re.findall(r'^variable "(\w+)" \{\n(.*?)^\}', file.read_text(), re.M | re.S)
    return {name for name, body in blocks if not re.search(r"^  default\s*=", body, re.M)}


def keys_in(text):
    keys = r"AKIA[0-9A-Z]{16}|(?i:aws_secret_access_key)\W{1,6}[A-Za-z0-9/+]{40}"
    return re.findall(keys + r"|mongodb(?:\+srv)?://[^\s:/\"]+:[^@\s]+@", text)


def scripts():
    beside = [CHECKS / "containers" / name for name in ["bases", "start-store"]]
    beside += [ROOT / name for name in ["invoxa", ".ci/run", ".ci/node", "bench/run"]]
    found = [f for f in [*SCRIPTS.iterdir(), *(DEPLOY / "image").glob("*"), *beside] if f.is_file()]
    return some(sorted(found), "scripts")


def texts(folder=DEPLOY):
    return some(files(folder), f"files below {folder}")


# in two parts, so that this file does not name it
TEST_PAYMENTS = "INVOXA_SANDBOX_" + "PAYMENTS"


def naming_test_payments(files):
    return [file for file in files if TEST_PAYMENTS in file.read_text()]


def clean_environment():
    return {k: v for k, v in os.environ.items() if k != "TF_CLI_CONFIG_FILE"}
