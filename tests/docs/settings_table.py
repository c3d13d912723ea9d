"""`python -m tests.docs.settings_table`: put the settings for Kafka into docs/kafka.md."""

from __future__ import annotations

import re

from streams.settings import PREFIX, Settings
from tests.docs.capture import ROOT

PAGE = ROOT / "docs/kafka.md"
_BLOCK = re.compile(r"(<!-- settings: .*? -->\n)(.*?)(<!-- /settings -->)", re.DOTALL)


def table() -> str:
    """Every setting but those of Elasticsearch and Kibana."""
    rows = ["| name | default | |", "| --- | --- | --- |"]
    for name, field in Settings.model_fields.items():
        if not name.startswith(("elasticsearch", "kibana")):
            default = "" if field.default in (None, "") else f"`{str(field.default).lower()}`"
            default = f"`{field.default}`" if isinstance(field.default, str) and field.default else default
            rows.append(f"| `{name.upper()}` | {default} | {field.description or ''} |")
    return "\n".join(rows) + "\n"


def shown() -> str:
    """What the page shows."""
    match = _BLOCK.search(PAGE.read_text(encoding="utf-8"))
    assert match, f"docs/kafka.md has no block for the settings ({PREFIX}...)"
    return match[2]


def main() -> None:
    text = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(_BLOCK.sub(lambda match: match[1] + table() + match[3], text), encoding="utf-8")


if __name__ == "__main__":
    main()
