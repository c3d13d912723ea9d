"""A real Kafka that speaks TLS and asks for a password: every way in uses both, and a missing right is named.

The desk comes in by SCRAM-SHA-512, the admin by PLAIN.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from schemas import Alert, NewsItem
from streams import letters, topics
from streams.errors import ServerError
from streams.flow import ALERTS, CHANGES, ITEMS
from streams.settings import Settings
from streams.stack import process
from streams.stack.servers import Kafka
from streams.subscription import Subscription
from tests.runners.kill_run import found, invented_news, undisturbed
from tests.runners.on_kafka import read, variables, wait_until, worker
from tests.runners.own_broker import own_broker, settings_of

pytestmark = [
    pytest.mark.kafka,
    pytest.mark.filterwarnings("ignore:read_text is deprecated"),  # importing kafka-python 3.0
    pytest.mark.filterwarnings("ignore:open_text is deprecated"),
]
PASSWORD = "s3cret-of-a-test"
WORKER = [sys.executable, "-m", "streams", "worker"]

_MORE = """
listeners=SASL_SSL://127.0.0.1:{broker},CONTROLLER://127.0.0.1:{controller}
advertised.listeners=SASL_SSL://127.0.0.1:{broker}
listener.security.protocol.map=CONTROLLER:PLAINTEXT,SASL_SSL:SASL_SSL
inter.broker.listener.name=SASL_SSL
sasl.enabled.mechanisms=PLAIN,SCRAM-SHA-512
sasl.mechanism.inter.broker.protocol=PLAIN
listener.name.sasl_ssl.plain.sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required \
username="admin" password="{password}" user_admin="{password}";
listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required;
ssl.keystore.type=PEM
ssl.keystore.location={pem}
ssl.truststore.type=PEM
ssl.truststore.location={authority}
authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
super.users=User:admin;User:ANONYMOUS
"""


class Secured(Kafka):
    """With a certificate of its own making, the users admin and desk, and rights for admin alone."""

    @property
    def authority(self) -> Path:
        return self.data / "broker.crt"

    def answers(self, address: str) -> bool:
        from kafka import KafkaAdminClient  # type: ignore[import-untyped]
        from kafka.errors import KafkaError  # type: ignore[import-untyped]

        if not process.listens(address):
            return False
        try:
            client = KafkaAdminClient(**self.settings("admin").kafka_client())
            client.list_topics()
        except (KafkaError, OSError):
            return False
        client.close()
        return True

    def settings(self, user: str, password: str = PASSWORD) -> Settings:
        return settings_of(
            self, kafka_tls=True, kafka_ca_certs=self.authority, kafka_user=user,
            kafka_password=SecretStr(password), kafka_sasl_mechanism="PLAIN" if user == "admin" else "SCRAM-SHA-512",
        )  # fmt: skip

    def _storage(self, java: Path, *arguments: str) -> str:
        scram = ("--add-scram", f"SCRAM-SHA-512=[name=desk,password={PASSWORD}]")
        return super()._storage(java, *arguments, *(scram if arguments[0] == "format" else ()))

    def _settings(self, template: str, target: Path, **values: object) -> None:
        super()._settings(template, target, **values)
        if template != "kafka.properties":
            return
        key, pem = self.data / "broker.key", self.data / "broker.pem"
        if not pem.exists():
            subprocess.run(
                ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
                 "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost", "-keyout", key, "-out", self.authority],
                check=True, capture_output=True,
            )  # fmt: skip
            pem.write_text(key.read_text("utf-8") + self.authority.read_text("utf-8"), "utf-8")
        broker, controller = self.ports
        own = _MORE.format(
            broker=broker, controller=controller, password=PASSWORD, pem=pem, authority=self.authority
        )  # fmt: skip
        replaced = {line.partition("=")[0] for line in own.splitlines()}
        kept = [line for line in target.read_text("utf-8").splitlines() if line.partition("=")[0] not in replaced]
        target.write_text("\n".join(kept) + own, "utf-8")


@pytest.fixture(scope="module")
def broker() -> Iterator[Secured]:
    with own_broker(Secured) as running:
        assert isinstance(running, Secured)
        topics.create(running.settings("admin"))
        yield running


def allow(broker: Secured, *operations: tuple[str, str, str]) -> None:
    """Give desk rights: resource type, name and operation of each."""
    from kafka import KafkaAdminClient
    from kafka.admin import ACL, ACLOperation, ACLPermissionType, ResourcePattern, ResourceType

    client = KafkaAdminClient(**broker.settings("admin").kafka_client())
    client.create_acls([
        ACL("User:desk", "*", ACLOperation[right], ACLPermissionType.ALLOW, ResourcePattern(ResourceType[kind], name))
        for kind, name, right in operations
    ])  # fmt: skip
    client.close()


def takes(desk: Settings, items: list[NewsItem]) -> bool:
    """Send the items, all of them anew where some were refused: twice the same item is once."""
    try:
        topics.produce(desk, ITEMS, items)
    except ServerError as error:
        assert "AuthorizationFailed" in str(error)
        return False
    return True


def test_the_whole_flow_over_tls_with_a_password_and_a_right_that_comes_late(broker: Secured, tmp_path: Path) -> None:
    admin, desk = broker.settings("admin"), broker.settings("desk")
    items = invented_news(60)
    expected = undisturbed(items)
    names = [topic.name for topic in topics.declare(admin)]
    allow(
        broker,
        *(("TOPIC", name, right) for name in names for right in ("READ", "DESCRIBE", "DESCRIBE_CONFIGS")),
        *(("TOPIC", name, "WRITE") for name in names if name != CHANGES.name),
        ("GROUP", desk.app_id, "READ"), ("GROUP", desk.app_id, "DESCRIBE"), ("CLUSTER", "kafka-cluster", "DESCRIBE"),
    )  # fmt: skip
    wait_until(lambda: takes(desk, items))  # rights take a moment to reach the broker
    log = tmp_path / "worker.log"
    with worker(desk, WORKER, log) as running:
        wait_until(lambda: "the right to write to this topic" in log.read_text("utf-8", "replace"))
        assert "TopicAuthorizationFailedError" in log.read_text("utf-8", "replace")
        assert not read(admin, CHANGES)
        allow(broker, ("TOPIC", CHANGES.name, "WRITE"))
        wait_until(lambda: found(admin) == expected)
        assert running.poll() is None
    assert [kind for kind, records in found(admin).items() if records != expected[kind]] == []
    assert letters.letters(desk) == []
    assert PASSWORD not in log.read_text("utf-8", "replace")


def test_a_reader_of_its_own_follows_over_tls(broker: Secured) -> None:
    admin = broker.settings("admin")
    sent = [Alert(id=f"a{n}", change_id="", series_id="", conflict_key="c", rule="r", title="t", message="m",
                  published_at="2026-01-01", detected_at="2026-01-01") for n in range(2)]  # fmt: skip
    topics.produce(admin, ALERTS, sent)

    async def follow() -> str:
        async with asyncio.timeout(60), Subscription(Alert, admin, "reader") as alerts:
            async for alert in alerts:
                if alert.rule == "r":
                    return alert.id
        raise AssertionError

    assert asyncio.run(follow()) == "a0"


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"kafka_password": SecretStr("wrong-one")}, "_PASSWORD"),
        ({"kafka_ca_certs": None}, "_CA_CERTS"),
        ({"kafka_tls": False}, "TOLLWATCH_KAFKA_TLS"),
    ],
    ids=["password", "authority", "no TLS"],
)
def test_who_may_not_come_in_is_told_so_in_one_line(broker: Secured, wrong: dict[str, object], told: str) -> None:
    settings = broker.settings("admin").model_copy(update=wrong)
    command = [sys.executable, "-m", "streams", "topics", "create"]
    done = subprocess.run(command, env=os.environ | variables(settings), capture_output=True, text=True)
    [line] = done.stderr.splitlines()
    assert (done.returncode, told in line) == (1, True)
    assert "wrong-one" not in line and PASSWORD not in line
