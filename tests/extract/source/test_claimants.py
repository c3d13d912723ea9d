"""Who says a figure, who relays it, and in which stance."""

from __future__ import annotations

import pytest

from tests.extract.reading import claim, claims, denials


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Police said 12 people were killed.", "Police"),
        ("Twelve people were killed, police said on Monday.", "police"),
        ("Twelve people were killed, according to the health ministry.", "health ministry"),
        (
            "The Syrian Observatory for Human Rights documented the deaths of 27 people.",
            "Syrian Observatory for Human Rights",
        ),
        ('"We counted 30 wounded," said Dr Alan Moss, a surgeon at the hospital.', "Alan Moss"),
        ("Twelve people were killed in the blast.", None),
        ("The WHO said 12 people were killed.", "WHO"),
        ("Moscow said 12 people were killed in the strike.", "Russian government"),  # its seat speaks for a government
        ("No group has claimed the attack that killed 12 people.", None),
        ("The strike killed 12 people, according to Palestinian authorities.", "Palestinian authorities"),
        ("The Palestinian Authority said 12 people were killed.", "Palestinian Authority"),
        ("The Chadian government declares two days of mourning as the toll of the flood rises to 12 people.", None),
        ("The Chadian government says that the toll of the flood has risen to 12 people.", "Chadian government"),
        ("The Harbour Doctors Network accuse the militia of killing 12 people.", "Harbour Doctors Network"),
        ("Sources say that 12 people were killed.", "sources"),
        ("Both sides say that 12 people were killed.", None),
        ("At least 12 people are abducted, but a church disputes it and says most of the pilgrims are gone.", None),
        ("Harakat Nur al-Din wal-Huda claims it killed 12 soldiers.", "Harakat Nur al-Din wal-Huda"),
        ("Nine people were killed in the blast, reports the BBC.", "BBC"),
        ("Nine people were killed amid reports the army had entered the town.", None),
        ("Two boats crashed and nine people died, reports AP, as night fell.", "AP"),
        ("Twelve men were killed, most of them of a network in the hills, say army officials.", "army officials"),
        ('"We are in mourning," the mayor has said, as the bodies of nine people killed at sea came home.', None),
        ('"We will rebuild," said the mayor, hours after a storm killed nine people.', None),
        ('"There are nine dead," the mayor said, adding that it was dark.', "mayor"),
        ("Nine people were killed, police said, after a bus left the road.", "police"),
        ("It rained, according to the ministry, adding that nine people were killed.", "ministry"),
        ("Nine people were killed, Detective Lt. Ann Moss of the Northern State Patrol said.", "Northern State Patrol"),
        ("Harbour Police Detective Lt. Ann Moss said nine people were killed.", "Ann Moss"),
        ('Nine people were killed, said Alberto Rios of the NGO Foro Libre.', "NGO Foro Libre"),
        ("The United Nations' International Organization for Migration (IOM) said nine people were killed.", "IOM"),
        ("The UN's children's agency UNICEF said nine people were killed.", "UNICEF"),
        ("Heavy clashes were also reported in the north, where nine people were killed.", None),
        ("Lebanese authorities update the toll to nine people killed.", "Lebanese government"),
    ],
)  # fmt: skip
def test_the_source_of_a_figure(sentence: str, name: str | None) -> None:
    found = claim(sentence).claimant
    assert (found.name if found else None) == name


def test_each_clause_has_its_own_source() -> None:
    first, second = claims(
        "The United Nations said 900 civilians had been killed and the Red Cross said 4,000 people were wounded."
    )
    assert first.claimant and second.claimant
    assert (first.claimant.name, second.claimant.name) == (
        "United Nations",
        "Red Cross",
    ) or second.claimant.kind == "ngo"


def test_who_relays_is_kept_apart() -> None:
    found = claim(
        '"The humanitarian community verified that 5,800 displaced persons had arrived in the city," '
        "UN spokesman Stephane Dujarric said."
    )
    assert found.claimant and found.claimant.name == "humanitarian community"
    assert [(one.name, one.person) for one in found.via] == [("United Nations", "Stephane Dujarric")]


def test_a_pronoun_takes_up_the_source_before() -> None:
    _, second = claims("Police said 12 people were killed. They said 30 others were injured.")
    assert second.claimant and second.claimant.name == "Police"


def test_a_description_is_the_actor_that_the_item_names() -> None:
    text = (
        "A UK-based monitoring group says up to 13,000 civilians were killed. "
        "Airwars tracks strikes by the US-led coalition in Syria."
    )
    found = claim(text)
    assert found.claimant and found.claimant.id == "airwars"


def test_the_doer_who_admits_acknowledges() -> None:
    found = claim("The US-led coalition acknowledged the deaths of 90 civilians from its air strikes in Syria.")
    assert found.stance == "acknowledges"
    assert found.alleged_perpetrator and found.alleged_perpetrator.id == found.claimant.id  # type: ignore[union-attr]


def test_a_charge_that_is_answered_in_the_item_is_an_allegation() -> None:
    text = (
        "The US-led coalition denied killing civilians in Syria. "
        "Activists said 40 civilians were killed in coalition strikes on the town."
    )
    assert claim(text).stance == "alleges"


def test_a_denial_is_no_figure_of_the_denier() -> None:
    text = "The Taliban on Wednesday denied targeting and killing civilians in Afghanistan."
    (denial,) = denials(text)
    assert (denial.claimant.name, denial.harm, denial.victim_class) == ("Taliban", "killed", ("civilian",))
    assert claims(text) == []


