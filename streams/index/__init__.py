"""The records in Elasticsearch: for each key the last record of its topic, and so the same after any replay.

A document's version is the place of its record in the log (`Position`): an older record never overwrites a newer one.
Indices stand behind aliases, one per kind of record; a new layout gets a new number and the alias moves.
"""
