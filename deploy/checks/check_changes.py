"""That Terraform finds changes where there are some, and none where there are none."""

import unittest

from places import SERVICES
from settled import settled


class Changes(unittest.TestCase):
    def _settles(self, environment):
        done = settled(environment)
        self.assertEqual(0, done.again_status, done.again_text[-3000:])

    def test_dev_settles(self):
        """a second plan of dev finds nothing to change"""
        self._settles("dev")

    def test_prod_settles(self):
        """a second plan of prod finds nothing to change"""
        self._settles("prod")

    def _tag(self, environment):
        changed = {
            (c["type"], c["address"].split(".")[-3])
            for c in settled(environment).other_tag["resource_changes"]
            if c["change"]["actions"] != ["no-op"] and c["mode"] == "managed"
        }
        self.assertEqual({("aws_ecs_task_definition", service) for service in SERVICES}, changed)

    def test_tag_in_dev(self):
        """a new image tag touches dev's five task definitions and nothing else"""
        self._tag("dev")

    def test_tag_in_prod(self):
        """a new image tag touches prod's five task definitions and nothing else"""
        self._tag("prod")

    def test_first_plan_makes_everything(self):
        """the first plan of each environment only creates"""
        for environment in ["dev", "prod"]:
            actions = {
                a
                for c in settled(environment).first["resource_changes"]
                if c["mode"] == "managed"
                for a in c["change"]["actions"]
            }
            self.assertEqual({"create"}, actions)
