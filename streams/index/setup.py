"""The templates, indices and aliases, brought to what mappings.yaml says. Doing it again changes nothing."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from streams.errors import ServerError
from streams.settings import Settings

if TYPE_CHECKING:
    from elasticsearch import Elasticsearch

LAYOUT = 1
"""Raise it when a mapping changes in a way that existing indices cannot follow."""

_SETTINGS = {"number_of_shards": 1, "auto_expand_replicas": "0-1", "refresh_interval": "1s"}


@cache
def mappings() -> dict[str, dict[str, Any]]:
    """The fields of every index, by its short name."""
    import yaml

    page = yaml.safe_load(files("streams.index").joinpath("mappings.yaml").read_text("utf-8"))
    indices: dict[str, dict[str, Any]] = page["indices"]
    return indices


def alias(settings: Settings, index: str) -> str:
    """The name by which an index is read and written."""
    return f"{settings.prefix}tollwatch-{index}"


def connect(settings: Settings) -> Elasticsearch:
    """A client. It neither retries nor sniffs by itself: the writer knows what may be sent again."""
    from elasticsearch import Elasticsearch

    return Elasticsearch(**settings.elasticsearch_client(), request_timeout=30, max_retries=0)


def set_up(client: Elasticsearch, settings: Settings) -> list[str]:
    """Make what is missing and add new fields to what is there; the aliases. Raises ServerError."""
    from elasticsearch import ApiError, TransportError

    try:
        return [_one(client, alias(settings, index), fields) for index, fields in mappings().items()]
    except (ApiError, TransportError) as error:
        raise ServerError(f"Elasticsearch at {settings.elasticsearch} could not be set up: {error}") from None


def tear_down(client: Elasticsearch, settings: Settings) -> None:
    """Delete the indices with all that is in them, and their templates."""
    for index in mappings():
        name = alias(settings, index)
        client.indices.delete(index=f"{name}-v{LAYOUT}", ignore_unavailable=True)
        if client.indices.exists_index_template(name=name):
            client.indices.delete_index_template(name=name)


def _one(client: Elasticsearch, name: str, fields: dict[str, Any]) -> str:
    body = {"dynamic": "strict", "date_detection": False, "_meta": {"layout": LAYOUT}, "properties": fields}
    concrete = f"{name}-v{LAYOUT}"
    client.indices.put_index_template(
        name=name, index_patterns=[f"{name}-v*"], priority=500, template={"settings": _SETTINGS, "mappings": body}
    )
    if client.indices.exists(index=concrete):
        client.indices.put_mapping(index=concrete, properties=fields)
    else:
        client.indices.create(index=concrete)
    if not client.indices.exists_alias(name=name):
        client.indices.put_alias(index=concrete, name=name, is_write_index=True)
    return name
