"""Docker: a daemon of our own, which leaves this machine's alone, or the one that is named."""

import os
import pathlib
import shutil
import signal
import subprocess
import time
import unittest

from places import CHECKS, need, run

BASES = ["debian:bookworm-slim", "eclipse-temurin:25-jdk-noble", "haproxy:3.0-alpine", "axllent/mailpit:v1.27"]
STORE = "mongo:8.0"


class Engine:
    """Skips the check where Docker, or an image that everything is built on, cannot be had.

    Named by INVOXA_CHECKS_DOCKER_HOST, that daemon is used, and images come from their registries alone. Otherwise a
    daemon is started, which needs root, and images that no registry gives are made here (containers/bases). What it
    keeps lies in ${INVOXA_CACHE:-~/.cache/invoxa}/docker, for the next run.
    """

    def __init__(self):
        need("docker")
        self.daemon = None
        self.host = os.environ.get("INVOXA_CHECKS_DOCKER_HOST")
        self.is_own = self.host is None
        if self.is_own:
            self._start()
        # the classic builder: it needs no plug-in, and takes bases that are here under their names alone
        self.environment = {
            **os.environ,
            "DOCKER_HOST": self.host,
            "DOCKER_BUILDKIT": "0",
            "COMPOSE_HTTP_TIMEOUT": "300",
        }
        try:
            self._bases()
        except BaseException:
            self.close()
            raise

    def __call__(self, *command, **options):
        return run("docker", *command, **{"env": self.environment, **options})

    def must(self, *command, **options):
        done = self(*command, **options)
        if done.returncode:
            raise AssertionError(
                f"docker {' '.join(map(str, command[:3]))}:\n{done.stdout[-4000:]}{done.stderr[-4000:]}"
            )
        return done.stdout.strip()

    def _start(self):
        need("dockerd")
        if os.geteuid() != 0:
            raise unittest.SkipTest("a Docker daemon of its own needs root; or name one by INVOXA_CHECKS_DOCKER_HOST")
        cache = pathlib.Path(os.environ.get("INVOXA_CACHE", pathlib.Path.home() / ".cache/invoxa"))
        self.folder = cache / "docker"
        self.folder.mkdir(parents=True, exist_ok=True)
        self.host = f"unix://{self.folder}/socket"
        # networks are bridges without rules of the machine's firewall: published ports go through docker-proxy
        self.daemon = subprocess.Popen(
            [
                "dockerd",
                "--data-root",
                self.folder / "data",
                "--exec-root",
                self.folder / "exec",
                "--pidfile",
                self.folder / "pid",
                "-H",
                self.host,
                "--bridge=none",
                "--iptables=false",
                "--ip6tables=false",
                "--ip-masq=false",
                "--exec-opt",
                "native.cgroupdriver=cgroupfs",
            ],
            stdout=(self.folder / "log").open("w"),
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        deadline = time.monotonic() + 60
        while run("docker", "version", env={**os.environ, "DOCKER_HOST": self.host}).returncode:
            if self.daemon.poll() is not None or time.monotonic() > deadline:
                said = (self.folder / "log").read_text()[-600:]
                self.close()
                raise unittest.SkipTest(f"no Docker daemon can run here: {said}")
            time.sleep(0.5)

    def _bases(self):
        if self._lacking(BASES):
            need("debootstrap")
            self._make()

    def store(self):
        """The image of the store; its stand-in is made of what deploy/scripts/jars left, so that has to have run."""
        if self._lacking([STORE]):
            self._make("store")

    def _lacking(self, images):
        """Those that neither this daemon nor a registry has. Skips the check where they may not be made here."""
        lacking = [
            image
            for image in images
            if self("image", "inspect", image).returncode and self("pull", "-q", image).returncode
        ]
        if lacking and not self.is_own:
            raise unittest.SkipTest(f"no registry gives {', '.join(lacking)}")
        return lacking

    def _make(self, *what):
        done = run(CHECKS / "containers/bases", *what, env=self.environment)
        if done.returncode:
            raise unittest.SkipTest(f"the images beside the services cannot be made here: {done.stderr[-600:]}")

    def close(self):
        """Stops the daemon that it started, and what that one left mounted."""
        if self.daemon is None:
            return
        self.daemon.send_signal(signal.SIGTERM)
        try:
            self.daemon.wait(60)
        except subprocess.TimeoutExpired:
            self.daemon.kill()
            self.daemon.wait()
        run("umount", self.folder / "exec/netns/default")
        shutil.rmtree(self.folder / "exec", ignore_errors=True)
        self.daemon = None
