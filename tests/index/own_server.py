"""An Elasticsearch of a test's own, on ports of its own: with TLS and users, or to be killed.

The distribution is the stack's; its data lies in a folder that is removed afterwards.
"""

from __future__ import annotations

import base64
import hashlib
import os
import shutil
import socket
import ssl
import subprocess
import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
import yaml

from streams.settings import Settings
from streams.stack.java import find_java
from streams.stack.servers import Elasticsearch
from streams.stack.stack import default_home


@contextmanager
def home_of_a_server() -> Iterator[Path]:
    """A folder with the stack's distribution in it. Skips where there is none yet."""
    stack = Path(os.environ.get("TOLLWATCH_STACK_DIR") or default_home())
    if not (stack / "dist" / f"elasticsearch-{Elasticsearch.version}").is_dir():
        said = "no Elasticsearch to start: tollwatch stack up"
        pytest.fail(said) if os.environ.get("TOLLWATCH_STACK") == "required" else pytest.skip(said)
    home = Path(tempfile.mkdtemp(prefix="tollwatch-"))
    try:
        home.chmod(0o755)
        (home / "dist").symlink_to(stack / "dist")
        yield home
    finally:
        shutil.rmtree(home, ignore_errors=True)


def free_ports() -> tuple[int, int]:
    with socket.socket() as one, socket.socket() as two:
        one.bind(("127.0.0.1", 0))
        two.bind(("127.0.0.1", 0))
        return one.getsockname()[1], two.getsockname()[1]


CERTIFICATES = Path(__file__).parents[2] / "deploy" / "certificates.sh"


class Secured(Elasticsearch):
    """With TLS, as docker-compose.yml has it, and users whose names are their roles' names, and a superuser.

    What it makes lies in its folder of settings.
    """

    roles: Mapping[str, Mapping[str, object]] = {}
    password = "s3cret-of-a-test"

    @property
    def address(self) -> str:
        return f"https://127.0.0.1:{self.ports[0]}"

    @property
    def authority(self) -> Path:
        return self.data / "config" / "authority" / "ca.crt"

    def _settings(self, template: str, target: Path, **values: object) -> None:
        super()._settings(template, target, **values)
        config = target.parent
        tls = {"enabled": True, "key": "elasticsearch/tls.key", "certificate": "elasticsearch/tls.crt"}
        more = {"xpack.security.enabled": True, "xpack.security.http.ssl": tls}
        target.write_text(yaml.safe_dump({**yaml.safe_load(target.read_text("utf-8")), **more}), "utf-8")
        digest = base64.b64encode(hashlib.sha1(self.password.encode()).digest()).decode()
        (config / "roles.yml").write_text(yaml.safe_dump(dict(self.roles)), "utf-8")
        (config / "users").write_text(
            "".join(f"{name}:{{SHA}}{digest}\n" for name in (*self.roles, "superuser")), "utf-8"
        )
        (config / "users_roles").write_text("".join(f"{name}:{name}\n" for name in (*self.roles, "superuser")), "utf-8")
        subprocess.run([CERTIFICATES, config, "elasticsearch"], check=True, capture_output=True)

    def answers(self, address: str) -> bool:
        try:
            with urllib.request.urlopen(address, timeout=5, context=ssl.create_default_context(cafile=self.authority)):
                return True
        except urllib.error.HTTPError as error:
            return error.code == 401
        except OSError:
            return False

    def settings(self, user: str | None, prefix: str, **more: object) -> Settings:
        given = {"elasticsearch": self.address, "elasticsearch_ca_certs": self.authority, "prefix": prefix}
        known = {"elasticsearch_user": user, "elasticsearch_password": self.password} if user else {}
        return Settings.model_validate({**given, **known, **more})


@contextmanager
def running(server: Elasticsearch) -> Iterator[None]:
    server.up(find_java())
    try:
        yield
    finally:
        server.down()
