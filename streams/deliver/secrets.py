"""Secrets come from the environment or from a file, and are named but never shown."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from streams.errors import ConfigError


def secret(channel: str, what: str, variable: str | None, path: str | None, env: Mapping[str, str]) -> str | None:
    """The secret that a channel names; None where it names none. Raises ConfigError where it is not there."""
    if variable:
        value = env.get(variable, "").strip()
        if not value:
            raise ConfigError(f"channel {channel}: its {what} should be in the variable {variable}, which is empty")
        return value
    if path:
        try:
            value = Path(path).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            raise ConfigError(f"channel {channel}: its {what} should be in {path}, which cannot be read") from None
        if not value:
            raise ConfigError(f"channel {channel}: its {what} should be in {path}, which is empty")
        return value
    return None
