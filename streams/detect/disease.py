"""Which disease a sentence names: the dead of cholera and of measles in one land are two counts.

An outbreak that no sentence names fits any ("the outbreak has killed 40").
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache

from streams.detect.called import finder_of

# Disease -> how news calls it, as `finder_of` takes it.
_NAMES = {
    "anthrax": "anthrax",
    "bird flu": "bird flu, avian flu, avian influenza, h5n1",
    "botulism": "botulism",
    "chikungunya": "chikungunya",
    "cholera": "cholera, acute watery diarrh*",
    "covid": "covid*, coronavirus*, sars cov 2",
    "cyclospora": "cyclospora*",
    "dengue": "dengue",
    "diphtheria": "diphtheria",
    "ebola": "ebola*",
    "encephalitis": "encephalitis, acute encephalitis",
    "hantavirus": "hantavirus*",
    "hepatitis": "hepatitis",
    "hiv": "hiv*",
    "influenza": "influenza, seasonal flu, swine flu, h1n1, the flu",
    "lassa": "lassa",
    "legionnaires": "legionnaires*, legionella",
    "leptospirosis": "leptospirosis",
    "listeria": "listeria*, listeriosis",
    "malaria": "malaria",
    "marburg": "marburg*",
    "measles": "measles",
    "meningitis": "meningitis",
    "mers": "mers",
    "mpox": "mpox, monkeypox",
    "nipah": "nipah",
    "norovirus": "norovirus*",
    "plague": "bubonic plague, pneumonic plague",
    "polio": "polio*",
    "rabies": "rabies",
    "rift valley fever": "rift valley fever",
    "salmonella": "salmonella*",
    "tuberculosis": "tuberculosis",
    "typhoid": "typhoid",
    "west nile": "west nile",
    "whooping cough": "whooping cough, pertussis",
    "yellow fever": "yellow fever",
    "zika": "zika",
}


@lru_cache(maxsize=65536)
def disease_in(sentence: str) -> str | None:
    """The disease that a sentence names; None where it names none or several."""
    named = _named_in()(sentence)
    return named.pop() if len(named) == 1 else None


@cache
def _named_in() -> Callable[[str], set[str]]:
    return finder_of(_NAMES)
