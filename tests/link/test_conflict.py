"""Which conflict a figure belongs to, and when it belongs to none."""

from __future__ import annotations

from datetime import date

import pytest

from schemas import Cause, Claimant, Harm
from streams.link.actors import actor, actors
from streams.link.anchors import resolve_anchor
from streams.link.conflict import LinkContext, document_profile, link
from streams.link.conflicts import register, running
from streams.link.gazetteer import places_by_id
from streams.link.places import places_in
from tests.extract.reading import claims


def linked(
    sentence: str,
    *,
    text: str = "",
    day: str = "2024-06-01",
    cause: Cause = Cause.VIOLENCE,
    claimant: str | None = None,
    perpetrator: str | None = None,
    group: str | None = None,
    harm: Harm = Harm.KILLED,
) -> str | None:
    places = [m.place for m in places_in(sentence) if m.kind == "name"]
    context = LinkContext(
        text=f"{text}\n{sentence}",
        sentence=sentence,
        harm=harm,
        cause=cause,
        day=date.fromisoformat(day),
        place=places[0] if places else None,
        claimant=_speaker(claimant),
        alleged_perpetrator=_speaker(perpetrator),
        victim_group=group,
    )
    found = link(context)
    return found.id if found else None


@pytest.mark.parametrize(
    ("text", "conflict"),
    [
        ("A woman wounded in Kolofata, Cameroon, has died; 19 are dead.", "boko-haram"),
        ("Elders counted close to 400 dead in Barsalogho, Burkina Faso.", "sahel"),
        ("Elders counted close to 400 dead in Barsalogho, Burkina Faso, and 20 are missing.", None),
        ("The 400 who were killed in Barsalogho, Burkina Faso, have been buried.", "sahel"),
        ("The tragedy of Qaraqosh, Iraq, has killed 122, the governor of Nineveh said.", None),
    ],
)
def test_thin_news_of_a_war_zone(text: str, conflict: str | None) -> None:
    (*_, one) = claims(text)
    assert (one.conflict.id if one.conflict else None) == conflict


def _speaker(actor_id: str | None) -> Claimant | None:
    if actor_id is None:
        return None
    known = actor(actor_id)
    assert known is not None, actor_id
    return Claimant(name=known.name, id=known.id, kind=known.kind)


@pytest.mark.parametrize(
    ("sentence", "conflict"),
    [
        ("A drone strike killed three people in Kharkiv.", "ukraine"),
        ("Separatists shot dead nine road workers in Central Papua, Indonesia.", "papua"),
        ("Gunmen shot dead nine villagers in northwest Nigeria.", "nigeria"),
        ("Gunmen shot dead nine villagers in Nigeria's north-east.", "boko-haram"),
        ("Jihadists killed nine villagers in Nigeria.", "boko-haram"),
        ("Bandits killed nine villagers in Nigeria.", "nigeria"),
        ("A bomber killed nine people at a market in Nazran, Ingushetia.", "north-caucasus"),
        ("Gunmen attacked a temple near Jammu and killed nine people.", "kashmir"),
        ("Two soldiers were killed in an ambush near Kidapawan, Philippines.", "mindanao"),
        ("Gunmen killed nine people in a raid on a school in Bamenda.", "cameroon"),
        ("Nine troopers died in a clash in Tacloban.", "philippines-npa"),
        ("A bomb killed nine people in a church in Beni.", "adf"),
        ("A bomb killed nine people in a church in Goma.", "m23"),
        ("A bomb killed nine people in north-western Pakistan.", "pakistan"),
        ("Insurgents killed nine people in northern Mozambique.", "cabo-delgado"),
        ("Turkish strikes against the PKK in northern Iraq killed six people.", "turkey-pkk"),
        ("Gunmen shot dead nine villagers in Zamfara state.", "nigeria"),
        ("Six soldiers died in an ambush by Boko Haram in Borno.", "boko-haram"),
        ("M23 rebels killed 12 people near Rutshuru.", "m23"),
        ("Shelling killed 20 at the Zamzam camp.", "sudan"),
        ("Israeli strikes killed four people in Nabatieh.", "lebanon"),
        ("An air strike killed 11 people in Rafah.", "gaza"),
        ("Israeli forces shot dead a boy in Jenin.", "west-bank"),
        ("The Taliban killed 14 policemen in Kunduz.", "afghanistan"),
        ("A roadside bomb killed five troops in North Waziristan.", "pakistan"),
    ],
)
def test_place_and_party_say_which_conflict(sentence: str, conflict: str) -> None:
    assert linked(sentence) == conflict


