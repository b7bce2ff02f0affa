"""Runs the checks of the deployment and counts them: verify.py [fast|normal|containers], or all three.

A check that lacks a tool is skipped by name, never passed. Exit status 1 when one failed.
"""

import os
import sys
import time
import unittest

import stand_in
from places import some

TIERS = {
    "fast": ["check_files", "check_edge_paths", "check_table", "check_contributing"],
    "normal": ["check_terraform", "check_policies", "check_changes", "check_scripts", "check_pipelines"],
    "containers": ["check_containers"],
}


class Lines(unittest.TestResult):
    """One line for each check, as soon as it has run."""

    def __init__(self):
        super().__init__()
        self.passed = 0
        self.started = 0.0

    def startTest(self, test):
        super().startTest(test)
        self.started = time.monotonic()

    def _say(self, word, test):
        seconds = time.monotonic() - self.started if self.started else 0
        print(f"{word:<5} {test.shortDescription() or test.id()} ({seconds:.1f} s)", flush=True)

    def addSuccess(self, test):
        self.passed += 1
        self._say("ok", test)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._say("SKIP", test)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._say("FAIL", test)

    def addError(self, test, err):
        super().addError(test, err)
        self._say("FAIL", test)


def main(arguments):
    unknown = [a for a in arguments if a not in TIERS]
    if unknown:
        print(f"there is no tier {unknown[0]}: fast, normal or containers", file=sys.stderr)
        return 2
    tiers = arguments or list(TIERS)
    if "normal" in tiers:
        stand_in.serve_provider([sys.executable, os.path.abspath(__file__), *arguments])
    began = time.monotonic()
    result = Lines()
    loader = unittest.TestLoader()
    for tier in tiers:
        for module in TIERS[tier]:
            checks = loader.loadTestsFromName(module)
            some(checks.countTestCases(), f"checks in {module}")
            checks.run(result)
    for test, trace in result.failures + result.errors:
        print(f"\nFAILED: {test.shortDescription() or test.id()}\n{trace}")
    reasons = {}
    for test, reason in result.skipped:
        reasons.setdefault(reason, []).append(test.shortDescription() or test.id())
    for reason, tests in reasons.items():
        print(f"\nskipped {len(tests)}: {reason}")
        for name in tests:
            print(f"  {name}")
    failed = len(result.failures) + len(result.errors)
    print(f"\n{' and '.join(tiers)}: {time.monotonic() - began:.0f} s")
    print(f"{result.passed} passed, {failed} failed, {len(result.skipped)} skipped", flush=True)
    return 1 if failed or result.passed == 0 else 0


if __name__ == "__main__":
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    sys.exit(main(sys.argv[1:]))
