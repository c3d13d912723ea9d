"""What could be known on a day: everything that follows from the observations published by then.

The state is a set, so this is exact: a fall that was confirmed later is still suspected, a figure that a later article
quoted as an earlier one is not there yet, and the contradictions are those of that day. Only an item's superseded
revisions are not kept: of an item that was corrected since, the corrected form counts from its publication.
"""

from __future__ import annotations

from streams.core.operator import State
from streams.detect.contradiction import StandardOf
from streams.detect.derive import Derived, derive
from streams.detect.observation import read


def known_on(state: State, conflict_key: str, day: str, standard_of: StandardOf = lambda _: None) -> Derived:
    """All records of one conflict as of an ISO day, month or year, from the state of detection."""
    stubs = (read(value) for _, value in state.scan(f"{conflict_key}|"))
    return derive([one for one in stubs if one.published_at.isoformat()[: len(day)] <= day], standard_of)
