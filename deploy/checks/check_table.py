"""docs/operations.md: its table names only what exists."""

import re
import unittest

import policies  # noqa: F401 (its modules register themselves)
from places import CHECKS, DEPLOY, ROOT, files, some
from policy import POLICIES

PAGE = ROOT / "docs/operations.md"


def rows(text):
    """The cells of the table of the deployment, row by row."""
    table = text.split("<!-- table -->")[1].split("<!-- end of table -->")[0]
    lines = [line for line in table.splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in some(lines, "rows")]


def known_checks():
    sentences = {policy.sentence for policy in POLICIES}
    for folder, pattern, sentence in [
        (CHECKS, "check_*.py", r'^        """(.+)"""$'),
        (DEPLOY / "terraform", "*.tftest.hcl", r'^run "(\w+)"'),
        (DEPLOY / "jenkins/tests", "*.java", r'@DisplayName\("(.+)"\)'),
    ]:
        for file in some(files(folder, pattern), f"{pattern} in {folder}"):
            sentences.update(re.findall(sentence, file.read_text(), re.M))
    for part in ["platform", "services", "tests"]:
        sentences.update(file.stem for file in some(files(ROOT / part, "*Test.java"), f"tests in {part}"))
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
