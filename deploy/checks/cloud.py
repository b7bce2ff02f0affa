"""AWS as far as moto answers it, in this process, with a scheduler for ECS: moto itself never finishes a deployment."""

import json
import logging
import os
import pathlib
import subprocess
import tempfile

from places import SCRIPTS, SERVICES, run

ACCOUNT = "123456789012"
REGION = "us-east-1"
PORT = int(os.environ.get("INVOXA_CHECKS_PORT", "4310"))


class Cloud:
    """A fresh account: the cluster, five services on revision 1, images and secrets; settings and outputs for scripts."""

    def __init__(self):
        import boto3
        from moto.backends import get_backend
        from moto.server import ThreadedMotoServer

        logging.getLogger("werkzeug").setLevel(logging.ERROR)
        os.environ["MOTO_ECS_SERVICE_RUNNING"] = "1"
        self.server = ThreadedMotoServer(ip_address="127.0.0.1", port=PORT, verbose=False)
        self.server.start()
        self.url = f"http://127.0.0.1:{PORT}"
        self.folder = tempfile.TemporaryDirectory(prefix="invoxa-cloud-")
        self.home = pathlib.Path(self.folder.name)
        self.tools = self.home / "bin"
        self.tools.mkdir()
        self.environment = {
            **{k: v for k, v in os.environ.items() if not k.startswith(("AWS_", "INVOXA_", "TF_VAR", "TF_CLI"))},
            "AWS_ENDPOINT_URL": self.url,
            "AWS_ACCESS_KEY_ID": "key",
            "AWS_SECRET_ACCESS_KEY": "secret",
            "AWS_DEFAULT_REGION": REGION,
            "AWS_REGION": REGION,
            "HOME": str(self.home),
            "BUILD_TAG": "jenkins/dev 1",
            "INVOXA_SETTINGS": str(self.home / "settings.json"),
            "INVOXA_WORK": str(self.home / "work"),
            "INVOXA_POLL": "0.1",
            "INVOXA_DEPLOY_TIMEOUT": "20",
            "PATH": f"{self.tools}:{os.environ['PATH']}",
        }
        self.client = lambda name: boto3.client(
            name, region_name=REGION, endpoint_url=self.url, aws_access_key_id="key", aws_secret_access_key="secret"
        )
        self.reset()
        self.scheduler = Scheduler(get_backend("ecs")[ACCOUNT][REGION])

    def reset(self):
        import urllib.request

        urllib.request.urlopen(urllib.request.Request(f"{self.url}/moto-api/reset", method="POST")).close()
        (self.home / "settings.json").write_text(
            json.dumps(
                {
                    "account_id": ACCOUNT,
                    "domain": "dev.invoxa.example",
                    "zone_name": "invoxa.example",
                    "mongodb_cidrs": ["203.0.113.0/24"],
                    "mail_from": "billing@invoxa.example",
                    "alarm_emails": [],
                    "jenkins_principal_arns": [f"arn:aws:iam::{ACCOUNT}:role/agent"],
                }
            )
        )

    def close(self):
        self.scheduler.close()
        self.server.stop()
        self.folder.cleanup()

    def script(self, name, *arguments, **variables):
        """Runs a deployment script against this account."""
        return run(
            SCRIPTS / name, *arguments, env={**self.environment, **variables}, timeout=240, stdin=subprocess.DEVNULL
        )

    def shim(self, tool, body):
        """Puts a tool of the same name before the real one."""
        path = self.tools / tool
        path.write_text("#!/usr/bin/env bash\n" + body)
        path.chmod(0o755)
        return path

    def unshim(self, tool):
        (self.tools / tool).unlink(missing_ok=True)

    def deploy_environment(self):
        """The five services on revision 1, with revision 2 registered, as after an apply."""
        ecs, ecr, secrets = self.client("ecs"), self.client("ecr"), self.client("secretsmanager")
        cluster = "INX-DEV-USNV-CLUSTER"
        ecs.create_cluster(clusterName=cluster)
        services = {}
        for service in SERVICES:
            family = f"INX-DEV-USNV-{service}"
            arns = [self.register(family) for _ in range(2)]
            ecs.create_service(cluster=cluster, serviceName=family, taskDefinition=arns[0], desiredCount=1)
            ecr.create_repository(repositoryName=f"inx-dev-usnv/{service}")
            secrets.create_secret(Name=f"inx-dev-usnv/{service}")
            fields = ["INVOXA_CLIENT_SECRET", "INVOXA_STORE"]
            fields += {
                "auth": ["INVOXA_MASTER_KEY", "INVOXA_SERVICE_SECRETS"],
                "notification": ["INVOXA_SMTP_URL"],
            }.get(service, [])
            services[service] = {
                "service": family,
                "container": service,
                "task_definition": arns[1],
                "replicas": 1,
                "secret_fields": fields,
                "path": {
                    "client": "/clients",
                    "invoice": "/invoices",
                    "payment": "/payments",
                    "notification": "/notify",
                }.get(service, "/auth"),
                "repository": f"{ACCOUNT}.dkr.ecr.{REGION}.amazonaws.com/inx-dev-usnv/{service}",
            }
        work = self.home / "work/dev"
        work.mkdir(parents=True, exist_ok=True)
        for record in work.glob("deployed-*.tsv"):
            record.unlink()
        self.outputs = {
            "cluster": cluster,
            "services": services,
            "url": "http://127.0.0.1:1",
            "ui_bucket": "inx-dev-usnv-ui",
            "distribution_id": "E1",
        }
        self.write_outputs()

    def write_outputs(self):
        (self.home / "work/dev/outputs.json").write_text(json.dumps({"deployment": {"value": self.outputs}}))

    def register(self, family):
        answer = self.client("ecs").register_task_definition(
            family=family, containerDefinitions=[{"name": "c", "image": "i", "memory": 512}]
        )
        return answer["taskDefinition"]["taskDefinitionArn"]

    def running(self, service):
        """The revision that a service has, as a number."""
        (found,) = self.client("ecs").describe_services(
            cluster=self.outputs["cluster"], services=[f"INX-DEV-USNV-{service}"]
        )["services"]
        return int(found["taskDefinition"].rsplit(":", 1)[1])

    def secret(self, service):
        return json.loads(
            self.client("secretsmanager").get_secret_value(SecretId=f"inx-dev-usnv/{service}")["SecretString"]
        )


