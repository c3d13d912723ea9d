"""The rule file: what it may hold, and how its faults are told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from schemas.__main__ import FOLDER, WRITTEN_BY_PEOPLE, settings_text
from streams.alert.rulebook import read_rulebook, rulebook_of
from streams.alert.rules import standard_rules
from streams.errors import ConfigError

WHOLE = """
version: 1
rules:
  - name: school
    says: children were killed
    urgent: true
    when: {harm: killed, victim_class: [child], country: SD, rises: {people: 3}}
  - {name: apart, when: {ratio: 3, conflict: gaza}}
  - {name: books, when: {ledger: does_not_add_up}}
watchlists:
  horn: [{country: [SO, ET]}, {conflict: sudan}]
mutes:
  - {conflict: ukraine, until: 2025-04-01, reason: another desk}
delivery:
  quiet_hours: {start: 22:00, end: 06:30, zone: Africa/Nairobi}
  digest: {at: "07:00", zone: Africa/Nairobi}
channels:
  - {name: file, type: jsonl, path: alerts.jsonl}
  - {name: desk, type: webhook, url: "https://desk.example/hook", secret_env: DESK_SECRET, watch: horn, rules: school}
  - {name: mail, type: email, host: mail.example, sender: a@desk.example, to: b@desk.example}
"""


_MAIL = "channels:\n- {name: a, type: email, host: h, sender: s, to: t, tls: none, user_env: U, password_env: P}\n"


def read(tmp_path: Path, text: str):  # type: ignore[no-untyped-def]
    path = tmp_path / "rules.yaml"
    path.write_text(text, encoding="utf-8")
    return read_rulebook(path)


def test_a_whole_file(tmp_path: Path) -> None:
    book = read(tmp_path, WHOLE)
    assert [rule.name for rule in book.rules] == ["school", "apart", "books"]
    assert book.rules[0].when.country == ("SD",)
    quiet = book.delivery.quiet_hours
    assert quiet and (quiet.start.hour, quiet.end.isoformat()) == (22, "06:30:00")
    assert [channel.type for channel in book.channels] == ["jsonl", "webhook", "email"]


def test_a_file_without_rules_takes_the_standard_ones(tmp_path: Path) -> None:
    path = tmp_path / "rules.yaml"
    path.write_text("channels: [{name: out, type: terminal}]\n", encoding="utf-8")
    assert rulebook_of(str(path)).rules == standard_rules()
    assert rulebook_of(None, {"TOLLWATCH_RULES": str(path)}).channels[0].name == "out"
    assert rulebook_of(None, {}).rules == standard_rules()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("rules:\n  - name: a\n    when: {harm: kiled}\n", "line 3: rules 1 when harm: 'kiled' is none .*'killed'?"),
        ("rules:\n  - name: a\n    wen: {harm: killed}\n", "line 3: rules 1 wen: there is no field 'wen'.*'when'?"),
        ("rules:\n  - name: a\n    when: {}\n", "line 3: rules 1 when: say what fires the rule"),
        ("rules:\n  - name: A b\n    when: {reaches: 3}\n", "line 2: rules 1 name: String should match"),
        ("rules:\n- {name: a, when: {reaches: 3}}\n- {name: a, when: {reaches: 4}}\n", "two rules are called 'a'"),
        ("rules:\n- {name: a, when: {ratio: 3, reaches: 4}}\n", "ratio cannot stand with reaches: make two rules"),
        ("rules:\n- {name: a, when: {reaches: many}}\n", "line 2: rules 1 when reaches: Input should be"),
        ("mutes:\n- {until: 2025-01-01}\n", "line 2: mutes 1: say what is muted"),
        ("mutes:\n- {country: Sudan}\n", r"line 2: mutes 1 country: String should match pattern"),
        ("delivery:\n  digest: {zone: Mars}\n", "line 2: delivery digest zone: 'Mars' is no time zone"),
        ("channels:\n- {name: a, type: fax}\n", "line 2: channels 1: no such type of channel; there are 'terminal'"),
        ("channels:\n- {name: a}\n", "line 2: channels 1: a channel needs its type"),
        ("channels:\n- {name: a, type: webhook}\n", "give one of url, url_env, url_file"),
        ("channels:\n- {name: a, type: webhook, url: 'https://u:p@x.example/'}\n", "no user or password in the URL"),
        (_MAIL, "not sent without TLS"),
        ("channels:\n- {name: a, type: terminal, watch: none}\n", "channel a: there is no watchlist 'none'"),
        ("channels:\n- {name: a, type: terminal, rules: leep}\n", "there is no rule 'leep'; did you mean 'leap'?"),
        ("rules: [\n", "line 2: no YAML"),
        ("- a\n", "write `rules:`"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_line_and_what_to_write(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(ConfigError, match=told.replace("?", r"\?")) as error:
        read(tmp_path, text)
    assert "\n" not in str(error.value) and "u:p@" not in str(error.value)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as error:
        read(tmp_path, "rules:\n- {name: a, when: {harm: x}}\n- {name: b, when: {measure: y}}\n")
    assert "'x' is none of" in str(error.value) and "'y' is none of" in str(error.value)


def test_the_json_schema_in_the_tree_is_the_model() -> None:
    for name, model in WRITTEN_BY_PEOPLE.items():
        assert (FOLDER / f"{name}.json").read_text(encoding="utf-8") == settings_text(model), "run: python -m schemas"


def test_the_json_schema_lets_a_single_word_stand_for_a_list() -> None:
    schema = json.loads((FOLDER / "rules.json").read_text(encoding="utf-8"))
    assert {"anyOf", "default"} <= schema["$defs"]["When"]["properties"]["harm"].keys()
