"""A real Elasticsearch with TLS and users: each role does its work, and is refused everything else."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from elasticsearch import AuthorizationException

from schemas import NewsItem
from streams.cli.main import main
from streams.errors import ServerError
from streams.index.documents import Position
from streams.index.indexer import Indexer, Placed
from streams.index.reader import read
from streams.index.roles import roles
from streams.index.server import Patience, check_version, connect
from streams.index.setup import LAYOUT, alias, require_set_up, set_up
from streams.settings import Settings
from tests.index.own_server import Secured, free_ports, home_of_a_server, running
from tests.index.test_index_elasticsearch import claim, said

pytestmark = pytest.mark.elasticsearch

PREFIX = "east-"
ITEM = NewsItem(id="item", text="News.", published_at="2026-03-01")
SETUP, WRITER, READER = roles(Settings(prefix=PREFIX))


@pytest.fixture(scope="module")
def server() -> Iterator[Secured]:
    if not shutil.which("openssl"):
        pytest.skip("no openssl to make a certificate with")
    with home_of_a_server() as home:
        made = Secured(home, free_ports(), "512m")
        made.__class__.roles = roles(Settings(prefix=PREFIX))
        with running(made):
            setup = made.settings(SETUP, PREFIX)
            with connect(setup) as client:
                set_up(client, setup)
                set_up(client, setup)
            yield made


def write(settings: Settings) -> Any:
    with connect(settings) as client:
        require_set_up(client, settings, Patience(settings, lambda _: pytest.fail("it waits")))
        indexer = Indexer(client, settings, lambda _: pytest.fail("it waits"))
        return indexer.write([Placed(ITEM, Position(1, 1)), said(1, 10, 20), said(2, 20)])


def test_the_writer_writes_and_withdraws_and_the_reader_reads(server: Secured) -> None:
    outcome = write(server.settings(WRITER, PREFIX))
    assert outcome.refused == []
    reader = server.settings(READER, PREFIX)
    write(server.settings(WRITER, PREFIX))
    with connect(server.settings(SETUP, PREFIX)) as client:
        client.indices.refresh(index=alias(reader, "*"))
    with connect(reader) as client:
        assert list(read(client, reader, "claims")) == [claim(20)]


def test_the_writer_may_not_search(server: Secured) -> None:
    settings = server.settings(WRITER, PREFIX)
    with connect(settings) as client:
        for index in ("items", "claims"):
            with pytest.raises(AuthorizationException):
                client.search(index=alias(settings, index))
        with pytest.raises(AuthorizationException):
            client.indices.delete(index=alias(settings, "items") + f"-v{LAYOUT}")
        with pytest.raises(ServerError, match="tollwatch index roles"):
            set_up(client, settings)


def test_the_reader_may_not_write(server: Secured) -> None:
    with pytest.raises(ServerError, match="tollwatch index roles"):
        write(server.settings(READER, PREFIX))


def test_the_setup_may_neither_read_nor_write(server: Secured) -> None:
    settings = server.settings(SETUP, PREFIX)
    with connect(settings) as client, pytest.raises(AuthorizationException):
        client.search(index=alias(settings, "items"))
    with pytest.raises(ServerError, match="tollwatch index roles"):
        write(settings)


def test_roles_end_where_the_pipeline_ends(server: Secured) -> None:
    west = server.settings(SETUP, "west-")
    with connect(west) as client, pytest.raises(ServerError, match="tollwatch index roles"):
        set_up(client, west)


def test_nobody_without_a_name_and_nobody_with_a_wrong_password(server: Secured) -> None:
    for settings, said_ in (
        (server.settings(None, PREFIX), "wants credentials"),
        (server.settings(WRITER, PREFIX, elasticsearch_password="wrong-s3cret"), "does not know these credentials"),
    ):
        with connect(settings) as client, pytest.raises(ServerError, match=said_) as error:
            check_version(client, settings)
        assert "s3cret" not in str(error.value)
        with pytest.raises(ServerError, match="TOLLWATCH_ELASTICSEARCH_USER"):
            write(settings)


def test_a_certificate_of_an_unknown_authority_is_not_trusted(server: Secured) -> None:
    settings = server.settings(WRITER, PREFIX, elasticsearch_ca_certs=None)
    with connect(settings) as client, pytest.raises(ServerError, match="TOLLWATCH_ELASTICSEARCH_CA_CERTS"):
        check_version(client, settings)
    with pytest.raises(ServerError, match="TOLLWATCH_ELASTICSEARCH_CA_CERTS"):
        write(settings)


def test_accounts_get_their_roles_and_their_passwords_show_nowhere(
    server: Secured, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """What docker-compose.yml does for the indexer, a desk, and Kibana's own account."""

    def tollwatch(*arguments: str, user: str = "superuser", password: str = server.password) -> tuple[int, str]:
        known = {"_USER": user, "_PASSWORD": password, "_CA_CERTS": str(server.authority), "": server.address}
        for name, value in known.items():
            monkeypatch.setenv(f"TOLLWATCH_ELASTICSEARCH{name}", value)
        monkeypatch.setenv("TOLLWATCH_PREFIX", PREFIX)
        monkeypatch.setenv("TOLLWATCH_ACCOUNT_PASSWORD", "n3w-s3cret")
        with pytest.raises(SystemExit) as left:
            main(["index", *arguments])
        said = "".join(capfd.readouterr())
        assert "s3cret" not in said
        return int(left.value.code or 0), said

    code, said = tollwatch("account", "another", "--role", "writer", user=READER)
    assert code == 1 and "tollwatch index roles" in said
    code, said = tollwatch("setup", "--roles")
    if "Unknown filter type" in said:
        pytest.skip("this distribution of Elasticsearch keeps no accounts: it lacks an analyser for their index")
    assert code == 0
    assert tollwatch("account", "indexer", "--role", "writer")[0] == 0
    assert tollwatch("account", "desk", "--role", "reader", "--role", "viewer")[0] == 0
    assert tollwatch("account", "kibana_system")[0] == 0
    new = {"elasticsearch_password": "n3w-s3cret"}
    assert write(server.settings("indexer", PREFIX, **new)).refused == []
    for name in ("desk", "kibana_system"):
        with connect(server.settings(name, PREFIX, **new)) as client:
            assert client.security.authenticate()["username"] == name
    with pytest.raises(ServerError, match="tollwatch index roles"):
        write(server.settings("desk", PREFIX, **new))
