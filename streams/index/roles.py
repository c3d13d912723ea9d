"""Who may do what: a role each for setting up, writing and reading, with no more than its work needs."""

from __future__ import annotations

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
