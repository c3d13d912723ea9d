"""What a set of observations means, worked out the slow way: everything from the beginning, nothing kept.

It shares with the product what single values mean (readings, scopes, days, whether a mention fits an event) and none
of the folding: incidents scan all events, a history looks back at all earlier facts for each one, and contradictions
compare all pairs of series.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import combinations
from operator import attrgetter

from schemas import Harm, Measure, Quantifier, Role, Stance, content_id
from streams.detect.contradiction import APART, FACTOR, STANDARDS, TOGETHER, same_kind
from streams.detect.counted import told_apart
from streams.detect.denial import REACH
from streams.detect.event import event_of
from streams.detect.going_on import goes_on
from streams.detect.growth import grows_to
from streams.detect.incident import fit, follows_up, likeliest
from streams.detect.mention import mentions_of
from streams.detect.observation import Observation
from streams.detect.one_time import DISPUTED, Held, of_one_time
from streams.detect.overtaken import is_description, is_name
from streams.detect.reach import in_reach
from streams.detect.reading import LEAP, LEAP_FROM, Relation, agree, looks_slipped, relate
from streams.detect.retraction import withdraws
from streams.detect.running import Running
from streams.detect.scope import place_key
from streams.detect.series import Count, measure_of
from streams.detect.side import are_enemies, state_of
from streams.detect.spot import spot_of
from streams.detect.standing_by import stands_by
from streams.detect.statement import COUNTS, Statement, statements_of
from streams.detect.told import NOTHING_KNOWN, REMEMBERED
from streams.detect.voice import is_name_of, same_voice, voice
from streams.detect.weighed import MARGIN, NEEDED, weight
from streams.detect.window import follows

MOVING = ("new", "increased", "refined", "decreased", "reset", "next_period")


def oracle(observations: Iterable[Observation]) -> dict[str, dict[str, object]]:
    """{"series": {id: fields}, "changes": ..., "contradictions": ...} of one conflict key."""
    items = sorted(observations, key=lambda item: item.item_id)
    key = items[0].conflict_key if items else ""
    told = stated(items)
    said = [(item, statement) for item in items for statement in told[item.item_id]]
    lines = []
    for claimant, statements, incident in [*counts(said), *incident_counts(key, items, told)]:
        lines += series_of(key, claimant, statements, incident)
    nobody = [s for _, s in said if s.said.measure in COUNTS and s.claimant is None]
    denials = [(item.published_at, denied) for item in items for denied in item.denied]
    for line in lines:
        line["kind"] = kind_in(line, [line])
        line["known"] = kind_in(line, lines)
    heard = [line for line in lines if not any(speaks_for(other, line) for other in lines)]
    contradictions = {c["id"]: c for a, b in combinations(heard, 2) if (c := contradiction(a, b))}
    for line in lines:
        pairs = [set(c["series"]) for c in contradictions.values() if line["id"] in c["series"]]
        line["opposed"] = tuple(sorted(other for pair in pairs for other in pair - {line["id"]}))
        line["echoes"] = [] if line["incident"] else [s for s in nobody if echoes(s, line)]
        flag(line, denials)
    return {
        "series": {line["id"]: told_series(line) for line in lines},
        "changes": {c["id"]: c for line in lines for c in told_changes(line)},
        "contradictions": contradictions,
    }


def stated(items):
    """What each item states, some of it as figures of counts that the same claimant told of in the month before."""
    everything = [statement for item in items for statement in statements_of(item)]
    running = Running()
    running.replace([], everything)
    return {item.item_id: [running.settled(s) for s in everything if s.item is item] for item in items}


def group(statements: Iterable[tuple[object, Statement]]) -> list[tuple[object, list[Statement]]]:
    keyed: list[tuple[object, list[Statement]]] = []
    for key, statement in statements:
        for known, members in keyed:
            if known == key:
                members.append(statement)
                break
        else:
            keyed.append((key, [statement]))
    return keyed


def rigid(s: Statement) -> tuple[object, ...]:
    rolling = s.said.period.rolling if s.said.period and s.said.measure is not Measure.INCIDENT else None
    return s.said.harm, s.said.unit, measure_of(s.said), s.said.role is Role.PART, rolling


def counts(said):
    named = [((s.claimant, rigid(s)), s) for _, s in said if s.said.measure in COUNTS and s.claimant]
    return [(key[0], members, None) for key, members in group(named)]


def incident_counts(conflict_key, items, told):
    """Every mention looks at every event there is."""
    mentions = [m for item in items for m in mentions_of(item, told[item.item_id])]
    events: list[tuple[int, int, object]] = []  # first day, how manieth of that day, event
    for mention in sorted(mentions, key=attrgetter("key")):
        if mention.undated:
            near = [e for e in events if in_reach(mention, e[2])]
            best = likeliest((e[2], like) for e in near if (like := follows_up(mention, e[2])))
            fitting = [e for e in near if e[2] in best]
            if len(fitting) > 1:
                continue
            best = fitting[0] if fitting else weightiest(mention, events)
        else:
            scored = [(fit(mention, e[2]), e) for e in events]  # in the order of their first mentions
            best = max((s for s in scored if s[0]), default=(None,), key=lambda s: s[0])[-1]
            best = best or event_before(mention, events)
        if best:
            i = events.index(best)
            events[i] = (best[0], best[1], event_of(best[2].id, (*best[2].members, mention)))
        else:
            today = [e for e in events if e[0] == mention.first]
            twins = sum(place_key(e[2].members[0].place) == place_key(mention.place) for e in today)
            day = date.fromordinal(mention.first).isoformat()
            event_id = content_id("incident", conflict_key, day, place_key(mention.place), twins)
            events.append((mention.first, len(today), event_of(event_id, (mention,))))
    for _, _, event in events:
        everyone = [s for m in event.members for s in m.statements]
        common = [s for m in event.members for s in m.statements if not is_anothers(s, m.statements)]
        for _, members in group([(rigid(s), s) for s in common]):
            yield None, members, event.record
        for key, members in group([((s.claimant, rigid(s)), s) for s in everyone if s.claimant]):
            yield key[0], members, event.record


def event_before(mention, events):
    """The one event with which a figure goes on that names no day."""
    near = [e for e in events if mention.may_go_on and in_reach(mention, e[2])]
    seen = [(how, e) for e in near if (how := goes_on(mention, e[2], e[2].face))]
    if not seen:
        return weightiest(mention, events)
    found = [e for how, e in seen if how == max(how for how, _ in seen)]
    return found[0] if len(found) == 1 else None


def weightiest(mention, events):
    """The one event for which most speaks, where that is enough and much more than for any other."""
    points = [weight(mention, e[2], e[2].face) for e in events]
    most = max(points, default=0)
    ahead = all(p + MARGIN <= most for i, p in enumerate(points) if i != points.index(most))
    return events[points.index(most)] if most >= NEEDED and ahead else None


def repeats(s, other):
    figures = [(x.said.quantity.value, x.said.quantity.min, x.said.quantity.max) for x in (s, other)]
    return s.item.item_id != other.item.item_id and figures[0] == figures[1]


def is_anothers(s, told):
    """Somebody's earlier figure beside the present one of somebody else."""
    now = [o for o in told if o.said.harm is s.said.harm and not o.said.prior and o.claimant]
    return s.said.prior and s.claimant is not None and any(o.claimant != s.claimant for o in now)


