"""Which conflict a figure belongs to, by scored evidence, or none.

Evidence and its points:

    the claim's place: in the core of a conflict 3, in its wider area 1.5, where it may reach 0.75
      (without one: the places of the sentence, half a point less; without those: the places of the document)
    a party as perpetrator 3, as claimant 2, in the sentence 1.5; so also who counts its victims
    a country in the sentence whose forces are a party 0.75; all countries of a joint conflict together 1.5
    the conflict's name in the sentence 3; whose people the victims are 1
    a weapon of war in the sentence 1.5, where place, party or name speak for the conflict already;
      half a point, in the core, where only the document has such words;
      the vocabulary of any insurgency or crime ("gunmen", "bombing") not on the wider area alone, nor on two countries;
      words of the conflict's own ("gangs") in all its area; civilians, where the document has a weapon of war
    the land or region whose office speaks ("the governor of Kasa"), in the core 1
    both countries of a joint conflict in the document 1
    an abduction, in the core, 1.5; the murder of many, in the core, 1; people killed or driven out in the core, of
      whose cause nothing is told, where the document tells of no accident or disaster 1
    a running count of people harmed 1, of conflicts in whose area its place lies: nobody keeps one of accidents;
      counted since the day of one of the conflict's anchors 2
    what the document is about: up to 3 by its names and parties, 3.75 where its title has the name;
      half of it where the place is the core of another conflict in the same country;
      1 more where the sentence names no place

An actor who fights or counts in several conflicts at the time gives half. A perpetrator who fights elsewhere only takes
1.5 from a conflict, as do the sentence's fighters where one of them fights in that place; a place of which the conflict
knows nothing takes 3. So does what a state's police do at home outside a core, and its army at a protest there, or
where a conflict may only reach. Violence and hunger need THRESHOLD, an unknown cause UNKNOWN_CAUSE more, a crime CRIME
more, as wars of gangs are told as crimes (but where the document has words of the conflict's own), and never one piece
of evidence alone. Where as much speaks for two, the places of the document decide. Outside the area of a conflict, an
arrest needs a party that makes it. Disaster, accident and disease link to nothing, in a war zone too. Only
conflicts that run on the day count.
"""

from __future__ import annotations

import re
from collections.abc import Set

from schemas import Cause, Claimant, ConflictRef, Harm, Place
from streams.link.called_after import weigh_office
from streams.link.conflicts import CORE, WIDER, running
from streams.link.evidence import Mentions, Profile, by_place, carved_out, document_profile
from streams.link.war_words import weigh_vocabulary, words_of
from streams.link.weighing import LinkContext, Points, Weighed

__all__ = [
    "LINKED_CAUSES", "THRESHOLD", "LinkContext", "Profile", "Weighed", "document_profile", "is_enough", "link",
    "needed", "weigh",
]  # fmt: skip

THRESHOLD = 3.0
UNKNOWN_CAUSE = 1.0
CRIME = 2.0
_PROTEST = re.compile(r"\b(?:protest|demonstrat)", re.IGNORECASE)
LINKED_CAUSES = frozenset({Cause.VIOLENCE, Cause.HUNGER, Cause.UNKNOWN, Cause.CRIME})


def link(context: LinkContext) -> ConflictRef | None:
    """The conflict with the most evidence, or None below what is needed. `score` is 1 from twice the threshold on."""
    if context.cause not in LINKED_CAUSES:
        return None
    points = _pointed(context)
    best = points.best()
    if best is None or not is_enough(best, _told_as(context, best)):
        return None
    if (_is_abroad(context.alleged_perpetrator) or _is_abroad(context.claimant)) and points.is_anyones(best.conflict):
        return None
    share = round(min(best.points / (2 * THRESHOLD), 1.0), 2)
    return ConflictRef(id=best.conflict.id, name=best.conflict.name, score=share, evidence=best.evidence)


def _is_abroad(perpetrator: Claimant | None) -> bool:
    """Whether a state's forces did it, who may fight in many lands."""
    return perpetrator is not None and (perpetrator.id or "").endswith("-military")


def _told_as(context: LinkContext, best: Weighed) -> Cause:
    """A crime told with words of the conflict's own is its violence; and the murder of many may be, in its core."""
    if context.cause is not Cause.CRIME:
        return context.cause
    in_core = context.place is not None and not best.conflict.core.isdisjoint(context.place.path)
    if in_core and context.many:
        return Cause.UNKNOWN
    gangs = best.conflict.words  # a war of gangs: its dead are counted as murders where it is fought
    counted = bool(gangs) and context.counts and in_core
    return context.cause if not counted and gangs.isdisjoint(words_of(context.text)) else Cause.VIOLENCE


