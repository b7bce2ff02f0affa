"""The function that runs at CloudFront, run by Node."""

import json
import unittest

from places import TERRAFORM, need, run

CODE = TERRAFORM / "modules/edge/app-paths.js"


def handled(uri):
    program = (
        CODE.read_text() + f"\nconsole.log(JSON.stringify(handler({{request:{{uri:{json.dumps(uri)},headers:{{}}}}}})))"
    )
    return json.loads(run("node", "-e", program).stdout)


class EdgePaths(unittest.TestCase):
    def setUp(self):
        need("node")

    def test_root(self):
        """/ leads to the UI"""
        answer = handled("/")
        self.assertEqual((302, "/app"), (answer["statusCode"], answer["headers"]["location"]["value"]))

    def test_pages(self):
        """a page's address becomes its file, with and without a slash"""
        for uri, file in [
            ("/app", "/app/index.html"),
            ("/app/", "/app/index.html"),
            ("/app/invoices", "/app/invoices.html"),
            ("/app/invoices/new/", "/app/invoices/new.html"),
            ("/app/v1.2/notes", "/app/v1.2/notes.html"),
        ]:
            self.assertEqual(file, handled(uri)["uri"])

    def test_files(self):
        """a file's address stays"""
        for uri in ["/app/_next/static/a.js", "/app/icon.svg"]:
            self.assertEqual(uri, handled(uri)["uri"])