class Scheduler:
    """Carries a deployment on with each look at the service, the way the revision is said to behave.

    A revision completes, unless it is in `fails` (ECS reports a failure), `put_back` (ECS itself returns to the one
    before and completes that) or `stuck` (it never ends).
    """

    def __init__(self, backend):
        self.backend = backend
        self.fails, self.put_back, self.stuck, self.updates = set(), set(), set(), []
        self.kind = type(backend)
        self.update, self.describe = self.kind.update_service, self.kind.describe_services
        scheduler = self

        def update(this, properties):
            service = this._get_service(properties.get("cluster", "default"), properties["service"])
            before = service.task_definition
            desired = properties.get("desired_count")
            found = scheduler.update(this, properties)
            scheduler.updates.append((found.name, found.task_definition))
            found.before = before
            found.looks = 0
            if desired is None:
                found.running_count = 0
            found.deployments[0].update(
                taskDefinition=found.task_definition, rolloutState="IN_PROGRESS", status="PRIMARY"
            )
            return found

        def describe(this, *arguments, **named):
            found = scheduler.describe(this, *arguments, **named)
            for service in found[0]:
                scheduler.step(service)
            return found

        self.kind.update_service, self.kind.describe_services = update, describe

    def step(self, service):
        deployment = service.deployments[0]
        if deployment["rolloutState"] != "IN_PROGRESS" or not hasattr(service, "before"):
            return
        service.looks += 1
        revision = service.task_definition
        if service.looks < 2 or revision in self.stuck:
            return
        if revision in self.fails:
            deployment.update(rolloutState="FAILED", rolloutStateReason="tasks failed to start")
            return
        if revision in self.put_back:
            service.task_definition = service.before
        deployment.update(taskDefinition=service.task_definition, rolloutState="COMPLETED")
        service.running_count = service.desired_count

    def forget(self):
        for kept in (self.fails, self.put_back, self.stuck):
            kept.clear()
        self.updates.clear()

    def close(self):
        self.kind.update_service, self.kind.describe_services = self.update, self.describe
