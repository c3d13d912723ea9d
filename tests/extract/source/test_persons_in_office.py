"""Whose name stands behind an office, a rank or with initials; which words are no part of a source's name."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def _told(text: str) -> tuple[str, str, str | None] | None:
    found = claims(text)[-1].claimant
    return (found.name, found.kind.value, found.person) if found else None


@pytest.mark.parametrize(
    ("who", "name", "kind"),
    [
        ("Deputy Commissioner Ana Vidal", "Ana Vidal", "government"),
        ("Commissioner of Police Ana Vidal", "Ana Vidal", "government"),
        ("Inspector General of Police Ana Vidal", "Ana Vidal", "government"),
        ("Minister of Health Ana Vidal", "Ana Vidal", "government"),
        ("Minister of State for Home Ana Vidal", "Ana Vidal", "government"),
        ("Civil Surgeon Ana Vidal", "Ana Vidal", "medical"),
        ("County Coroner Ana Vidal", "Ana Vidal", "medical"),
        ("Local MP Ana Vidal", "Ana Vidal", "government"),
        ("DSP Ana Vidal", "Ana Vidal", "government"),
        ("SSP (Rural) Ana Vidal", "Ana Vidal", "government"),
        ("Kasa State Command CP Ana Vidal", "Ana Vidal", "government"),
        ("Police chief K.P. Vidal", "K.P. Vidal", "government"),
        ("Superintendent of police G Vidal", "G Vidal", "government"),
        ("Inspector General of Police J. S. Vidal", "J. S. Vidal", "government"),
        ("Governor A K Vidal", "A K Vidal", "government"),
        ("Mayor Mark Kelly", "Mark Kelly", "government"),
    ],
)
def test_a_person_goes_by_the_name_behind_the_office(who: str, name: str, kind: str) -> None:
    assert _told(f"{who} said nine people were killed.") == (name, kind, name)


@pytest.mark.parametrize(
    "name",
    [
        "Pedro dos Santos Vidal", "Ana de la Cruz Vidal", "Jan van der Berg", "Luis de los Reyes", "Giulia della Rocca",
        "Ahmad al Hassan", "Luc du Bois", "Luis Vidal y Reyes", "Ana da Costa e Silva", "Fatima bint Khalid",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "said", ["Nine people were killed, said {}, the mayor.", "The mayor, {}, said nine people died."]
)
def test_small_words_are_part_of_a_name(name: str, said: str) -> None:
    assert _told(said.format(name)) == (name, "government", name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # adverbs before the verb
        ("The commissioner further disclosed that nine people were killed.", "commissioner"),
        ("The ministry still says nine people were killed.", "ministry"),
        ("Harbour Radio first reported that nine people were killed.", "Harbour Radio"),
        # who is quoted somewhere, and not where
        ("Mayor Ana Vidal was cited in a post on Luis Moss' account as saying nine people died.", "Ana Vidal"),
        # a number in a name
        ("The ministry put the toll at 213, while Channel 7 TV gave a count of 240.", "Channel 7 TV"),
        # sources of their own, and those that spoke before
        ("Authorities say there is little hope. Mine sources said nine miners were missing.", "Mine sources"),
        ("Police said there was a blast. The sources said nine people were killed.", "Police"),
        # what is told of a source behind its "who"
        ("A driver who came from the town told us that nine men were killed.", "driver"),
        # a body behind an article, with what it is
        ("Nine people were killed, said a report from the Free Harbour Rangers.", "Free Harbour Rangers"),
        ("Nine people were killed, a report from inside Kasa said.", None),
        # where a clock ends no sentence
        ("The mayor said 55 were found as of 11.45 a.m. (0445GMT), with some 30 others injured.", "mayor"),
        # a spokesman whose statement has a day
        ("The state command's Public Relations Officer, DSP Ana Vidal, said nine people were killed.", "state command"),
        # nobody speaks by a gift
        ("The harbour mission gave some food to the ship. It said it had arrested nine men.", None),
        # when and by what it was said
        ("Local officials late Monday (local time) put the number of dead at nine.", "officials"),
        ("Kasa police on Monday (1400 GMT) said nine people died.", "Kasa police"),
        ("Nine people died, said the governor in a radio interview.", "governor"),
        ("Nine people died, said Ana Vidal in a post on X.", "Ana Vidal"),
        ("Nine people died, said the governor in the town of Bor.", "governor in the town of Bor"),
        # a needless comma
        ("Mr Luis Vidal, said that nine people died.", "Luis Vidal"),
        ("On Monday, said that nine people died.", None),
        # a claim of many that is a verb
        ("The rebel group claim to have killed nine soldiers.", "rebel group"),
        ("The minister however said nine people were killed.", "minister"),
        ("She said official records show that nine are missing.", "official records"),
        # an adverb that opens the sentence, and what is told of a source beside it
        ("Also, a local official who spoke under anonymity, said that nine people have died.", "official"),
        ("A local official, speaking on condition of anonymity, said nine people died.", "official"),
        ("Ana Vidal, acting mayor, said nine people died.", "Ana Vidal"),
        # whose release it is
        ("Nine people died, according to a HCSO news release.", "HCSO"),
        ("Nine people died, according to a police press release.", "police"),
        ("A news release said nine people died.", "news release"),
        # the harmed of a sentence do not speak in it, and no rule does
        ("The ministry said a town was hit. Four government troops were also injured, it said.", "ministry"),
        ("Nine rebels died, a defense official said, citing government rules.", "defense official"),
        # a name without a comma before its role
        ("However, Luis Vidal an elder in Bor village put the number of dead at seven.", "Luis Vidal"),
        ("In Bor City a doctor said nine people died.", "doctor"),
        # where a body is, and when it spoke
        ("The Harbour Observatory based in Paris said nine people died.", "Harbour Observatory"),
        ("A statement by the 303rd Brigade based in Bor, Kasa, this morning, said nine died.", "303rd Brigade"),
        # an office is no person's name
        ("Nine people died, Flight Operation Director at the TIA Ana Vidal said.", "Ana Vidal"),
        # the end of a short form
        ("Nine died, said the State Harbour Authority (KSHA). In all 39 were killed, according to the KSHA.",
         "State Harbour Authority"),
        # the coastguard is a body
        ("The coastguard did not speak of the talks but told us it had it all. It said it had arrested nine men.",
         "coastguard"),
    ],
)  # fmt: skip
def test_who_says_it(text: str, name: str | None) -> None:
    told = _told(text)
    assert (told[0] if told else None) == name


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Nine people were killed, according to the Free Harbour Rangers, a relief organisation that works there.",
         "ngo"),
        ("Nine people were killed, said the Free Harbour Rangers.", "unknown"),
    ],
)  # fmt: skip
def test_a_body_is_no_person(text: str, kind: str) -> None:
    assert _told(text) == ("Free Harbour Rangers", kind, None)


@pytest.mark.parametrize("who", ["State media", "pro-rebel website"])
def test_media_of_a_state_or_of_rebels_are_media(who: str) -> None:
    assert _told(f"A {who} said nine people were killed.".replace("A State", "State")) == (who, "media", None)


@pytest.mark.parametrize(
    ("who", "kind"),
    [
        ("A police commander", "government"),
        ("A rebel commander", "belligerent"),
        ("Capt. Luis Vidal, public affairs office chief of the 3rd Infantry Division,", "belligerent"),
    ],
)
def test_of_what_kind_an_officer_is(who: str, kind: str) -> None:
    told = _told(f"{who} said nine people died.")
    assert told and told[1] == kind


def test_the_short_name_of_a_sheriffs_office() -> None:
    assert _told("Nine people died, according to a HCSO news release.") == ("HCSO", "government", None)


@pytest.mark.parametrize("doubt", ["could already be dead", "may be dead", "could have been killed"])
def test_what_may_be_is_doubted(doubt: str) -> None:
    assert claims(f"Officials said some nine other people missing {doubt} by now.")[-1].hedged