def series_of(conflict_key, claimant, statements, incident):
    lines: list[dict[str, object]] = []
    for s in sorted(statements, key=lambda s: tuple(s.order)):
        scope = s.scope if claimant else s.scope._replace(perpetrator=None)
        fitting = [line for line in lines if line["scope"].fits(scope) and has_begun(line, scope, s)]
        if not fitting and scope.group and incident and s.reading.low >= 3 and s.reading.said is not None:
            anybody = scope._replace(group=None)
            alike = [line for line in lines if line["scope"].group and line["scope"].fits(anybody)]
            same = [line for line in alike if any(repeats(s, other) for other in line["statements"])]
            fitting = same if len(same) == 1 else []
        if not fitting and incident:
            fitting = in_others_words(lines, scope, s, claimant)
        if scope.whole and lines and len(fitting) != 1:
            general = [line for line in fitting if line["scope"].classes in (None, "unspecified")]
            if general:
                fitting = general
            elif incident or not fitting:
                scope, fitting = scope._replace(classes="unspecified", whole=False), []
        if len(fitting) > 1 and not scope.window and s.said.measure is Measure.CUMULATIVE:
            fitting = running(fitting) or fitting
        if len(fitting) > 1:
            mine = [line for line in fitting if s.item.item_id in {o.item.item_id for o in line["statements"]}]
            if len(mine) != 1:
                continue
            fitting = mine
        if fitting:
            fitting[0]["scope"] = fitting[0]["scope"].merged(scope)
            fitting[0]["statements"].append(s)
        else:
            lines.append({"scope": scope, "opening": scope, "statements": [s]})
    for line in lines:
        harm, unit, measure, part, rolling = rigid(line["statements"][0])
        opening = line["opening"]
        window = opening.window and [tuple(edge) if edge else None for edge in opening.window]
        count = (claimant, harm, unit, measure, part, rolling, incident.id if incident else None)
        fields = (opening.classes, opening.group, opening.cause, window, opening.place, opening.perpetrator)
        fields += tuple(name for name in (opening.side, opening.seat) if name)
        line |= {"id": content_id("series", conflict_key, *count, *fields), "claimant": claimant, "incident": incident}
        line |= {"harm": harm, "unit": unit, "measure": measure, "part": part, "rolling": rolling}
        line["steps"] = steps_of(line)
        line["standing"] = [step for step in line["steps"] if step["type"] in MOVING][-1]
    for line in lines:
        continues(line, lines)
    return lines


