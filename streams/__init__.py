"""Tollwatch: news items -> casualty claims -> tolls, changes, contradictions -> alerts.

The stages follow one another as `streams.flow` says: clean, extract, link, detect, alert.
"""

__version__ = "0.1.0"
