#!/usr/bin/env python3
"""Writes the parts of GitHub's own API descriptions that the simulated GitHub keeps requests to.

    python3 build/trim-github-api.py PERMISSIONS [--packages FOLDER]

PERMISSIONS is GitHub's permission data as JSON, {"GET /repos/{owner}/{repo}": {"permission": ...,
"access": "read"|"write"}, ...}, taken from the data of github.com/github/docs (MIT).
The descriptions come from the npm packages @octokit/openapi and @octokit/graphql-schema (MIT), in
the versions below, got by `npm pack` into FOLDER (default: a temporary one).

Out of build/github-operations.tsv and build/github-graphql-fields.txt it writes, below
app/simulator/src/main/resources: io/quaymaster/simulator/rules/openapi.json, permissions.tsv
beside it, and schema.graphql. The same input gives the same bytes. Nothing in them is edited by
hand. Python 3, standard library only.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile

BUILD = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(BUILD))
import graphql_sdl  # noqa: E402

RESOURCES = BUILD.parent / "app/simulator/src/main/resources"
RULES = RESOURCES / "io/quaymaster/simulator/rules"
OPENAPI = ("@octokit/openapi", "23.0.2", "package/generated/api.github.com.json")
GRAPHQL = ("@octokit/graphql-schema", "15.26.1", "package/schema.graphql")
PERMISSIONS_DATE = "2026-03"
METHODS = ("get", "put", "post", "patch", "delete")
# "You can also pass an `array` of labels directly", says the description of their field.
ARRAY_TOO = {
    "POST /repos/{owner}/{repo}/issues/{issue_number}/labels",
    "PUT /repos/{owner}/{repo}/issues/{issue_number}/labels",
}
# What a request is checked with; descriptions, examples and answers are left out.
SCHEMA_KEYS = {
    "$ref", "type", "format", "enum", "items", "properties", "required", "nullable", "allOf",
    "anyOf", "oneOf", "not", "additionalProperties", "minimum", "maximum", "minLength",
    "maxLength", "minItems", "maxItems", "uniqueItems", "pattern", "minProperties",
    "maxProperties", "default",
}


def packed(package, folder):
    """The text of one file of an npm package."""
    name, version, member = package
    archive = folder / f"{name.strip('@').replace('/', '-')}-{version}.tgz"
    if not archive.exists():
        subprocess.run(
            ["npm", "pack", "--silent", f"{name}@{version}"], cwd=folder, check=True,
            stdout=subprocess.DEVNULL,
        )
    with tarfile.open(archive) as tar:
        return tar.extractfile(member).read().decode("utf-8")


def operations():
    """operation -> the words in its second column."""
    found = {}
    for line in (BUILD / "github-operations.tsv").read_text().splitlines():
        if line.strip() and not line.startswith("#"):
            operation, _, words = line.partition("\t")
            found[operation] = words.split()
    return found


def trimmed_openapi(text, wanted):
    full = json.loads(text)
    paths, missing = {}, []
    for operation in wanted:
        method, path = operation.split(" ")
        description = full["paths"].get(path, {}).get(method.lower())
        if description is None:
            missing.append(operation)
            continue
        part = trimmed_operation(full, description)
        if operation in ARRAY_TOO:
            allow_array(part)
        paths.setdefault(path, {})[method.lower()] = part
    if missing:
        raise ValueError("GitHub's description does not have:\n  " + "\n  ".join(missing))
    schemas = referred(full, paths)
    return {
        "openapi": full["openapi"],
        "info": {
            "title": "The part of GitHub's REST API that the simulated GitHub serves",
            "version": full["info"]["version"],
            "license": {"name": "MIT"},
        },
        "paths": dict(sorted(paths.items())),
        "components": {"schemas": dict(sorted(schemas.items()))},
    }


def allow_array(operation):
    """Adds the bare array of labels that GitHub's description allows in prose only."""
    schema = operation["requestBody"]["content"]["application/json"]["schema"]
    items = [one["properties"]["labels"]["items"] for one in schema["oneOf"]]
    schema["oneOf"].append({"type": "array", "minItems": 1, "items": {"anyOf": items}})


