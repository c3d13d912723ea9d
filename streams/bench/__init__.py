"""How fast: extract and the whole embedded run, as ratios to only reading and validating the same items."""

from streams.bench.speed import Speed, measure

__all__ = ["Speed", "measure"]