def in_others_words(lines, scope, s, claimant):
    """The one line of people who may be called so too, where it has grown to this figure since other items told it."""
    found = [line for line in lines if line["scope"].alike(scope)]
    if len(found) != 1 or not (claimant or found[0]["scope"].classes == "unspecified"):
        return []
    told = found[0]["statements"]
    apart = [o for o in told if o.item is s.item and o.scope.classes not in (None, scope.classes)]
    if apart or any(not grows_to(s.reading, other.reading) for other in told):
        return []
    return found if any(other.reading.low >= 3 for other in told) else []


def running(lines):
    """Those after whose last word no other of them began anew."""
    return [one for one in lines if not any(is_restarted(one, other) for other in lines)]


def has_begun(line, scope, s):
    """Whether a counter ran on the day of a figure without a window; one that tells none until the figure's began."""
    mine, window = scope.window, line["scope"].window
    if s.said.measure is not Measure.CUMULATIVE:
        return True
    if mine is None:
        return not (window and window.start) or window.start.first <= s.day
    return window is not None or mine.start is None or max(o.day for o in line["statements"]) >= mine.start.first


def is_restarted(one, other):
    mine, theirs = one["scope"].window, other["scope"].window
    if not (mine and mine.start and theirs and theirs.start) or mine.start.last >= theirs.start.first:
        return False
    return max(s.day for s in one["statements"]) <= theirs.start.last


def facts_of(statements):
    facts = []
    by_item = group([((s.item.item_id, s.day, s.said.prior), s) for s in statements])
    leads = []
    for _, mentions in by_item:
        text = [s for s in mentions if s.said.field == "text"] or mentions
        lead = min(
            text, key=lambda s: (not (s.said.rises or s.said.revises), s.reading.width, -s.reading.low, s.said.claim_id)
        )
        if lead.said.quantity.quantifier is Quantifier.EXACT:
            order = sorted(
                text,
                key=lambda s: (not (s.said.rises or s.said.revises), s.reading.width, -s.reading.low, s.said.claim_id),
            )
            bound = [
                s
                for s in order
                if s.said.quantity.quantifier is not Quantifier.EXACT and s.reading.said == lead.reading.said
            ]
            lead = bound[0] if bound else lead
        leads.append((lead, mentions))
    same = group(
        [((s.said.copy_id, s.said.quantity.model_dump(exclude={"text"}), s.said.prior), (s, m)) for s, m in leads]
    )
    for key, copies in same:
        first = min((s for s, _ in copies), key=lambda s: tuple(s.order))
        everything = [s for _, mentions in copies for s in mentions]
        facts.append({
            "key": key, "lead": first, "all": everything, "stances": {s.said.stance for s, _ in copies},
            "items": {s.item.item_id for s in everything},
            "publishers": {s.item.publisher for s in everything if s.item.publisher},
        })  # fmt: skip
    return sorted(
        facts,
        key=lambda f: (
            f["lead"].day,
            f["lead"].published,
            f["lead"].item.item_id,
            not f["lead"].said.prior,
            f["lead"].said.claim_id,
        ),
    )


