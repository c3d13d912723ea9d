"""`python -m schemas`: write the JSON Schema of every record that travels, one file each, into schemas/jsonschema/."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import BaseModel

from schemas import (
    Alert,
    AlertDelivery,
    Change,
    Claim,
    Contradiction,
    DeadLetter,
    Denial,
    Envelope,
    Ledger,
    NewsItem,
    Record,
    Series,
    Victim,
)
from schemas.rulebook import Rulebook

TRAVELLING: dict[str, type[Record]] = {
    "news_item": NewsItem,
    "claim": Claim,
    "denial": Denial,
    "ledger": Ledger,
    "victim": Victim,
    "envelope": Envelope,
    "series": Series,
    "change": Change,
    "contradiction": Contradiction,
    "alert": Alert,
    "alert_delivery": AlertDelivery,
    "dead_letter": DeadLetter,
}
WRITTEN_BY_PEOPLE: dict[str, type[BaseModel]] = {"rules": Rulebook}
FOLDER = Path(__file__).parent / "jsonschema"


def schema_text(model: type[Record]) -> str:
    """The JSON Schema of what is written, as it stands in the file."""
    return json.dumps(model.model_json_schema(mode="serialization"), indent=2, ensure_ascii=False) + "\n"


def settings_text(model: type[BaseModel]) -> str:
    """The JSON Schema of what people may write, as it stands in the file."""
    return json.dumps(model.model_json_schema(mode="validation"), indent=2, ensure_ascii=False) + "\n"


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name, written in WRITTEN_BY_PEOPLE.items():
        (FOLDER / f"{name}.json").write_text(settings_text(written), encoding="utf-8")
    for name, model in TRAVELLING.items():
        (FOLDER / f"{name}.json").write_text(schema_text(model), encoding="utf-8")


if __name__ == "__main__":
    main()
