"""Reading the rule file: YAML in, a Rulebook out, and every fault with its line and what to write instead."""

from __future__ import annotations

import os
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from schemas.channels import Email, JsonLines, Webhook
from schemas.rulebook import Digest, Mute, Policy, QuietHours, Rule, Rulebook, Selector, When
from streams.alert.rules import standard_rules
from streams.errors import ConfigError

VARIABLE = "TOLLWATCH_RULES"


def rulebook_of(path: str | None, env: Mapping[str, str] = os.environ) -> Rulebook:
    """The rules of this file, else of the file that TOLLWATCH_RULES names, else the standard ones.

    Raises ConfigError with all faults. Rules are never empty: a file without any takes the standard ones.
    """
    path = path or env.get(VARIABLE)
    book = read_rulebook(Path(path)) if path else Rulebook()
    return book if book.rules else book.model_copy(update={"rules": standard_rules()})


def read_rulebook(path: Path) -> Rulebook:
    """Raises ConfigError: one line for each fault, with the line of the file."""
    import yaml

    try:
        text = path.read_text(encoding="utf-8")
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        written = yaml.safe_load(text)
    except OSError as error:
        raise ConfigError(f"{path} cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{path} is not UTF-8") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" line {mark.line + 1}" if mark else ""
        raise ConfigError(f"{path}{where}: no YAML: {getattr(error, 'problem', None) or error}") from None
    if not isinstance(written, dict):
        raise ConfigError(f"{path}: write `rules:` and below it the rules; see docs/alerts.md")
    try:
        book = Rulebook.model_validate(written)
    except ValidationError as error:
        raise ConfigError("; ".join(_told(path, node, fault) for fault in error.errors(include_url=False))) from None
    _check_names(path, book)
    return book


def _check_names(path: Path, book: Rulebook) -> None:
    rules = {rule.name for rule in book.rules or standard_rules()}
    for channel in book.channels:
        for what, given, known in (("rule", channel.rules, rules), ("watchlist", channel.watch, set(book.watchlists))):
            for name in given:
                if name not in known:
                    raise ConfigError(
                        f"{path}: channel {channel.name}: there is no {what} {name!r}{_near(name, known)}"
                    )


def _told(path: Path, node: Any, fault: Any) -> str:
    # A discriminated union puts the tag into the place, which is no part of the file.
    place, line = _locate(node, fault["loc"])
    said = str(fault["msg"]).removeprefix("Value error, ")
    if fault["type"] == "extra_forbidden":
        name = str(fault["loc"][-1])
        known = _fields_beside(fault["loc"])
        said = f"there is no field {name!r}{_near(name, known)}"
    if fault["type"] == "union_tag_invalid":
        said = f"no such type of channel; there are {fault['ctx']['expected_tags']}"
    if fault["type"] == "union_tag_not_found":
        said = "a channel needs its type: terminal, jsonl, webhook, slack, email or apprise"
    return f"{path} line {line}: {place}: {said}" if place else f"{path} line {line}: {said}"


def _locate(node: Any, loc: tuple[int | str, ...]) -> tuple[str, int]:
    """The place in words, and the line of the innermost part that the file has."""
    import yaml

    words: list[str] = []
    line = node.start_mark.line + 1
    for part in loc:
        below = None
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                if key.value == str(part):
                    below, line = value, key.start_mark.line + 1
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            below = node.value[part]
            line = below.start_mark.line + 1
        if below is None:
            if part == loc[-1] and isinstance(part, str) and not isinstance(node, yaml.ScalarNode):
                words.append(part)
            continue
        words.append(f"{part + 1}" if isinstance(part, int) else part)
        node = below
    return " ".join(words), line


def _fields_beside(loc: tuple[int | str, ...]) -> set[str]:
    """The fields that could stand where an unknown one does."""
    if len(loc) == 1:
        return set(Rulebook.model_fields)
    match loc[0]:
        case "rules":
            return {*When.model_fields, *Rule.model_fields}
        case "mutes":
            return set(Mute.model_fields)
        case "watchlists":
            return set(Selector.model_fields)
        case "delivery":
            return {*Policy.model_fields, *QuietHours.model_fields, *Digest.model_fields}
    return {*Webhook.model_fields, *Email.model_fields, *JsonLines.model_fields}


def _near(name: str, known: set[str]) -> str:
    near = get_close_matches(name, sorted(known), 1)
    return f"; did you mean {near[0]!r}?" if near else ""