def steps_of(line):
    """Each fact against the standing one, which is found anew by looking back over all steps made so far."""
    facts, steps = facts_of(line["statements"]), []
    free = line["measure"] is Measure.STOCK or line["harm"] is Harm.MISSING
    for fact in facts:
        lead, said = fact["lead"], fact["lead"].said
        late = any(f["lead"].day > lead.day and f["lead"].published < lead.published for f in facts)
        moving = [s for s in steps if s["type"] in MOVING]
        standing = moving[-1] if moving else None
        since = steps[steps.index(standing) + 1 :] if standing else []
        old = standing["fact"] if standing else None
        relation = (
            relate(lead.reading, old["lead"].reading, text_says_rise=said.rises, text_says_fall=said.revises)
            if old
            else None
        )
        waiting = [s for s in since if agree(lead.reading, s["fact"]["lead"].reading)]
        waiting.sort(key=lambda s: s["type"] != "stale")
        kind = None
        moved = [s for s in moving if s["fact"]["lead"].reading[:2] == lead.reading[:2]]
        if (said.prior or withdraws(said.sentence)) and moved:
            moved[-1]["flags"] |= {"retracted"} if withdraws(said.sentence) else set()
            moved[-1]["echoes"].append(fact)
        elif old is None:
            kind = "new"
        elif line["rolling"] and lead.day != old["lead"].day:
            kind = "next_period"
        elif relation is Relation.ABOVE and not doubtful(fact, old):
            kind = "increased"
        elif relation is Relation.ABOVE:
            kind = "suspected_error"
            for step in [s for s in since if s["fact"]["lead"].reading.low > old["lead"].reading.high]:
                other = step["fact"]
                if agree(lead.reading, other["lead"].reading):
                    kind = None
                    step["echoes"].append(fact)
                    if independent(fact, other):
                        step["type"], step["detected"] = "increased", max(step["detected"], lead.published)
                    break
                if lead.reading.low > other["lead"].reading.high and not doubtful(fact, other):
                    step["type"], step["detected"] = "increased", max(step["detected"], lead.published)
                    kind, old = "increased", other
                    break
        elif relation is Relation.NARROWER:
            kind = "refined"
        elif relation is Relation.SAME:
            standing["echoes"].append(fact)
        elif (free and not slumps(fact, old)) or said.revises or have_died(fact) or tells_of_fall(fact, old):
            kind = "decreased"
            if said.revises and not said.prior:
                standing["flags"].add("retracted")
        elif said.prior or fact["items"] & old["items"]:
            pass
        elif waiting:
            step = waiting[0]
            step["echoes"].append(fact)
            if step["type"] == "suspected_error" and independent(fact, step["fact"]):
                step["type"], step["detected"] = "decreased", max(step["detected"], lead.published)
        elif None not in (lead.claimant, old["lead"].claimant) and lead.claimant != old["lead"].claimant:
            pass
        elif any(agree(lead.reading, s["fact"]["lead"].reading) for s in moving[:-1]) or is_behind(fact):
            kind = "stale"
        else:
            kind = "suspected_error"
        if kind:
            flags = {"prior"} if said.prior else {"late"} if late else set()
            flags |= {"acknowledged"} if Stance.ACKNOWLEDGES in fact["stances"] else set()
            flags |= {"disputed"} if Stance.DISPUTES in fact["stances"] else set()
            effect = "history" if late or said.prior or kind == "stale" else "current"
            steps.append({"fact": fact, "type": kind, "previous": old, "echoes": [], "flags": flags,
                          "detected": lead.published, "effect": effect})  # fmt: skip
    return steps


