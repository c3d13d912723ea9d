"""Whoever a noun for people names speaks, by any verb of speech; and what nobody who speaks in a sentence says."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def _source(text: str) -> tuple[str, str, str]:
    """Who says the last figure, of which kind he is, and how he stands to it."""
    last = claims(text)[-1]
    who = last.claimant
    return (who.name if who else "", who.kind if who else "", last.stance)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        # any noun for people, any verb of speech
        ("A historian put the death toll in Bor at nine.", "historian", "unknown"),
        ("Farmers insisted that nine people were killed.", "Farmers", "witness"),
        ("A midwife recalled that nine people were killed.", "midwife", "medical"),
        ("Detainees testified that nine people were killed.", "Detainees", "witness"),
        ("Nine people were killed, said refugees arriving in Bor.", "refugees arriving in Bor", "witness"),
        ("Militiamen said nine people were killed.", "Militiamen", "belligerent"),
        ("A tribal chief said nine people were killed.", "tribal chief", "witness"),
        # not by a verb that tells of what was done, or by a word that names nobody
        ("Nine people were killed as protesters rejected the vote.", "", ""),
        ("The attack put the death toll at nine.", "", ""),
        # beside whom they are named: those who were harmed
        ("Relatives of the dead said nine people were killed.", "Relatives of the dead", "witness"),
        ("Lawyers for the detained men said nine people were shot.", "Lawyers for the detained men", "unknown"),
        ("The father of one victim said nine people were killed.", "father of one victim", "witness"),
        ("A man wounded in the blast said nine people were killed.", "man", "witness"),
        ("One of the wounded, Ana Vidal, said nine people were killed.", "Ana Vidal", "unknown"),
        ("One of the wounded men said nine people were killed.", "wounded men", "witness"),
        ("A soldier who was wounded in the attack said nine people were killed.", "soldier", "belligerent"),
        ("Rebels killed nine soldiers who were wounded police said.", "police", "government"),
        # of whose several places
        ("Nine people were killed, workers at the clinic and the town hall said.", "workers at the clinic", "medical"),
        ("Gunmen shot six in attacks on farmers and police said nine were hurt.", "police", "government"),
        # inquiries, whoever made them
        ("Nine people were killed, an investigation by the BBC on either side of the border found.", "BBC", "media"),
        ("An inquiry found that nine people were killed.", "inquiry", "unknown"),
        ("Nine people were killed, an inquiry that the ministry ordered concluded.", "inquiry", "unknown"),
        ("Nine people died of the heat, according to a new study.", "new study", "unknown"),
        ("The survey found nine bodies.", "", ""),
        # what is told of a person beside the name
        ("Nine people were killed, said Ana Vidal, who works in the morgue of Bor hospital.", "Ana Vidal", "medical"),
        ("Luis Vidal, who governs the region, said nine people were killed.", "Luis Vidal", "government"),
        ("The chief of the rescue agency, Ana Vidal, came to Bor. Vidal said nine people were killed.", "Ana Vidal",
         "government"),
        ("A former head of the rescue agency, Ana Vidal, came. Vidal said nine people were killed.", "Ana Vidal",
         "unknown"),
    ],
)  # fmt: skip
def test_people_speak(text: str, name: str, kind: str) -> None:
    assert _source(text)[:2] == (name, kind)


@pytest.mark.parametrize("text", ["Farmers said nine people were killed.", "Historians said nine people were killed."])
def test_people_at_the_beginning_of_a_sentence_are_no_person(text: str) -> None:
    (claim,) = claims(text)
    assert claim.claimant is not None
    assert claim.claimant.person is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Police said nine people died in the latest blast in a conflict that has killed more than 4,000 people.", ""),
        ("Nine died, witnesses said, in a civil war in which more than 4,000 people have died.", ""),
        ("Nine died, witnesses said, in a war that the UN says has killed 4,000 people.", "United Nations"),
        ("The Observatory said that the war had killed 4,000 people.", "Observatory"),
    ],
)
def test_what_a_war_has_cost_is_no_word_of_who_tells_of_a_raid(text: str, name: str) -> None:
    assert _source(text)[0] == name


@pytest.mark.parametrize(
    ("text", "name", "stance"),
    [
        ("Claims that the Front killed 40 soldiers at Bor have been refuted by the military.", "military", "denies"),
        ("Claims that the Front killed 40 soldiers when it attacked Bor have been refuted by the military.", "military",
         "denies"),
        ("Reports that 40 soldiers had died at Bor were disputed by the army.", "army", "disputes"),
        ("Claims by the mayor that 40 soldiers had died at Bor were denied by the army.", "mayor", "reports"),
    ],
)  # fmt: skip
def test_claims_of_nobody_are_refused(text: str, name: str, stance: str) -> None:
    made = _source(text)
    assert (made[0], made[2]) == (name, stance)


def test_whom_a_contrasting_clause_cites_relays_nothing_before() -> None:
    first, *_ = claims("Nine people were killed, said an official in Bor, but they were rebels according to NATO.")
    assert first.claimant is not None
    assert (first.claimant.name, first.via) == ("official in Bor", ())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # who is named behind what he or she is
        ("Nine people died, said a farmer, Luis Vidal.", "Luis Vidal"),
        ("Nine people died, said the archaeologist in charge of the dig, Luis Vidal.", "Luis Vidal"),
        ("Nine people died, said the mayor, Harbour Radio reported.", "mayor"),
        # in which land the town is
        ("Ana Vidal of Bor, Kasa, said nine people died.", "Ana Vidal"),
        ("Ana Vidal, from the town of Bor, Kasa, said nine people died.", "Ana Vidal"),
        ("Doctors in Bor, Kasa, said nine people died.", "Doctors"),
        ("The largest union in Kasa, Frontera, said nine people died.", "Frontera"),
        # by what or when it was said
        ("Nine people died, said a policeman over the phone.", "policeman"),
        ("At first commanders claimed that nine people died.", "commanders"),
        ("The government at last made known that nine people died.", "government"),
        # what is told of them in a clause
        ("A nurse who saw the bodies and would not be named for fear of reprisal said nine people died.", "nurse"),
        ("The news agency Vesna, which is close to the Syrian Observatory, reported that nine people died.", "Vesna"),
        ("Ethnic Albanians in the camp said nine people died.", "Ethnic Albanians"),
        # bodies that inquire
        ("About 9,000 people died, a truth commission found.", "truth commission"),
        ("A panel of experts concluded that nine people died.", "panel of experts"),
        ("A team of diggers found nine bodies.", ""),
        # lists
        ("The Kasa Student Movement shared a list of 266 people who were killed.", "Kasa Student Movement"),
        # where it was is nobody
        ("Nine people died, an official said. For years Kasa has fought rebels. Forty men have died, it says.", ""),
        ("The army said six died, but police and residents reported that nine people died.", "police"),
    ],
)
def test_whose_word_it_is(text: str, name: str) -> None:
    assert _source(text)[0] == name


def test_who_speaks_in_a_clause_of_its_own_relays_nothing() -> None:
    *_, last = claims("At least 350 died, says the union, while Ana Vidal, governor of the province, said 600 died.")
    assert last.claimant is not None
    assert (last.claimant.name, last.via) == ("Ana Vidal", ())


def test_a_place_before_a_colon_is_nobody() -> None:
    first, *_ = claims("Nothing more is known.", title="Swat Valley: nine people killed")
    assert first.claimant is None
