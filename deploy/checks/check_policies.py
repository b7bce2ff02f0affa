"""Every statement of the specification that can be read from a plan: it holds, and a violation of it is found."""

import re
import unittest

import policies  # noqa: F401 (its modules register themselves)
from policy import POLICIES
from settled import bootstrap, settled


def plan_of(environment):
    return bootstrap() if environment == "bootstrap" else settled(environment).plan


class Holds(unittest.TestCase):
    pass


class Catches(unittest.TestCase):
    pass


def _add(policy, environment):
    name = re.sub(r"\W+", "_", f"test_{environment}_{policy.sentence}")

    def holds(self):
        self.assertEqual([], list(policy.find(plan_of(environment))))

    def catches(self):
        found = list(policy.find(plan_of(environment).planted(policy.plant)))
        self.assertNotEqual([], found, "a violation was planted and nothing was found")

    holds.__doc__ = f"{environment}: {policy.sentence}"
    catches.__doc__ = f"{environment}: caught if not: {policy.sentence}"
    setattr(Holds, name, holds)
    setattr(Catches, name, catches)


for _policy in POLICIES:
    for _environment in _policy.applies_to:
        _add(_policy, _environment)