@pytest.mark.parametrize("cause", [Cause.DISASTER, Cause.ACCIDENT, Cause.CRIME, Cause.DISEASE])
def test_other_causes_link_to_nothing_in_a_war_zone_too(cause: Cause) -> None:
    assert linked("Twelve people died in Kabul.", cause=cause, day="2019-05-01") is None


def test_an_unknown_cause_needs_more_than_the_place() -> None:
    assert linked("Seven people were killed near Ramadi.", cause=Cause.UNKNOWN) is None
    assert linked("Seven people were killed near Ramadi by Islamic State.", cause=Cause.UNKNOWN) == "iraq"


@pytest.mark.parametrize(
    "sentence",
    [
        "A gunman killed three people in Louisville.",
        "Four people died when a bomb went off at a wedding in Odisha, India.",
        "An attack on a market in Lyon killed two.",
        "Hundreds were killed.",
    ],
)
def test_what_belongs_to_no_conflict_links_to_none(sentence: str) -> None:
    assert linked(sentence) is None


def test_where_two_conflicts_fit_the_parties_decide() -> None:
    sentence = "Air strikes killed 40 civilians in Raqqa."
    assert linked(sentence, day="2017-08-01") == "syria"
    assert linked(sentence, day="2017-08-01", perpetrator="coalition-oir") == "coalition-is"
    assert linked(sentence, day="2017-08-01", perpetrator="ru-military") == "syria"


def test_a_perpetrator_who_fights_elsewhere_speaks_against_a_conflict() -> None:
    sentence = "A strike on a house in Mosul killed 105 people."
    assert linked(sentence, day="2017-05-25") == "iraq"
    assert linked(sentence, day="2017-05-25", perpetrator="us-military") == "coalition-is"
    assert linked(sentence, day="2017-05-25", perpetrator="us-centcom") == "coalition-is", "its army's command"


def test_a_sentence_without_a_place_takes_the_conflict_of_its_document() -> None:
    text = (
        "Ukraine war: the toll\nThe UN human rights office counts civilians killed since Russia's invasion of Ukraine."
    )
    assert linked("At least 9,000 civilians have been killed, it said.", text=text) == "ukraine"


def test_a_place_elsewhere_keeps_a_claim_out_of_the_document_s_conflict() -> None:
    text = "War in Ukraine: Russian forces shelled Kharkiv."
    assert linked("In Lyon, a knife attack killed two.", text=text) is None


def test_a_place_in_the_core_of_another_conflict_halves_what_the_document_is_about() -> None:
    sentence = "Israeli soldiers shot dead a boy in Nablus."
    assert linked(sentence, text="Gaza war: the ceasefire in Gaza holds.", day="2025-12-01") == "west-bank"


def test_a_name_may_stand_for_several_conflicts_and_the_place_decides() -> None:
    text = "Israeli–Palestinian conflict"
    assert linked("Two people were killed in Hebron.", text=text, day="2025-12-01") == "west-bank"
    assert linked("Two people were killed in Rafah.", text=text, day="2025-12-01") == "gaza"


def test_a_place_alone_makes_no_conflict() -> None:
    assert linked("Two people were shot dead by their employer in Beirut.", day="2026-04-15") is None
    assert linked("Two people were killed by a bomb in Beirut.", day="2026-04-15") == "lebanon"


