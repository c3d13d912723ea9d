"""Where news comes from: files, folders, pipes, read in bounded memory. What cannot be read becomes a dead letter."""

from streams.sources.arrival import Arrival
from streams.sources.decode import Reading
from streams.sources.read import check_sources, read_sources

__all__ = ["Arrival", "Reading", "check_sources", "read_sources"]
