"""Who speaks of the dead and does not say how many there are."""

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    "text",
    [
        'After a week when 70 people were killed in Homs, President Bara wrote on a website: "You will not see it."',
        'However, the brother of one man who was killed told us: "I don\'t take what Bara says too seriously."',
        "The singer Lil Bara described a link between his song and the killing of two teenagers in Homs as nonsense.",
        "President Omar Bara said that everyone's thoughts were with the families of the 57 who died in the crash.",
    ],
)
def test_who_only_comments_is_no_claimant(text: str) -> None:
    assert [c.claimant for c in claims(text)] == [None], text


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Police described how 12 people were killed in Homs.", "Police"),
        ("Twelve people were killed in Homs, President Omar Bara said.", "Omar Bara"),
        ('The minister said: "We mourn the 12 people who were killed in the blast."', "minister"),
        ("Nine people died in what the police said was a bombing.", "police"),
        ("Nine died in Homs, AFP quoted 27-year-old protester Silva Bara as saying.", "Silva Bara"),
        ("President Omar Bara said his thoughts were with the families: nine people had died.", "Omar Bara"),
    ],
)
def test_who_tells_how_many_is(text: str, who: str) -> None:
    assert [c.claimant.name if c.claimant else None for c in claims(text)] == [who], text
