"""Numbers beside words of harm that tell of nobody harmed: work, things, bodies with a task, what may be."""

from __future__ import annotations

import pytest

from schemas import Cause, VictimClass
from tests.extract.reading import claim, claims, figures


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # an index, a share of a whole
        ("The index has shot up to 412.0 from 380.5.", []),
        ("Of the loans about two-thirds are affected by the freeze after the floods.", []),
        ("About 1.2 million people were displaced.", [("displaced", "About 1.2 million")]),
        # figures of speech, scores, what is said of injuries
        ("The bank was one of the first casualties of the downturn.", []),
        ("They are among the first casualties of the war.", []),
        ("Viewers were angry after two characters were killed off in one episode.", []),
        ("Ellery shot 12-for-19 from the field.", []),
        ("None of the injuries is considered life-threatening.", []),
        ("The outbreak has a fatality rate of four per cent.", []),
        ("There was a fatality in the tunnel on Monday.", [("killed", "a fatality")]),
        # the hour stands behind the number
        ("A drone killed nine late on Monday and injured 14 early Tuesday.", [("killed", "nine"), ("injured", "14")]),
        ("The blast killed nine early voters.", [("killed", "nine")]),
        # a part of a part
        ("Six of the wounded are in hospital, including a boy.", [("injured", "Six"), ("injured", "a boy")]),
        ("Seven people had been pulled out alive and were in hospital.", [("injured", "Seven")]),
        # labels of a line, and a count that a colon explains
        ("Deaths: 24 Injured: 31 Missing: 4", [("killed", "24"), ("injured", "31"), ("missing", "4")]),
        ("Three killed: two brothers.", [("killed", "Three")]),
        # bodies
        ("The council, one of the town's main religious bodies, condemned the killing.", []),
        ("They found it in line with a body of agreed rules.", []),
        ("The court was split into two bodies.", []),
        ("The state leaves dozens of United Nations bodies.", []),
        ("A watchdog body discovered the losses.", []),
        ("Three more bodies lay on the road.", [("killed", "Three")]),
        ("The army handed over 40 bodies of fallen soldiers.", [("killed", "40")]),
        ("One of the bodies was that of a girl.", [("killed", "One")]),
        # lives are led, saved and lost
        ("The film follows the lives of three children in the war.", []),
        ("He asked them to spare the lives of 40 soldiers.", []),
        ("The blast ended the lives of three children.", [("killed", "three")]),
        ("The lives of three children were lost.", [("killed", "three")]),
        # work and pay
        ("The teachers' strike affects more than 7,000 pupils.", []),
        ("Job cuts after the war affected thousands of people.", []),
        ("The floods affected more than 7,000 pupils.", [("affected", "more than 7,000")]),
        ("About 900 passengers were stranded by a 24-hour strike of the staff for higher wages.", []),
        ("About 900 passengers were stranded by the snow.", [("affected", "About 900")]),
        ("It could rid the two affected countries of the disease.", []),
        ("The navy will escort seven stranded vessels.", []),
        ("Two injured horses were treated.", []),
        ("Nine injured miners were flown out.", [("injured", "Nine")]),
        # sent away for what they did
        ("The country expelled two diplomats.", []),
        ("Nine diplomats were expelled from the country.", []),
        ("Some 300 villagers were expelled.", [("displaced", "Some 300")]),
        ("The court stopped the deportation of a student.", []),
        ("Militias expelled 300 people from their homes.", [("displaced", "300")]),
        # treated
        ("Two children were treated for 11 and seven months.", []),
        ("Two children were treated for smoke inhalation.", [("injured", "Two")]),
        # who is no longer missing or held
        ("Nine missing miners found alive in Ardale.", []),
        ("Nine missing miners are sought in Ardale.", [("missing", "Nine")]),
        ("A kidnapped priest has been freed.", []),
        ("A kidnapped priest was seen in Ardale.", [("kidnapped", "A kidnapped priest")]),
        # trapped
        ("Nine miners were trapped in a mine for a day.", []),
        ("Nine miners were trapped under the rubble.", [("missing", "Nine")]),
        # what may be, what somebody plays, who is let die
        ("The jail can house 4,000 inmates.", []),
        ("The jail holds 4,000 inmates.", [("detained", "4,000")]),
        ("A man who pretended to be a paramedic has been jailed.", [("detained", "A man")]),
        ("She asked a judge to let her die.", []),
        ("The storm, which forced 300 people to be evacuated, went on.", [("displaced", "300")]),
        ("Clinics that served 4,000 people were hit.", []),
        ("The number of banks that failed raised this year's toll to 12.", []),
        ("The toll of the blast rose to 12.", [("killed", "12")]),
        ("The toll may rise, but there was no official word.", []),
    ],
)  # fmt: skip
def test_figures_of_a_sentence(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert figures(sentence) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine people were killed. Four of them were children.", [("killed", "Nine"), ("killed", "Four")]),
        ("Nine people were killed. They include two doctors.", [("killed", "Nine"), ("killed", "two")]),
        ("Nine people were killed. The dead include two doctors.", [("killed", "Nine"), ("killed", "two")]),
        ("Nine people were arrested. One of them has said it was cold.", [("detained", "Nine")]),
        ("Nine people were arrested. Only six of them have been released.", [("detained", "Nine")]),
        ("Nine people were killed. There are 80 new cases, four of whom are children.", [("killed", "Nine")]),
        ("Nine people were killed. The army lost weapons, including 11 bombers.", [("killed", "Nine")]),
        ("Nine people died. They shot all of them, including two boys.", [("killed", "Nine"), ("killed", "two")]),
        ("Nine people were killed. Two of those arrested were sisters.", [("killed", "Nine"), ("detained", "Two")]),
    ],
)  # fmt: skip
def test_what_takes_up_those_counted_before(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected


def test_members_of_a_family_are_persons() -> None:
    assert claim("The blast killed nine family members.").unit == "person"
    assert claim("The floods displaced nine families.").unit == "household"


@pytest.mark.parametrize("sentence", ["A young couple were arrested.", "The blast killed a young couple."])
def test_a_couple_is_two(sentence: str) -> None:
    assert claim(sentence).quantity.value == 2


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("At least 2,000 troops were killed, wounded or captured.", [("casualties", "at least 2,000")]),
        ("Four troops were wounded or killed.", [("casualties", "Four")]),
        # ranks that are adjectives
        ("The firm executed a major stock sale.", []),
        ("The head of another major Italian bank has been arrested.", []),
        ("The army captured two major cities.", []),
        ("A major in the army was arrested.", [("detained", "A major")]),
        ("He was arrested for killing a female care worker.", [("killed", "a female care worker")]),
        ("The owners have executed agreements, said three of the managers.", []),
        ("Three of its owners have executed lasting agreements.", []),
        ("A military court jailed former deputy minister Rosa Vidal.", []),
        # whose verb it is
        ("Over 80 people in eight cities were arrested.", [("detained", "Over 80")]),
        ("A one shot deal.", []),
        ("Three out of four guards were killed.", [("killed", "three")]),
        ("Six out of 10 offenders jailed for a year go on to break the law.", []),
        ("The shop has been a casualty of that change.", []),
        ("She is recovering from an injury.", []),
        ("Talk of having a baby in prison was rare.", []),
        ("A teacher who almost died spoke on Monday.", []),
        ("He proposes displacing two million people.", []),
        ("Following the handover of four bodies, thousands gathered.", [("killed", "four")]),
        ("At the age of 17 her husband died.", []),
        ("They freed those under the age of 19 arrested last year.", []),
        ("The firm mourned the loss of thousands of subscribers.", []),
        ("If one man is killed, the talks end.", []),
        ("The army was holding no prisoners.", []),
        ("So far 16 hostages and 566 prisoners have been freed.", []),
        ("Under the deal 33 hostages and 1,900 prisoners are supposed to be exchanged.", []),
        ("One of the prisoners, Rosa Vidal, told reporters she was cold.", []),
        ("Rosa Vidal, a Chadian singer who died at 80, was praised.", []),
        ("NEW BORLEY – A man who died has been identified.", [("killed", "a man")]),
        ("In Ardale, a Chadian singer was killed.", [("killed", "a chadian singer")]),
        ("Three hostages, one of whom is dead, are there.", [("kidnapped", "three"), ("killed", "one")]),
        ("They were met by a nurse, which led to them being taken to hospital.", []),
        ("A total of 33 hostages were swapped.", []),
        ("The group has fled. A total of 642 people in Chadian jails will be freed.", [("detained", "642")]),
        ("The ships of 460,000 dead weight tons were sold.", []),
        ("The number of states in the body rose to 36.", []),
        ("Seventeen miners who were missing in the fire were found.", []),
        ("The bodies of three men who had been missing for days are found.", [("killed", "three")]),
    ],
)  # fmt: skip
def test_words_that_only_look_like_harm_or_people(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(harm, words.lower()) for harm, words in figures(sentence)] == [(h, w.lower()) for h, w in expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # what may be, and what nobody deserves
        ("Every time there is a death, the talk of a fence begins again.", []),
        ("She thinks it will take another death until they mend the road.", []),
        ("He had one of the worst injuries that the nurse had seen.", []),
        ("One of the first deaths was that of a nurse.", [("killed", "One")]),
        ("No child deserves to die in this way, an aunt said.", []),
        ("No child died, an aunt said.", [("killed", "No")]),
        # shares
        ("Of the displaced, three out of four girls are out of school.", []),
        ("Three out of four sailors were killed.", [("killed", "Three")]),
        ("The court ruled on June 18 that the firms were being injured by imports.", []),
        ("In June 18 were injured.", [("injured", "18")]),
        # those who are described
        ("They stood below a picture of the four hostages.", []),
        ("One hostage is held by the rebels.", [("kidnapped", "One")]),
        ("A photo captures a member of the guard in the snow.", []),
        ("The rebels captured a member of the guard.", [("detained", "a member")]),
        ("Who abducts a boy and kills him?", []),
        # who broke out, and who was found
        ("By noon some 400 inmates had broken out of the jail.", []),
        ("A skier who went missing near Ardale, Chad, has been found alive.", []),
        # plants and a clause with a subject of its own
        ("The town planted 1,100 trees, of which 400 have perished.", []),
        ("Hundreds of people came with a mayor who told them that the man was killed.", []),
        # in the end he is dead
        ("I saw a boy who was shot and lost his life.", [("killed", "a boy")]),
    ],
)
def test_what_may_be_is_shown_or_is_over(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(harm, words.lower()) for harm, words in figures(sentence)] == [(h, w.lower()) for h, w in expected]


