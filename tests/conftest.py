"""Shared by all tests: Hypothesis without chance in CI, and the texts of others where they lie beside the project."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("ci", derandomize=True, deadline=None, max_examples=60, print_blob=True)
settings.register_profile("local", deadline=None, max_examples=60)
settings.load_profile("ci" if os.environ.get("CI") else "local")


@pytest.fixture(scope="session")
def shared() -> Path:
    """Texts of others with human answers. No part of the project: a test that needs them skips without them."""
    folder = Path(os.environ.get("TOLLWATCH_SHARED", Path(__file__).resolve().parents[2] / "shared"))
    if not folder.is_dir():
        pytest.skip("the shared texts are not beside the project (set TOLLWATCH_SHARED to their folder)")
    return folder
