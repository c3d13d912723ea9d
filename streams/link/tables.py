"""Reading the tables beside this package."""

from __future__ import annotations

from importlib.resources import files
from typing import Any


def table(name: str) -> Any:
    """What `data/<name>.yaml` holds."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(text(f"{name}.yaml"), Loader=loader)  # noqa: S506 - either loader is a safe one


def text(name: str) -> str:
    return files("streams.link").joinpath("data", name).read_text(encoding="utf-8")
