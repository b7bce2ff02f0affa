"""CONTRIBUTING.md: its lists of what to touch are short and name only what exists."""

import re
import unittest

from places import ROOT, some

PAGE = ROOT / "CONTRIBUTING.md"
LONGEST_LIST = 10


def lists(text):
    """The paths of each list below "Where things are", by its heading."""
    section = text.split("## Where things are, and what to touch\n")[1].split("\n## ")[0]
    found = {}
    for part in section.split("\n**")[1:]:
        heading, _, body = part.partition("**\n")
        found[heading] = [line for line in body.splitlines() if line.startswith("- ")]
    return some(found, "lists in CONTRIBUTING.md")


def faults(text):
    for heading, lines in lists(text).items():
        if not 1 <= len(lines) <= LONGEST_LIST:
            yield f"{heading}: {len(lines)} lines"
        for line in lines:
            paths = re.findall(r"`([^`]+)`", line)
            if not paths:
                yield f"no path in: {line}"
            yield from (f"{heading}: there is no {path}" for path in paths if not (ROOT / path).exists())


class Contributing(unittest.TestCase):
    def test_paths(self):
        """CONTRIBUTING.md: every list of what to touch has at most ten lines, and every path in it exists"""
        self.assertEqual([], list(faults(PAGE.read_text())))

    def test_catches(self):
        """CONTRIBUTING.md: a path that does not exist, a list that is too long and one without lines would be found"""
        top = "## Where things are, and what to touch\n"
        self.assertEqual(1, len(list(faults(f"{top}\n**A**\n- `no/such.tf`: x\n"))))
        self.assertEqual(1, len(list(faults(f"{top}\n**A**\n" + "- `invoxa`: x\n" * (LONGEST_LIST + 1)))))
        self.assertEqual(1, len(list(faults(f"{top}\n**A**\n"))))
        self.assertRaises(AssertionError, lambda: list(faults(top)))