def have_died(fact) -> bool:
    said = fact["lead"].said
    rising = {s.harm for s in fact["lead"].item.stated if s.rises}
    return said.harm is Harm.INJURED and said.measure is Measure.INCIDENT and Harm.KILLED in rising


def tells_of_fall(fact, old) -> bool:
    said, spoken = fact["lead"].said, old["lead"].reading.said
    earlier = [s for s in fact["lead"].item.stated if s.prior and (s.harm, s.measure) == (said.harm, said.measure)]
    return not said.prior and spoken is not None and spoken in {s.quantity.value for s in earlier}


def is_behind(fact) -> bool:
    return fact["lead"].said.rises and fact["lead"].said.measure is Measure.INCIDENT


def slumps(fact, other) -> bool:
    said, was = fact["lead"].said, other["lead"].reading.low
    tenth = was >= 100 and was >= 9 * max(1, fact["lead"].reading.high)
    return tenth and said.harm is not Harm.MISSING


def doubtful(fact, other) -> bool:
    said = fact["lead"].said
    if said.prior:
        return False
    if said.rises:
        before, after = other["lead"].reading.low, fact["lead"].reading.low
        return said.measure is Measure.INCIDENT and before >= LEAP_FROM and after > LEAP * before
    return fact["lead"].day - other["lead"].day <= 31 and looks_slipped(fact["lead"].reading, other["lead"].reading)


def independent(fact, other) -> bool:
    """Who began the one did not print the other, and their articles have no sentence in common."""
    a, b = fact["lead"].item, other["lead"].item
    if not a.publisher or not b.publisher or a.publisher in other["publishers"] or b.publisher in fact["publishers"]:
        return False
    return not {said.copy_id for said in a.stated} & {said.copy_id for said in b.stated}


def continues(line, lines):
    window = line["scope"].window
    if not window:
        return
    kind, before = ("next_period" if line["measure"] is Measure.PERIOD else "reset"), []
    for other in lines:
        theirs = other["scope"].window
        if other is line or not theirs or not other["scope"].fits_but_window(line["scope"]):
            continue
        if line["measure"] is Measure.PERIOD:
            fits = follows(window, theirs)
        else:
            earlier = window.start and theirs.start and theirs.start.last < window.start.first
            fits = earlier and max(s.day for s in other["statements"]) <= window.start.last
        if fits:
            before.append(other["standing"]["fact"])
    if before:
        last = max(before, key=lambda f: (f["lead"].day, f["lead"].published, f["lead"].said.claim_id))
        if kind == "next_period" or line["steps"][0]["fact"]["lead"].reading.low < last["lead"].reading.low:
            line["continues"] = kind, last


def echoes(s: Statement, line) -> bool:
    figure = (s.said.quantity.value, s.said.quantity.min, s.said.quantity.max)
    stated = {(o.said.quantity.value, o.said.quantity.min, o.said.quantity.max) for o in line["statements"]}
    same = rigid(s) == rigid(line["statements"][0])
    return same and figure in stated and line["scope"].fits(s.scope)


def flag(line, denials):
    for at, denied in denials:
        if denied.harm is not line["harm"] or denied.claimant == line["claimant"]:
            continue
        if denied.of and line["claimant"] and denied.of != line["claimant"]:
            continue
        accused = denied.claimant in {s.said.perpetrator for s in line["statements"]}
        if not (denied.quantity or accused or (denied.of and denied.of == line["claimant"])):
            continue
        near = [s for s in line["steps"] if at - REACH <= s["fact"]["lead"].published <= at]
        if denied.quantity:
            wanted = (denied.quantity.value, denied.quantity.min, denied.quantity.max)
            near = [s for s in near if figure(s["fact"])[:3] == wanted]
        if near:
            near[-1]["flags"].add("disputed" if denied.stance is Stance.DISPUTES else "denied")


def figure(fact):
    said = fact["lead"].said
    return said.quantity.value, said.quantity.min, said.quantity.max, said.as_of.day


def ids(facts):
    return tuple(sorted({s.said.claim_id for fact in facts for s in fact["all"]}))


