from __future__ import annotations

from typing import Any

import pytest

from schemas import AsOf, Claim, Evidence, Quantity, Victim
from streams.totals import POLICIES, totals_of

STRICT, ISAF = POLICIES["strict"], POLICIES["isaf"]


def claim(figure: int | str, harm: str = "killed", *, sentence: int = 0, at: int = 0, **fields: Any) -> Claim:
    """A claim of one figure; `sentence` says which sentence it stands in, `at` where in it."""
    text = str(figure)
    quantity = {"value": figure, "min": figure, "max": figure, "quantifier": "exact", "text": text}
    known: dict[str, Any] = {
        "id": f"{sentence}-{at}-{harm}", "item_id": "x", "revision": "r", "published_at": "2025-05-02T00:00:00Z",
        "quantity": Quantity.model_validate(fields.pop("quantity", quantity)), "harm": harm,
        "as_of": AsOf(day="2025-05-02"),
        "evidence": Evidence(
            field=fields.pop("field", "text"), sentence="", start=sentence * 1000, end=sentence * 1000 + 900,
            quantity_start=sentence * 1000 + at, quantity_end=sentence * 1000 + at + 1,
        ),
    }  # fmt: skip
    return Claim.model_validate(known | fields)


def killed(*claims: Claim, policy: Any = STRICT, **options: Any) -> int | None:
    total = totals_of(claims, policy, **options).get("killed")
    return total.best if total else None


COMBATANT = {"victim_class": ["combatant"]}
CIVILIAN = {"victim_class": ["civilian"]}
SUSPECT = {"victim_class": ["suspect"]}


def test_people_of_different_kinds_in_one_sentence_are_added_up() -> None:
    assert killed(claim(1, **CIVILIAN), claim(6, at=9, **COMBATANT)) == 7


def test_a_repeated_figure_counts_once() -> None:
    assert killed(claim(7, field="title"), claim(7), claim(7, sentence=3)) == 7


def test_a_later_sentence_may_give_the_parts_of_the_sum() -> None:
    four_and_three = (claim(4, sentence=1, **CIVILIAN), claim(3, sentence=1, at=9, **COMBATANT))
    assert killed(claim(7), *four_and_three) == 7


def test_parts_increments_of_a_total_and_background_are_left_aside() -> None:
    aside = (
        claim(4, sentence=1, role="part", **CIVILIAN),
        claim(2, sentence=2, role="increment"),
        claim(99, sentence=3, role="background"),
    )
    assert killed(claim(12), *aside) == 12


def test_background_counts_where_the_item_has_no_date() -> None:
    old = claim(9, role="background")
    assert killed(old, claim(2, "injured", sentence=1)) is None
    assert killed(old, claim(2, "injured", sentence=1), dated=False) == 9


def test_more_people_of_another_kind_are_added() -> None:
    assert killed(claim(1, **COMBATANT), claim(2, sentence=1, role="increment", **SUSPECT)) == 3
    assert killed(claim(1, **COMBATANT), claim(2, sentence=1, **CIVILIAN)) == 3


def test_an_unnamed_single_person_in_a_later_sentence_was_counted_before() -> None:
    one = {"value": 1, "min": 1, "max": 1, "quantifier": "exact", "text": "a woman"}
    assert killed(claim(2, victim_class=["man"]), claim(1, sentence=1, quantity=one, victim_class=["woman"])) == 2


def test_a_figure_for_all_people_takes_the_place_of_one_for_some() -> None:
    assert killed(claim(2, field="title", victim_class=["police"]), claim(5)) == 5


def test_what_the_toll_has_risen_to_is_no_part_of_a_sum() -> None:
    assert killed(claim(5), claim(25, at=30, rises=True)) == 25


def test_a_sharper_figure_takes_the_place_of_a_vague_one() -> None:
    dozens = {"min": 24, "quantifier": "vague", "text": "dozens"}
    assert killed(claim("dozens", quantity=dozens, field="title"), claim(27)) == 27


def test_another_event_is_left_aside() -> None:
    today = {"period": {"start": "2025-05-02", "end": "2025-05-02"}}
    last_week = {"period": {"start": "2025-04-21", "end": "2025-04-21"}}
    assert killed(claim(3, **today), claim(40, sentence=1, **last_week)) == 3


