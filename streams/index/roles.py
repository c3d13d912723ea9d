"""Who may do what: a role each for setting up, writing and reading, with no more than its work needs; accounts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from streams.index.server import refused
from streams.index.setup import alias
from streams.settings import Settings

if TYPE_CHECKING:
    from elasticsearch import Elasticsearch


def roles(settings: Settings) -> dict[str, dict[str, Any]]:
    """The roles by name, as Elasticsearch's API and its roles.yml take them.

    setup   makes templates, indices and aliases, and reads no document
    writer  writes documents; reads, by their ids alone, those that it may have to withdraw
    reader  searches, and writes nothing: for analysts, and for Kibana
    """
    everything = alias(settings, "*")
    known = [f"{alias(settings, index)}*" for index in ("claims", "envelopes")]
    by_id = ["indices:data/read/get*", "indices:data/read/mget*"]
    return {
        alias(settings, "setup"): {
            "cluster": ["monitor", "manage_index_templates"],
            "indices": [{"names": [everything], "privileges": ["manage"]}],
        },
        alias(settings, "writer"): {
            "cluster": [],
            "indices": [
                {"names": [everything], "privileges": ["index", "view_index_metadata"]},
                {"names": known, "privileges": by_id},
            ],
        },
        alias(settings, "reader"): {
            "cluster": [],
            "indices": [{"names": [everything], "privileges": ["read", "view_index_metadata"]}],
        },
    }


def put_roles(client: Elasticsearch, settings: Settings) -> list[str]:
    """Make or renew the roles; their names. Raises ServerError."""
    made = []
    for name, role in roles(settings).items():
        try:
            client.security.put_role(name=name, cluster=role["cluster"], indices=role["indices"])
        except Exception as error:
            raise refused(error, settings, f"role {name}") from None
        made.append(name)
    return made


def put_account(client: Elasticsearch, settings: Settings, name: str, password: str, given: Sequence[str]) -> None:
    """Make or renew an account with these roles; without any, only give an account that is there another password.

    "setup", "writer" and "reader" are our roles; other names are those of Elasticsearch. Raises ServerError.
    """
    ours = {alias(settings, short): short for short in ("setup", "writer", "reader")}
    wanted = [next((role for role, short in ours.items() if short == one), one) for one in given]
    try:
        if wanted:
            client.security.put_user(username=name, password=password, roles=wanted)
        else:
            client.security.change_password(username=name, password=password)
    except Exception as error:
        raise refused(error, settings, f"account {name}") from None
