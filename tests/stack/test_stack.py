"""The stack's parts that need no server: finding Java, the pom, background processes, and clear refusals."""

import os
import socket
import sys
import time
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from streams.cli.stack import stack
from streams.errors import ConfigError
from streams.stack import process, versions
from streams.stack.java import find_java, version_of
from streams.stack.maven import fetch, render
from streams.stack.stack import down, servers, status

ROOT = Path(__file__).parents[2]
SLEEP = [sys.executable, "-c", "import time; time.sleep(600)"]


def java_in(home: Path, version: str) -> Path:
    (home / "bin").mkdir(parents=True)
    (home / "bin" / "java").touch()
    (home / "release").write_text(f'IMPLEMENTOR="X"\nJAVA_VERSION="{version}"\n')
    return home


def test_java_home_is_taken_where_it_is_new_enough(tmp_path: Path) -> None:
    home = java_in(tmp_path / "jdk", "25.0.1")
    assert version_of(home) == 25
    assert find_java({"JAVA_HOME": str(home), "PATH": ""}, minimum=25) == home


def test_a_missing_java_says_what_to_install(tmp_path: Path) -> None:
    old = java_in(tmp_path / "old", "1.8.0_301")
    with pytest.raises(ConfigError, match=r"openjdk-99-jdk-headless"):
        find_java({"JAVA_HOME": str(old), "PATH": ""}, minimum=99)


def test_a_missing_maven_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ConfigError, match="apt-get install maven"):
        fetch("kafka", tmp_path / "kafka", tmp_path)


def test_the_pom_names_the_pinned_servers(tmp_path: Path) -> None:
    pom = render(tmp_path / "there")
    spaces = {"m": "http://maven.apache.org/POM/4.0.0"}
    tree = ET.fromstring(pom)
    nodes = [*tree.iterfind(".//m:dependency", spaces), *tree.iterfind(".//m:artifactItem", spaces)]
    found = [tuple(node.findtext(f"m:{name}", "", spaces) for name in ("artifactId", "version")) for node in nodes]
    assert found == [
        (f"kafka_{versions.SCALA}", versions.KAFKA), ("kafka-tools", versions.KAFKA),
        ("elasticsearch", versions.ELASTICSEARCH),
    ]  # fmt: skip
    assert "$" not in pom.partition("-->")[2]


def test_compose_runs_the_same_versions() -> None:
    services = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))["services"]
    images = {service["image"].rpartition("/")[2] for service in services.values() if "image" in service}
    assert {f"kafka:{versions.KAFKA}", f"elasticsearch:{versions.ELASTICSEARCH}"} <= images


def test_a_background_process_is_known_by_its_pid_file_until_it_is_stopped(tmp_path: Path) -> None:
    pid_file = tmp_path / "x.pid"
    running = process.start(
        SLEEP, pid_file=pid_file, log=tmp_path / "x.log", address="here:1", version="1", env=os.environ
    )
    assert process.read(pid_file) == running
    assert process.stop(pid_file)
    assert process.read(pid_file) is None
    assert not pid_file.exists()
    assert not process.stop(pid_file)


def test_the_pid_file_of_a_killed_process_is_cleaned_and_a_later_process_with_its_number_is_left_alone(
    tmp_path: Path,
) -> None:
    pid_file = tmp_path / "x.pid"
    ours = process.Running(os.getpid(), "another start", "here:1", "1")
    pid_file.write_text(f'{{"pid": {ours.pid}, "started": "{ours.started}", "address": "here:1", "version": "1"}}')
    assert not process.stop(pid_file)
    assert not pid_file.exists()


def test_a_taken_port_is_refused_before_anything_is_started(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        [kafka] = servers(tmp_path, ["kafka"], kafka_port=port)
        with pytest.raises(ConfigError, match=f"Port {port} is taken"):
            kafka.up(tmp_path)
    assert not kafka.pid_file.exists()
    assert not kafka.files.exists()


def test_status_and_down_of_what_never_ran(tmp_path: Path) -> None:
    chosen = servers(tmp_path / "none")
    assert [(server.name, server.running, server.answers) for server in status(chosen)] == [
        ("kafka", None, False), ("elasticsearch", None, False),
    ]  # fmt: skip
    assert down(chosen) == []
    told = CliRunner().invoke(stack, ["status", "--dir", str(tmp_path / "none")])
    assert told.exit_code == 1
    assert told.output.splitlines() == ["kafka is down", "elasticsearch is down"]


def test_a_log_survives_its_process(tmp_path: Path) -> None:
    log = tmp_path / "x.log"
    hello = [sys.executable, "-c", "print('hello')"]
    process.start(hello, pid_file=tmp_path / "x.pid", log=log, address="", version="", env=os.environ)
    assert process.wait(lambda: log.read_text() == "hello\n", 20.0)
    deadline = time.monotonic() + 20
    while process.read(tmp_path / "x.pid") and time.monotonic() < deadline:
        time.sleep(0.05)
    assert process.read(tmp_path / "x.pid") is None
