"""docs/operations.md: its table names only what exists."""

import re
import unittest

import policies  # noqa: F401 (its modules register themselves)
from places import CHECKS, DEPLOY, ROOT
from policy import POLICIES

PAGE = ROOT / "docs/operations.md"


def rows(text):
    """The cells of the table of the deployment, row by row."""
    table = text.split("<!-- table -->")[1].split("<!-- end of table -->")[0]
    lines = [line for line in table.splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]


def known_checks():
    sentences = {policy.sentence for policy in POLICIES}
    for file in CHECKS.glob("check_*.py"):
        sentences.update(line for line in re.findall(r'^        """(.+)"""$', file.read_text(), re.M))
    for file in (DEPLOY / "terraform").rglob("*.tftest.hcl"):
        sentences.update(re.findall(r'^run "(\w+)"', file.read_text(), re.M))
    for file in (DEPLOY / "jenkins/tests").rglob("*.java"):
        sentences.update(re.findall(r'@DisplayName\("(.+)"\)', file.read_text()))
    sentences.update(
        file.stem for part in ["platform", "services", "tests"] for file in (ROOT / part).rglob("*Test.java")
    )
    return sentences


def faults(text):
    known = known_checks()
    for row in rows(text):
        if len(row) != 3:
            yield f"not three cells: {row}"
            continue
        places = re.findall(r"`([^`]+)`", row[1])
        if not places and row[1] != "not built yet":
            yield f"nowhere configured: {row[0]}"
        for place in places:
            if not (DEPLOY / "terraform" / place).exists() and not (ROOT / place).exists():
                yield f"there is no {place}"
        checks = re.findall(r"“([^”]+)”", row[2])
        if not checks and "AWS" not in row[2] and row[1] != "not built yet":
            yield f"proven by nothing: {row[0]}"
        for check in checks:
            if check not in known:
                yield f"there is no check “{check}”"


class Table(unittest.TestCase):
    def test_table(self):
        """docs/operations.md: every place and every check in the table exists"""
        self.assertEqual([], list(faults(PAGE.read_text())))

    def test_catches(self):
        """docs/operations.md: a check or a place that does not exist would be found"""
        planted = "<!-- table -->\n| a | b | c |\n|---|---|---|\n| x | `no/such.tf` | “no such check” |\n<!-- end of table -->"
        self.assertEqual(2, len(list(faults(planted))))
