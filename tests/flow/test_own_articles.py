"""Three articles of our own with every difficulty of real ones: bounds, a rounded headline, an admission and who
relays it, a monitor named only by its description, an earlier figure, a ledger, a denial, two sources in one sentence,
mojibake, a word broken in two. They make the same tolls in each of the six orders in which they may arrive."""

from __future__ import annotations

from itertools import permutations

import pytest

from schemas import Claim, Denial, Ledger, NewsItem
from streams.extract import read_item
from tests.flow.runs import Standing, run_flow

MARCH = {
    "id": "march",
    "published_at": "2019-03-08T09:00:00Z",
    "publisher": "The Wire",
    "title": "Saudi-led coalition admits killing 1K-plus civilians in Yemen",
    "text": (
        "\nSaudi-led coalition admits killing 1K-plus civilians in Yemen\n"
        "The Saudi-led coalition acknowledged the deaths of 1,120 civilians from its air strikes "
        "against the Houthis in Yemen.\n\n"
        "The coalition issued a statement on Thursday (March 7) accepting responsibility for the deaths.\n\n"
        "“After years of denial, the Saudi-led coalition has finally admitted responsibility for "
        "the deaths of hundreds of "
        "civilians in Hodeidah.” Amnesty International said.\n\n"
        "The coalition said its jets flew 21,400 sorties since March 2015.\n\n"
        "In its Thursday statement, the coalition said it finished assessing 90 civilian casualty "
        "reports and found that 12 of "
        "them were credible, two were duplicates, and the other 76 were not credible.\n\n"
        "Another 140 reports are still being investigated, according to the coalition.\n"
    ),
}
DECEMBER = {
    "id": "december",
    "published_at": "2019-12-20T12:00:00Z",
    "publisher": "The Evening Example",
    "title": "Yemen war: Saudi-led coalition says it killed 1,400 civilians",
    "text": (
        "- Published\n"
        "The Saudi-led coalition against the Houthi (Ansar Allah) movement says it has "
        "unintentionally killed more than 1,400 "
        "civilians in Yemen since 2015.\n"
        "A monitoring group says the true toll is much higher, estimating up to nearly 9,000 civilian deaths.\n"
        "The latest figure provided by the coalition is slightly higher than its previous "
        "admission six months ago of 1,250 "
        "civilian deaths. It says it is still assessing 57 more possible cases of civilian deaths.\n"
        "Millions of people live in the areas that the group holds.\n"
        "Last month, an investigation by activists concluded that more than 300 civilians were "
        "killed in coalition attacks on the "
        "Yemeni city of Saada alone during a two-month campaign in 2018.\n"
        '"Any loss of life is tragic", a spokesperson told the ³ÉÈË¿ìÊÖ.\n'
        "The Yemen Data Project, a monitoring group, tracks allegations of civilian deaths.\n"
    ),
}
DENIAL = {
    "id": "denial",
    "published_at": "2019-12-20T18:00:00Z",
    "publisher": "Example News",
    "title": None,
    "text": (
        "The Houthis on Friday denied targeting and killing civilians during an offensive in "
        "Yemen, calling for an inquiry.\n"
        "The rebel group issued a statement after the United Nations said more than 500 civilians "
        "had been killed in the past month "
        "and the International Committee of the Red Cross (ICRC) said that since Dec. 1 some 2,042 "
        "wounded people had been treated "
        "at nine health facilities.\n"
        "The group has seized three provincial capitals in five years of war in Yemen.\n"
        "Since the start of the year nearly 290,000 people have been newly displaced by the "
        "Yem-eni conflict, with a “huge spike” "
        "since October, U.N. spokesman Stephane Dujarric told reporters on Friday.\n"
        "“Between November 1 and December 5, 2019, the humanitarian community verified that 3,800 "
        "internally displaced persons had "
        "arrived in Aden,” Dujarric said. Yemeni aid workers asked for more.\n"
    ),
}
ITEMS = [NewsItem.model_validate(item) for item in (MARCH, DECEMBER, DENIAL)]


@pytest.fixture(scope="module")
def claims() -> list[Claim]:
    return [record for item in ITEMS for record in read_item(item) if isinstance(record, Claim)]


def told(claim: Claim) -> tuple[object, ...]:
    quantity = claim.quantity
    return (
        quantity.text, quantity.value, quantity.min, quantity.max,
        claim.harm.value, claim.measure.value, claim.stance.value,
        claim.claimant.name if claim.claimant else None, claim.prior,
    )  # fmt: skip