def told_series(line):
    heard = [*line["statements"], *line["echoes"]]
    return {
        "claimant": line["claimant"],
        "incident": line["incident"],
        "current": figure(line["standing"]["fact"]),
        "history": [(*figure(s["fact"]), ids([s["fact"], *s["echoes"]])) for s in line["steps"] if s["type"] in MOVING],
        "publishers": tuple(sorted({s.item.publisher for s in heard if s.item.publisher})),
        "seen": (min(s.published for s in heard), max(s.published for s in heard)),
        "opposed": line["opposed"],
    }


def told_changes(line):
    for i, step in enumerate(line["steps"]):
        lead, said = step["fact"]["lead"], step["fact"]["lead"].said
        kind, previous = (
            line.get("continues", (step["type"], step["previous"])) if i == 0 else (step["type"], step["previous"])
        )
        q = said.quantity
        delta = None
        if previous and Quantifier.VAGUE not in (q.quantifier, previous["lead"].said.quantity.quantifier):
            delta = lead.reading.low - previous["lead"].reading.low
        yield {
            "id": content_id("change", line["id"], said.copy_id, q.value, q.min, q.max, q.quantifier.value, said.prior),
            "series_id": line["id"],
            "type": kind,
            "flags": tuple(sorted(step["flags"])),
            "previous": figure(previous) if previous else None,
            "current": figure(step["fact"]),
            "delta": delta,
            "effect": step["effect"],
            "moments": (lead.published, step["detected"]),
            "claim_ids": ids([step["fact"]]),
        }


def contradiction(a, b):
    a, b = sorted((a, b), key=lambda line: line["id"])
    same = all(a[name] == b[name] for name in ("harm", "unit", "measure", "rolling"))
    here = (a["incident"].id if a["incident"] else None) == (b["incident"].id if b["incident"] else None)
    if speaks_of_its_own(a) or speaks_of_its_own(b):
        return None
    if a["part"] or b["part"] or not (same and here and bare(a["scope"]).fits(bare(b["scope"]))):
        return None
    if None in (a["claimant"], b["claimant"]) or a["claimant"] == b["claimant"]:
        return None
    parts = parts_of(a, b)
    if parts is None or len({inner for inner, _ in parts}) > 1:
        return None
    if parts and not (a["incident"] or (a["scope"].window and b["scope"].window)):
        return None
    spans = [spoken_span(x["standing"]["fact"]["lead"]) for x in (a, b)]
    if parts:
        inner, outer = ((a, b)[i]["standing"]["fact"]["lead"].reading for i in (parts[0][0], 1 - parts[0][0]))
        if inner.least <= outer.most or None in spans:
            return None
    leads = [x["standing"]["fact"]["lead"] for x in (a, b)]
    people = [lead.said.claimant is not None and lead.said.claimant.person is not None for lead in leads]
    voices = [voice(name_of(x), x["claimant"], x["known"], p) for x, p in zip((a, b), people, strict=True)]
    if any(is_prior(x) for x in (a, b)) or not all(v.speaks_for_all or v.is_by_name for v in voices):
        return None
    if told_apart(*(lead.said for lead in leads), is_part=bool(parts)):
        return None
    together = leads[0].item.item_id == leads[1].item.item_id
    beside = not items_of(a).isdisjoint(items_of(b))
    if is_name_of(*voices) if together else same_voice(*voices, beside):
        return None
    if not (together or beside or all(v.speaks_for_all for v in voices)):
        return None
    if not same_kind(*(lead.said.sentence for lead in leads)):
        return None
    smaller, larger = (a, b) if size(a) <= size(b) else (b, a)
    sides = {x["scope"].side for x in (a, b)}
    one_side = len(sides) == 1 and None not in sides
    held = [Held(smaller["scope"].window, last_told(smaller, larger)), Held(larger["scope"].window, day_of(larger))]
    fights = one_side or (sides == {None} and "belligerent" in (a["kind"], b["kind"]))
    if a["incident"] and fights and are_enemies(*(lead.said.claimant for lead in leads)):
        held[0] = held[0]._replace(day=max(held[0].day, held[1].day - DISPUTED))
    count = Count(None, a["harm"], a["unit"], a["measure"], a["part"], a["rolling"], None)
    if not (of_one_time(count, *held) or clashed(smaller, larger, count)):
        return None
    if a["harm"] == "missing" and day_of(larger) < day_of(smaller):
        return None
    low, high = sorted((size(a), size(b)))
    if low == 1 and not one_side:
        return None
    apart = TOGETHER if leads[0].item.item_id == leads[1].item.item_id else APART
    if a["incident"] and low and high > apart * low and not one_side:
        return None
    if (voices[0] if smaller is a else voices[1]).is_hospital:
        return None
    one, other = (lead.reading for lead in leads)
    if one.said is not None and one.said == other.said:
        return None
    by_factor = None not in spans and max(spans)[0] >= FACTOR * max(min(spans)[1], 1)
    if not together and "media" in {v.kind for v in voices} and not by_factor:
        return None
    gap = max(0, one.least - other.most, other.least - one.most)
    if not gap and (not by_factor or a["incident"]):
        return None
    if parts and "combatant" in (kinds := [x["scope"].classes for x in (a, b)]):
        fallen, whole = (a, b) if kinds[0] == "combatant" else (b, a)
        home = state_of(whole["standing"]["fact"]["lead"].said.claimant)
        named = fallen["scope"].group
        if "civilian" in whole["standing"]["fact"]["lead"].said.sentence:
            return None
        if not by_factor or (home and named and home != named):
            return None
    proofs = [STANDARDS.get(x["kind"]) for x in (a, b)]
    basis = [name for _, name in parts]
    basis += ["window"] if a["scope"].window and b["scope"].window and a["scope"].window != b["scope"].window else []
    basis += ["standard_of_proof"] if None not in proofs and proofs[0] != proofs[1] else []
    return {
        "id": content_id("contradiction", a["id"], b["id"]),
        "series": (a["id"], b["id"]),
        "figures": (figure(a["standing"]["fact"]), figure(b["standing"]["fact"])),
        "ratio": round(high / low, 2) if low else None,
        "gap": gap,
        "basis": tuple(basis) or ("comparable",),
    }