def test_fighters_named_in_the_sentence_speak_against_those_who_fight_them_not() -> None:
    text = "Kivu conflict: violence in Lubero"
    sentence = (
        "Militants of the Allied Democratic Forces came to a village in North Kivu, where 70 people were found dead."
    )
    assert linked(sentence, text=text, day="2025-02-13") == "adf"
    assert linked("Militants killed 70 people in North Kivu.", text=text, day="2025-02-13") == "m23"


def test_a_word_of_war_in_the_name_of_a_conflict_speaks_for_no_other() -> None:
    assert linked("In Karachi, nine people were hurt in a protest against the Gaza war.", day="2025-04-20") is None


def test_an_arrest_outside_a_conflict_s_area_needs_a_party_that_makes_it() -> None:
    text = "Russo-Ukrainian war: drones"
    sentence = "Police in Poland arrested three people over a drone of the Russian army."
    assert linked(sentence, text=text, harm=Harm.DETAINED) is None
    assert linked(sentence, text=text, harm=Harm.DETAINED, perpetrator="ua-military") == "ukraine"
    assert linked("Russian forces detained four people in Kherson.", harm=Harm.DETAINED) == "ukraine"


def test_a_conflict_that_is_over_takes_nothing_from_one_that_goes_on() -> None:
    assert "us-military" in running(date(2013, 1, 1)).by_id["yemen-2004"].parties
    assert running(date(2013, 1, 1)).weights["houthis"] == 1.0
    assert running(date(2025, 1, 1)).weights["houthis"] == 1.0
    assert "yemen-2004" not in running(date(2025, 1, 1)).by_id


@pytest.mark.parametrize(
    ("sentence", "day", "conflict"),
    [
        ("Kamwina Nsapu militiamen beheaded 40 policemen in Kasai.", "2017-03-26", "kasai"),
        ("Government planes bombed Kadugli in South Kordofan and killed six.", "2012-06-01", "two-areas"),
        ("Forces loyal to Laurent Gbagbo shelled a market in Abidjan and killed 25.", "2011-03-18", "ivory-coast"),
        ("A bomb killed three soldiers in Pattani.", "2025-06-01", "thailand-south"),
        ("Kuki militants killed four people in Manipur.", "2024-09-07", "manipur"),
        ("Mobondo fighters killed nine soldiers at Kwamouth.", "2025-09-07", "mai-ndombe"),
        ("Security forces shot dead nine during the Iranian protests in Mashhad.", "2026-01-09", "iran-protests"),
        ("Kachin rebels were shelled in Kachin State; 23 died.", "2014-11-19", "myanmar-1948"),
        ("Gunmen massacred 31 villagers in Blida province, Algeria.", "1997-11-13", "algeria-1992"),
        ("Shells killed nine people in Sarajevo.", "1994-02-05", "bosnia"),
        ("Rebels killed nine farmers near Bo in Sierra Leone.", "1998-05-06", "sierra-leone"),
        ("Rebels killed nine farmers near Monrovia in Liberia.", "2003-06-06", "liberia"),
        ("Maoist rebels killed nine policemen in Nepal.", "2002-05-06", "nepal"),
        ("An ambush killed nine soldiers in Chechnya.", "2000-03-02", "chechnya"),
        ("An ambush killed nine soldiers in Dagestan.", "2010-03-02", "north-caucasus"),
        ("Israeli troops shot dead nine Palestinians in Ramallah.", "2002-03-12", "intifadas"),
        ("Israeli troops shot dead nine Palestinians in Jenin.", "2022-03-12", "west-bank"),
        ("Militiamen killed nine people in Dili, East Timor.", "1999-09-06", "east-timor"),
    ],
)
def test_conflicts_are_told_apart_by_their_years_and_places(sentence: str, day: str, conflict: str) -> None:
    assert linked(sentence, day=day) == conflict


def test_the_countries_of_a_conflict_follow_from_its_places() -> None:
    known = register().by_id
    assert known["gaza"].countries == ("PS",)
    assert known["ukraine"].countries == ("RU", "UA")
    assert known["pakistan-afghanistan"].countries == ("AF", "PK")
    assert known["southern-spear"].countries == ("CO", "EC", "US", "VE")
    assert all(one.countries for one in known.values())