def test_a_denied_figure_is_kept_with_the_denial() -> None:
    (denial,) = denials("The Russian defence ministry denied that 400 soldiers were killed in Makiivka, Ukraine.")
    assert denial.disputed_quantity and denial.disputed_quantity.value == 400


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # a passive has no subject that speaks
        ("Two deaths have been reported in the north.", None),
        ("It is estimated that 40 people were killed.", None),
        ("Officers were quoted as saying 40 people were killed.", "Officers"),
        ("A shopkeeper told the radio 40 people were killed.", "shopkeeper"),
        ("Police broke up a network accused of killing 12 people.", None),
        ("Speeding blamed as bus plunge kills 30.", None),
        ("Owner blamed over a fire that killed nine.", None),
        ("The judges heard a case accusing the ministry of hiding the deaths of 12 people.", None),
        # where the source ends, and what belongs to it
        ("Twelve people were killed, say police.", "police"),
        ("Twelve people were killed, the charity Save the Children reported.", "Save the Children"),
        ("Two residents, who were driving to the coast, told the radio 12 people were killed.", "residents"),
        ("The owner was killed with two others, a statement from his company said.", "company"),
        ("Twelve people were killed, according to two sources.", "two sources"),
        ("According to the Japanese government's Fire and Rescue Agency, 12 died.", "Fire and Rescue Agency"),
        ("Officials at the Northern Power Plant say a worker was killed.", "Officials at the Northern Power Plant"),
        ("The Tunisian Observatory for Human Rights said 13 were missing.", "Tunisian Observatory for Human Rights"),
        ("Nine people drowned, the Kenya Red Cross said.", "Kenya Red Cross"),
        ("In June activists said 12 people were killed.", "activists"),
        # commas that a text has lost
        ("Shells hit the town killing four villagers residents said a day after the fair.", "villagers residents"),
    ],
)  # fmt: skip
def test_where_a_source_begins_and_ends(text: str, name: str | None) -> None:
    found = claims(text)[-1].claimant
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Syrian Observatory for Human Rights said Islamic State killed 12 people. "
            "The group said 11 others were wounded.",
            "Syrian Observatory for Human Rights",
        ),
        ("The Disaster Management Agency said 12 people died. The agency put the number of injured at 30.", "Agency"),
        ("A mayor spoke. Twelve people were arrested, police sources said.", "police sources"),
        ('"The night was long. Twelve people were killed. Houses burned down," said the mayor.', "mayor"),
        ('"The night was long," said the mayor. "Twelve people were killed. Houses burned down."', "mayor"),
        ("Police said eight people were killed on Monday. Another three people were killed on the road.", "Police"),
    ],
)  # fmt: skip
def test_who_goes_on_speaking(text: str, name: str) -> None:
    found = claims(text)[-1].claimant
    assert found and name in found.name


@pytest.mark.parametrize(
    "title", ["Strikes kill 39 people _ monitor | Daily", "Strikes kill 39 people in north Monitor"]
)
def test_a_headline_may_end_with_its_source(title: str) -> None:
    first, *_ = claims("The war monitor Syrian Network for Human Rights gave no names.", title=title)
    assert first.claimant and first.claimant.id == "snhr"


@pytest.mark.parametrize(
    ("sentence", "kind", "person"),
    [
        ("The Hope Project, a charity in DR Congo, said nine people were killed.", "ngo", None),
        ("The mining company Vista Silver said nine people were killed.", "unknown", None),
        ("Ethiopian National Defense Forces said nine people were killed.", "belligerent", None),
        ("Cancer Care UK said nine people were killed.", "unknown", None),
        ("Amina Saleh said nine people were killed.", "unknown", "Amina Saleh"),
        ("A fire brigade spokesman said nine people were killed.", "government", None),
        ("The official daily Pravda said nine people were killed.", "media", None),
        ("The district attorney said nine people were killed.", "government", None),
    ],
)
def test_bodies_are_no_persons(sentence: str, kind: str, person: str | None) -> None:
    found = claim(sentence).claimant
    assert found and (found.kind, found.person) == (kind, person)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Twelve people were killed, according to analysts.", "analysts"),
        ("According to tribal elders, twelve people were killed.", "tribal elders"),
        ("Twelve people were killed, according to a lawmaker.", "lawmaker"),
        ("Twelve people were killed, according to the railway company.", "railway company"),
        ("Twelve people were killed, said the railway company.", "railway company"),
        ("A source said twelve people were killed.", "source"),
        ("A village chief said twelve people were killed.", "village chief"),
        # what no one says
        ("According to the plan, twelve people were to guard the bridge on which a man was killed.", None),
        ("They were seated according to rank when twelve people were killed.", None),
        ("A shooting claimed the life of a girl.", None),
    ],
)
def test_whoever_stands_behind_according_to_or_an_inverted_verb_says_it(sentence: str, name: str | None) -> None:
    told = claim(sentence).claimant
    assert (told.name if told else None) == name


def test_a_branch_speaks_and_not_the_body_whose_branch_it_is() -> None:
    (one,) = claims("The al-Qaeda affiliate JNIM said it killed ten soldiers in an ambush in Mopti in Mali.")
    assert one.claimant is not None
    assert one.claimant.id == "jnim"
