"""What one sentence says of one harm: its mentions side by side.

They are added up ("one civilian and six assailants were killed": 7), unless one of them is said to be what the toll has
risen to, or says again what another says: the parts of a whole, or a person by his name and by a pronoun.
"""

from __future__ import annotations

from collections.abc import Sequence

from streams.extract.phrases.person_names import same_person
from streams.totals.mentions import Mention
from streams.totals.said import Said
from streams.totals.total import sum_of

_HARMS = ("lives", "deaths", "fatalities", "killings", "murders")
_PAIRS = ("a couple", "the couple")  # "and their two children"


def said_together(mentions: Sequence[Mention]) -> Said:
    """What the mentions of one sentence and harm say. At least one."""
    mentions = _without_named(mentions)
    risen = sorted((mention for mention in mentions if mention.rises), key=lambda mention: mention.total.stated)
    risen = risen or [mention for mention in mentions if mention.in_all and _are_in_it(mention, mentions)]
    if any(mention.everyone and not mention.increment for mention in mentions):
        mentions = [mention for mention in mentions if not mention.increment]
    distinct = list({(m.kind, _number(m), m.name, m.noun, m.beside): m for m in (risen[-1:] or mentions)}.values())
    counts_many = any(not (mention.single or mention.known or mention.loose) for mention in distinct)
    exact = [mention for mention in distinct if mention.beside or not (mention.loose and counts_many)]
    told = _without_parts(_without_doubles(exact))
    names = tuple(mention.name for mention in told if mention.name)
    total = sum_of(one.total for one in told)
    return Said(total, tuple(told), names, any(mention.whole for mention in told), any(m.everyone for m in told))


def _without_named(mentions: Sequence[Mention]) -> Sequence[Mention]:
    """ "The feud claimed four lives, with Luis Vidal, his sons and a postman shot": they are of the four."""
    lives = [mention.total.stated for mention in mentions if mention.noun in _HARMS and not mention.beside]
    others = [mention for mention in mentions if mention.noun not in _HARMS]
    named = any(mention.known for mention in others) and all(mention.known or mention.single for mention in others)
    if len(lives) != 1 or not named or len(others) > lives[0]:
        return mentions
    return [mention for mention in mentions if mention.noun in _HARMS]


def _are_in_it(whole: Mention, mentions: Sequence[Mention]) -> bool:
    """Not "24 were killed in Bor, while raids on three villages killed 17 in all": of the raids alone."""
    return all(one.total.stated <= whole.total.stated for one in mentions)


def _number(mention: Mention) -> object:
    """What is the same where a number is told twice, by words or in digits ("2 men hurt", "two men were hurt")."""
    return mention.words if mention.vague or mention.total.stated < 2 else mention.total


def _without_doubles(mentions: list[Mention]) -> list[Mention]:
    """ "A man, Luis Vidal, was killed", "he died": one person, who is counted once unless a list joins them."""
    many = any(mention.total.stated > 1 and not mention.suicide for mention in mentions)
    suicides = [mention for mention in mentions if mention.suicide and not many]  # else among them, or who did it
    known = [mention for mention in mentions if mention.known and not mention.suicide]
    counted = [mention for mention in mentions if not (mention.known or mention.suicide)]
    names: list[Mention] = []
    for mention in known:
        if mention.name and not any(same_person(mention.name, other.name) for other in names):
            names.append(mention)
    suicides = [one for one in suicides if not any(same_person(one.name, other.name) for other in names)]
    nameless = [mention for mention in known if not mention.name]
    joined_to = [mention for mention in nameless if mention.listed and mention.owned and names]
    if any(m.total.stated == len(names) + len(joined_to) > 1 for m in counted if not m.beside):
        return [*counted, *suicides]  # "two men, Luis Vidal and Hugo Sanz, were killed"
    taken = 0 if any(m.listed for m in (*names, *counted)) else sum(m.single for m in counted)
    kept = names[taken:]
    if all(mention.single for mention in counted):
        kept = [*kept, *joined_to]  # "Luis Vidal and his son were killed"
    if nameless and not (names or any(mention.single for mention in counted)):
        joined = any(m.listed or m.beside for m in (*nameless, *counted))
        kept = nameless if any(m.listed for m in nameless) else nameless[:1] if joined or not counted else []
    elif not names:
        kept = [*kept, *(mention for mention in nameless if mention.listed)]  # "the leader and a guard were held"
    return [*kept, *counted, *suicides]


def _without_parts(mentions: list[Mention]) -> list[Mention]:
    """ "40 people, 6 of the guard and 34 civilians": the parts say again what the figure for all people says."""
    values = [mention.total.stated for mention in mentions]
    for mention, value in zip(mentions, values, strict=True):
        bare = mention.whole and (value > 1 or (value == 1 and not mention.noun)) and mention.words not in _PAIRS
        if bare and 2 * value == sum(values):
            return [mention]
    return _without_split(mentions, values)


def _without_split(mentions: list[Mention], values: list[int]) -> list[Mention]:
    """ "Eleven rebels were killed - eight near Kila, three near Bor", "15 died; ten there and five more in hospital":
    numbers without a noun that make one before."""
    for start, value in enumerate(values):
        for end in range(start + 3, len(values) + 1):
            parts = mentions[start + 1 : end]
            if any(part.noun or part.known for part in parts):
                break
            if sum(values[start + 1 : end]) == value:
                return [*mentions[: start + 1], *mentions[end:]]
    return mentions
