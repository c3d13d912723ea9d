"""The templates, indices and aliases, brought to what mappings.yaml says. Doing it again changes nothing.

An index is called alias-v<layout>, and alias-v<layout>-<build> from the second build on. Only the alias is ever used;
`rebuild` makes the next build beside it and moves the alias.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from streams.errors import ServerError
from streams.index.server import Patience, check_version, refused
from streams.settings import Settings

if TYPE_CHECKING:
    from elasticsearch import Elasticsearch

LAYOUT = 3
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


def set_up(client: Elasticsearch, settings: Settings) -> list[str]:
    """Make what is missing and add new fields to what is there; the aliases. Raises ServerError."""
    check_version(client, settings)
    try:
        _templates(client, settings)
        return [_one(client, alias(settings, index), fields) for index, fields in mappings().items()]
    except Exception as error:
        raise refused(error, settings) from None


def require_set_up(client: Elasticsearch, settings: Settings, patience: Patience) -> None:
    """Wait for the server, and see that every alias is there, with all that we write. Raises ServerError."""
    for index, fields in mappings().items():
        name = alias(settings, index)
        if not patience.ask(lambda name=name: client.indices.exists_alias(name=name)):  # type: ignore[misc]
            raise ServerError(f"Elasticsearch at {settings.elasticsearch} has no alias {name}: run `tollwatch index "
                              "setup` (as a user with the setup role)")  # fmt: skip
        standing = patience.ask(lambda name=name: client.indices.get_mapping(index=name))  # type: ignore[misc]
        for concrete, about in standing.items():
            if missing := sorted(fields.keys() - about["mappings"].get("properties", {}).keys()):
                raise ServerError(f"{concrete} was set up by an older tollwatch and lacks {', '.join(missing)}: run "
                                  "`tollwatch index setup` (as a user with the setup role)")  # fmt: skip


def new_build(client: Elasticsearch, settings: Settings) -> dict[str, str]:
    """Empty indices beside those in use, by kind; where a rebuild was broken off, the ones that it had begun."""
    check_version(client, settings)
    try:
        _templates(client, settings)
        numbers = {index: _builds(client, alias(settings, index)) for index in mappings()}
        latest = max((number for found in numbers.values() for number in found), default=0)
        in_use = any(found.get(latest) for found in numbers.values())
        build = latest + 1 if in_use or not latest else latest
        names = {index: _concrete(alias(settings, index), build) for index in mappings()}
        for index, name in names.items():
            if build not in numbers[index]:
                client.indices.create(index=name)
        return names
    except Exception as error:
        raise refused(error, settings) from None


def switch(client: Elasticsearch, settings: Settings, names: dict[str, str]) -> list[str]:
    """Let the aliases stand for these indices from now on, in one step; the indices that stood before.

    What was written to them can be searched by then: they are refreshed first.
    """
    before: list[str] = []
    actions: list[dict[str, Any]] = []
    try:
        client.indices.refresh(index=",".join(names.values()))
        for index, new in names.items():
            name = alias(settings, index)
            old = [one for one in _standing(client, name) if one != new]
            before += old
            actions += [{"remove": {"index": one, "alias": name}} for one in old]
            actions.append({"add": {"index": new, "alias": name, "is_write_index": True}})
        client.indices.update_aliases(actions=actions)
    except Exception as error:
        raise refused(error, settings) from None
    return before


def identity(client: Elasticsearch, name: str) -> str:
    """What tells an index, or the one that an alias stands for, from any other of the same name."""
    [about] = client.indices.get_settings(index=name).values()
    return str(about["settings"]["index"]["uuid"])


def tear_down(client: Elasticsearch, settings: Settings) -> None:
    """Delete the indices with all that is in them, and their templates."""
    for index in mappings():
        name = alias(settings, index)
        for concrete in client.indices.get(index=f"{name}-v*"):
            client.indices.delete(index=concrete)
        if client.indices.exists_index_template(name=name):
            client.indices.delete_index_template(name=name)
    if client.cluster.exists_component_template(name=alias(settings, "settings")):
        client.cluster.delete_component_template(name=alias(settings, "settings"))


def _templates(client: Elasticsearch, settings: Settings) -> None:
    """`custom` is a component template that people may add for settings of their own: it wins."""
    own, custom = alias(settings, "settings"), alias(settings, "custom")
    client.cluster.put_component_template(name=own, template={"settings": _SETTINGS})
    for index, fields in mappings().items():
        name = alias(settings, index)
        body = {"dynamic": "strict", "date_detection": False, "_meta": {"layout": LAYOUT}, "properties": fields}
        client.indices.put_index_template(
            name=name, index_patterns=[f"{name}-v*"], priority=500, template={"mappings": body},
            composed_of=[own, custom], ignore_missing_component_templates=[custom],
        )  # fmt: skip


def _one(client: Elasticsearch, name: str, fields: dict[str, Any]) -> str:
    standing = _standing(client, name)
    if not standing:
        if name in client.indices.get(index=f"{name}*"):
            raise ServerError(f"{name} is an index, and should be an alias: something wrote to it before the setup; "
                              "delete or rename it, then run this again")  # fmt: skip
        builds = _builds(client, name)
        concrete = _concrete(name, max(builds, default=1))
        if not builds:
            client.indices.create(index=concrete)
        client.indices.put_alias(index=concrete, name=name, is_write_index=True)
        standing = [concrete]
    for concrete in standing:
        _add_fields(client, concrete, fields)
    return name


def _add_fields(client: Elasticsearch, concrete: str, fields: dict[str, Any]) -> None:
    from elasticsearch import BadRequestError

    todo = "run `tollwatch index rebuild`, which makes new indices from Kafka and then moves the aliases"
    meta = client.indices.get_mapping(index=concrete)[concrete]["mappings"].get("_meta", {})
    if meta.get("layout") != LAYOUT:
        raise ServerError(f"{concrete} has layout {meta.get('layout')}, and this tollwatch writes {LAYOUT}: {todo}")
    try:
        client.indices.put_mapping(index=concrete, properties=fields)
    except BadRequestError as error:
        raise ServerError(f"the fields of {concrete} cannot be changed where it stands ({error}): {todo}") from None


def _concrete(name: str, build: int) -> str:
    return f"{name}-v{LAYOUT}" + (f"-{build}" if build > 1 else "")


def _standing(client: Elasticsearch, name: str) -> list[str]:
    """The indices that an alias stands for."""
    return sorted(client.indices.get_alias(name=name)) if client.indices.exists_alias(name=name) else []


def _builds(client: Elasticsearch, name: str) -> dict[int, bool]:
    """The builds of our layout that are there, and whether the alias stands for them."""
    found = {}
    for concrete, about in client.indices.get(index=f"{name}-v{LAYOUT}*").items():
        if match := re.fullmatch(rf"{re.escape(name)}-v{LAYOUT}(?:-(\d+))?", concrete):
            found[int(match[1] or 1)] = name in about["aliases"]
    return found
