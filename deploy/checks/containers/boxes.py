"""What deploy/docker-compose.yml starts: five services in Fargate's boxes behind HAProxy."""

import calendar
import csv
import io
import json
import pathlib
import re
import shutil
import socket
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

from places import DEPLOY, PATHS, SCRIPTS, SERVICES, run

PROJECT = "invoxa-check"


class Boxes:
    """The compose file as it is, on free ports, with secrets of its own."""

    def __init__(self, engine):
        self.engine = engine
        self.temporary = tempfile.TemporaryDirectory(prefix="invoxa-boxes-")
        self.deploy = pathlib.Path(self.temporary.name) / "deploy"
        (self.deploy / "scripts").mkdir(parents=True)
        shutil.copy(DEPLOY / "docker-compose.yml", self.deploy)
        shutil.copytree(DEPLOY / "compose", self.deploy / "compose")
        shutil.copy(SCRIPTS / "local-secrets", self.deploy / "scripts")
        # whoever HAProxy is in its container may read its configuration
        self.deploy.parent.chmod(0o755)
        run(self.deploy / "scripts/local-secrets")
        self.port, self.mail_port, self.gateway = free_port(), free_port(), None
        self.url = f"http://127.0.0.1:{self.port}"
        self.command = ["docker-compose"] if shutil.which("docker-compose") else ["docker", "compose"]

    def compose(self, *arguments, tag="local"):
        """docker-compose, with the images of this tag."""
        variables = {"INVOXA_PORT": str(self.port), "INVOXA_MAIL_PORT": str(self.mail_port), "INVOXA_TAG": tag}
        done = run(
            *self.command,
            "-p",
            PROJECT,
            "-f",
            self.deploy / "docker-compose.yml",
            *arguments,
            env={**self.engine.environment, **variables},
        )
        if done.returncode:
            raise AssertionError(f"docker-compose {' '.join(arguments)}:\n{done.stdout[-4000:]}{done.stderr[-4000:]}")
        return done.stdout

    def mails(self, path):
        """What the mail catcher answers."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.mail_port}/api/v1/{path}") as answer:
            return json.loads(answer.read())

    def secret(self, to, page, patience=60):
        """What stands behind the # of the link to this page in the newest mail to the address; waits for it."""
        query = urllib.parse.quote(f'to:"{to}"')
        end = time.monotonic() + patience
        while time.monotonic() < end:
            for mail in self.mails(f"search?query={query}")["messages"]:
                found = re.search(re.escape(page) + r"#([0-9A-Za-z_.-]+)", self.mails(f"message/{mail['ID']}")["Text"])
                if found:
                    return found.group(1)
            time.sleep(0.5)
        raise AssertionError(f"no mail to {to} links to {page}")

    def containers(self, service):
        """The containers of a service, the oldest first."""
        names = self.engine.must(
            "ps",
            "-a",
            "-q",
            "--no-trunc",
            "--filter",
            f"label=com.docker.compose.project={PROJECT}",
            "--filter",
            f"label=com.docker.compose.service={service}",
        ).split()
        return sorted((self.inspect(name) for name in names), key=lambda found: found["Created"])

    def inspect(self, name):
        return json.loads(self.engine.must("inspect", name))[0]

    def address(self, container):
        (network,) = container["NetworkSettings"]["Networks"].values()
        return network["IPAddress"]

    def _rows(self, service):
        """What HAProxy says of a service: a row for each server, and one for them all."""
        if self.gateway is None:
            (gateway,) = self.containers("gateway")
            self.gateway = self.address(gateway)
        with urllib.request.urlopen(f"http://{self.gateway}:8404/;csv", timeout=10) as answer:
            rows = csv.DictReader(io.StringIO(answer.read().decode().removeprefix("# ")))
            return {row["svname"]: row for row in rows if row["pxname"] == service}

    def states(self, service):
        """The servers that HAProxy has for a service, by address: UP, DOWN, or on the way to either."""
        servers = [row for name, row in self._rows(service).items() if name != "BACKEND"]
        return {
            row["addr"].rsplit(":", 1)[0]: row["status"]
            for row in servers
            if row["addr"] and not row["status"].startswith("MAINT")
        }

    def refused(self, service):
        """How many connections HAProxy could not make to a service's servers, and answers that broke off."""
        found = self._rows(service)["BACKEND"]
        return sum(int(found[name] or 0) for name in ("econ", "wretr", "wredis", "eresp"))

    def up(self, service):
        """The addresses of those that are in because a health check passed, not because none was made yet."""
        return [
            row["addr"].rsplit(":", 1)[0]
            for row in self._rows(service).values()
            if row["addr"] and row["status"].startswith("UP") and row["check_status"] == "L7OK"
        ]

    def await_up(self, service, count, patience=300):
        await_that(
            lambda: len(self.up(service)) == count,
            patience,
            lambda: f"{service} has not {count} servers up but {self.states(service)}",
        )

    def status(self, path):
        """What the front door answers."""
        try:
            with urllib.request.urlopen(self.url + path, timeout=30) as answer:
                return answer.status
        except urllib.error.HTTPError as refused:
            return refused.code
        except OSError:
            return 0

    def is_ready(self, service, container):
        """Whether it says so itself, whatever HAProxy knows."""
        return answers(f"http://{self.address(container)}:8080{PATHS[service]}/health/ready")

    def alone(self, service, environment):
        """One more container of a service in the same box, which HAProxy does not know; gives its name."""
        variables = {
            "INVOXA_STORE": f"mongodb://mongodb:27017/alone-{service}",
            "INVOXA_FILES": "/tmp/files",
            "INVOXA_PATH": PATHS[service],
            "INVOXA_GATEWAY_URL": "http://gateway:8080",
            **environment,
        }
        return self.engine.must(
            "run",
            "-d",
            "--network",
            f"{PROJECT}_default",
            "--memory",
            "512m",
            "--memory-swap",
            "512m",
            "--cpus",
            "0.25",
            "--read-only",
            "--tmpfs",
            "/tmp",
            "--cap-drop",
            "ALL",
            "--security-opt",
            "no-new-privileges",
            "--env-file",
            self.deploy / f"work/local/{service}.env",
            *[part for name, value in variables.items() for part in ("-e", f"{name}={value}")],
            f"invoxa-{service}:local",
        )

    def memory(self, container):
        """Resident megabytes of the service."""
        resident = int(
            next(
                line.split()[1]
                for line in pathlib.Path(f"/proc/{container['State']['Pid']}/status").read_text().splitlines()
                if line.startswith("VmRSS")
            )
        )
        return resident / 1024

    def start(self):
        """Starts everything, and gives the seconds after which each service was ready, from its process's start."""
        # a run that was killed leaves its store behind, sealed with another master key
        self.compose("down", "-v", "--remove-orphans", "-t", "2")
        self.compose("up", "-d", "--no-build")
        return self.await_ready()

    def await_ready(self, patience=600):
        deadline = time.monotonic() + patience
        ready = {}
        while len(ready) < len(SERVICES):
            for service in set(SERVICES) - set(ready):
                (found,) = self.containers(service)
                if self.is_ready(service, found):
                    ready[service] = time.time() - seconds(found["State"]["StartedAt"])
            if time.monotonic() > deadline:
                raise AssertionError("not ready: " + self.compose("logs", "--tail=20", *(set(SERVICES) - set(ready))))
            time.sleep(0.1)
        for service in SERVICES:
            self.await_up(service, 1)
        return {service: ready[service] for service in SERVICES}

    def close(self):
        try:
            self.compose("down", "-v", "--remove-orphans", "-t", "2")
        finally:
            self.temporary.cleanup()


def await_that(holds, patience, otherwise):
    deadline = time.monotonic() + patience
    while not holds():
        if time.monotonic() > deadline:
            raise AssertionError(otherwise())
        time.sleep(0.2)


def answers(url):
    try:
        with urllib.request.urlopen(url, timeout=2) as answer:
            return answer.status == 200
    except OSError:
        return False


def seconds(stamp):
    """A time as Docker writes it, in nanoseconds and UTC."""
    whole, fraction = stamp.rstrip("Z").split(".")
    return calendar.timegm(time.strptime(whole, "%Y-%m-%dT%H:%M:%S")) + float(f"0.{fraction}")


def free_port():
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return listening.getsockname()[1]
