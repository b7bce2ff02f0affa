"""The images, and the five services in boxes of a quarter of a processor and 512 MB behind HAProxy."""

import functools
import json
import os
import pathlib
import re
import signal
import threading
import time
import unittest

from containers.boxes import Boxes, await_that, seconds
from containers.engine import Engine
from containers.load import Caller, Firm, Load, MainJob
from places import PATHS, ROOT, SCRIPTS, SERVICES, need, run

PATIENCE = 300


class Containers(unittest.TestCase):
    """In this order: what is built first is run, and what runs is then replaced, killed and starved."""

    engine = boxes = None

    @classmethod
    def setUpClass(cls):
        need("openssl", "git", "mvn")
        if not pathlib.Path(os.environ.get("JAVA_HOME", "/none"), "bin/javac").exists():
            raise unittest.SkipTest("a JDK 25 is not installed, or JAVA_HOME does not name it")
        if not _has_compose():
            raise unittest.SkipTest("docker-compose is not installed")
        cls.engine = Engine()
        cls.addClassCleanup(cls.engine.close)

    def need_images(self):
        for service in SERVICES:
            if self.engine("image", "inspect", f"invoxa-{service}:local").returncode:
                self.skipTest("no images, see above")

    def await_ready(self, boxes, service, found, name):
        await_that(lambda: boxes.is_ready(service, found), PATIENCE, lambda: self.engine("logs", name).stdout[-2000:])

    def need_boxes(self):
        if Containers.boxes is None:
            self.skipTest("the five services do not run, see above")
        return Containers.boxes

    def test_01_build(self):
        """containers: the five images are built from the one Dockerfile"""
        for service in SERVICES:
            self.engine("rmi", "-f", f"invoxa-{service}:local", f"invoxa-{service}:next")
        if "INVOXA_CHECKS_KEEP_JARS" not in os.environ:
            done = run(SCRIPTS / "jars")
            self.assertEqual(0, done.returncode, done.stderr[-4000:])
        self.engine.store()
        for service in SERVICES:
            began = time.monotonic()
            self.build(service, "local")
            image = self.image(service)
            say(
                f"{service}: {image['Size'] / 1e6:.0f} MB, of which the AOT cache {self.size(service, '/opt/invoxa/aot') / 1e6:.0f} MB;"
                f" built in {time.monotonic() - began:.0f} s"
            )

    def test_02_what_is_in_them(self):
        """containers: an image has its own runtime, an AOT cache, a probe, a bill of materials, an ordinary user, and no compiler"""
        self.need_images()
        for service in SERVICES:
            config = self.image(service)["Config"]
            self.assertEqual("10001:10001", config["User"])
            self.assertEqual(["CMD", "/opt/invoxa/alive"], config["Healthcheck"]["Test"])
            self.assertEqual(["/opt/java/bin/java", "@/opt/invoxa/args"], config["Entrypoint"])
            self.assertEqual("local", config["Labels"]["org.opencontainers.image.revision"])
            said = self.inside(
                service,
                "bash",
                "-c",
                "cd /opt/invoxa; stat -c %s aot; ls lib; echo; ls app training /opt/java/bin/javac 2>/dev/null; echo; cat bom.json",
            )
            sizes, ours, bill = said.split("\n\n", 2)
            size, *jars = sizes.split()
            self.assertGreater(int(size), 10_000_000)
            bill = json.loads(bill)
            self.assertEqual("CycloneDX", bill["bomFormat"])
            named = {part["name"] for part in bill["components"]}
            self.assertLessEqual({"helidon-webserver", "mongodb-driver-sync", "invoice"}, named)
            self.assertGreater(len(jars), 50)
            self.assertEqual(
                [],
                [jar for jar in jars if not any(jar.startswith(f"{name}-") for name in named)],
                "not in the bill of materials",
            )
            for unwanted in ["javac", "training", "mongo-java-server"]:
                self.assertNotIn(unwanted, ours + sizes)

    def test_03_same_again(self):
        """containers: built again from the beginning, an image holds the same files, but for the AOT cache"""
        self.need_images()
        self.build("client", "again", "--no-cache")
        self.addCleanup(self.engine, "rmi", "-f", "invoxa-client:again")
        files = "find / -xdev -type f -not -path '/proc/*' -not -path '/sys/*' -not -path '/etc/host*' -not -path /etc/resolv.conf -exec sha256sum {} + | sort -k 2"
        first, again = (
            set(self.inside("client", "bash", "-c", files, tag=tag).splitlines()) for tag in ["local", "again"]
        )
        self.assertGreater(len(first), 1000)
        self.assertEqual({"/opt/invoxa/aot"}, {line.split(maxsplit=1)[1] for line in first ^ again})

    def test_04_up(self):
        """containers: docker-compose starts them all, and each gets ready in its box"""
        self.need_images()
        boxes = Boxes(self.engine)
        self.addClassCleanup(boxes.close)
        ready = boxes.start()
        time.sleep(10)
        for service in SERVICES:
            (found,) = boxes.containers(service)
            say(f"{service}: ready after {ready[service]:.1f} s, {boxes.memory(found):.0f} MB resident")
        Containers.boxes = boxes

    def test_04_without_cache(self):
        """containers: a service starts without its AOT cache too, only later"""
        boxes = self.need_boxes()
        for service in SERVICES:
            for kind, mode in [("with", "auto"), ("without", "off")]:
                name = boxes.alone(service, {"JAVA_TOOL_OPTIONS": f"-XX:AOTMode={mode}"})
                try:
                    found = boxes.inspect(name)
                    self.await_ready(boxes, service, found, name)
                    took = time.time() - seconds(found["State"]["StartedAt"])
                    time.sleep(5)
                    say(
                        f"{service} {kind} the cache: ready after {took:.1f} s, {boxes.memory(found):.0f} MB resident 5 s later"
                    )
                finally:
                    self.engine("rm", "-f", name)

    def test_05_limits(self):
        """containers: Fargate's limits hold inside: a quarter of a processor, 512 MB, nothing to write but /tmp, no capability, no root"""
        boxes = self.need_boxes()
        for service in SERVICES:
            (found,) = boxes.containers(service)
            host = found["HostConfig"]
            self.assertEqual(
                (250_000_000, 512 << 20, 512 << 20), (host["NanoCpus"], host["Memory"], host["MemorySwap"]), service
            )
            inside = functools.partial(self.engine, "exec", found["Id"], "bash", "-c")
            status = dict(line.split(":", 1) for line in inside("cat /proc/1/status").stdout.splitlines())
            self.assertEqual(0, int(status["CapEff"], 16) | int(status["CapBnd"], 16))
            self.assertEqual("1", status["NoNewPrivs"].strip())
            self.assertEqual({"10001"}, set(status["Uid"].split()))
            self.assertNotEqual(0, inside("echo x >/opt/invoxa/x").returncode)
            self.assertIn("Read-only", inside("echo x >/x").stderr)
            self.assertEqual(0, inside("echo x >/tmp/x && rm /tmp/x").returncode)

    def test_06_front_door(self):
        """containers: HAProxy leads the five paths to their services, and answers 404 for every other"""
        boxes = self.need_boxes()
        for path in PATHS.values():
            self.assertEqual(200, boxes.status(f"{path}/health/ready"))
        for path in ["/", "/authentic", "/invoicesx/health/ready", "/app/"]:
            self.assertEqual(404, boxes.status(path), path)

    def test_07_end_to_end(self):
        """containers: the end-to-end suite passes through HAProxy"""
        boxes = self.need_boxes()
        reports = ROOT / "tests/target/surefire-reports"
        for report in reports.glob("TEST-*AddressCheck.xml"):
            report.unlink()
        done = run(
            "mvn",
            "-q",
            "-B",
            "-f",
            ROOT / "pom.xml",
            "test",
            "-pl",
            "tests",
            "-am",
            "-Dtest=AddressCheck",
            "-Dspotless.check.skip=true",
            "-Dsurefire.failIfNoSpecifiedTests=false",
            f"-Dinvoxa.url={boxes.url}",
            f"-Dinvoxa.mail=http://127.0.0.1:{boxes.mail_port}",
        )
        (report,) = (
            reports.glob("TEST-*AddressCheck.xml")
            if done.returncode == 0 or any(reports.glob("TEST-*AddressCheck.xml"))
            else [None]
        )
        self.assertIsNotNone(report, done.stdout[-4000:] + done.stderr[-2000:])
        counts = {
            name: int(value)
            for name, value in re.findall(
                r'(tests|errors|skipped|failures)="(\d+)"',
                report.read_text().split("<testsuite ", 1)[1].split(">", 1)[0],
            )
        }
        say(f"{counts['tests']} tests, {counts['failures'] + counts['errors']} failed, {counts['skipped']} skipped")
        self.assertEqual(0, done.returncode, done.stdout[-6000:])
        self.assertEqual(15, counts["tests"])
        self.assertEqual(0, counts["skipped"])

    def test_08_mail(self):
        """containers: a mail goes out by SMTP, once, with its PDF, and is known as accepted"""
        boxes = self.need_boxes()
        firm = Firm(boxes.port)
        caller = firm.caller()
        invoice = caller.must("POST", "/invoices", firm.draft())["id"]
        caller.must("POST", f"/invoices/{invoice}/issue")
        status, problem = caller("POST", f"/invoices/{invoice}/send", {})
        self.assertEqual((409, "urn:invoxa:problem:address-not-verified"), (status, problem["type"]))
        firm.verify(boxes)
        caller.must("POST", f"/invoices/{invoice}/send", {})
        find = lambda: caller.must("GET", f"/notify/invoices/{invoice}")["items"]  # noqa: E731
        await_that(lambda: [m["state"] for m in find()] == ["accepted"], 120, lambda: str(find()))
        caught = boxes.mails("messages?limit=1000")["messages"]
        (own,) = [
            m
            for m in caught
            if firm.email not in str(m["To"]) and find()[0]["subject"] == m["Subject"] and m["Attachments"] == 1
        ][-1:]
        self.assertEqual(1, own["Attachments"])

    def test_08_main_job(self):
        """containers: who bill and are paid all at once are all answered"""
        boxes = self.need_boxes()
        for callers in (1, 4):
            firm = Firm(boxes.port)
            job = MainJob(firm, callers, warm_up=40, seconds=60)
            for line in job.lines():
                say(f"{callers} at once: {line}")
            self.assertEqual([], job.failed)
            self.assertEqual({"draft", "issue", "PDF", "payment", "list"}, set(job.times))

    def test_08_store_away(self):
        """containers: while the store hangs it is said that this passes, what needs no store is answered, no service is taken out, and nothing is lost"""
        boxes = self.need_boxes()
        firm = Firm(boxes.port)
        caller = firm.caller()
        invoice = caller.must("POST", "/invoices", firm.draft())["id"]
        (store,) = boxes.containers("mongodb")
        self.engine.must("pause", store["Id"])
        try:
            for method, path in [
                ("GET", f"/invoices/{invoice}"),
                ("GET", "/clients?limit=5"),
                ("POST", f"/invoices/{invoice}/issue"),
            ]:
                status, problem = caller(method, path)
                self.assertEqual((503, "urn:invoxa:problem:unavailable"), (status, (problem or {}).get("type")), path)
            self.assertEqual(200, boxes.status("/auth/openapi.yaml"))
            for service in SERVICES:
                self.assertEqual(1, len(boxes.up(service)), service)
        finally:
            self.engine.must("unpause", store["Id"])
        await_that(
            lambda: caller("GET", f"/invoices/{invoice}")[0] == 200,
            60,
            lambda: "the store is back, and invoice has not noticed",
        )
        self.assertEqual("draft", caller.must("GET", f"/invoices/{invoice}")["state"])
        self.assertEqual("issued", caller.must("POST", f"/invoices/{invoice}/issue")["state"])

    def test_09_lines(self):
        """containers: every line that a service writes is JSON, and every line about a request has its correlation id"""
        boxes = self.need_boxes()
        correlation = "check-0123456789"
        for service, path in PATHS.items():
            Caller(boxes.port)("GET", f"{path}/nothing-of-that-name", X_Correlation_Id=f"{correlation}-{service}")
        for service in SERVICES:
            (found,) = boxes.containers(service)
            done = self.engine("logs", found["Id"])
            lines = [json.loads(line) for line in (done.stdout + done.stderr).splitlines()]
            asked = [line for line in lines if "template" in line]
            self.assertTrue(asked, service)
            self.assertEqual([], [line for line in asked if not line.get("correlation")][:3], service)
            self.assertTrue(any(f"{correlation}-{service}" == line.get("correlation") for line in lines), service)

    def test_10_rolling(self):
        """containers: every service is replaced under steady load, and no request fails"""
        boxes = self.need_boxes()
        firm = Firm(boxes.port)
        sent = failed = 0
        said = []
        for service in SERVICES:
            self.build(service, "next")
            firm.log_in()
            load = Load(firm)
            try:
                self.replace(boxes, service)
            finally:
                load.stop()
            say(f"{service}: {load.sent} requests while it was replaced, {len(load.failed)} failed")
            sent, failed, said = sent + load.sent, failed + len(load.failed), said + load.failed
        say(f"rolling replacement: {sent} requests sent, {failed} failed")
        self.assertEqual([], said)
        self.assertGreater(sent, 500)

    def replace(self, boxes, service):
        """As ECS does at 100/200 %: the new one first, when it is ready the old one is told to stop."""
        (old,) = boxes.containers(service)
        boxes.compose(
            "up", "-d", "--no-build", "--no-deps", "--no-recreate", "--scale", f"{service}=2", service, tag="next"
        )
        await_that(
            lambda: all(boxes.is_ready(service, c) for c in boxes.containers(service)),
            PATIENCE,
            lambda: f"the new {service} is not ready",
        )
        boxes.await_up(service, 2, PATIENCE)
        refused = boxes.refused(service)
        self.engine.must("stop", "-t", "60", old["Id"])
        stopped = boxes.inspect(old["Id"])["State"]
        self.assertIn(stopped["ExitCode"], (0, 143), f"{service} was to end by itself")
        self.assertEqual(refused, boxes.refused(service), f"{service} took no more requests before HAProxy knew")
        self.engine.must("rm", old["Id"])
        boxes.await_up(service, 1)
        (new,) = boxes.containers(service)
        self.assertEqual("next", new["Config"]["Labels"]["org.opencontainers.image.revision"])

    def test_11_killed(self):
        """containers: a service that hangs is taken out by the health check while the other one answers; killed, it is started again and comes back in"""
        boxes = self.need_boxes()
        boxes.compose(
            "up", "-d", "--no-build", "--no-deps", "--no-recreate", "--scale", "client=2", "client", tag="next"
        )
        await_that(
            lambda: (
                len(boxes.containers("client")) == 2
                and all(boxes.is_ready("client", c) for c in boxes.containers("client"))
            ),
            PATIENCE,
            lambda: "the second is not ready",
        )
        boxes.await_up("client", 2, PATIENCE)
        firm = Firm(boxes.port)
        one, other = boxes.containers("client")
        os.kill(one["State"]["Pid"], signal.SIGSTOP)
        began = time.monotonic()
        await_that(
            lambda: boxes.states("client")[boxes.address(one)].startswith("DOWN"),
            60,
            lambda: f"it is still in: {boxes.states('client')}",
        )
        out = time.monotonic() - began
        self.assertEqual([boxes.address(other)], boxes.up("client"))
        caller = firm.caller()
        self.assertEqual({200}, {caller("GET", "/clients?limit=5")[0] for _ in range(20)})
        os.kill(one["State"]["Pid"], signal.SIGKILL)
        began = time.monotonic()
        boxes.await_up("client", 2, PATIENCE)
        say(f"out {out:.1f} s after it hung, in again {time.monotonic() - began:.0f} s after it was killed")
        self.assertEqual(1, boxes.inspect(one["Id"])["RestartCount"])
        boxes.compose(
            "up", "-d", "--no-build", "--no-deps", "--no-recreate", "--scale", "client=1", "client", tag="next"
        )
        boxes.await_up("client", 1)

    def test_11_last_one(self):
        """containers: the last one of a service is asked until it is gone, though it says that it stops; then the answer is 503"""
        boxes = self.need_boxes()
        (found,) = boxes.containers("client")
        stopping = threading.Thread(target=self.engine, args=("stop", "-t", "60", found["Id"]))
        stopping.start()
        await_that(lambda: not boxes.up("client"), 30, lambda: f"it is still in: {boxes.states('client')}")
        self.assertEqual(200, boxes.status("/clients/health/live"))
        stopping.join()
        await_that(lambda: boxes.status("/clients/health/live") == 503, 30, lambda: "somebody answers for it")
        self.engine.must("start", found["Id"])
        boxes.await_up("client", 1)

    def test_12_out_of_memory(self):
        """containers: a service that is over its 512 MB is killed, seen as out of memory, and started again"""
        boxes = self.need_boxes()
        (found,) = boxes.containers("payment")
        # of the processes in its box the service itself is to be chosen, whichever asks for too much
        pathlib.Path(f"/proc/{found['State']['Pid']}/oom_score_adj").write_text("1000")
        since = str(int(time.time()))
        self.engine("exec", found["Id"], "bash", "-c", "x=$(head -c 700000000 /dev/zero | tr '\\0' x)")
        await_that(
            lambda: boxes.inspect(found["Id"])["RestartCount"] == 1,
            60,
            lambda: str(boxes.inspect(found["Id"])["State"]),
        )
        events = self.engine.must(
            "events",
            "--since",
            since,
            "--until",
            str(int(time.time()) + 1),
            "--filter",
            f"container={found['Id']}",
            "--format",
            "{{.Action}} {{.Actor.Attributes.exitCode}}",
        )
        self.assertIn("oom", events)
        self.assertIn("die 137", events)
        await_that(
            lambda: boxes.is_ready("payment", boxes.inspect(found["Id"])),
            PATIENCE,
            lambda: "it does not get ready again",
        )
        boxes.await_up("payment", 1, PATIENCE)
        firm = Firm(boxes.port)
        self.assertEqual(200, firm.caller()("GET", "/payments?limit=5")[0])

    def test_13_heap_full(self):
        """containers: a service whose heap is full ends at once, with a status that says so, instead of limping on"""
        self.need_boxes()
        done = self.engine(
            "run",
            "--rm",
            "--network",
            "none",
            "--memory",
            "512m",
            "-e",
            "JAVA_TOOL_OPTIONS=-Xmx6m",
            "-e",
            "INVOXA_PATH=/clients",
            "-e",
            "INVOXA_STORE=sqlite:/tmp/store.db",
            "-e",
            "INVOXA_FILES=/tmp/files",
            "-e",
            "INVOXA_CLIENT_SECRET=x",
            "invoxa-client:local",
            timeout=120,
        )
        self.assertEqual(3, done.returncode, done.stdout[-2000:] + done.stderr[-2000:])

    def build(self, service, tag, *options):
        self.engine.must(
            "build",
            "-q",
            *options,
            "--network",
            "host",
            "--file",
            ROOT / "deploy/Dockerfile",
            "--build-arg",
            f"SERVICE={service}",
            "--build-arg",
            f"REVISION={tag}",
            "--tag",
            f"invoxa-{service}:{tag}",
            ROOT,
        )

    def image(self, service):
        return json.loads(self.engine.must("image", "inspect", f"invoxa-{service}:local"))[0]

    def inside(self, service, command, *arguments, tag="local"):
        return self.engine.must(
            "run",
            "--rm",
            "--network",
            "none",
            "--user",
            "0",
            "--entrypoint",
            command,
            f"invoxa-{service}:{tag}",
            *arguments,
        )

    def size(self, service, path):
        return int(self.inside(service, "stat", "-c", "%s", path))


def say(line):
    print(f"      {line}", flush=True)


def _has_compose():
    return (
        run("docker-compose", "version").returncode == 0
        if run("bash", "-c", "type -P docker-compose").returncode == 0
        else run("docker", "compose", "version").returncode == 0
    )