def is_enough(one: Weighed, cause: Cause) -> bool:
    """Whether the points suffice, and come from more than one thing: not all that happens in Beirut is the war's."""
    return one.points >= needed(cause) and len(one.evidence) > 1


def needed(cause: Cause) -> float:
    """The points that a conflict needs. A crime is of one only where nearly all speaks for it: a war of gangs."""
    return THRESHOLD + {Cause.UNKNOWN: UNKNOWN_CAUSE, Cause.CRIME: CRIME}.get(cause, 0.0)


def weigh(context: LinkContext) -> list[Weighed]:
    """Every conflict for which something speaks, the strongest first, whatever the cause."""
    return _pointed(context).weighed()


def _pointed(context: LinkContext) -> Points:
    profile = context.profile or document_profile(context.text, context.day)
    mentions = profile.of(context.sentence)
    points = Points(running(context.day), profile)
    _weigh_people(points, context)
    _weigh_mentions(points, context, mentions)
    _weigh_places(points, context.place, mentions, profile, context.harm)
    _weigh_strangers(points, context, mentions)
    _leave_at_home(points, context)
    elsewhere = carved_out(points.known, context.place.path) if context.place else set()
    for conflict_id, (worth, words) in profile.about.items():
        points.add(conflict_id, worth / 2 if conflict_id in elsewhere else worth, words)
    if context.cause is not Cause.UNKNOWN:  # it tells where, and nothing of how they died
        weigh_office(points, context)
    weigh_vocabulary(points, context, mentions, profile)
    if context.counts:
        _weigh_count(points, context.since)
    if context.unexplained and context.cause is Cause.UNKNOWN:
        _weigh_silence(points)
    if context.many and context.cause is Cause.CRIME:
        _weigh_murders(points)
    if context.harm is Harm.DETAINED:
        _leave_arrests(points, context.alleged_perpetrator)
    return points


def _weigh_people(points: Points, context: LinkContext) -> None:
    perpetrator, claimant = context.alleged_perpetrator, context.claimant
    if perpetrator and perpetrator.id:
        points.add_actor(perpetrator.id, 3.0, perpetrator.name)
    if claimant and claimant.id and not (perpetrator and perpetrator.id == claimant.id):
        points.add_actor(claimant.id, 2.0, claimant.name)
    if context.victim_group:
        for conflict_id in points.known.by_victims.get(context.victim_group.lower(), ()):
            points.add(conflict_id, 1.0, context.victim_group)


def _weigh_mentions(points: Points, context: LinkContext, mentions: Mentions) -> None:
    said = {one.id for one in (context.claimant, context.alleged_perpetrator) if one}
    for actor in {mention.actor.id: mention.actor for mention in mentions.actors}.values():
        if actor.id not in said:
            points.add_actor(actor.id, 1.5, actor.name)
    for conflict_id in dict.fromkeys(name.conflict_id for name in mentions.names):
        points.add(conflict_id, 3.0, points.known.by_id[conflict_id].name)
    countries = {mention.place.country for mention in mentions.places if mention.place.country}
    if context.place and context.place.country:
        countries.add(context.place.country)
    for country in sorted(countries - {context.place.country if context.place else None}):
        forces = f"{country.lower()}-military"
        if forces not in said and all(mention.actor.id != forces for mention in mentions.actors):
            points.add_actor(forces, 0.75, country)
    if len(countries) > 1:
        _weigh_joint(points, countries, 1.5)
    elif countries & points.known.allied:
        everywhere = {one.place.country for one in points.profile.mentions.places if one.place.country}
        _weigh_joint(points, countries | everywhere, 1.0)


def _weigh_joint(points: Points, countries: Set[str], worth: float) -> None:
    for conflict_id, joint in points.known.joint:
        if joint <= countries:
            points.add(conflict_id, worth, " and ".join(sorted(joint)))


