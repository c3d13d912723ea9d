"""How it is put into words: our own templates, many for each kind of announcement."""

from __future__ import annotations

from datetime import datetime
from random import Random

from schemas import Claimant, Harm, Measure, Period, Quantifier, Role, VictimClass
from tests.simulator.articles import Said, Sentence
from tests.simulator.history import Announcement, Happening, Report
from tests.simulator.settings import Setting

PLAIN = (
    "{Who} said on {weekday} that {n} {people} had been killed in {country}{since}{children}.",
    "{N} {people} have been killed in {country}{since}{children}, according to {who}.",
    "{Who} put the number of {people} killed in {country}{since} at {n}{children}.",
    "{N} {people} have died in {country}{since}{children}, {who} said on {weekday}.",
    "In its latest update, {who} said {n} {people} had been killed in {country}{since}{children}.",
    "According to {who}, the war has killed {n} {people} in {country}{since}{children}.",
)
RISES = (
    "The number of {people} killed in {country}{since} has risen to {n}{children}, {who} said on {weekday}.",
    "{Who} said the death toll of {people} in {country}{since} had risen to {n}, up from {before}{children}.",
    "{Who} raised its count of {people} killed in {country}{since} to {n}, up from {before}{children}.",
)
CORRECTS = (
    "{Who} lowered its count of {people} killed in {country}{since} to {n}, correcting an earlier figure of {before}.",
    "{Who} revised the number of {people} killed in {country}{since} down to {n} from {before}.",
    "Correcting its earlier figure, {who} said on {weekday} that {n} {people} had been killed in {country}{since}.",
)
DATED = (
    "{Who} said on {date} that {n} {people} had been killed in {country}{since}.",
    "{N} {people} had been killed in {country}{since} as of {date}, according to {who}.",
)
STRIKES = (
    "A {weapon} killed {k} people{hurt} in {town} on {weekday}, {who} said.",
    "{K} people were killed{hurt_passive} in a {weapon} on {town} on {weekday}, according to {who}.",
    "{Who} said {k} people were killed{hurt_passive} when a {weapon} hit {town} on {weekday}.",
)
FOLLOW_DATED = (
    "The death toll from {weekday}'s {weapon} on {town} has risen to {k}{hurt_with}, {who} said.",
    "{Who} said {k} people had died in {weekday}'s {weapon} on {town}{hurt_with}.",
    "{Who} put the toll of {weekday}'s {weapon} on {town} at {k} killed{hurt_and}.",
)
SAME_DATED = (
    "{Who} said {k} people had died in {weekday}'s {weapon} on {town}{hurt_with}.",
    "{Who} put the toll of {weekday}'s {weapon} on {town} at {k} killed{hurt_and}.",
)
FOLLOW_UNDATED = (
    "The death toll from the {weapon} on {town} has risen to {k}{hurt_with}, {who} said.",
    "{Who} said the number of people killed in the {weapon} on {town} had risen to {k}{hurt_with}.",
)
CORRECT_STRIKE = (
    "{Who} revised the death toll from {weekday}'s {weapon} on {town} down to {k}.",
    "Correcting an earlier figure, {who} said {k} people had been killed in {weekday}'s {weapon} on {town}.",
)
ASIDES = (
    "The price of bread has risen by 40 percent in six months.",
    "The road to the border was closed for 12 hours.",
    "Talks are to resume on the 14th in a neighbouring capital.",
    "Aid agencies say that 25 trucks crossed on Friday.",
    "A statement ran to 30 pages and named 7 commanders.",
    "The town had about 120,000 inhabitants before the war.",
)
WORDS = ("", "", "", "three", "four", "five", "six", "seven", "eight", "nine")


def number(value: int) -> str:
    """As newspapers write it: words below ten, commas in thousands."""
    return WORDS[value] if value < len(WORDS) and WORDS[value] else f"{value:,}"