def test_a_figure_of_another_year_is_of_another_event() -> None:
    today = {"period": {"start": "2025-05-02", "end": "2025-05-02"}}
    last_year = {"period": {"start": "2024", "end": "2024"}}
    this_month = {"period": {"start": "2025-05", "end": "2025-05"}}
    claims = [claim(4, **today), claim(89, "injured", sentence=3, **last_year)]
    assert set(totals_of(claims, STRICT)) == {"killed"}
    assert set(totals_of([claim(4, **today), claim(9, "injured", sentence=3, **this_month)], STRICT)) == {
        "killed",
        "injured",
    }


def test_a_long_window_counts_only_where_nothing_else_does() -> None:
    since = {"measure": "cumulative", "period": {"start": "2015-01-01"}}
    assert killed(claim(3), claim(3000, sentence=1, **since)) == 3
    assert killed(claim(3000, **since)) == 3000


def test_an_earlier_figure_counts_only_where_there_is_no_other() -> None:
    assert killed(claim(9, prior=True), claim(12, sentence=1)) == 12
    assert killed(claim(9, prior=True)) == 9


def test_households_and_denied_figures_are_no_people_harmed() -> None:
    assert totals_of([claim(400, "displaced", unit="household"), claim(20, stance="disputes")], STRICT) == {}


def test_an_item_without_claims_has_no_totals() -> None:
    assert totals_of([], STRICT) == {}


def test_the_order_in_which_claims_are_given_does_not_matter() -> None:
    claims = [claim(1, **CIVILIAN), claim(6, at=9, **COMBATANT), claim(30, "injured", at=20)]
    assert totals_of(claims, STRICT) == totals_of(claims[::-1], STRICT)


@pytest.mark.parametrize(
    ("quantity", "strict", "isaf"),
    [
        ({"value": 1300, "min": 1301, "quantifier": "more_than", "text": "more than 1,300"}, 1300, 1301),
        ({"value": 12, "min": 12, "quantifier": "at_least", "text": "at least 12"}, 12, 12),
        ({"value": 90, "max": 90, "quantifier": "up_to", "text": "up to 90"}, 90, 90),
        ({"min": 10, "max": 12, "quantifier": "range", "text": "10 to 12"}, 11, 10),
        ({"min": 3, "quantifier": "vague", "text": "several"}, None, 3),
        ({"min": 4, "quantifier": "vague", "text": "a large number"}, None, 5),
        ({"min": 3, "quantifier": "vague", "text": "numerous"}, None, 4),
    ],
)
def test_a_policy_says_which_number_words_stand_for(quantity: dict[str, Any], strict: int, isaf: int) -> None:
    assert killed(claim("x", quantity=quantity)) == strict
    assert killed(claim("x", quantity=quantity), policy=ISAF) == isaf


def test_parts_within_the_sentence_say_again_what_the_whole_says() -> None:
    assert killed(claim(40), claim(6, at=10, **COMBATANT), claim(34, at=20, **CIVILIAN)) == 40


def test_one_more_is_added_even_where_one_was_counted() -> None:
    assert killed(claim(1, **COMBATANT), claim(1, sentence=1, role="increment", **SUSPECT)) == 2


def test_a_number_takes_the_place_of_a_word() -> None:
    numerous = {"min": 3, "quantifier": "vague", "text": "numerous"}
    more = {"value": 10, "min": 11, "quantifier": "more_than", "text": "more than 10"}
    given = (claim("x", quantity=numerous, **SUSPECT), claim("x", sentence=1, quantity=more, **SUSPECT))
    assert killed(*given, policy=ISAF) == 11


def victim(name: str | None = None, harm: str = "killed", *, sentence: int = 0, at: int = 0, **fields: Any) -> Victim:
    one = {"value": 1, "min": 1, "max": 1, "quantifier": "exact", "text": name or "the mayor"}
    known: dict[str, Any] = {
        "id": f"v{sentence}-{at}-{harm}", "item_id": "x", "revision": "r", "published_at": "2025-05-02T00:00:00Z",
        "quantity": Quantity.model_validate(fields.pop("quantity", one)), "harm": harm, "name": name,
        "evidence": Evidence(
            field=fields.pop("field", "text"), sentence="", start=sentence * 1000, end=sentence * 1000 + 900,
            quantity_start=sentence * 1000 + at, quantity_end=sentence * 1000 + at + 1,
        ),
    }  # fmt: skip
    return Victim.model_validate(known | fields)


