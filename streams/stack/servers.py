"""The two servers: what they need to run, how they are started, and when they answer."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import urllib.error
import urllib.request
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import ClassVar

from streams.errors import ConfigError, ServerError
from streams.stack import process, versions
from streams.stack.maven import fetch

HOST = "127.0.0.1"
PATIENCE = 240.0
"""Seconds that a server may take until it answers."""


@dataclass(frozen=True)
class Server:
    """One server under `home`, the stack's folder. `ports`: the one that clients use comes first."""

    home: Path
    ports: tuple[int, ...]
    heap: str

    name: ClassVar[str]
    version: ClassVar[str]

    @property
    def files(self) -> Path:
        return self.home / "dist" / f"{self.name}-{self.version}"

    @property
    def data(self) -> Path:
        return self.home / self.name

    @property
    def log(self) -> Path:
        return self.data / "server.log"

    @property
    def pid_file(self) -> Path:
        return self.home / f"{self.name}.pid"

    @property
    def address(self) -> str:
        return f"{HOST}:{self.ports[0]}"

    def up(self, java: Path) -> process.Running:
        """Start it unless it runs, and come back when it answers. Raises ConfigError or ServerError."""
        running = process.read(self.pid_file)
        if running is None:
            for port in self.ports:
                process.require_free(port, self.name)
            fetch(self.name, self.files, java)
            self.data.mkdir(parents=True, exist_ok=True)
            running = self.start(java)
        elif running.address != self.address:
            raise ConfigError(f"{self.name} already runs at {running.address}: tollwatch stack down, then up again.")
        if not process.wait(lambda: self.answers(self.address), PATIENCE, alive=self.runs):
            raise ServerError(f"{self.name} does not answer at {self.address}: see {self.log}")
        return running

    def runs(self) -> bool:
        return process.read(self.pid_file) is not None

    def down(self) -> bool:
        return process.stop(self.pid_file)

    def start(self, java: Path) -> process.Running:
        raise NotImplementedError

    def answers(self, address: str) -> bool:
        raise NotImplementedError

    def _settings(self, template: str, target: Path, **values: object) -> None:
        text = files("streams.stack").joinpath(template).read_text("utf-8")
        target.write_text(Template(text).substitute(values), "utf-8")


class Kafka(Server):
    """One process that is broker and controller (KRaft). The second port is the controller's."""

    name = "kafka"
    version = versions.KAFKA

    def start(self, java: Path) -> process.Running:
        properties, logging = self.data / "server.properties", self.data / "log4j2.properties"
        broker, controller = self.ports
        self._settings("kafka.properties", properties, host=HOST, broker=broker, controller=controller, data=self.data)
        self._settings("kafka.log4j2.properties", logging)
        if not (self.data / "log" / "meta.properties").is_file():
            cluster = self._storage(java, "random-uuid")
            self._storage(java, "format", "-t", cluster, "-c", str(properties))
        return process.start(
            [*self._java(java), f"-Xms{self.heap}", f"-Xmx{self.heap}", f"-Dlog4j2.configurationFile={logging}",
             "kafka.Kafka", str(properties)],
            pid_file=self.pid_file, log=self.log, address=self.address, version=self.version, env=os.environ,
        )  # fmt: skip

    def answers(self, address: str) -> bool:
        from kafka import KafkaAdminClient  # type: ignore[import-untyped]
        from kafka.errors import KafkaError  # type: ignore[import-untyped]

        if not process.listens(address):  # the client would wait far longer than we want to
            return False
        try:
            client = KafkaAdminClient(bootstrap_servers=address, bootstrap_timeout_ms=5_000)
        except (KafkaError, OSError):
            return False
        try:
            client.list_topics()
        except KafkaError:
            return False
        finally:
            client.close()
        return True

    def _java(self, java: Path) -> list[str]:
        return [str(java / "bin" / "java"), "-cp", str(self.files / "*")]

    def _storage(self, java: Path, *arguments: str) -> str:
        command = [*self._java(java), "kafka.tools.StorageTool", *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
        if done.returncode != 0:
            raise ServerError(f"Kafka's storage could not be formatted: {(done.stderr or done.stdout).strip()[-300:]}")
        return done.stdout.strip().splitlines()[-1]


class Elasticsearch(Server):
    """One node. It refuses to run as root, so root lends it to another user."""

    name = "elasticsearch"
    version = versions.ELASTICSEARCH

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.ports[0]}"

    def start(self, java: Path) -> process.Running:
        user = _servant() if os.geteuid() == 0 else None
        if user:
            _require_reachable(self.home)
        distribution = self.files / f"elasticsearch-{self.version}"
        config = self.data / "config"
        if not config.is_dir():
            shutil.copytree(distribution / "config", config)
        for folder in ("data", "logs", "tmp"):
            (self.data / folder).mkdir(exist_ok=True)
        http, transport = self.ports
        self._settings("elasticsearch.yml", config / "elasticsearch.yml", host=HOST, http=http, transport=transport,
                       data=self.data)  # fmt: skip
        if user:
            _give(self.data, user)
        env = {
            **{name: value for name, value in os.environ.items() if not name.startswith("ES_")},
            "ES_JAVA_HOME": str(java),
            "ES_JAVA_OPTS": f"-Xms{self.heap} -Xmx{self.heap}",
            "ES_PATH_CONF": str(config),
            "ES_TMPDIR": str(self.data / "tmp"),
            "HOME": str(self.data),
        }
        (distribution / "bin" / "elasticsearch").chmod(0o755)
        return process.start(
            ["bash", str(distribution / "bin" / "elasticsearch")], pid_file=self.pid_file, log=self.log,
            address=self.address, version=self.version, env=env, user=user,
        )  # fmt: skip

    def answers(self, address: str) -> bool:
        try:
            with urllib.request.urlopen(f"{address}/_cluster/health?wait_for_status=yellow&timeout=1s", timeout=5):  # noqa: S310
                return True
        except (urllib.error.URLError, OSError):
            return False


def _servant() -> str:
    for name in ("elasticsearch", "nobody"):
        try:
            return pwd.getpwnam(name).pw_name
        except KeyError:
            continue
    raise ConfigError("Elasticsearch does not run as root, and there is no user nobody: run this as another user.")


def _require_reachable(folder: Path) -> None:
    for place in (folder, *folder.parents):
        if not place.stat().st_mode & 0o001:
            raise ConfigError(f"Elasticsearch does not run as root, and others may not enter {place}: choose --dir.")


def _give(folder: Path, user: str) -> None:
    account = pwd.getpwnam(user)
    for place in (folder, *folder.rglob("*")):
        os.chown(place, account.pw_uid, account.pw_gid)