@pytest.mark.parametrize(
    "expected",
    [
        ("1,120", 1120, 1120, 1120, "killed", "cumulative", "acknowledges", "Saudi-led coalition", False),
        ("1K-plus", 1000, 1000, None, "killed", "cumulative", "acknowledges", "Saudi-led coalition", False),
        ("hundreds", None, 200, None, "killed", "cumulative", "acknowledges", "Saudi-led coalition", False),
        ("more than 1,400", 1400, 1401, None, "killed", "cumulative", "acknowledges", "Saudi-led coalition", False),
        ("up to nearly 9,000", 9000, None, 9000, "killed", "cumulative", "reports", "Yemen Data Project", False),
        ("1,250", 1250, 1250, 1250, "killed", "cumulative", "acknowledges", "Saudi-led coalition", True),
        ("more than 300", 300, 301, None, "killed", "period", "alleges", "activists", False),
        ("more than 500", 500, 501, None, "killed", "period", "reports", "United Nations", False),
        ("some 2,042", 2042, None, None, "injured", "cumulative", "reports", "ICRC", False),
        ("nearly 290,000", 290000, None, 290000, "displaced", "cumulative", "reports", "United Nations", False),
        ("3,800", 3800, 3800, 3800, "displaced", "period", "reports", "humanitarian community", False),
    ],
    ids=lambda expected: expected[0],
)
def test_every_figure_is_read(claims: list[Claim], expected: tuple[object, ...]) -> None:
    assert expected in [told(claim) for claim in claims]


def test_all_belong_to_the_same_conflict(claims: list[Claim]) -> None:
    assert {claim.conflict.id if claim.conflict else None for claim in claims} == {"yemen"}


def test_what_is_no_figure_of_harm_is_none(claims: list[Claim]) -> None:
    figures = {claim.quantity.text for claim in claims}
    assert not figures & {"21,400", "Millions", "nine", "three", "five", "140", "90", "57"}


def test_who_relays_and_who_is_meant(claims: list[Claim]) -> None:
    by_figure = {claim.quantity.text: claim for claim in claims}
    arrived, uprooted, admitted = by_figure["3,800"], by_figure["nearly 290,000"], by_figure["hundreds"]
    assert [relay.person for relay in arrived.via] == ["Stephane Dujarric"]
    assert uprooted.claimant and uprooted.claimant.person == "Stephane Dujarric"
    assert [relay.name for relay in admitted.via] == ["Amnesty International"]
    assert (arrived.place and arrived.place.name, admitted.place and admitted.place.name) == ("Aden", "Hodeidah")


def test_the_denial_and_the_ledgers() -> None:
    records = [record for item in ITEMS for record in read_item(item)]
    assert [(r.claimant.name, r.harm, r.victim_class) for r in records if isinstance(r, Denial)] == [
        ("Houthis", "killed", ("civilian",))
    ]
    books = {r.item_id: (r.entries.model_dump(exclude_none=True), r.check) for r in records if isinstance(r, Ledger)}
    assert books == {
        "march": (
            {"completed": 90, "credible": 12, "duplicate": 2, "non_credible": 76, "open": 140},
            "12 + 2 + 76 = 90",
        ),
        "december": ({"open": 57}, ""),
    }


def test_offsets_point_to_the_very_characters(claims: list[Claim]) -> None:
    received = {item.id: item for item in ITEMS}
    for claim in claims:
        field = getattr(received[claim.item_id], claim.evidence.field)
        assert field[claim.evidence.quantity_start : claim.evidence.quantity_end] == claim.quantity.text


@pytest.mark.parametrize("order", list(permutations(ITEMS)), ids=lambda order: "-".join(item.id for item in order))
def test_one_series_three_changes_one_contradiction_in_any_order(order: tuple[NewsItem, ...]) -> None:
    standing = run_flow(order)
    series = coalition_series(standing)
    assert [(p.as_of.day, p.value, p.min) for p in series.history] == [
        ("2019-03-07", 1120, 1120),
        ("2019-06", 1250, 1250),
        ("2019-12-20", 1400, 1401),
    ]
    changes = sorted(
        (change for change in standing.changes.values() if change.series_id == series.series_id),
        key=lambda change: change.as_of.day,
    )
    assert [change.type.value for change in changes] == ["new", "increased", "increased"]
    (contradiction,) = [one for one in standing.contradictions.values() if series.series_id in one.series]
    assert {claimant.name for claimant in contradiction.claimants} == {"Saudi-led coalition", "Yemen Data Project"}
    assert "standard_of_proof" in contradiction.basis
    assert standing == run_flow(ITEMS)


def coalition_series(standing: Standing) -> object:
    (found,) = [
        series
        for series in standing.series.values()
        if series.claimant and series.claimant.name == "Saudi-led coalition" and len(series.history) > 1
    ]
    return found
