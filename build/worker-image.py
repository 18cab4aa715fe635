#!/usr/bin/env python3
"""Builds the worker's image on an empty base into a file, and looks whether it would start.

The real base comes from a registry, and the image goes to one; neither is asked here. What is checked is what Jib puts on
the base: the entry point is what the container would run, so it is run, on a JDK 25 of this machine. Without settings a
worker must end with 1 and name each setting that is missing.

usage: worker-image.py   (from the repository's root, after mvn verify)
"""
import glob
import hashlib
import io
import json
import os
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path


def add(tar, name, data):
    entry = tarfile.TarInfo(name)
    entry.size = len(data)
    tar.addfile(entry, io.BytesIO(data))


def empty_base(path):
    """An image with one empty layer, as `docker save` writes it."""
    layer = io.BytesIO()
    with tarfile.open(fileobj=layer, mode="w"):
        pass
    data = layer.getvalue()
    config = {
        "architecture": "arm64",
        "os": "linux",
        "config": {},
        "rootfs": {"type": "layers", "diff_ids": ["sha256:" + hashlib.sha256(data).hexdigest()]},
        "history": [],
    }
    manifest = [{"Config": "config.json", "RepoTags": ["empty:latest"], "Layers": ["layer.tar"]}]
    with tarfile.open(path, "w") as tar:
        add(tar, "config.json", json.dumps(config).encode())
        add(tar, "layer.tar", data)
        add(tar, "manifest.json", json.dumps(manifest).encode())


def unpack(image, folder):
    """The files of all layers below the folder; the image's configuration."""
    with tarfile.open(image) as tar:
        manifest = json.load(tar.extractfile("manifest.json"))[0]
        for layer in manifest["Layers"]:
            with tarfile.open(fileobj=io.BytesIO(tar.extractfile(layer).read())) as files:
                files.extractall(folder, filter="data")
        return json.load(tar.extractfile(manifest["Config"]))


def below(place, word):
    """An argument of the entry point as it is when the image lies in a folder: Jib gives the class path as a file."""
    if not word.startswith("@/"):
        return word
    return ":".join(place + part for part in Path(place + word[1:]).read_text().strip().split(":"))


def check(holds, otherwise):
    if not holds:
        sys.exit("worker image: " + otherwise)


def java25():
    homes = [os.environ.get(name, "") for name in ("JAVA25_HOME", "JAVA_HOME")]
    for folder in ("/usr/lib/jvm/*25*", "~/.sdkman/candidates/java/25*", "~/.jdks/*25*"):
        homes += sorted(glob.glob(os.path.expanduser(folder)))
    for java in [home + "/bin/java" for home in homes if home] + ["java"]:
        try:
            said = subprocess.run([java, "-version"], capture_output=True, text=True).stderr
        except OSError:
            continue
        if 'version "25' in said:
            return java
    sys.exit("worker image: no JDK 25 found; set JAVA25_HOME")


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        empty_base(folder / "base.tar")
        subprocess.run(
            ["mvn", "-B", "-q", "-Pimage", "-pl", "app/worker", "-am", "package", "-DskipTests", "-Djacoco.skip=true",
             "-Djib.goal=buildTar", f"-Djib.from.image=tar://{folder}/base.tar"], check=True)
        config = unpack("app/worker/target/jib-image.tar", folder / "root")
        container = config["config"]
        entry = container["Entrypoint"]
        check(config["architecture"] == "arm64", "not for arm64 but for " + config["architecture"])
        check(container.get("User") == "0", "does not begin as root, who gives itself up for every command")
        check(entry[0] == "java" and "io.quaymaster.worker.Worker" in entry, f"unknown entry point {entry}")
        libraries = [path.name for path in (folder / "root" / "app").rglob("*.jar")]
        check(not [name for name in libraries if name.startswith("netty-")], "Netty is in it")
        place = str(folder / "root")
        command = [java25()] + [below(place, word) for word in entry[1:]]
        run = subprocess.run(command, capture_output=True, text=True, cwd=place, env={"PATH": "/usr/bin:/bin"}, timeout=120)
        check(run.returncode == 1 and "quaymaster.accounts.function" in run.stdout + run.stderr,
              f"the entry point ended with {run.returncode}:\n{run.stdout}{run.stderr}")
        size = Path("app/worker/target/jib-image.tar").stat().st_size
        print(f"worker image: {len(libraries)} libraries, {size / 1e6:.0f} MB on its base, entry point runs")


main()
