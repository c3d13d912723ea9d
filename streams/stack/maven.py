"""Brings the servers' files from the Maven repositories that this machine is configured for."""

from __future__ import annotations

import os
import shutil
import subprocess
from importlib.resources import files
from pathlib import Path
from string import Template

from streams.errors import ConfigError, ServerError
from streams.stack import versions


def fetch(profile: str, target: Path, java_home: Path) -> None:
    """Fill `target` with what the pom's `profile` names, unless that was done before. Whole or not at all."""
    if target.is_dir():
        return
    maven = shutil.which("mvn")
    if not maven:
        raise ConfigError("Maven is missing: install it (apt-get install maven), it brings Kafka and Elasticsearch.")
    part = target.with_name(target.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    pom = part.with_suffix(".pom.xml")
    pom.write_text(render(part), "utf-8")
    env = dict(os.environ)
    if not shutil.which("java"):
        env.setdefault("JAVA_HOME", str(java_home))
    command = [maven, "-B", "-q", "-f", str(pom), "-P", profile, "generate-resources"]
    done = subprocess.run(command, capture_output=True, text=True, env=env, check=False)  # noqa: S603
    if done.returncode != 0:
        raise ServerError(f"Maven could not bring {profile}: {_first_error(done.stdout + done.stderr)}")
    pom.unlink()
    part.rename(target)


def render(target: Path) -> str:
    """The pom with its versions and the folder to fill."""
    template = Template(files("streams.stack").joinpath("pom.xml").read_text("utf-8"))
    return template.substitute(
        kafka=versions.KAFKA,
        scala=versions.SCALA,
        elasticsearch=versions.ELASTICSEARCH,
        dependency_plugin=versions.DEPENDENCY_PLUGIN,
        target=target,
    )


def _first_error(output: str) -> str:
    errors = [line.removeprefix("[ERROR]").strip() for line in output.splitlines() if line.startswith("[ERROR]")]
    return next(filter(None, errors), output.strip()[-300:] or "it said nothing")