def counted(
    random: Random,
    setting: Setting,
    said: Announcement,
    *,
    says_since: bool,
    dated: bool = False,
    value: int | None = None,
    rounded: bool = False,
    plain: bool = False,
) -> Sentence:
    """One sentence on a counter. `value`: another number than the announced one; `plain`: nothing about before."""
    figure = said.value if value is None else value
    if dated:
        templates = DATED
    elif plain or rounded or said.does in ("new", "reset") or said.before is None:
        templates = PLAIN
    elif said.corrects:
        templates = CORRECTS
    else:
        templates = (*PLAIN, *RISES) if said.does == "increased" else PLAIN
    template = random.choice(templates)
    quantifier = Quantifier.EXACT
    if rounded:
        unit = 100 if figure >= 1000 else 10
        figure, quantifier = figure // unit * unit, Quantifier.MORE_THAN
    shown = f"more than {figure:,}" if rounded else number(figure)
    children = said.children if "{children}" in template and value is None and not rounded and not plain else None
    text = _fill(
        template, said.claimant, said.at, n=shown, N=shown[0].upper() + shown[1:], country=setting.country.name,
        people="civilians" if said.civilians else "people", since=f" since {said.since[1]}" if says_since else "",
        before=number(said.before or 0), children=f", including {number(children)} children" if children else "",
    )  # fmt: skip
    victims = (VictimClass.CIVILIAN,) if said.civilians else (VictimClass.UNSPECIFIED,)
    base = Said(
        said.claimant, figure, Measure.CUMULATIVE, said.at.date().isoformat(), quantifier=quantifier,
        victim_class=victims, period=Period(start=said.since[0]) if says_since else None, place=setting.country,
        rises=template in RISES, revises=template in CORRECTS,
    )  # fmt: skip
    says = [base]
    if "{before}" in template and said.before is not None:
        says.append(_replaced(base, value=said.before, prior=True, rises=False, revises=False))
    if children:
        says.append(_replaced(base, value=children, role=Role.PART, victim_class=(VictimClass.CHILD,), rises=False))
    return Sentence(text, tuple(says))


def struck(random: Random, happening: Happening, report: Report, *, first: bool) -> Sentence:
    """One sentence on an incident."""
    if first:
        templates = STRIKES
    elif report.corrects:
        templates = CORRECT_STRIKE
    elif not report.dated:
        templates = FOLLOW_UNDATED
    else:
        templates = FOLLOW_DATED if report.raises == "increased" else SAME_DATED
    template = random.choice(templates)
    hurt = report.injured if "{hurt" in template else None
    text = _fill(
        template, report.claimant, happening.on, k=number(report.killed), K=number(report.killed).capitalize(),
        weapon=happening.weapon, town=happening.town.name,
        hurt=f" and injured {number(hurt)}" if hurt else "",
        hurt_passive=f" and {number(hurt)} injured" if hurt else "",
        hurt_with=f", with {number(hurt)} injured" if hurt else "",
        hurt_and=f" and {number(hurt)} injured" if hurt else "",
    )  # fmt: skip
    day = happening.on.date().isoformat()
    period = Period(start=day, end=day) if "{weekday}" in template else None
    base = Said(
        report.claimant, report.killed, Measure.INCIDENT, report.at.date().isoformat(), period=period,
        place=happening.town, rises="risen" in template, revises=template in CORRECT_STRIKE,
    )  # fmt: skip
    return Sentence(text, (base, _replaced(base, value=hurt, harm=Harm.INJURED)) if hurt else (base,))


def aside(random: Random) -> Sentence:
    """A sentence that counts nobody."""
    return Sentence(random.choice(ASIDES))


def _fill(template: str, who: Claimant, day: datetime, **words: str) -> str:
    name = who.name if who.id is None or who.name.isupper() else f"the {who.name}"
    upper = name[0].upper() + name[1:]
    date = f"{day.day} {day.strftime('%B')}"
    text = template.format(who=name, Who=upper, weekday=day.strftime("%A"), date=date, **words)
    text = text.replace("a air", "an air").replace("A air", "An air")
    return text[0].upper() + text[1:]


def _replaced(said: Said, **fields: object) -> Said:
    from dataclasses import replace

    return replace(said, **fields)  # type: ignore[arg-type]