A_MAN = {"value": 1, "min": 1, "max": 1, "quantifier": "exact", "text": "a man"}
TWO_NAMES = ("Hugo Sanz", "Ana Prieto")
UNCOUNTED = {"min": 2, "quantifier": "vague", "text": "insurgents"}


def test_a_person_with_a_name_counts_once_and_is_one_of_those_counted() -> None:
    assert killed(victim("Hugo Sanz"), victim("Sanz", sentence=1)) == 1
    assert killed(claim(1, quantity=A_MAN), victim("Hugo Sanz", sentence=1)) == 1
    assert killed(claim(5), *(victim(name, sentence=1, at=n) for n, name in enumerate(TWO_NAMES))) == 5
    assert killed(claim(1, quantity=A_MAN), *(victim(n, sentence=i) for i, n in enumerate(TWO_NAMES, 1))) == 2


def test_one_who_was_told_of_before_and_others_say_it_all_again() -> None:
    """ "A commander was captured. They detained the commander along with two of his men."."""
    others = claim(2, "detained", sentence=1, at=20, beside=True, rule="along-with-number")
    first = claim(1, "detained", quantity=A_MAN)
    totals = totals_of((first, victim(None, "detained", sentence=1), others), ISAF)
    assert totals["detained"].best == 3


def test_others_are_added_once() -> None:
    first = (claim(1, quantity=A_MAN), claim(2, at=9, beside=True, **COMBATANT))
    assert killed(*first, claim(2, sentence=1, beside=True, **COMBATANT)) == 3
    assert killed(claim(1, quantity=A_MAN), claim(2, sentence=1, beside=True, **COMBATANT)) == 3


def test_only_a_policy_that_says_so_counts_the_uncounted() -> None:
    group = victim(quantity=UNCOUNTED)
    assert (killed(group), killed(group, policy=ISAF)) == (None, 2)
    assert killed(group, claim(7, sentence=1), policy=ISAF) == 7
    assert killed(claim(7), victim(sentence=1, quantity=UNCOUNTED), policy=ISAF) == 7


def test_who_was_shot_and_died_is_no_longer_injured() -> None:
    shot = claim(2, "injured", struck=True)
    totals = totals_of((shot, claim(1, sentence=1)), STRICT)
    assert (totals["injured"].best, totals["killed"].best) == (1, 1)
    beside = totals_of((claim(1), claim(2, "injured", at=9, struck=True)), STRICT)
    assert beside["injured"].best == 2
    named = totals_of((victim("Hugo Sanz", "injured"), victim("Sanz", sentence=1)), STRICT)
    assert "injured" not in named


def test_parts_without_a_figure_are_left_aside() -> None:
    assert killed(claim(5), victim(at=9, role="part")) == 5


def test_nobody_yields_to_anybody() -> None:
    none = {"value": 0, "min": 0, "max": 0, "quantifier": "exact", "text": "no"}
    assert killed(claim(0, quantity=none), claim(1, sentence=1)) == 1
    assert killed(claim(1), claim(0, sentence=1, quantity=none)) == 1


def test_who_is_told_by_another_noun_after_one_who_was_told_alone_is_another() -> None:
    commander = claim(1, quantity=A_MAN, counted="commander", **COMBATANT)
    assert killed(commander, claim(2, sentence=1, counted="guards", **COMBATANT)) == 3
    assert killed(commander, claim(2, sentence=1, counted="commanders", **COMBATANT)) == 2
    assert killed(claim(1, quantity=A_MAN, counted="man"), claim(2, sentence=1, counted="farmers")) == 2


def test_nobody_is_of_two_callings_but_an_american_may_be_a_woman() -> None:
    assert killed(claim(2, **CIVILIAN), claim(2, sentence=1, **COMBATANT)) == 4
    americans, women = {"victim_group": "Americans"}, {"victim_class": ["woman"]}
    assert killed(claim(8, **americans), claim(6, sentence=1, **women)) == 8
    assert killed(claim(2, **SUSPECT), claim(1, sentence=1, **COMBATANT)) == 2


