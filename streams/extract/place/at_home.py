"""Where a figure was whose sentence names no place, and whose item names only the countries of its war.

A government, a ministry or a state's broadcaster tells of its own people's dead, and civilians are killed at home.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import ClaimantKind, Place, VictimClass
from streams.extract.draft import Draft
from streams.extract.place.bearings import is_attacker, is_base
from streams.extract.place.borders import is_across
from streams.extract.place.journeys import is_whence
from streams.link.actors import actor, country_of
from streams.link.joint import joined
from streams.link.places import place, places_in
from streams.needing import Needing

_TELL = frozenset({ClaimantKind.GOVERNMENT, ClaimantKind.MEDICAL, ClaimantKind.MEDIA})
_STRANGERS = frozenset({VictimClass.COMBATANT, VictimClass.SUSPECT, VictimClass.MIGRANT, VictimClass.AID_WORKER})
# "in the north of the country": of whose government speaks
_THE_COUNTRY = Needing(
    ("country", "nation"),
    r"\b(?:in|across|throughout|inside|around|of) (?:the|its) (?:\w+ )?(?:country|nation)\b(?! of\b)"
    r"|\bthat (?:the|its) country (?:was|is|has|had|came)\b",
    re.IGNORECASE,
)

# "in a Kasan air strike": seldom in Kasa
_FROM_AFAR = Needing(
    ("strike", "ombardment", "ombing", "shelling", "raid", "attack"),
    r"\b(?:(?:[Aa]ir|drone|missile|rocket|artillery) ?(?:strikes?|raids?|attacks?)|airstrikes?|bombardments?|bombings?|"
    r"shelling)\b",
)


def country_told(draft: Draft) -> Place | None:
    """ "The Kasan government says that nine were killed in the north of the country": Kasa."""
    if not _THE_COUNTRY.search(draft.sentence.text):
        return None
    text = draft.sentence.text
    named = [m for m in joined(text, places_in(text)) if m.place.precision == "country"]
    nations = {
        m.place.country
        for m in named
        if not (is_across(text, m) or is_attacker(text, m) or is_base(text, m) or is_whence(text, m))
    }
    nations |= {country_of(draft.claimant.id)} if draft.claimant else set()
    known = nations - {None}
    return place(known.pop() or "") if len(known) == 1 else None


def at_home(draft: Draft, told: Place | None) -> Place | None:
    """The one of several countries that are told together (`told`) in which those counted are at home."""
    codes = set(told.path[0].split("+")) if told and told.precision == "area" and told.path else set()
    if len(codes) < 2 or not _STRANGERS.isdisjoint(draft.classes):
        return None
    teller = draft.claimant.id if draft.claimant and draft.claimant.kind in _TELL else None
    nation = nation_of(draft) or country_of(teller)
    return place(nation) if nation in codes else None


def struck_from_afar(draft: Draft) -> bool:
    """Whether a state's missiles or aircraft struck, and all that tells where is the name of that state."""
    doer = country_of(draft.perpetrator.id) if draft.perpetrator and draft.perpetrator.id else None
    if doer is None or draft.place is None or draft.place.path != (doer,):
        return False
    return _FROM_AFAR.search(draft.sentence.text) is not None


def nation_of(draft: Draft) -> str | None:
    """Whose they are ("four Thai civilians")."""
    peoples = [m.place.country for m in places_in(draft.group or draft.counted.title()) if m.kind == "demonym"]
    return peoples[0] if len(peoples) == 1 else None


def speakers_from(drafts: Sequence[Draft]) -> set[str]:
    """The countries of those who count, but of no state that may count whom it struck abroad."""
    ids = {draft.claimant.id for draft in drafts if draft.claimant and draft.claimant.id}
    known = [one for one in map(actor, ids) if one and not one.id.endswith(("-military", "-government"))]
    return {one.country for one in known if one.country}
