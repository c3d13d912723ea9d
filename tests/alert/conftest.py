"""Tests of alert build their changes from claims, with the factory of detect."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "detect"))