def test_there_are_sixty_conflicts_and_most_have_a_number_of_ucdp() -> None:
    known = register().by_id.values()
    assert len(known) >= 60
    assert sum(bool(one.ucdp) for one in known) >= 35
    assert register().by_id["afghanistan"].ucdp == (333,)


def test_harm_before_a_conflict_began_is_not_its_harm() -> None:
    assert linked("Clashes killed eight in Khartoum.", day="2010-01-01") is None


def test_the_evidence_is_kept_in_words() -> None:
    sentence = "A Russian missile killed two people in Odesa."
    found = link(LinkContext(sentence, sentence, Harm.KILLED, Cause.VIOLENCE, date(2024, 1, 1)))
    assert found is not None
    assert (found.id, found.name) == ("ukraine", "Ukraine")
    assert 0.5 <= found.score <= 1.0
    assert any(words.startswith("missile") for words in found.evidence)


def test_a_profile_may_be_made_once_for_all_claims_of_a_document() -> None:
    sentence = "Houthi missiles killed three sailors."
    text = f"Red Sea crisis\n{sentence}"
    context = LinkContext(text, sentence, Harm.KILLED, Cause.VIOLENCE, date(2024, 3, 7))
    profile = document_profile(text, context.day)
    assert link(context) == link(
        LinkContext(text, sentence, Harm.KILLED, Cause.VIOLENCE, date(2024, 3, 7), profile=profile)
    )


@pytest.mark.parametrize(
    ("conflict", "words", "day", "anchor"),
    [
        ("gaza", "since the war began", "2024-03-01", "2023-10-07"),
        ("gaza", "since the war began", "2014-08-01", "2014-07-08"),
        ("gaza", "since the ceasefire took effect", "2025-11-01", "2025-10-10"),
        ("gaza", "since the ceasefire took effect", "2025-02-01", "2025-01-19"),
        ("ukraine", "since the start of Russia's full-scale invasion", "2024-01-01", "2022-02-24"),
        ("ukraine", "since the war began", "2019-01-01", "2014-04-14"),
        ("afghanistan", "since the Taliban returned to power", "2022-01-01", "2021-08-15"),
        ("sudan", "since fighting erupted", "2024-01-01", "2023-04-15"),
        ("syria", "since the truce", "2021-01-01", "2020-03-05"),
        ("syria", "since the truce", "2025-06-24", None),
        ("sudan", "since the harvest", "2024-01-01", None),
        ("sudan", "since fighting erupted", "2020-01-01", None),
        ("atlantis", "since the war began", "2024-01-01", None),
    ],
)
def test_a_window_that_hangs_on_an_event_gets_its_day(conflict: str, words: str, day: str, anchor: str | None) -> None:
    assert resolve_anchor(conflict, words, date.fromisoformat(day)) == anchor


def test_the_table_names_only_actors_and_places_that_there_are() -> None:
    known = {one.id for one in actors()}
    places = set(places_by_id())
    for conflict in register().by_id.values():
        assert conflict.parties | conflict.counters <= known, conflict.id
        single = {one for one in conflict.core | conflict.wider | conflict.near if "+" not in one}
        assert single <= places, conflict.id
        assert conflict.begins < conflict.ends
        assert all(anchor.what for anchor in conflict.anchors)


@pytest.mark.parametrize(
    ("sentence", "conflict"),
    [
        ("The United Nations said 2,499 civilians had been killed in Sudan since 15 April 2023.", "sudan"),
        ("In its latest update, the UN human rights office said 2,401 civilians had been killed in Sudan.", "sudan"),
        ("At least 400 people have been killed on the roads of Sudan since January in car crashes.", None),
        ("At least 400 people have been killed by cholera in Sudan since January.", None),
        ("Nine people were killed in a quarrel in Sudan on Monday.", None),
    ],
)
def test_a_running_count_in_the_area_of_a_conflict_is_of_it(sentence: str, conflict: str | None) -> None:
    (one,) = claims(sentence)
    assert (one.conflict.id if one.conflict else None) == conflict


