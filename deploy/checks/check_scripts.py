"""The scripts of a deployment, run against moto."""

import hashlib
import http.server
import json
import threading
import unittest

from cloud import ACCOUNT, Cloud
from places import ROOT, SCRIPTS, SERVICES, need, need_module, run
from stand_in import OTHER_TAG, is_served

DOCKER = """echo "$*" >>"$HOME/docker.log"
case "$*" in
  build*"SERVICE=${BROKEN:-none} "*) echo "cannot be built" >&2; exit 1 ;;
  push*) name=${2#*/}; aws ecr put-image --repository-name "${name%%:*}" --image-tag "${name##*:}" --image-manifest-media-type application/vnd.oci.image.manifest.v1+json --image-manifest "{\\"schemaVersion\\":2,\\"name\\":\\"$name\\"}" >/dev/null ;;
  login*) cat >/dev/null ;;
esac
"""


class Scripts(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        need("bash", "aws", "jq", "git", "openssl", "curl")
        need_module("moto", "boto3", "flask")
        cls.cloud = Cloud()
        cls.addClassCleanup(cls.cloud.close)

    def setUp(self):
        self.cloud.reset()
        self.cloud.scheduler.forget()
        self.cloud.deploy_environment()

    def ok(self, done):
        self.assertEqual(0, done.returncode, done.stdout + done.stderr)
        return done

    def refused(self, done, word, status=1):
        self.assertEqual(status, done.returncode, done.stdout + done.stderr)
        self.assertIn(word, done.stderr)
        return done


class SigningIn(Scripts):
    def test_assumes_the_role(self):
        """sign-in: a command runs with the keys of the assumed role, which are nowhere else"""
        done = self.ok(self.cloud.script("as", "dev", "plan", "aws", "sts", "get-caller-identity"))
        self.assertIn("assumed-role/INX-DEV-USNV-JENKINS-PLAN/invoxa-jenkins-dev-1", done.stdout)

    def test_refuses_another_account(self):
        """sign-in: refused where the keys lead to another account than the settings name"""
        self.cloud.shim(
            "aws", 'if [ "$2" = get-caller-identity ]; then echo 999999999999; else PATH=${PATH#*:} exec aws "$@"; fi\n'
        )
        self.addCleanup(self.cloud.unshim, "aws")
        self.refused(self.cloud.script("as", "dev", "deploy", "true"), "signed in to account 999999999999")

    def test_says_why_not(self):
        """sign-in: a role that may not be assumed is named, and the command does not run"""
        self.cloud.shim("aws", "echo AccessDenied >&2; exit 254\n")
        self.addCleanup(self.cloud.unshim, "aws")
        done = self.refused(
            self.cloud.script("as", "dev", "deploy", "touch", self.cloud.home / "ran"), "INX-DEV-USNV-JENKINS-DEPLOY"
        )
        self.assertFalse((self.cloud.home / "ran").exists(), done.stderr)

    def test_refuses_another_role(self):
        """sign-in: there are two roles and no third"""
        self.refused(self.cloud.script("as", "dev", "admin", "true"), "plan or deploy")

    def test_access(self):
        """sign-in: missing rights are named, one line each"""
        self.cloud.client("s3").create_bucket(Bucket=f"inx-dev-usnv-state-{ACCOUNT}")
        self.ok(self.cloud.script("check-access", "dev"))
        self.cloud.client("s3").delete_bucket(Bucket=f"inx-dev-usnv-state-{ACCOUNT}")
        done = self.refused(self.cloud.script("check-access", "dev"), "refused: read the state")
        self.assertIn("1 rights are missing", done.stderr)


class Validating(Scripts):
    def setUp(self):
        super().setUp()
        need("terraform")
        self.cloud.shim("docker", "exit 0\n")
        self.checkout = self.cloud.home / "checkout"
        run("rm", "-rf", self.checkout)
        (self.checkout / "deploy").mkdir(parents=True)
        run("cp", "-r", SCRIPTS, self.checkout / "deploy/scripts")
        git = ["git", "-C", self.checkout, "-c", "user.name=t", "-c", "user.email=t@t.example"]
        run("git", "init", "-q", "-b", "cicd", self.checkout)
        run(*git, "add", "-A")
        run(*git, "commit", "-qm", "test: a commit")

    def validate(self, environment="dev", **variables):
        return run(self.checkout / "deploy/scripts/validate", environment, env={**self.cloud.environment, **variables})

    def settings(self, **changed):
        file = self.cloud.home / "settings.json"
        file.write_text(json.dumps({**json.loads(file.read_text()), **changed}))

    def test_passes(self):
        """validation: a clean checkout of the right branch passes"""
        self.ok(self.validate())

    def test_branch(self):
        """validation: dev is deployed from cicd, prod from release, and from no other branch"""
        self.refused(self.validate(BRANCH_NAME="main"), "the branch is main, but dev is deployed from cicd")
        self.refused(self.validate("prod", BRANCH_NAME="cicd"), "prod is deployed from release")
        self.ok(self.validate("prod", BRANCH_NAME="origin/release"))

    def test_dirty(self):
        """validation: files that differ from the commit are refused"""
        (self.checkout / "deploy/scripts/plan").write_text("changed")
        self.refused(self.validate(), "files differ from the commit")

    def test_tools(self):
        """validation: a tool that is missing is named"""
        # the few tools that the script itself uses, in a folder without docker
        few = self.cloud.home / "few"
        few.mkdir(exist_ok=True)
        for tool in ["bash", "git", "jq", "basename", "dirname", "sort", "head", "env"]:
            path = run("bash", "-c", f"type -P {tool}").stdout.strip()
            (few / tool).unlink(missing_ok=True)
            (few / tool).symlink_to(path)
        done = self.validate(PATH=str(few))
        self.refused(done, "wrong: docker is not installed")
        self.assertIn("wrong: terraform is not installed", done.stderr)

    def test_parameters(self):
        """validation: every wrong parameter is named at once"""
        self.settings(account_id="12", domain="other.example", mail_from="nobody", mongodb_cidrs=[])
        done = self.refused(self.validate(), "4 things are wrong")
        for name in ["account_id", "zone_name", "mail_from", "mongodb_cidrs"]:
            self.assertIn(name, done.stderr)

    def test_environment(self):
        """validation: there are dev and prod and no third"""
        self.refused(self.validate("test"), "dev or prod")


class Images(Scripts):
    def setUp(self):
        super().setUp()
        self.cloud.shim("docker", DOCKER)
        self.addCleanup(self.cloud.unshim, "docker")
        self.log = self.cloud.home / "docker.log"
        self.log.unlink(missing_ok=True)
        self.commit = run("git", "-C", ROOT, "rev-parse", "HEAD").stdout.strip()

    def tags(self, service):
        return [
            i["imageTag"]
            for i in self.cloud.client("ecr").list_images(repositoryName=f"inx-dev-usnv/{service}")["imageIds"]
        ]

    def test_built_and_pushed(self):
        """images: built from the one Dockerfile and pushed under the commit"""
        self.ok(self.cloud.script("image", "dev", "auth"))
        self.assertEqual([self.commit], self.tags("auth"))
        log = self.log.read_text()
        self.assertIn("--build-arg SERVICE=auth", log)
        self.assertIn(f"REVISION={self.commit}", log)

    def test_not_twice(self):
        """images: one that is there is neither built nor pushed again"""
        self.ok(self.cloud.script("image", "dev", "auth"))
        self.log.unlink()
        self.assertIn("is there already", self.ok(self.cloud.script("image", "dev", "auth")).stderr)
        self.assertFalse(self.log.exists())

    def test_failing(self):
        """images: one that cannot be built is not pushed"""
        done = self.cloud.script("image", "dev", "invoice", BROKEN="invoice")
        self.assertNotEqual(0, done.returncode)
        self.assertEqual([], self.tags("invoice"))

    def test_five_at_once(self):
        """images: five at once do not get in each other's way"""
        done = {}
        threads = [
            threading.Thread(target=lambda s=s: done.update({s: self.cloud.script("image", "dev", s)}))
            for s in SERVICES
        ]
        [t.start() for t in threads]
        [t.join() for t in threads]
        for service in SERVICES:
            self.ok(done[service])
            self.assertEqual([self.commit], self.tags(service))

    def test_unknown(self):
        """images: there is none for a service that does not exist"""
        self.refused(self.cloud.script("image", "dev", "billing"), "no service is called 'billing'")


class Deploying(Scripts):
    def wanted(self, service="auth"):
        return self.cloud.outputs["services"][service]["task_definition"]

    def test_moves(self):
        """deployment: a service is moved to the registered revision, and waited for"""
        self.ok(self.cloud.script("deploy-service", "dev", "auth"))
        self.assertEqual(2, self.cloud.running("auth"))
        self.assertEqual(1, self.cloud.running("client"), "the others stay")

    def test_unchanged(self):
        """deployment: a service that runs the revision is left alone"""
        self.ok(self.cloud.script("deploy-service", "dev", "auth"))
        updates = len(self.cloud.scheduler.updates)
        self.assertIn("already", self.ok(self.cloud.script("deploy-service", "dev", "auth")).stderr)
        self.assertEqual(updates, len(self.cloud.scheduler.updates))

    def test_failure_goes_back(self):
        """deployment: one that ECS reports as failed is put back, and the script fails"""
        self.cloud.scheduler.fails.add(self.wanted())
        self.refused(self.cloud.script("deploy-service", "dev", "auth"), "as before")
        self.assertEqual(1, self.cloud.running("auth"))

    def test_put_back_is_no_success(self):
        """deployment: that ECS put the old revision back and completed that is no success"""
        self.cloud.scheduler.put_back.add(self.wanted())
        self.refused(self.cloud.script("deploy-service", "dev", "auth"), "ECS has put back")
        self.assertEqual(1, self.cloud.running("auth"))

    def test_stuck_goes_back(self):
        """deployment: one that does not end in time is put back"""
        self.cloud.scheduler.stuck.add(self.wanted())
        self.refused(self.cloud.script("deploy-service", "dev", "auth", INVOXA_DEPLOY_TIMEOUT="3"), "not done in 3 s")
        self.assertEqual(1, self.cloud.running("auth"))

    def test_no_way_back(self):
        """deployment: where neither revision runs, the status says so"""
        self.cloud.scheduler.fails.update({self.wanted(), self.wanted().replace(":2", ":1")})
        self.refused(self.cloud.script("deploy-service", "dev", "auth"), "neither", status=3)

    def test_starts_a_stopped_service(self):
        """deployment: a service that was stopped starts with its usual number of tasks"""
        self.cloud.client("ecs").update_service(
            cluster=self.cloud.outputs["cluster"], service="INX-DEV-USNV-auth", desiredCount=0
        )
        self.ok(self.cloud.script("deploy-service", "dev", "auth"))
        (found,) = self.cloud.client("ecs").describe_services(
            cluster=self.cloud.outputs["cluster"], services=["INX-DEV-USNV-auth"]
        )["services"]
        self.assertEqual(1, found["desiredCount"])

    def test_rolls_all_back(self):
        """roll-back: what this run deployed is put back, the last first, and nothing else"""
        for service in ["auth", "client"]:
            self.ok(self.cloud.script("deploy-service", "dev", service))
        self.cloud.scheduler.updates.clear()
        self.ok(self.cloud.script("roll-back", "dev"))
        self.assertEqual([1, 1, 1], [self.cloud.running(s) for s in ["auth", "client", "invoice"]])
        self.assertEqual(
            ["INX-DEV-USNV-client", "INX-DEV-USNV-auth"], [name for name, _ in self.cloud.scheduler.updates]
        )

    def test_rolls_one_back(self):
        """roll-back: one service to a revision by its name; an unknown revision is refused"""
        self.ok(self.cloud.script("deploy-service", "dev", "auth"))
        self.ok(self.cloud.script("roll-back", "dev", "auth", "INX-DEV-USNV-auth:1"))
        self.assertEqual(1, self.cloud.running("auth"))
        self.refused(self.cloud.script("roll-back", "dev", "auth", "INX-DEV-USNV-auth:99"), "no revision")

    def test_another_run(self):
        """roll-back: what an earlier run deployed stays"""
        self.ok(self.cloud.script("deploy-service", "dev", "auth", BUILD_TAG="jenkins-dev-1"))
        self.ok(self.cloud.script("roll-back", "dev", BUILD_TAG="jenkins-dev-2"))
        self.assertEqual(2, self.cloud.running("auth"))

    def test_nothing_to_roll_back(self):
        """roll-back: a run that deployed nothing changes nothing"""
        self.ok(self.cloud.script("roll-back", "dev"))
        self.assertEqual([], self.cloud.scheduler.updates)


class Secrets(Scripts):
    GIVEN = {f"INVOXA_STORE_{s.upper()}": f"mongodb+srv://{s}.example/invoxa" for s in SERVICES} | {
        "INVOXA_SMTP_URL": "smtp://mail.example"
    }

    def test_filled(self):
        """secrets: what can be made up is, the rest is taken, and auth knows the hash of each service's secret"""
        self.ok(self.cloud.script("secrets", "dev", **self.GIVEN))
        self.ok(self.cloud.script("secrets", "dev", "check"))
        known = dict(part.split("=", 1) for part in self.cloud.secret("auth")["INVOXA_SERVICE_SECRETS"].split(","))
        secrets = {s: self.cloud.secret(s)["INVOXA_CLIENT_SECRET"] for s in SERVICES}
        self.assertEqual({s: hashlib.sha256(v.encode()).hexdigest() for s, v in secrets.items()}, known)
        self.assertEqual(5, len(set(secrets.values())))

    def test_kept(self):
        """secrets: what has a value keeps it"""
        self.ok(self.cloud.script("secrets", "dev", **self.GIVEN))
        before = {s: self.cloud.secret(s) for s in SERVICES}
        self.ok(self.cloud.script("secrets", "dev"))
        self.assertEqual(before, {s: self.cloud.secret(s) for s in SERVICES})

    def test_missing(self):
        """secrets: what is missing is named, and nothing is guessed"""
        self.refused(self.cloud.script("secrets", "dev", "check"), "missing: INVOXA_MASTER_KEY in inx-dev-usnv/auth")
        self.refused(self.cloud.script("secrets", "dev"), "set INVOXA_STORE_AUTH")

    def test_tls(self):
        """secrets: MongoDB without TLS is refused"""
        self.refused(
            self.cloud.script("secrets", "dev", **{**self.GIVEN, "INVOXA_STORE_AUTH": "mongodb://auth.example/invoxa"}),
            "tls=true",
        )

    def test_values_are_not_shown(self):
        """secrets: no value appears in what the script writes"""
        done = self.ok(self.cloud.script("secrets", "dev", **self.GIVEN))
        for service in SERVICES:
            for value in self.cloud.secret(service).values():
                self.assertNotIn(value, done.stdout + done.stderr)

    def test_rotated(self):
        """secrets: a rotated one is known to auth first, then new tasks of the service start"""
        self.ok(self.cloud.script("secrets", "dev", **self.GIVEN))
        before = self.cloud.secret("invoice")["INVOXA_CLIENT_SECRET"]
        self.ok(self.cloud.script("secrets", "dev", "rotate", "invoice", "INVOXA_CLIENT_SECRET"))
        after = self.cloud.secret("invoice")["INVOXA_CLIENT_SECRET"]
        self.assertNotEqual(before, after)
        self.assertIn(
            "invoice=" + hashlib.sha256(after.encode()).hexdigest(), self.cloud.secret("auth")["INVOXA_SERVICE_SECRETS"]
        )
        self.assertEqual(["INX-DEV-USNV-auth", "INX-DEV-USNV-invoice"], [n for n, _ in self.cloud.scheduler.updates])

    def test_master_key_stays(self):
        """secrets: the key that seals stored data is not rotated away"""
        self.refused(self.cloud.script("secrets", "dev", "rotate", "auth", "INVOXA_MASTER_KEY"), "unreadable")


class Publishing(Scripts):
    def test_published(self):
        """UI: files that pages refer to are kept for ever, pages are asked for again; old pages go"""
        s3 = self.cloud.client("s3")
        s3.create_bucket(Bucket="inx-dev-usnv-ui")
        s3.put_object(Bucket="inx-dev-usnv-ui", Key="app/gone.html", Body=b"")
        s3.put_object(Bucket="inx-dev-usnv-ui", Key="app/_next/static/old.js", Body=b"")
        built = self.cloud.home / "out"
        (built / "_next/static").mkdir(parents=True, exist_ok=True)
        (built / "_next/static/a.js").write_text("1")
        (built / "index.html").write_text("<p>")
        distribution = self.cloud.client("cloudfront").create_distribution(
            DistributionConfig={
                "CallerReference": "1",
                "Comment": "",
                "Enabled": True,
                "Origins": {
                    "Quantity": 1,
                    "Items": [
                        {"Id": "ui", "DomainName": "b.s3.amazonaws.com", "S3OriginConfig": {"OriginAccessIdentity": ""}}
                    ],
                },
                "DefaultCacheBehavior": {
                    "TargetOriginId": "ui",
                    "ViewerProtocolPolicy": "https-only",
                    "MinTTL": 0,
                    "ForwardedValues": {"QueryString": False, "Cookies": {"Forward": "none"}},
                },
            }
        )["Distribution"]["Id"]
        self.cloud.outputs["distribution_id"] = distribution
        self.cloud.write_outputs()
        self.ok(self.cloud.script("publish-ui", "dev", built))
        self.assertIn(
            "immutable", s3.head_object(Bucket="inx-dev-usnv-ui", Key="app/_next/static/a.js")["CacheControl"]
        )
        self.assertEqual("no-cache", s3.head_object(Bucket="inx-dev-usnv-ui", Key="app/index.html")["CacheControl"])
        keys = {o["Key"] for o in s3.list_objects_v2(Bucket="inx-dev-usnv-ui")["Contents"]}
        self.assertEqual({"app/index.html", "app/_next/static/a.js", "app/_next/static/old.js"}, keys)
        self.assertEqual(
            1,
            self.cloud.client("cloudfront").list_invalidations(DistributionId=distribution)["InvalidationList"][
                "Quantity"
            ],
        )

    def test_nothing_built(self):
        """UI: a folder without a first page is refused"""
        self.refused(self.cloud.script("publish-ui", "dev", self.cloud.home / "none"), "no index.html")


class Health(Scripts):
    def serve(self, ill):
        class Answers(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(503 if self.path in ill else 200)
                self.end_headers()

            def log_message(self, *_):
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        self.cloud.outputs["url"] = f"http://127.0.0.1:{server.server_address[1]}"
        self.cloud.write_outputs()

    def test_healthy(self):
        """health: five services and the UI answer"""
        self.serve(ill=set())
        self.assertIn("all 6 answer", self.ok(self.cloud.script("health", "dev")).stderr)

    def test_ill(self):
        """health: a service that is not ready is named, and the check fails"""
        self.serve(ill={"/invoices/health/ready"})
        done = self.refused(
            self.cloud.script("health", "dev", INVOXA_HEALTH_TIMEOUT="2"), "/invoices/health/ready answers 503"
        )
        self.assertIn("1 of 6", done.stderr)

    def test_nobody(self):
        """health: where nothing answers at all, the check fails"""
        self.refused(self.cloud.script("health", "dev", INVOXA_HEALTH_TIMEOUT="0"), "6 of 6")


class Applying(Scripts):
    """Plan and apply with Terraform itself, its state in moto's S3."""

    def setUp(self):
        super().setUp()
        need("terraform")
        if not is_served():
            self.skipTest("a plan needs the stand-in provider (INVOXA_TERRAFORM_STAND_IN) or an AWS account")
        self.s3 = self.cloud.client("s3")
        self.bucket = f"inx-dev-usnv-state-{ACCOUNT}"
        self.s3.create_bucket(Bucket=self.bucket)
        self.variables = {
            "INVOXA_TERRAFORM": str(self.cloud.home / "terraform"),
            "CHECKPOINT_DISABLE": "1",
            "NO_COLOR": "1",
            "INVOXA_LOCK_TIMEOUT": "0s",
        }
        run("rm", "-rf", self.variables["INVOXA_TERRAFORM"])
        run("cp", "-r", ROOT / "deploy/terraform", self.variables["INVOXA_TERRAFORM"])
        self.work = self.cloud.home / "work/dev"

    def script(self, name, *arguments):
        return self.cloud.script(name, "dev", *arguments, **self.variables)

    def digest(self):
        return (self.work / "plan.sha256").read_text().split()[0]

    def test_life(self):
        """state, plan and apply: only the approved plan is applied, then nothing changes, then a new tag changes five"""
        planned = self.script("plan")
        self.assertEqual(2, planned.returncode, planned.stderr[-3000:])
        digest = self.digest()

        with self.subTest("another plan than the approved one is refused"):
            self.refused(self.script("apply", "0" * 64), "was approved")
        with self.subTest("a plan of another commit is refused"):
            (self.work / "plan.commit").write_text("b" * 40)
            self.refused(self.script("apply", digest), "the plan was made of commit")
            (self.work / "plan.commit").write_text(run("git", "-C", ROOT, "rev-parse", "HEAD").stdout)
        with self.subTest("an old plan is refused"):
            run("touch", "-d", "3 hours ago", self.work / "plan.tfplan")
            self.refused(self.script("apply", digest), "hours old")
            run("touch", self.work / "plan.tfplan")
        with self.subTest("while somebody else holds the lock nothing is applied"):
            lock = {
                "ID": "1",
                "Operation": "apply",
                "Who": "somebody else",
                "Version": "1",
                "Created": "2026-01-01T00:00:00Z",
            }
            self.s3.put_object(Bucket=self.bucket, Key="environment.tfstate.tflock", Body=json.dumps(lock).encode())
            done = self.script("apply", digest)
            self.assertNotEqual(0, done.returncode)
            self.assertIn("somebody else", done.stderr)
            self.s3.delete_object(Bucket=self.bucket, Key="environment.tfstate.tflock")

        self.ok(self.script("apply", digest))
        keys = [o["Key"] for o in self.s3.list_objects_v2(Bucket=self.bucket)["Contents"]]
        self.assertEqual(["environment.tfstate"], keys, "the state is there and the lock is gone")
        self.assertEqual(
            5, len(json.loads((self.work / "outputs.json").read_text())["deployment"]["value"]["services"])
        )
        self.refused(self.script("apply", digest), "there is no plan")

        self.assertEqual(0, self.script("plan").returncode, "nothing changes")
        self.assertEqual(2, self.script("plan", OTHER_TAG).returncode)
        changes = (self.work / "changes.txt").read_text().splitlines()
        self.assertEqual(5, len(changes))
        self.assertTrue(all("aws_ecs_task_definition" in change for change in changes), changes)


del Scripts