def spoken_span(lead):
    if lead.reading.said is not None:
        return lead.reading.said, lead.reading.said
    return (lead.reading.low, lead.reading.high) if lead.said.quantity.quantifier == Quantifier.RANGE else None


def kind_in(line, lines):
    """What kind of body the claimant is by its last figure, else by any text of its series, among these."""
    claimant = line["standing"]["fact"]["lead"].said.claimant
    kind = claimant.kind.value if claimant else None
    told = [s for other in lines if other["claimant"] == line["claimant"] for s in other["statements"]]
    kinds = {s.said.claimant.kind.value for s in told if s.said.claimant}
    return kind if kind not in NOTHING_KNOWN else min(kinds - NOTHING_KNOWN, default=kind)


def name_of(line):
    ordered = sorted(line["statements"], key=lambda s: tuple(s.order))
    return next(s.said.claimant.name for s in ordered if s.said.claimant)


def parts_of(a, b):
    """(which counts a part of the other, in what) for class and place; None where they cannot be compared."""
    parts = []
    kinds = [line["scope"].classes or "unspecified" for line in (a, b)]
    if kinds[0] != kinds[1]:
        armed = {"combatant"} if a["incident"] else set()
        if "unspecified" not in kinds or not set(kinds) <= {"civilian", "unspecified", *armed}:
            return None
        parts.append((1 - kinds.index("unspecified"), "class"))
    places = [line["scope"].place for line in (a, b)]
    if None not in places and places[0] != places[1]:
        here, there = (spot_of(first_place(line)) for line in (a, b))
        if not (here.contains(there) or there.contains(here)):
            return None
        parts.append((1 if here.contains(there) else 0, "place"))
    return parts


def bare(scope):
    return scope._replace(classes=None, place=None, lone=False, seat=None)


def first_place(line):
    ordered = sorted(line["statements"], key=lambda s: tuple(s.order))
    return next(s.said.place for s in ordered if s.scope.place)


def speaks_of_its_own(line) -> bool:
    belligerent = line["kind"] == "belligerent"
    unsaid = line["scope"].classes in (None, "unspecified") and line["scope"].group is None
    fallen = line["harm"] in (Harm.KILLED, Harm.INJURED, Harm.CASUALTIES, Harm.MISSING)
    return belligerent and unsaid and line["incident"] is None and fallen


