"""Which conflict, which place, which actor: the gazetteers and the linking by scored evidence.

`actors` and `places` find names in a text; `conflict` weighs what was found. The tables are YAML that people edit
(`data/*.yaml`) and a list of cities derived from GeoNames (`data/cities.tsv`, see `data/SOURCES.md`).
"""

from __future__ import annotations