def test_an_obituary_counts_nobody() -> None:
    assert not claims("A singer of Chad has died at the age of 82.", title="Singer dies aged 82")
    assert not claims("The former mayor, a baker, died after a long illness.")
    assert not claims("A former mayor died peacefully in Oslo on Monday.")
    assert claims("A driver has died at the age of 34.", title="Driver dies after crash in Oslo")
    assert claims("A former mayor died peacefully after the attack in Oslo, police said.")
    assert claims("A nurse died after a heart attack in the shelling of Oslo.")


def test_a_speaker_is_none_of_those_counted() -> None:
    assert claim("Paramedics said three of the wounded were in hospital.").victim_class == (VictimClass.UNSPECIFIED,)
    assert claim("A deputy mayor was shot dead.").victim_class == (VictimClass.UNSPECIFIED,)
    assert claim("A deputy was shot dead.").victim_class == (VictimClass.POLICE,)
    only = claim("Two million people in Chad are displaced, and the health system has collapsed.")
    assert only.cause is not Cause.ACCIDENT


def test_several_of_those_harmed_are_of_all_of_them() -> None:
    text = "Fourteen people were hurt, including four children. Several of those injured are in hospital."
    assert claims(text)[-1].victim_class == (VictimClass.UNSPECIFIED,)
    text = "Fourteen people were hurt, including four children, police officers said. One of the dead had a gun."
    assert claims(text)[-1].victim_class == (VictimClass.UNSPECIFIED,)