def _weigh_places(points: Points, place: Place | None, mentions: Mentions, profile: Profile, harm: Harm) -> None:
    if place is not None and place.path:
        points.place = dict(by_place(points.known, place.path))
        for conflict_id, worth in points.place.items():
            points.add(conflict_id, worth, place.name)
        _rule_out(points, place, profile, flee=harm is Harm.DISPLACED)
        return
    where = [mention for mention in mentions.places if mention.kind == "name"]
    for mention in where or mentions.places:
        for conflict_id, worth in by_place(points.known, mention.place.path).items():
            points.place[conflict_id] = max(points.place.get(conflict_id, 0.0), worth - 0.5)
    if where:
        for conflict_id, worth in points.place.items():
            points.add(conflict_id, worth, "places of the sentence")
        return
    for conflict_id, (_, words) in profile.about.items():
        points.add(conflict_id, 1.0, f"no other place, {words}")
    for conflict_id, worth in _greatest(points.place, profile.where()).items():
        points.place[conflict_id] = worth
        points.add(conflict_id, worth, "places of the document")


def _weigh_strangers(points: Points, context: LinkContext, mentions: Mentions) -> None:
    """A perpetrator who fights elsewhere speaks against a conflict in which it is no party.

    So do, where no perpetrator is known, the fighters of the sentence that do not only speak, if one of them fights in
    that place too.
    """
    known, perpetrator = points.known, context.alleged_perpetrator
    speaks = context.claimant.id if context.claimant else None
    if perpetrator and known.by_actor.get(perpetrator.id or ""):
        fights, names = set(known.by_actor[perpetrator.id or ""]), perpetrator.name
    else:
        fighters = [one.actor for one in mentions.actors if one.actor.id in known.parties - {speaks}]
        fights = {conflict_id for one in fighters for conflict_id in known.by_actor[one.id]}
        if not any(points.place.get(conflict_id, 0.0) >= WIDER for conflict_id in fights):
            return
        names = fighters[0].name
    for conflict_id in set(points.place).difference(fights):
        points.add(conflict_id, -1.5, f"{names} is no party")


def _leave_at_home(points: Points, context: LinkContext) -> None:
    """What a state's police do at home outside the core of a conflict, and its army at a protest or where a conflict
    may at most reach, is seldom of it: they shoot at crowds and robbers too."""
    forces, place = (context.alleged_perpetrator and context.alleged_perpetrator.id) or "", context.place
    country, _, body = forces.partition("-")
    if body not in ("police", "military") or (place.country or "").lower() != country if place else body != "police":
        return
    seldom = CORE if body == "police" or _PROTEST.search(context.sentence) else WIDER
    for conflict_id in points.known.by_actor.get(forces, ()):
        if 0 < points.place.get(conflict_id, 0.0) < seldom:
            points.add(conflict_id, -3.0 * points.known.weights[forces], f"{forces} at home")


def _weigh_count(points: Points, since: str | None) -> None:
    for conflict_id, worth in points.place.items():
        if worth < WIDER:
            continue
        points.add(conflict_id, 1.0, "a running count")
        if since and any(since == anchor.day.isoformat() for anchor in points.known.by_id[conflict_id].anchors):
            points.add(conflict_id, 2.0, f"since {since}")


def _weigh_silence(points: Points) -> None:
    """Of those of whom nothing tells how they died, where a war is fought."""
    for conflict_id, worth in points.place.items():
        if worth >= CORE or (worth >= WIDER and points.score[conflict_id] - worth >= 1.0):
            points.add(conflict_id, 1.0, "no accident is told")


def _weigh_murders(points: Points) -> None:
    """Of many who are said to be murdered where a war is fought."""
    for conflict_id, worth in points.place.items():
        if worth >= CORE:
            points.add(conflict_id, 1.0, "many were murdered")


def _leave_arrests(points: Points, perpetrator: Claimant | None) -> None:
    """An arrest is the police's work wherever a conflict is not fought, unless a party makes it."""
    fights = points.known.by_actor.get(perpetrator.id, ()) if perpetrator and perpetrator.id else ()
    for conflict_id in list(points.score):
        if points.place.get(conflict_id, 0.0) < WIDER and conflict_id not in fights:
            del points.score[conflict_id]


def _greatest(one: dict[str, float], other: dict[str, float]) -> dict[str, float]:
    return {key: max(one.get(key, 0.0), other.get(key, 0.0)) for key in (*one, *other)}


def _rule_out(points: Points, place: Place, profile: Profile, *, flee: bool) -> None:
    """A place outside a conflict's area speaks against it, less where people only `flee` there; not the country around
    its core."""
    if not place.country:
        return
    for conflict_id in {*points.score, *profile.about} - set(points.place):
        inside = place.precision == "country" and place.country in points.known.by_id[conflict_id].countries
        if not inside:
            points.add(conflict_id, -1.0 if flee and conflict_id in profile.about else -3.0, f"not in {place.name}")