def test_a_crime_is_of_a_war_of_gangs_where_the_text_says_so() -> None:
    told = "Haitian conflict. At least 16 people are killed by the Gran Grif gang in a shooting in Artibonite, Haiti."
    other = "A man is charged with murder after two people are killed in a shooting in Port-au-Prince, Haiti."
    assert linked(told, cause=Cause.CRIME) == "haiti"
    assert linked(other, cause=Cause.CRIME) is None


def test_where_as_much_speaks_for_two_conflicts_the_document_s_places_decide() -> None:
    text = "Troops left Nabatieh, Tyre and Sidon in Lebanon. Israeli forces had fought there for a year.\n"
    text += "Gunmen of Hezbollah and of Hamas watched."
    told = "Israeli authorities say that more than 40 Israeli soldiers were killed in Israel in the war."
    assert linked(told, text=text, claimant="il-government", day="2025-02-18") == "lebanon"


def test_a_minister_speaks_of_each_land_in_which_his_army_fights() -> None:
    told = "Thousands of Palestinians were driven out of Jenin."
    assert linked(told, claimant="il-government", group="Palestinians", day="2025-02-18") == "west-bank"
    told = "Thousands of Palestinians were driven out of Rafah."
    assert linked(told, claimant="il-government", group="Palestinians", day="2025-02-18") == "gaza"


def test_what_follows_from_a_war_elsewhere_is_no_part_of_it() -> None:
    told = "Nine people are killed in clashes with police in Anjouan, Comoros, over prices due to the Iran war."
    assert linked(told, day="2026-05-16") is None


def test_who_flees_from_a_war_is_counted_in_it_where_he_arrives() -> None:
    told = "As the M23 campaign goes on, the M23 enters Uvira and 9,000 people flee to Bujumbura."
    assert linked(told, day="2025-12-09", harm=Harm.DISPLACED) == "m23"


def test_the_country_around_a_war_is_not_outside_it() -> None:
    told = "Ituri conflict: rebels attack a village in the Democratic Republic of the Congo, killing nine people."
    assert linked(told, day="2025-07-29") == "ituri"


def test_forces_that_fight_in_many_lands_tell_no_conflict_without_a_place() -> None:
    (one,) = claims("A US drone fired two missiles at a house in Bor Khel, killing four.")
    assert one.conflict is None
    (one,) = claims("A US drone fired two missiles at a house near Sanaa, Yemen, killing four.")
    assert one.conflict
    assert one.conflict.id == "yemen"


@pytest.mark.parametrize(
    ("sentence", "perpetrator", "conflict"),
    [
        ("Indian police shot dead four protesters in Karnataka.", "in-police", None),
        ("Indian police shot dead four protesters.", "in-police", None),
        ("Indian police killed nine Maoist rebels in Karnataka.", "in-police", "naxalite"),
        ("Nigerian police shot dead two protesters in Lagos.", "ng-police", None),
        ("The Nigerian army killed nine people at a protest in Lagos.", "ng-military", None),
        ("The Nigerian army killed nine people in Borno.", "ng-military", "boko-haram"),
        ("Haitian police shot dead two gang members in Port-au-Prince.", "ht-police", "haiti"),
    ],
)
def test_police_at_home_fight_a_conflict_only_in_its_core(
    sentence: str, perpetrator: str, conflict: str | None
) -> None:
    assert linked(sentence, perpetrator=perpetrator) == conflict


def test_a_siege_and_an_aircraft_shot_down_are_of_the_war_where_one_is_fought() -> None:
    siege = "Thirty people have died of hunger in the besieged town of Madaya."
    assert linked(siege, cause=Cause.HUNGER, day="2016-01-20") == "syria"
    assert linked("A plane was shot down over Donetsk, killing nine.", day="2015-07-01") == "ukraine"
