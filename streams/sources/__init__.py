"""Where news comes from: files, folders, pipes, read in bounded memory. What cannot be read becomes a dead letter."""

from streams.sources.arrival import Arrival
from streams.sources.decode import Reading
from streams.sources.read import SUFFIXES, check_sources, empty_folders, read_sources

__all__ = ["SUFFIXES", "Arrival", "Reading", "check_sources", "empty_folders", "read_sources"]
