"""Sentences that go on with the words of the one before, and bodies that are taken up."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def _last(text: str) -> str | None:
    last = list(claims(text))[-1].claimant
    return last.name if last else None


@pytest.mark.parametrize(
    ("follows", "name"),
    [
        ("Six others were injured.", "Police"),
        ("Six more were taken to hospital with injuries.", "Police"),
        ("Fifty-one are missing.", "Police"),
        ("At least 40 were injured.", "Police"),
        ("Another six people were injured.", "Police"),
        ("Two of them were children.", "Police"),
        ("Six soldiers were killed in Kasa.", None),
        ("Two primary school children were injured by glass.", None),
        ("The town has lost 40 people to floods.", None),
    ],
)  # fmt: skip
def test_a_number_that_needs_the_sentence_before(follows: str, name: str | None) -> None:
    assert _last(f"Police said 12 people were killed in Bor on Friday. {follows}") == name


def test_two_sources_leave_open_whose_word_goes_on() -> None:
    assert _last("Police said 12 people died, but doctors said 14 died. Six others were injured.") is None


def test_a_new_paragraph_is_the_writers_own() -> None:
    assert _last("Police said 12 people were killed.\n\nSix others were injured.") is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Medics said 9 died. The army called this a lie. It said it had killed 40 fighters.", "army"),
        ("Gen. Lon spoke. The Harbour Institute for Health keeps a book. On Monday it noted 40 deaths.",
         "Harbour Institute for Health"),
        ("Medics said 9 died. The Harbour Institute for Health keeps a book. The institute reckons 40 people died.",
         "Harbour Institute for Health"),
        ("Bor Hospital received 40 bodies, its director said.", "director of Bor Hospital"),
        ("Bor Hospital said it had admitted 40 wounded people.", "Bor Hospital"),
        ("The Prisons Department said a man died. Spokeswoman Ana Vidal said 40 were injured.", "Prisons Department"),
        ("Minister Luis Ott spoke of calm. Opposition deputy Ana Vidal asked why. She recalled that 40 people were "
         "killed.", "Ana Vidal"),
        ("The radio reported 40 arrests and quoted an officer as saying that all was calm.", "radio"),
        ("The opposition party, Frontera, accuses the army of having killed 40 people.", "Frontera"),
    ],
)  # fmt: skip
def test_who_is_taken_up(text: str, name: str) -> None:
    found = _last(text) or ""
    assert found.removeprefix("opposition party, ") == name


def test_a_hospital_that_admits_the_wounded_owns_up_to_nothing() -> None:
    (one,) = claims("The provincial hospital admitted eight wounded people.")
    assert one.claimant and one.stance.value == "reports"


def test_how_it_began_the_writer_adds_where_the_source_stands_at_the_end() -> None:
    began, died = claims(
        "The offensive, begun after the Oct. 7 attack in which gunmen killed 1,200 people, has left more than 41,000 "
        "people dead, the health ministry says."
    )
    assert began.claimant is None and died.claimant and died.claimant.name == "health ministry"


def test_when_it_began_is_the_writers_own_behind_the_source() -> None:
    died, began = claims(
        "More than 31,000 people have been killed since 7 October, the health ministry says, when gunmen killed about "
        "1,200 people."
    )
    assert died.claimant and died.claimant.name == "health ministry" and began.claimant is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Police chief Ana Vidal had the dead at 37 on Thursday.", "Ana Vidal"),
        ("Medics said 9 died. The army called it a lie. Its first bulletin gave 40 dead.", "army"),
    ],
)
def test_who_gives_a_number_in_other_words(text: str, name: str) -> None:
    assert _last(text) == name
