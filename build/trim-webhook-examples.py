#!/usr/bin/env python3
"""Writes GitHub's published webhook payload examples as a compact test fixture.

Source: the npm package @octokit/webhooks-examples (MIT), file api.github.com/index.json, made from
GitHub's own deliveries. Nothing is left out of a payload. One line per example: the event's name, a
tab, the payload as compact JSON; the whole is gzipped, byte for byte the same each time.

    python3 build/trim-webhook-examples.py [VERSION]
"""

import gzip
import io
import json
import pathlib
import subprocess
import sys
import tarfile
import tempfile

PACKAGE = "@octokit/webhooks-examples"
VERSION = sys.argv[1] if len(sys.argv) > 1 else "7.6.1"
TARGET = (
    pathlib.Path(__file__).parent.parent
    / "app/testkit/src/main/resources/webhooks/examples.tsv.gz"
)


def events():
    with tempfile.TemporaryDirectory() as folder:
        packed = subprocess.run(
            ["npm", "pack", "--silent", f"{PACKAGE}@{VERSION}"],
            cwd=folder,
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()
        with tarfile.open(pathlib.Path(folder) / packed) as archive:
            return json.load(archive.extractfile("package/api.github.com/index.json"))


def main():
    lines = [
        event["name"] + "\t" + json.dumps(example, ensure_ascii=False, separators=(",", ":"))
        for event in events()
        for example in event["examples"]
    ]
    text = io.BytesIO()
    with gzip.GzipFile(fileobj=text, mode="wb", mtime=0, filename="") as file:
        file.write(("\n".join(lines) + "\n").encode())
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(text.getvalue())
    print(f"{len(lines)} examples, {len(text.getvalue())} bytes: {TARGET}")


main()