def test_a_vague_word_said_again_counts_once() -> None:
    several = {"min": 3, "quantifier": "vague", "text": "several"}
    again = claim("several", quantity=several, sentence=1, beside=True, **SUSPECT)
    assert killed(claim("several", quantity=several, **SUSPECT), again, policy=ISAF) == 3


def test_a_vague_figure_does_not_make_an_exact_one_an_earlier_one() -> None:
    several = {"min": 3, "quantifier": "vague", "text": "several"}
    assert killed(claim("several", quantity=several, field="title"), claim(13, prior=True)) == 13


def test_earlier_deeds_of_those_spoken_of_are_left_aside() -> None:
    text = "He is linked to an attack that killed four soldiers."
    evidence = Evidence(field="text", sentence=text, start=1000, end=1052, quantity_start=1038, quantity_end=1042)
    deed = claim(4, sentence=1, **COMBATANT).model_copy(update={"evidence": evidence})
    assert totals_of((claim(2, "detained"), deed), STRICT).keys() == {"detained"}
    assert totals_of((deed,), STRICT)["killed"].best == 4


@pytest.mark.parametrize(
    "text",
    [
        "Like the earlier bombing, which claimed 40 lives, it hit a market.",
        "It is the worst attack since a raid that killed 40 people.",
        "The blast came a day after gunmen killed 40 people.",
    ],
)
def test_another_event_to_which_this_one_is_likened_is_left_aside(text: str) -> None:
    start = text.index("40")
    place = {"start": 1000, "end": 1000 + len(text), "quantity_start": 1000 + start, "quantity_end": 1002 + start}
    evidence = Evidence(field="text", sentence=text, **place)
    other = claim(40, sentence=1).model_copy(update={"evidence": evidence})
    assert totals_of((claim(37), other), STRICT)["killed"].best == 37


def test_background_counts_where_there_is_nothing_else() -> None:
    assert killed(claim(2, role="background")) == 2
    assert killed(claim(2, role="background"), claim(5, sentence=1)) == 5


def test_attackers_count_where_nobody_else_does_or_the_policy_says_so() -> None:
    bombers = claim(3, sentence=1, counted="bombers", **COMBATANT)
    assert killed(claim(32, **CIVILIAN), bombers) == 32
    assert killed(bombers) == 3
    assert killed(claim(32, **CIVILIAN), bombers, policy=ISAF) == 35


def test_an_ordinal_tells_how_many_they_are_by_then() -> None:
    third = {"value": 1, "min": 1, "max": 1, "quantifier": "exact", "text": "A third person"}
    assert killed(claim(1, quantity=third)) == 3
    assert killed(claim(2), claim(1, sentence=1, quantity=third)) == 3


def test_more_bodies_are_part_of_the_toll_in_their_sentence() -> None:
    assert killed(claim(5, role="increment"), claim(25, at=30, counted="")) == 25


def test_a_running_count_without_a_start_is_of_the_event() -> None:
    assert killed(claim(38, measure="cumulative", **CIVILIAN), claim(1, sentence=1, quantity=A_MAN)) == 38


def test_a_headline_run_into_its_first_sentence_counts_once() -> None:
    """ "1 killed in fire The fire killed one man."."""
    assert killed(claim(1), claim(1, at=30, counted="man", victim_class=["man"])) == 1
    assert killed(claim(1, counted="person"), claim(1, at=30, counted="soldier", **COMBATANT)) == 2


def test_one_who_was_shot_may_be_the_one_who_died_in_whatever_order_it_is_told() -> None:
    died, shot = claim(1, quantity=A_MAN), claim(1, "injured", sentence=1, quantity=A_MAN, struck=True)
    assert totals_of((died, shot), STRICT)["injured"].best == 0
    woman = claim(1, "injured", sentence=1, quantity=A_MAN, struck=True, victim_class=["woman"])
    man = claim(1, quantity=A_MAN, victim_class=["man"])
    assert totals_of((man, woman), STRICT)["injured"].best == 1