def test_where_none_of_a_kind_were_harmed_others_may_be() -> None:
    assert claim("No passengers were hurt in the crash.").victim_group == "passengers"
    assert claim("No people were hurt in the crash.").victim_group is None


def test_a_headline_is_an_obituary_where_the_text_says_so() -> None:
    assert not claims("Rosa Vidal, a singer, has died aged 72, her firm says.", title="Singer Rosa Vidal dies")
    assert claims("A singer was shot on Monday.", title="Singer dies")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # what a work tells
        ("The film follows a nurse who is shot dead in Oslo.", []),
        ("In the novel, a girl is killed by soldiers.", []),
        ("A film shows how soldiers killed 12 people.", [("killed", "12")]),
        ("Nine people were shot dead in the movie theatre.", [("killed", "Nine")]),
        ("A worker was killed on the set while a film was made.", [("killed", "A worker")]),
        # words of death that only strengthen, and of things
        ("Two boys were dead tired after the race.", []),
        ("Two boys were dead after the race.", [("killed", "Two")]),
        ("They found 12 dead rats in the kitchen.", []),
        ("The team lost six men to injury.", []),
        ("The army lost six men in the raid.", [("killed", "six")]),
        ("The firm is killing 1,200 jobs.", []),
    ],
)
def test_what_is_made_up_or_said_for_effect(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(harm, words.lower()) for harm, words in figures(sentence)] == [(h, w.lower()) for h, w in expected]


def counted(text: str) -> list[tuple[str, int | None]]:
    return [(one.harm.value, one.quantity.value) for one in claims(text)]


def test_refugees_who_are_only_expected_or_promised_room() -> None:
    assert counted("Kasa is ready to accept 900 evacuees.") == []
    assert counted("Kasa agreed to take in 900 refugees.") == []
    assert counted("Kasa says it will take in 900 refugees.") == []
    assert counted("Kasa continues to host 900 refugees.") == [("displaced", 900)]
    assert counted("Kasa was forced to take in 900 refugees.") == [("displaced", 900)]


def test_who_is_taken_hostage_and_what_befalls_a_hostage() -> None:
    assert counted("Gunmen took a nurse hostage.") == [("kidnapped", 1)]
    assert counted("Gunmen took 33 nurses hostage.") == [("kidnapped", 33)]
    assert counted("A hostage was shot dead.") == [("killed", 1)]


def test_nobody_badly_hurt_or_nobody_more_is_no_zero() -> None:
    for text in ("There were no serious injuries.", "No one was badly hurt.", "No further deaths were reported."):
        assert counted(text) == []
    assert counted("There were no injuries.") == [("injured", 0)] and counted("No one was hurt.") == [("injured", 0)]
