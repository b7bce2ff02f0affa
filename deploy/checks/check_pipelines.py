"""The Jenkinsfiles, executed: what their tests found."""

import unittest
import xml.etree.ElementTree as xml

from places import DEPLOY, need, run

TESTS = DEPLOY / "jenkins/tests"
REPORT = TESTS / "target/surefire-reports/TEST-invoxa.pipeline.PipelineTest.xml"


class Pipelines(unittest.TestCase):
    def test_pipelines(self):
        """pipelines: both Jenkinsfiles executed, see deploy/jenkins/tests"""
        need("mvn", "java")
        REPORT.unlink(missing_ok=True)
        done = run("mvn", "-q", "-B", "-f", TESTS / "pom.xml", "test")
        if not REPORT.is_file():
            self.fail(done.stdout[-3000:] + done.stderr[-3000:])
        found = xml.parse(REPORT).getroot()
        broken = [
            case.get("name")
            for case in found.iter("testcase")
            if case.find("failure") is not None or case.find("error") is not None
        ]
        self.assertEqual([], broken, done.stdout[-3000:])
        self.assertGreaterEqual(int(found.get("tests")), 30)
