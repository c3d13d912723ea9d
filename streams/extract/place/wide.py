"""Words of what befalls more than one town."""

from __future__ import annotations

import re

WIDELY = re.compile(
    r"\b(?:across|throughout|nation-?wide|country-?wide|parts|elsewhere|villages|towns|cities|communities|regions|"
    r"provinces|districts|states|areas|including|separate|series|spate|string|among them|flood\w*|storms?|typhoon|"
    r"cyclone|hurricane|earthquake|wildfires?|bushfires?|outbreak|war|protests|clashes|unrest|riots|heat ?wave)\b",
    re.IGNORECASE,
)
