"""docker-compose.yml and what it needs: it fits the Compose Specification, its parts fit one another, and it is safe.

No Docker is part of these tests; the jobs that it runs are tested where they live (`tests/index`).
"""

from __future__ import annotations

import importlib.util
import json
import re
import shutil
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import jsonschema
import pytest
import yaml

from streams.cli.main import tollwatch
from streams.settings import PREFIX, Settings

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docker-compose.yml").read_text("utf-8")
COMPOSE: dict[str, Any] = yaml.safe_load(PAGE)
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
OURS = {name: service for name, service in SERVICES.items() if service["image"] == "tollwatch:local"}


def faults(page: object) -> list[str]:
    schema = json.loads(Path(__file__).with_name("compose-spec.json").read_text("utf-8"))
    return [error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(page)]


def test_it_fits_the_specification() -> None:
    assert faults(COMPOSE) == []
    assert faults(yaml.safe_load(PAGE.replace("mem_limit", "memory_limit"))) != []
    assert faults(yaml.safe_load(PAGE.replace("service_healthy", "service_well"))) != []


def test_what_it_waits_for_is_there_and_can_be_waited_for() -> None:
    for name, service in SERVICES.items():
        for other, wait in service.get("depends_on", {}).items():
            match wait["condition"]:
                case "service_healthy":
                    assert "healthcheck" in SERVICES[other], (name, other)
                case "service_completed_successfully":
                    assert "restart" not in SERVICES[other], (name, other)


def test_its_volumes_are_declared_and_used() -> None:
    used = {str(volume).partition(":")[0] for service in SERVICES.values() for volume in service.get("volumes", ())}
    named = {name for name in used if not name.startswith((".", "$"))}
    assert named == set(COMPOSE["volumes"])
    made_by_docker = {"./rules"}
    assert all((ROOT / name).exists() for name in used - made_by_docker if name.startswith("."))


def test_nothing_listens_beyond_this_machine_and_everything_has_a_limit() -> None:
    for name, service in SERVICES.items():
        assert all(port.startswith("127.0.0.1:") for port in service.get("ports", ())), name
        assert service["mem_limit"] and "no-new-privileges:true" in service["security_opt"], name
        assert not service.get("privileged"), name
    for name, service in OURS.items():
        assert service["read_only"] and service["cap_drop"] == ["ALL"], name
        assert "user" not in service or service["network_mode"] == "none", name


def test_security_is_on_and_every_way_is_encrypted() -> None:
    elastic, kibana = SERVICES["elasticsearch"]["environment"], SERVICES["kibana"]["environment"]
    assert elastic["xpack.security.enabled"] == elastic["xpack.security.http.ssl.enabled"] == "true"
    assert kibana["SERVER_SSL_ENABLED"] == "true" and kibana["ELASTICSEARCH_HOSTS"].startswith("https://")
    assert not re.search(r"http://(?!127\.0\.0\.1:9400)", PAGE)
    superusers = {name for name, service in OURS.items() if "elastic" in map(str, service["environment"].values())}
    assert superusers == {"setup", "dashboards"}


def test_no_secret_is_in_it_nor_in_the_list_of_processes() -> None:
    secrets = set(
        re.findall(r"^(\w+(?:PASSWORD|KEY))=$", (ROOT / "deploy/env.example").read_text("utf-8"), re.MULTILINE)
    )
    assert set(re.findall(r"\$\{(\w+):\?", PAGE)) == secrets
    for service in SERVICES.values():
        for name, value in service["environment"].items():
            assert not re.search(r"PASSWORD|ENCRYPTIONKEY", name) or str(value).startswith("${"), name
        shown = json.dumps([service.get("command"), service.get("entrypoint"), service.get("healthcheck")])
        assert not re.search(r"(?<!\$)\$\{?\w*(?:PASSWORD|KEY)", shown.replace("$$", "\0"))


def test_new_env_fills_in_every_secret_and_never_the_same() -> None:
    spec = importlib.util.spec_from_file_location("new_env", ROOT / "deploy" / "new_env.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    made = dict(re.findall(r"^(\w+)=(.*)$", module.new_env(), re.MULTILINE))
    example = dict(re.findall(r"^(\w+)=(.*)$", (ROOT / "deploy/env.example").read_text("utf-8"), re.MULTILINE))
    assert made.keys() == example.keys()
    new = [made[name] for name, value in example.items() if not value and name != "RULES"]
    assert len(set(new)) == len(new) and all(re.fullmatch(r"\w{32,}", one) for one in new)


def test_it_calls_commands_and_settings_that_exist() -> None:
    def known(words: list[str]) -> bool:
        command: click.Command | None = tollwatch
        for word in words:
            if not isinstance(command, click.Group) or word.startswith("-"):
                break
            command = command.get_command(click.Context(command), word)
        return command is not None

    called = [service["command"] for service in OURS.values() if "command" in service]
    called += [line.split() for line in re.findall(r"(?<=tollwatch )(?:index|kibana) .*", PAGE)]
    assert len(called) >= 8 and all(map(known, called)), called
    others = {f"{PREFIX}ACCOUNT_PASSWORD", f"{PREFIX}RULES"}
    for name in set(re.findall(rf"\b{PREFIX}\w+", PAGE)) - others:
        assert name.removeprefix(PREFIX).lower() in Settings.model_fields, name


@pytest.fixture
def certificates(tmp_path: Path) -> Iterator[Path]:
    if not shutil.which("openssl"):
        pytest.skip("no openssl to make certificates with")
    entry = SERVICES["certificates"]["entrypoint"]
    assert entry[:3] == ["sh", "/certificates.sh", "/certificates"]
    yield tmp_path


def make(folder: Path) -> str:
    command = ["sh", ROOT / "deploy" / "certificates.sh", folder, *SERVICES["certificates"]["entrypoint"][3:]]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_certificates_are_made_once_and_again_where_one_is_missing(certificates: Path) -> None:
    assert "made" in make(certificates)
    before = {path: path.read_bytes() for path in certificates.rglob("*.*")}
    assert "are there" in make(certificates)
    assert {path: path.read_bytes() for path in certificates.rglob("*.*")} == before
    (certificates / "kibana" / "tls.crt").unlink()
    assert "made" in make(certificates)
    assert (certificates / "authority" / "ca.crt").read_bytes() != before[certificates / "authority" / "ca.crt"]


def test_certificates_are_of_their_names_and_their_keys_are_nobody_elses(certificates: Path) -> None:
    make(certificates)
    authority = certificates / "authority" / "ca.crt"
    assert [path.name for path in (certificates / "authority").iterdir()] == ["ca.crt"]
    for name in ("elasticsearch", "kibana"):
        ssl.create_default_context(ssl.Purpose.CLIENT_AUTH).load_cert_chain(
            certificates / name / "tls.crt", certificates / name / "tls.key"
        )
        for host, good in ((name, True), ("localhost", True), ("elsewhere", False)):
            command = ["openssl", "verify", "-x509_strict", "-CAfile", authority, "-verify_hostname", host]
            done = subprocess.run([*command, certificates / name / "tls.crt"], capture_output=True)
            assert (done.returncode == 0) is good, (name, host, done.stderr)
        assert (certificates / name / "tls.key").stat().st_mode & 0o777 == 0o640
