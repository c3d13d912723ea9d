"""What is written like a place and is none: a part of another name, and initials that spell one."""

from __future__ import annotations

import re

from streams.link.gazetteer import Entry
from streams.link.names import in_capitals

INITIALS = frozenset(("US", "U.S.", "UK", "U.K.", "UAE", "U.A.E."))
"""What countries are called by their initials."""
INTO = re.compile(r"\b(?:in|at|near|outside)\s(?:the (?:city|town|village) of )?$")
# "the Council of Europe", "Universidad de Kasa": a part of another name.
_NAMED_OF = re.compile(r"\b[A-Z][\w’'-]+ of $")
# "Tren de Tema", "Diario de Kasa"
_NAMED_DE = re.compile(
    r"\b(?:Universi[a-z]+|Ban[a-z]+|Club|Radio|Deportivo|Atl[eé]tico|Estadio|Stade|Tour|Tren|C[aá]rtel|Clan|Bloque|"
    r"Frente|Ej[eé]rcito|Diario|Noticias|Gobierno|Sindicato) del? $"
)
# "the Porte de Tema station", "on the Rue de Kasa": gates and streets lead to what they are called after.
_WAY_TO = re.compile(
    r"\b(?:Porte|Gare|Rue|Avenue|Boulevard|Quai|Faubourg|Calle|Avenida|Paseo|Puerta|Carrera|Porta|Piazza|Estaci[oó]n) "
    r"(?:d(?:e|i|u|el|ella)|de la) $"
)
# "Middle East respiratory syndrome", "Rift Valley fever"
_ILLNESS = re.compile(
    r" (?:(?:acute )?respiratory (?:coronavirus )?syndrome|(?:ha?emorrhagic )?fever|encephalitis)\b", re.I
)
_JOINS = (" de ", " di ", " du ", " del ", " della ", " la ")
# "at the Tema and in a church", "on the Tema, which had left": a house or a ship, as a town has no article
_AT_THE = re.compile(r"\b(?:at|outside|inside|on|aboard) the $")
_HOUSE_ENDS = re.compile(r"[.,;]|$| (?:and|on|in|when|where|after|hotel|nightclub|cinema|theatre|restaurant)\b")
_LONGEST = 5  # letters of initials
_AFTER_INITIALS = re.compile(r"(?: [a-z]|[.,;:!?)-]|$)")


def is_of_a_name(text: str, start: int, end: int, first: Entry | None) -> bool:
    """ "the Council of Europe", "the Gare de Kasa": a part of another name."""
    if text.endswith(_JOINS, max(0, start - 7), start) and _WAY_TO.search(text, max(0, start - 20), start):
        return True
    precision = first.place.precision if first else None
    if precision in ("country", "region") and text.endswith((" de ", " del "), max(0, start - 5), start):
        return _NAMED_DE.search(text, max(0, start - 28), start) is not None
    if first is None and is_house(text, start, end):
        return True
    return precision == "area" and _NAMED_OF.search(text, max(0, start - 24), start) is not None


def is_house(text: str, start: int, end: int) -> bool:
    """ "at the Tema on Sunday", "on the Tema, which had left Kasa": a house or a ship that is called like a town."""
    if not text.endswith(" the ", 0, start) or _HOUSE_ENDS.match(text, end) is None:
        return False
    return _AT_THE.search(text, max(0, start - 14), start) is not None


def is_of_an_illness(text: str, end: int) -> bool:
    """ "Middle East respiratory syndrome": what is called after where it was found first."""
    return _ILLNESS.match(text, end) is not None


def is_initials(text: str, start: int, end: int, first: Entry | None) -> bool:
    """ "a SWAT team", "raided by SWAT": capitals among small letters are initials; but "in GAZA", "KASA, Pakistan -",
    "IRAN says"."""
    word = text[start:end]
    if not 2 < end - start <= _LONGEST or not word.isupper() or word in INITIALS or in_capitals(text, start, end):
        return False
    if first and (first.place.precision == "country" or first.adjective):
        return False
    if _AFTER_INITIALS.match(text, end) is None or INTO.search(text, max(0, start - 24), start):
        return False
    return start > 1 and text[start - 1] in " #" and text[start - 2].isalnum()