def size(line):
    reading = line["standing"]["fact"]["lead"].reading
    return reading.said if reading.said is not None else (reading.low + reading.high) // 2


def day_of(line):
    return line["standing"]["fact"]["lead"].day


def is_prior(line):
    """Whether the standing figure is told as an earlier one, and of an incident nowhere later as that which holds."""
    lead = line["standing"]["fact"]["lead"]
    later = [
        s
        for s in line["statements"]
        if line["incident"]
        and s.reading.said == lead.reading.said is not None
        and not s.said.prior
        and s.day > lead.day
    ]
    return lead.said.prior and not later


def last_told(line, other):
    """The last day of the standing figure: of an incident also where it is told beside the other, or stood by."""
    lead = line["standing"]["fact"]["lead"]
    told = items_of(other)
    if line["incident"] and lead.item.item_id == other["standing"]["fact"]["lead"].item.item_id:
        return max(lead.day, day_of(other))
    again = [
        s.day
        for s in line["statements"]
        if line["incident"] and s.reading.said == lead.reading.said is not None and not s.said.prior
        if s.item.item_id in told or stands_by(s.said.sentence)
    ]
    return max([lead.day, *again])


def items_of(line):
    """The items that tell of it: of an incident all, else that of the standing figure."""
    if line["incident"]:
        return {s.item.item_id for s in line["statements"]}
    return {line["standing"]["fact"]["lead"].item.item_id}


def clashed(low, high, count):
    """Whether they were far from one another on a day of the lower figure, before the higher one rose further."""
    lead = low["standing"]["fact"]["lead"]
    windows = [line["scope"].window for line in (low, high)]
    if not low["incident"] and not all(window and window.start for window in windows):
        return False
    moved = [s["fact"]["lead"] for s in high["steps"] if s["type"] in MOVING]
    return any(
        s.day <= lead.day
        and (s.reading.least > lead.reading.most or not low["incident"])
        and (said := spoken_span(lead)) is not None
        and s.reading.said is not None
        and s.reading.said > said[1]
        and (beside_in(high, s, lead) or s.reading.said >= FACTOR * max(said[1], 1))
        and of_one_time(count, Held(low["scope"].window, lead.day), Held(high["scope"].window, s.day))
        for s in moved[-1 - REMEMBERED : -1]
    )


def beside_in(line, stood, lead):
    """Whether an article that told the other figure told this one of an incident."""
    same = [s for s in line["statements"] if s.reading.said == stood.reading.said and not s.said.prior]
    return line["incident"] and lead.item.item_id in {s.item.item_id for s in same}


def speaks_for(other, line):
    """Whether another series of what is compared together holds the claimant's newer word, or his name."""
    if other is line or None in (line["claimant"], other["claimant"]):
        return False
    if any(line[name] != other[name] for name in ("harm", "unit", "measure", "rolling", "part")):
        return False
    if (line["incident"] and line["incident"].id) != (other["incident"] and other["incident"].id):
        return False
    if people_of(line) != people_of(other):
        return False
    mine, its = line["scope"], other["scope"]
    if line["claimant"] == other["claimant"]:
        starts = [scope.window.start if scope.window else None for scope in (mine, its)]
        if day_of(other) <= day_of(line) or None in starts or not starts[0].fits(starts[1]):
            return False
        return told_alike(mine) == told_alike(its)
    said = [x["standing"]["fact"]["lead"].reading.said for x in (line, other)]
    if said[0] is None or said[0] != said[1] or not mine.fits(its._replace(cause=mine.cause)):
        return False
    if line["claimant"].endswith("-government"):
        return other["claimant"].startswith(line["claimant"][:3])
    return is_description(name_of(line)) and is_name(name_of(other))


def told_alike(scope):
    return scope._replace(cause=None, window=None, perpetrator=None, whole=False)


def people_of(line):
    classes = line["scope"].classes or "unspecified"
    all_of_them = ("civilian", "unspecified", "combatant") if line["incident"] else ("civilian", "unspecified")
    return "people" if classes in all_of_them else classes
