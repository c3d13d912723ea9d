"""Who is made to go, goes for a danger, or is under orders to: "forced 300 people to move", "300 people moved to Lora
because of the fighting", "evacuation orders cover 300 people"."""

from __future__ import annotations

import re

from schemas import Harm
from streams.extract import lexicon
from streams.extract.harm.frames import Figure
from streams.extract.lexicon import alternation, words_listed
from streams.extract.phrases.chunks import Chunks
from streams.needing import Needing
from streams.people import ARMED

_FEW = 10
"""Fewer may be made to leave a room, or go to a town for reasons of their own."""
_MANY = 20
"""Of so many that no noun names, hardly anybody goes for reasons of his own."""
_REFUGE = alternation(lexicon.table("lodged")["took_refuge"])
_DANGERS = (
    r"(?:(?:armed|heavy|ongoing|recent|renewed|rising|severe|violent|ethnic|tribal|communal|intercommunal|flash|forest"
    r"|monsoon|torrential|military|rebel|militia|the|this|that|these|those|their|to|an?|of)\s){0,4}"
    r"(?:fighting|clashes|attacks?|violence|conflicts?|wars?|hostilities|insecurity|unrest|shelling|bombing"
    r"|bombardments?|air ?strikes|strikes|raids?|massacres?|killings|offensives?|operations?|insurgency|floods?"
    r"|flooding|floodwaters|droughts?|famine|hunger|landslides?|mudslides?|earthquakes?|quakes?|tremors|eruptions?"
    r"|cyclones?|hurricanes?|typhoons?|storms?|tornado(?:es)?|wildfires?|bushfires|fires?|rains?|erosion|tsunami"
    r"|persecution|threats|incursions?|crisis|evictions?|demolitions?)\b"
)
# "because of the fighting", "following heavy clashes", "fleeing the attacks", "for safety"
_FOR_DANGER = (
    rf"(?:(?:because of|due to|owing to|as a result of|on account of|in the wake of|following|after|fleeing"
    rf"|escaping|to escape|to flee|to avoid|triggered by|caused by|amid)\s{_DANGERS}|(?:in search of|for|to seek"
    r"|seeking) safety\b|in search of (?:food|water|shelter|pasture)\b|as (?:refugees|idps)\b)"
)
_THITHER = r"(?:in(?:to)?|to|from|out of|across|towards?|away from)\b"
_NEEDS_OF_DANGER = (
    "because of", "due to", "owing to", "result of", "account of", "wake of", "following", "after", "fleeing", "escap",
    "flee", "avoid", "triggered", "caused by", "amid", "safety", "as refugees", "as idps", "in search of",
)  # fmt: skip
# "moved to Lora because of the fighting"
_WENT = Needing(
    _NEEDS_OF_DANGER,
    r"(?:\s\(\d[^)]{0,40}\))?[^.;:,\d]{0,40}?\s(?:have |had |has )?(?:also |already |since |reportedly |recently )?"
    rf"(?:(?:moved|migrated|ran|run|went|gone|came|come|arrived|travelled|trekked|relocated|returned)\s{_THITHER}"
    rf"|left\s(?!behind|over|for dead))[^.;:\d]{{0,70}}?\s{_FOR_DANGER}"
    r"|[^.;:,\d]{0,40}?\s(?:have |had |has )?reached\s[^.;:\d]{0,50}?\s(?:after )?(?:fleeing|escaping)\b",
    re.IGNORECASE,
)
# "because of the fighting 300 people moved to Lora"
_FOR_DANGER_BEFORE = Needing(
    ("because of", "due to", "owing to", "result of", "account of", "wake of", "Because of", "Due to", "Owing to"),
    rf"\b(?:because of|due to|owing to|as a result of|on account of|in the wake of)\s{_DANGERS}[^.;:]{{0,60}}?,?\s"
    r"(?:(?:around|about|some|at least|more than|over|nearly|almost|as many as|up to|an estimated|another|a total"
    r" of|approximately)\s){0,2}$",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"[^.;:,\d]{0,40}?\s(?:have |had |has )?(?:also |already |since )?(?:moved|migrated|ran|relocated|trekked)\s"
    rf"{_THITHER}",
    re.IGNORECASE,
)
# "have found refuge in Lora"
_TOOK_REFUGE = Needing(
    ("bush", "hills", "forest", "mountains", "safety", "refuge", "open", "streets", "shelter", "outdoors", "outside"),
    rf"(?:, mostly [^,;.\d]{{0,40}},| of them)?[^.;:,\d]{{0,40}}?\s(?:{_REFUGE})\b",
    re.IGNORECASE,
)  # fmt: skip
# "forced 300 people to leave the village", "sent 300 people running into the bush"
_MADE = Needing(
    (
        "forc",
        "compel",
        "oblig",
        "caus",
        "prompt",
        "push",
        "drove",
        "driv",
        "order",
        "sent",
        "send",
        "asked",
        "told",
        "led",
    ),
    r"(?:^|\b)(?:forc(?:ed|es|e|ing)|compel(?:led|s|ling)?|oblig(?:ed|es|ing)|caus(?:ed|es|ing)|prompt(?:ed|s|ing)?"
    r"|push(?:ed|es|ing)|drove|driv(?:es|en|ing)|order(?:ed|s|ing)?|sent|send(?:s|ing)|asked|told|led)\s"
    r"(?:[^.;:,\d]{0,40}?[\s’'])?$",
    re.IGNORECASE,
)
_TO_GO = re.compile(
    r"[^.;:,\d]{0,40}?\s?\b(?:to (?:clear out|pack up)\b"
    r"|to (?:leave|move|go|get out|pack their|relocate|vacate|migrate|run|abandon|quit)\b"
    r"(?! (?:on|early|without|behind|through|work|school|off|forward|ahead|past|over (?:a|the) (?:bridge|road))\b"
    r"|(?: (?:out of|from|into))? (?:the|their|an?) (?:field|pitch|game|match|race|stage|party|court|room|plane|train"
    r"|bus|ship|venue|stadium|building|team|company|club|army|event|service|jobs?|posts?|country|polls?|house"
    r"|hospital|scene|ballot|vehicles?|cars?)\b)"
    r"|across the (?:border|frontier|river|lake)\b"
    r"|(?:running|fleeing|scurrying|scrambling) (?:in|into|to|from|for|out|across|over)\b)",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\b(?:asked|told|led)\s[^.;:,]*$", re.IGNORECASE)
_HOMES = re.compile(
    r"[^.;:,\d]{0,60}?\b(?:homes?|houses|villages?|area|island|town|districts?|province|valley|coast|cit(?:y|ies)|camps?|quarters?)\b",
    re.IGNORECASE,
)
# "are under evacuation orders"
_UNDER_ORDERS = Needing(
    ("evacuat",),
    r"[^.;:\d]{0,60}?\s(?:(?:are|were|is|was|remain|remained|be|been|placed|put|still|now|fell|came)\s)?under\s"
    r"(?:an?\s)?(?:[a-z][\w-]*\s){0,2}evacuat(?:ion|e)(?:\s(?:orders?|notices?))?\b"
    r"(?!\s(?:warning|alert|advis|watch))",
    re.IGNORECASE,
)
# "evacuation orders cover", "mandatory evacuations affecting"
_ORDERS_FOR = Needing(
    ("vacuation",),
    r"\b(?:evacuation orders?|evacuation notices|mandatory evacuations?|evacuations)\s[^.;:\d]{0,40}?"
    r"(?:cover(?:s|ed|ing)?|affect(?:s|ed|ing)?|appl(?:y|ies|ied) to|for|to|impact(?:s|ed|ing)?)\s"
    r"(?:(?:around|about|some|at least|more than|over|nearly|almost|as many as|an estimated|another|a total of"
    r"|approximately|the|all)\s){0,2}$",
    re.IGNORECASE,
)


def moved_away(chunks: Chunks, k: int) -> Figure | None:
    """The figure of the people at chunk k who had to go, went for a danger, or are under orders to go."""
    chunk = chunks.row[k]
    if chunk.number is None or not _may_go(chunks, k):
        return None
    text, start, end = chunks.sentence, chunk.number.start, chunk.end
    until = max(0, start - 120)
    if (
        _ORDERS_FOR.search(text, until, start)
        or _UNDER_ORDERS.match(text, end)
        or _WENT.match(text, end)
        or _TOOK_REFUGE.match(text, end)
    ):
        return Figure(k, Harm.DISPLACED, "number-moved")
    if _MOVED.match(text, end) and _FOR_DANGER_BEFORE.search(text, until, start):
        return Figure(k, Harm.DISPLACED, "number-moved")
    go = _TO_GO.match(text, end)
    if go is None or _MADE.search(text, until, start) is None:
        return None
    clears_out = go[0].endswith(("get out", "clear out", "pack up", "vacate"))
    if not clears_out and _ASKED.search(text, until, start) and _HOMES.match(text, end) is None:
        return None
    return Figure(k, Harm.DISPLACED, "number-moved")


def _may_go(chunks: Chunks, k: int) -> bool:
    """People, or a number of nothing else, of whom there are many."""
    chunk = chunks.row[k]
    if chunk.tag == "M":
        bare = chunk.phrase is None or not chunk.phrase.head
        return bare and not (chunk.number and chunk.number.could_be_year) and chunk.quantity.number >= _MANY
    return chunk.tag == "N" and chunk.quantity.number >= _FEW and not _is_no_resident(chunks, k)


def _is_no_resident(chunks: Chunks, k: int) -> bool:
    """Soldiers, pupils, workers: they go where they are sent."""
    phrase = chunks.row[k].phrase
    if phrase is None:
        return False
    return not ARMED.isdisjoint(phrase.classes) or phrase.head in words_listed("lodged", "boarders")
