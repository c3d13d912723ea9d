"""One SQLite file holds all that the embedded runner knows: state, records, full text, dead letters and progress."""

from streams.store.database import Store, open_for_delivery, open_for_reading, open_for_writing
from streams.store.filters import Filters

__all__ = ["Filters", "Store", "open_for_delivery", "open_for_reading", "open_for_writing"]
