"""Who says a figure, where it is easy to take somebody else for the one who speaks."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def source(text: str, *, title: str = "") -> tuple[str, list[str]]:
    """Who says the last figure, and who relays it."""
    last = claims(text, title=title)[-1]
    return last.claimant.name if last.claimant else "", [one.name for one in last.via]


@pytest.mark.parametrize(
    ("text", "name", "relays"),
    [
        # quoted by another
        ("Nine men were killed, Reuters quoted unnamed military sources as saying.",
         "unnamed military sources", ["Reuters"]),
        ("Reuters quoted military sources as saying nine men were killed.", "military sources", ["Reuters"]),
        # what a sentence opens with is no part of a name
        ("Officially Moscow said nine men were killed.", "Russian government", []),
        ("Initially police said nine men were killed.", "police", []),
        ("Emily Moreno said nine men were killed.", "Emily Moreno", []),
        ("Days later officials raised the toll to nine dead.", "officials", []),
        # a study that was published then; who fights somebody is not he
        ("A study by Bor University that was published in May estimated that nine men died.", "Bor University", []),
        ("Ana Moreno, who heads the anti-Maoist operations in the state, said nine men were killed.", "Ana Moreno", []),
        # nobody says so
        ("The BBC cannot verify that 90 villagers were killed.", "", []),
        ("The BBC has verified that 90 villagers were killed.", "BBC", []),
        ("Togo recorded 52 deaths in 2023.", "", []),
        ("The clinic recorded 52 deaths in 2023.", "clinic", []),
        # an army's spokesman is none of the rebels who spoke before, but a rebel's may be
        ("The rebels said two had died. An army spokesman said the raid killed nine gunmen.", "army", []),
        ("The rebels said two had died. An army spokesman spoke of a raid. He said nine died.", "army", []),
        ("The army said two had died. A rebel spokesman said the raid killed nine gunmen.", "rebel", []),
        ("The rebels said two had died. A rebel spokesman said the raid killed nine gunmen.", "rebels", []),
        ("A local police official who reportedly went to Bor told the BBC that nine men died.", "police official", []),
        # "she" is who says so
        ("Officials said two had died. An activist said she counted nine bodies.", "activist", []),
        ("The official said two had died. Ana Moreno, a former doctor, said she had counted nine bodies.",
         "Ana Moreno", []),
        ("The official said two had died. Police said he had counted nine bodies.", "official", ["Police"]),
        # who is quoted says "we"
        ('A rights group spoke. "We have seen 90 dead villagers," said Ana Moreno of Foro Bor.',
         "Ana Moreno of Foro Bor", []),
        # the next sentence has a source of its own
        ('The embassy said: "We help the family of a man who has died." Snow fell on Friday, Bor media reported.',
         "embassy", []),
        ('"Nine men have died in the camp." Amnesty said.', "Amnesty International", []),
        # "she" is no army, and nobody who is not named
        ('The SDF says six men were killed. "An old man was also injured," she tells me.', "", []),
        ('The SDF says six men were killed. Lea Bunse lay in bed. "An old man was also injured," she tells me.',
         "Lea Bunse", []),
        # "the group" is the one that spoke, not another of which it told
        ("The Syrian Observatory for Human Rights said Islamic State men fled. Nine died according to the group.",
         "Syrian Observatory for Human Rights", []),
        # where it was heard, and what is told beside the name
        ("A broadcast monitored in Nicosia said nine workers were injured.", "", []),
        ("The Relief Office, a body that looks after rights, reported that 40 men had died.", "Relief Office", []),
        ("Doctors at the clinic in Bor, in the north, said nine men had died.", "Doctors at the clinic in Bor", []),
        # what is told of a speaker tells harm, or stands behind what he is
        ("Ana Vidal, a nurse whose two sons died in the raid, said that 40 villagers died.", "Ana Vidal", []),
        ("Ana Vidal, an elder in the hamlet of Foro, which gunmen burned, said 40 villagers died.", "Ana Vidal", []),
        ("The threat by Vidal, whose father is mayor, adds to fears of the gang, which killed nine men.", "", []),
        # the head of a group is of that group, and not of the one before it
        ("Nine men died in an attack by Boko Haram fighters, the head of a local vigilante group said.",
         "head of a local vigilante group", []),
        # whose words are quoted begins with the verb
        ('The mayor told reporters that residents "said they had buried nine men".', "residents", ["mayor"]),
        ("The mayor said his officers had counted nine dead.", "mayor", []),
        # others find what the writer tells
        ("The army said it killed nine rebels, but on Saturday residents found 12 bodies in a field.", "", []),
        ("The army said nine villagers died, but residents counted 12 bodies.", "residents", []),
        # who told a medium something, and counts on
        ("Men ran from the raid, Ana Vidal, a rights activist, told AFP, counting nine dead.", "Ana Vidal", []),
        ("The radio has talked to a diplomatic source in Bor who said nine died.", "diplomatic source in Bor", []),
        ("In a post on social media Ana Vidal said nine men died.", "Ana Vidal", []),
        ("The charity Hands of Mercy said six men died. Hands of Mercy said nine women died.", "Hands of Mercy", []),
        ('"Some were run over. There were no police officers among the dead," said Ana Vidal, spokeswoman of the '
         "national police.", "national police", []),
        ("Amnesty said so. Chad's President Luis Moro denied it, spokeswoman Ana Vidal said. Nine died, she said.",
         "Chadian government", []),
        ("UNHCR spokeswoman Ana Vidal said so. Four Danes were hurt, she said. Nine men died, she said.", "UNHCR", []),
        ("The toll of the police is far below the figure of more than 100 dead that the union gives.", "union", []),
        # who is told something goes on; an agency speaks for its state
        ("Ana Vidal, who leads a charity, said a doctor had told her that six men died. Nine fell, she said. Ten died, "
         "she said.", "Ana Vidal", []),
        ("The government told another story, with the state news agency saying that men fled. It said nine died.",
         "state news agency", []),
        ("A Facebook group that activists in the city watch said nine men had died.", "Facebook group", []),
        ("The information minister, Ana Vidal, called it false and told us that nine men died.", "Ana Vidal", []),
        ("Nine men died, Amnesty quoted a detainee aged 70 as saying.", "detainee", ["Amnesty International"]),
        ("Nine men died, Amnesty quoted a 70-year-old detainee as saying.", "70-year-old detainee",
         ["Amnesty International"]),
        ("UN experts said that witness accounts and documents suggested that nine men died.", "United Nations", []),
        ("Survivors and state media gave harrowing accounts of the quake that killed nine men.", "", []),
        # bodies by what is told beside their names
        ("The Harbour Circle, a grassroots committee, said so. Nine men died, said the committee, which has offices.",
         "Harbour Circle", []),
        ("The Harbour Coordination for Refugees, another grassroots group, said that nine men died.",
         "Harbour Coordination for Refugees", []),
        ("The largest rebel group in Kasa, Hizb-ul-Bor, claimed in a statement that nine men died.", "Hizb-ul-Bor", []),
        ("Ana Vidal, who is head of the council of the town, also called Bor, said nine men died.", "Ana Vidal", []),
        ('The Sudan Doctors Network said six died. "The RSF attacked Bor and nine men died," the group stated.',
         "Sudan Doctors Network", []),
        # what kills claims lives and says nothing; who claims a deed says nothing of how many died
        ("Cholera claims 22 in Bor.", "", []),
        ("Cyclone Ana claims nine in Bor.", "", []),
        ("The Islamic State claimed the bombing, which left 13 people dead.", "", []),
        # in single marks
        ("'We buried 40 people. They were farmers,' said elder Luis Vidal.", "Luis Vidal", []),
        ("Elder Luis Vidal said: 'They were farmers. We buried 40 people. Nine more died in Bor.'", "Luis Vidal", []),
        ("The rebels were quick to reject the count, and said that only nine men had been killed.", "rebels", []),
        ("The army said nine men died, though the governor, Ana Vidal, said only two were killed.", "Ana Vidal", []),
    ],
)  # fmt: skip
def test_who_says_it(text: str, name: str, relays: list[str]) -> None:
    assert source(text) == (name, relays)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Bor conflict: nine killed in a raid", ""),
        ("Bor blast: nine killed", ""),
        ("Police: nine killed in Bor", "Police"),
        ("IOM fears nine drowned off Bor", "IOM"),
        ("The town fears nine dead", ""),
    ],
)
def test_before_the_colon_of_a_headline(title: str, name: str) -> None:
    first = claims("It rained.", title=title)[0]
    assert (first.claimant.name if first.claimant else "") == name


def test_the_group_is_no_state_but_the_group_that_was_named_before() -> None:
    text = "An air strike on a hospital killed 471 people. The Israeli military blamed Palestinian Islamic Jihad. "
    assert claims(text + "The group said 30 people were wounded.")[1].claimant.name == "Palestinian Islamic Jihad"
    text = "Airwars said 12 civilians died in a strike on Islamic State. The group said 30 people were wounded."
    assert claims(text)[1].claimant.name == "Airwars"


def test_a_study_told_of_before_is_its_authors_word() -> None:
    text = (
        "More than 8,000 people were hurt, according to a tally by UNAMA. Attacks have killed 647, the study found. "
        "It said the violence had killed 63 children."
    )
    assert [one.claimant.name for one in claims(text) if one.claimant] == ["UNAMA"] * 3


def test_who_stands_in_a_clause_is_named_by_its_end() -> None:
    one = "Survivors of the attack, one of the worst of the war, told the court that nine men were killed."
    assert source(one)[0] == "Survivors of the attack, one of the worst of the war"
    office = (
        "Dr Ada Tema, a surgeon who is first secretary of the Front, an opposition party, told a paper that nine died."
    )
    assert source(office)[0] == "first secretary of the Front"


def test_whom_a_quotation_counts_are_not_it() -> None:
    text = 'The army lost, the Harbour Front said in a statement. "At least 20 army soldiers were killed," it said.'
    assert source(text)[0] == "Harbour Front"
