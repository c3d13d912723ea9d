"""Who is meant by a surname, by "he" or "they", and by a body that is named only afterwards."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def _source(text: str) -> tuple[str, str | None] | None:
    """Name and person of the last figure's claimant."""
    found = claims(text)[-1].claimant
    return (found.name, found.person) if found else None


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Police chief Ana Vidal said two men died. The hospital said a third was hurt. Vidal said 5 were arrested.",
            ("Ana Vidal", "Ana Vidal"),
        ),
        (
            "Police chief Ana Vidal went there. The hospital said two were hurt. Ms Vidal said five men were arrested.",
            ("Ana Vidal", "Ana Vidal"),
        ),
        (
            "Hamas's chief negotiator, Sami al-Rawi, met envoys. Israel was silent. Al-Rawi said four men were killed.",
            ("Hamas", "Sami al-Rawi"),
        ),
        (
            "Israel killed Sami al-Rawi's son. The hospital was hit. Al-Rawi said four men were killed.",
            ("Sami al-Rawi", "Sami al-Rawi"),
        ),
        ("The village was quiet. Vidal said five men were arrested.", ("Vidal", "Vidal")),
        ("Ana Vidal left. The NGO said two were hurt. NHRN said five men were arrested.", ("NHRN", None)),
    ],
)
def test_a_surname_is_whom_the_text_introduced(text: str, source: tuple[str, str | None]) -> None:
    assert _source(text) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Pedro Gomez said it was dark. Umar Diallo lost a son. He said nine people were killed.", "Umar Diallo"),
        ("Pedro Gomez said it was dark. Umar Diallo's wife left. He said nine people were killed.", "Umar Diallo"),
        ("Pedro Gomez said it was dark. Nine houses burned. He said nine people were killed.", "Pedro Gomez"),
        ("Ana Vidal left, Pedro Gomez said. He said nine people were killed.", "Pedro Gomez"),
        (
            "Mayor Ana Ruiz said it was dark. Deputy Commissioner Jon Vale urged calm. He added that 4 people died.",
            "Jon Vale",
        ),
        ("An official from the fire service says the ship burned, AFP reports. He said two people were hurt.", None),
    ],
)  # fmt: skip
def test_he_is_the_person_with_whom_the_sentence_before_began(text: str, source: str | None) -> None:
    found = _source(text)
    assert found and (found[0] == source if source else "official" in found[0])


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Harbour police are looking for witnesses after they say a man was shot dead.", "Harbour police"),
        ("The mayor said it was dark. Police held a man who they say killed two people.", "Police"),
        ("The army shelled the hills. They say two people were killed.", None),
    ],
)
def test_they_are_those_with_whom_the_clause_began(text: str, source: str | None) -> None:
    found = _source(text)
    assert (found and found[0]) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Nine people were killed, a local rights group has said. The Harbour Doctors network said it was dark.",
            "Harbour Doctors network",
        ),
        (
            "Nine people were killed, according to a human rights group. The National Lawyers Network (NLN) said it was"
            " murder. Human Rights Watch asked for an inquiry.",
            "National Lawyers Network (NLN)",
        ),
        (
            "Nine people died, a monitoring group said. The Syrian Observatory for Human Rights said it was dark.",
            "Syrian Observatory for Human Rights",
        ),
        ("Nine people died, a monitoring group said. The Syrian government said it was dark.", "monitoring group"),
        ("Nine people were killed, the hospital said. The Harbour Doctors network said it was dark.", "hospital"),
    ],
)  # fmt: skip
def test_a_body_may_be_named_in_the_next_sentence(text: str, source: str) -> None:
    found = claims(text)[0].claimant
    assert found and found.name == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Harbour Law LLP said it was dark. A spokesman said nine people were killed.", ("Harbour Law LLP", None)),
        ("Ana Vidal said it was dark. A spokesman said nine people were killed.", ("spokesman", None)),
        ("A spokesman said it was dark. Witnesses say it rained. The spokesman said nine died.", ("spokesman", None)),
        ("A spokesman for Harbour Law said nine people were killed.", ("Harbour Law", None)),
        (
            "CNN said it was dark. A law enforcement source tells the Post it rained. The source says 9 people died.",
            None,
        ),
        ("A man was shot, BPD Sgt. Nathan Marsh said.", ("Nathan Marsh", "Nathan Marsh")),
        ("Coast Guard Lt. Cmdr. Ann Marsh says nine people are missing.", ("Ann Marsh", "Ann Marsh")),
    ],
)
def test_spokesmen_and_ranks(text: str, source: tuple[str, str | None] | None) -> None:
    assert _source(text) == (source or ("law enforcement source", None))


def test_the_paper_is_the_medium_that_spoke_last() -> None:
    text = "A flood killed two people, the official daily Pravda said. Nine people are missing, the newspaper said."
    assert _source(text) == ("Pravda", None)
