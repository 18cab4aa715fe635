#!/usr/bin/env python3
"""Trims AWS's published service models to the operations that the adapters and their tests use.

The models are those of botocore (Apache License 2.0), the version below, taken from PyPI:

    pip download --no-deps botocore==1.40.76 -d DIR
    python3 trim.py DIR/botocore-1.40.76-py3-none-any.whl ../resources/service-models

Written is one JSON per service: its metadata, the operations listed in operations.json beside this
script, and the shapes those reach, without documentation and examples. What a caller can send is
kept whole; of what a service answers, EC2's structures are cut to the members listed under
"answered", because the whole of them are megabytes. Running it again changes nothing.
"""

import gzip
import json
import pathlib
import sys
import zipfile

VERSION = "1.40.76"
DROPPED = {"documentation", "documentationUrl", "examples", "deprecated", "deprecatedMessage",
           "deprecatedSince", "sensitive", "box", "synthetic", "staticContextParams",
           "contextParam", "operationContextParams", "idempotencyToken", "exception", "fault",
           "xmlNamespace", "httpChecksum", "httpChecksumRequired", "endpointdiscovery", "union",
           "alias", "auth", "unsignedPayload", "idempotent", "readonly", "endpoint"}


def load(wheel, service):
    """The newest model of a service."""
    names = [n for n in wheel.namelist()
             if n.startswith(f"botocore/data/{service}/") and n.endswith("/service-2.json.gz")]
    if not names:
        raise SystemExit(f"botocore has no model of {service}")
    return json.loads(gzip.decompress(wheel.read(max(names))))


def plain(node):
    """The same without what is for people."""
    if isinstance(node, dict):
        return {k: plain(v) for k, v in node.items() if k not in DROPPED or not isinstance(k, str)}
    if isinstance(node, list):
        return [plain(v) for v in node]
    return node


def shape_of(shape):
    """One shape; its members keep their names even where those are words that are dropped."""
    out = {k: v for k, v in plain({k: v for k, v in shape.items() if k != "members"}).items()}
    if "members" in shape:
        out["members"] = {name: plain(member) for name, member in shape["members"].items()}
    return out


def reach(model, name, kept, answered):
    """Adds the shape and what it refers to."""
    if name in kept:
        return
    shape = shape_of(model["shapes"][name])
    if answered is not None and "members" in shape:
        shape["members"] = {m: v for m, v in shape["members"].items() if m in answered}
    kept[name] = shape
    for member in shape.get("members", {}).values():
        reach(model, member["shape"], kept, answered)
    for part in ("member", "key", "value"):
        if part in shape:
            reach(model, shape[part]["shape"], kept, answered)


def trim(model, wanted, answered):
    kept, operations = {}, {}
    for name in wanted:
        operation = model["operations"][name]
        if "input" in operation:
            reach(model, operation["input"]["shape"], kept, None)
    for name in wanted:
        operation = model["operations"][name]
        if "output" in operation:
            reach(model, operation["output"]["shape"], kept, answered)
        for error in operation.get("errors", []):
            reach(model, error["shape"], kept, answered)
        operations[name] = plain(operation)
    metadata = plain(model["metadata"])
    return {"metadata": metadata, "operations": operations, "shapes": dict(sorted(kept.items()))}


def main():
    if len(sys.argv) != 3 or VERSION not in sys.argv[1]:
        raise SystemExit(f"usage: trim.py botocore-{VERSION}-….whl FOLDER")
    here = pathlib.Path(__file__).parent
    wanted = json.loads((here / "operations.json").read_text())
    with zipfile.ZipFile(sys.argv[1]) as wheel:
        for service, what in wanted.items():
            trimmed = trim(load(wheel, service), what["operations"], what.get("answered"))
            text = json.dumps(trimmed, separators=(",", ":"), sort_keys=True)
            (pathlib.Path(sys.argv[2]) / f"{service}.json").write_text(text + "\n")


if __name__ == "__main__":
    main()