def trimmed_operation(full, operation):
    part = {"operationId": operation["operationId"]}
    parameters = [trimmed_parameter(resolve(full, p)) for p in operation.get("parameters", [])]
    if parameters:
        part["parameters"] = parameters
    if "requestBody" in operation:
        body = resolve(full, operation["requestBody"])
        part["requestBody"] = {
            "required": body.get("required", False),
            "content": {
                media: {"schema": trimmed_schema(value.get("schema", {}))}
                for media, value in body["content"].items()
            },
        }
    part["responses"] = {"default": {"description": "not kept"}}
    return part


def trimmed_parameter(parameter):
    part = {
        "name": parameter["name"],
        "in": parameter["in"],
        "required": parameter.get("required", False),
        "schema": trimmed_schema(parameter["schema"]),
    }
    if parameter.get("x-multi-segment"):
        part["x-multi-segment"] = True  # may contain slashes, as branch names do
    return part


def trimmed_schema(schema):
    if not isinstance(schema, dict):
        return schema
    part = {}
    for key, value in schema.items():
        if key not in SCHEMA_KEYS:
            continue
        if key == "properties":
            part[key] = {name: trimmed_schema(value[name]) for name in value}
        elif key in ("allOf", "anyOf", "oneOf"):
            part[key] = [trimmed_schema(one) for one in value]
        elif key in ("items", "not", "additionalProperties"):
            part[key] = trimmed_schema(value)
        else:
            part[key] = value
    return part


def resolve(full, node):
    if "$ref" not in node:
        return node
    target = full
    for step in node["$ref"].lstrip("#/").split("/"):
        target = target[step]
    return target


def referred(full, paths):
    """The component schemas that the paths refer to, and theirs."""
    found, waiting = {}, [paths]
    while waiting:
        for name in re.findall(r'"#/components/schemas/([^"]+)"', json.dumps(waiting.pop())):
            if name not in found:
                found[name] = trimmed_schema(full["components"]["schemas"][name])
                waiting.append(found[name])
    return found


def anonymous(operation):
    return re.sub(r"\{[^}]*\}", "{}", operation)


def permissions(data, wanted):
    """Lines `operation<TAB>alternatives`, each alternative a permission or a kind of caller."""
    documented = {}
    for operation, value in data.items():
        one = f"{value['permission']}:{value['access']}"
        documented.setdefault(anonymous(operation), set()).add(one)
    lines, unknown = [], []
    for operation in sorted(wanted):
        words = wanted[operation]
        alternatives = {w for w in words if w != "="}
        if "=" not in words:
            alternatives |= documented.get(anonymous(operation), set())
        if not alternatives:
            unknown.append(operation)
        lines.append(f"{operation}\t{' '.join(sorted(alternatives))}")
    if unknown:
        raise ValueError("nobody says who may call:\n  " + "\n  ".join(unknown))
    head = [
        "# Who may call which operation: any of the permissions (name:access) or kinds of caller.",
        f"# From GitHub's permission data (github.com/github/docs, MIT) of {PERMISSIONS_DATE}",
        "# and the additions in build/github-operations.tsv, by build/trim-github-api.py.",
    ]
    return "\n".join(head + lines) + "\n"


def graphql_fields():
    wanted = {}
    for line in (BUILD / "github-graphql-fields.txt").read_text().splitlines():
        if line.strip() and not line.startswith("#"):
            name, _, fields = line.partition(":")
            wanted[name] = fields.split()
    return wanted


def trimmed_graphql(text):
    schema = graphql_sdl.Parser(text).definitions()
    head = (
        f"# The part of GitHub's GraphQL schema ({GRAPHQL[0]} {GRAPHQL[1]}, MIT) listed in\n"
        "# build/github-graphql-fields.txt, written by build/trim-github-api.py.\n\n"
    )
    return head + graphql_sdl.written(graphql_sdl.trim(schema, graphql_fields()))


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("permissions", type=pathlib.Path)
    arguments.add_argument("--packages", type=pathlib.Path)
    given = arguments.parse_args()
    wanted = operations()
    table = permissions(json.loads(given.permissions.read_text()), wanted)
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.packages or pathlib.Path(temporary)
        rest = trimmed_openapi(packed(OPENAPI, folder), wanted)
        graphql = trimmed_graphql(packed(GRAPHQL, folder))
    RULES.mkdir(parents=True, exist_ok=True)
    (RULES / "openapi.json").write_text(json.dumps(rest, indent=1, ensure_ascii=False) + "\n")
    (RULES / "permissions.tsv").write_text(table)
    (RESOURCES / "schema.graphql").write_text(graphql)


if __name__ == "__main__":
    main()
