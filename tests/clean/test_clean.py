"""The cleaner mends what was broken, and always knows where it came from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.clean import clean
from streams.clean.characters import normalise_characters

MOJIBAKE = "’".encode().decode("cp1252")


@pytest.mark.parametrize(
    ("received", "cleaned"),
    [
        ("'We ran. They shot,' he said. 'Nine died.'", '"We ran. They shot," he said. "Nine died."'),
        ("‘The residents’ dead lay there,’ he said.", '"The residents\' dead lay there," he said.'),
        # no speech, or within another
        ("The 'safe' zone of the '90s was 'over'.", "The 'safe' zone of the '90s was 'over'."),
        ("It blew a car 'to pieces.' They fled.", "It blew a car 'to pieces.' They fled."),
        ("The 'safe' zone, he said: 'We ran.'", "The 'safe' zone, he said: \"We ran.\""),
        ("\"They cried 'run.' and ran,\" he said.", "\"They cried 'run.' and ran,\" he said."),
        ("'We ran\n\nand they shot,' he said.", "'We ran\n\nand they shot,' he said."),
    ],
)
def test_quotations_in_single_marks(received: str, cleaned: str) -> None:
    assert clean(received).text == cleaned


def test_ordinary_text_stays_as_it_is() -> None:
    text = 'Nine people died in Yaoundé on Monday, the long-term mayor of the "capital" said.\n\nTwo are missing.'
    assert clean(text).text == text
    assert clean(text).shifts == ()


@pytest.mark.parametrize(
    ("received", "mended"),
    [
        (f"The army{MOJIBAKE}s count", "The army's count"),
        ("caf\u00c3\u00a9", "caf\u00e9"),
        ("told the \u00b3\u00c9\u00c8\u00cb\u00bf\u00ec\u00ca\u00d6 that", "told the 成人快手 that"),
        ("ÀÉÍÓÚÑ and éèàç", "ÀÉÍÓÚÑ and éèàç"),
        ("casu\u00adal\u200bties", "casualties"),
        ("casu\u00ad\nalties", "casualties"),
        ("nine\u00a0people", "nine people"),
        ("\u2018nine\u2019 \u201cdead\u201d", "'nine' \"dead\""),
        ("one\u2028two\r\nthree\x00four", "one\ntwo \nthree four"),
        ("They were kil*led.", "They were killed."),
        ("\u0410t least nine were k\u0456ll\u0435d", "At least nine were killed"),
        ("\u0412ладимир и Киев", "\u0412ладимир и Киев"),
        ("They were k.i.l.l.e.d and m-u-r-d-e-r-e-d.", "They were killed and murdered."),
        ("Afghanis-tan's mission", "Afghanistan's mission"),
        ("a coun-cillor met the councillor", "a councillor met the councillor"),
        ("civil-\nians were hurt", "civilians were hurt"),
        ("a long-\nterm plan", "a long-term plan"),
        ("near Deir-\nEzzor", "near Deir-Ezzor"),
        ("the al-Nusra co-operation of 25-year-old men", "the al-Nusra co-operation of 25-year-old men"),
        ("2 * 3 and note*book", "2 * 3 and note*book"),
    ],
)
def test_what_is_mended(received: str, mended: str) -> None:
    assert clean(received).text == mended


@pytest.mark.parametrize(
    "line",
    [
        "- Published",
        "Share this",
        "This story is from March 16, 2002",
        "التعليقات (0)",
        "Reporting by Ana Cole in Quito; Editing by Jo Hart",
        "Advertisement",
        "Read more: our guide to the region",
    ],
)
def test_boilerplate_lines_are_blanked(line: str) -> None:
    text = f"Nine died.\n{line}\nTwo are missing."
    cleaned = clean(text).text
    assert cleaned == f"Nine died.\n{' ' * len(line)}\nTwo are missing."


@pytest.mark.parametrize(
    "line",
    [
        "Reuters says nine people were killed in the north",
        "Published figures put the dead at nine hundred and more, in a war of many years",
    ],
)
def test_news_that_begins_like_boilerplate_stays(line: str) -> None:
    assert clean(f"Nine died.\n{line}\nTwo fled.").text == f"Nine died.\n{line}\nTwo fled."


def test_boilerplate_inside_a_paragraph_becomes_a_break() -> None:
    warning = "Warning: This story contains details some readers may find upsetting"
    text = f"Nine died.{warning}While they slept, two fled. (Reporting by A. B. in Quito)"
    cleaned = clean(text).text
    assert len(cleaned) == len(text)
    assert "Warning" not in cleaned
    assert "Reporting" not in cleaned
    assert cleaned.split() == ["Nine", "died.", "While", "they", "slept,", "two", "fled."]


def test_hard_wrapped_lines_are_joined_and_paragraphs_kept() -> None:
    text = (
        "   SAN SALVADOR, 4 JAN 90 -- NINE SOLDIERS WERE KILLED NEAR THE\n"
        "RIVER ON WEDNESDAY, ACCORDING TO AN ARMY COMMUNIQUE THAT WAS READ\n"
        "ON RADIO.\n"
        "\n"
        "   THE ARMY GAVE NO DETAILS OF THE FIGHTING, WHICH LASTED FOR SOME\n"
        "HOURS."
    )
    cleaned = clean(text).text
    assert len(cleaned) == len(text)
    assert "NEAR THE RIVER" in cleaned
    assert "READ ON RADIO.\n\n   THE ARMY" in cleaned


def test_lines_of_paragraphs_are_not_joined() -> None:
    text = "Blast kills nine\n" + "Nine people died when a bomb went off in a market. " * 4 + "\nTwo are missing."
    assert clean(text).text == text


def test_offsets_lead_to_the_very_characters() -> None:
    received = f"\ufeffThe army{MOJIBAKE}s tol\u00adl in Afghanis-tan: nine kil*led."
    cleaned = clean(received)
    for words, source in [
        ("army's", f"army{MOJIBAKE}s"),
        ("toll", "tol\u00adl"),
        ("Afghanistan", "Afghanis-tan"),
        ("nine", "nine"),
        ("killed", "kil*led"),
    ]:
        start = cleaned.text.index(words)
        begin, end = cleaned.received(start, start + len(words))
        assert received[begin:end] == source


BROKEN = st.lists(
    st.sampled_from(
        ["killed", "kil*led", "civil-\nians", "\u00ad", "\u200b", " ", "\n", "\r\n", "\u2028", MOJIBAKE, "é", "“",
         "\x00", "Share this\n", "Afghanis-tan", "k.i.l.l.e.d", "x" * 30, "³ÉÈË¿ìÊÖ", "İ", "\ud800"]
    ),
    max_size=12,
).map("".join)  # fmt: skip


@given(st.one_of(st.text(max_size=80), BROKEN), st.data())
def test_every_span_lies_in_the_text_as_received_and_never_runs_backwards(received: str, data: st.DataObject) -> None:
    cleaned = clean(received)
    size = len(cleaned.text)
    start = data.draw(st.integers(0, size))
    end = data.draw(st.integers(start, size))
    begin, finish = cleaned.received(start, end)
    assert 0 <= begin <= finish <= len(received)
    later = data.draw(st.integers(end, size))
    after = cleaned.received(end, later)
    assert begin <= after[0]
    assert finish <= after[1]


@given(st.one_of(st.text(max_size=80), BROKEN))
def test_what_was_not_touched_is_the_same_character(received: str) -> None:
    cleaned = clean(received)
    lost = 0
    for i, character in enumerate(cleaned.text):
        start, end = cleaned.received(i, i + 1)
        if end - start == 1 and character not in " \n":
            same = normalise_characters(received[start:end])
            lost += character != same and ord(received[start]) < 0x80
    assert lost == 0


HOSTILE = {
    name: piece * (300_000 // len(piece))
    for name, piece in {
        "one word": "a", "hyphens": "a-", "hyphened letters": "a-b", "control characters": "\x01", "accents": "é",
        "mojibake": "Ã©", "single letters": "a b ", "stars": "*a", "spaces": " ", "broken lines": "-\n",
        "hyphened words": "ab-cd ", "open brackets": "Reporting by (", "soft hyphens": "\u00ad\n",
        "short lines": "ab\n",
        "dots": "a.b ",
    }.items()
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_come_through(name: str) -> None:
    cleaned = clean(HOSTILE[name])
    assert cleaned.received(0, len(cleaned.text))[1] <= 300_000
