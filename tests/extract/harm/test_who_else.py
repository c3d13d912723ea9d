"""Figures that a long description, an "and", or an ellipsis parts from their verb; and that nobody was harmed."""

from __future__ import annotations

import pytest

from tests.extract.reading import claim, figures


@pytest.mark.parametrize(
    ("text", "read"),
    [
        # behind a long description
        ("Four people, including Omar Khan, the leader of a branch of the Unity of Workers (S) party in the hills and "
         "son of Sami-ul-Khan, are killed and nine others are injured.", [("killed", "Four"), ("injured", "nine")]),
        ("A man identified as the manager of a bank was wounded in an attack.", [("injured", "A man")]),
        ("SEVEN [NUMBER AS HEARD] OTHER PEOPLE WERE KILLED.", [("killed", "SEVEN")]),
        ("They gave back the bodies of four [hostages].", [("killed", "four")]),
        # both of them, behind "including"
        ("Five people were killed, including both gunmen, at a checkpoint.",
         [("killed", "Five"), ("killed", "both gunmen")]),
        # beside others
        ("A doctor was killed and also two others who were there.", [("killed", "A doctor"), ("killed", "two")]),
        ("A rebel leader was killed with three bodyguards.", [("killed", "A rebel leader"), ("killed", "three")]),
        ("A smuggler was arrested in Bor with two of his men.", [("detained", "A smuggler"), ("detained", "two")]),
        ("The pair were arrested alongside their friend Ana Hall and a translator.", [("detained", "a translator")]),
        # what is left out
        ("A record 300 nurses were killed, including 120 who were killed in Gaza and 45 in Sudan.",
         [("killed", "300"), ("killed", "120"), ("killed", "45")]),
        ("Two gunmen were killed at the ministry, and one while trying to enter the school.",
         [("killed", "Two"), ("killed", "one")]),
        ("A second soldier has been charged with spying and a third arrested on suspicion of lying.",
         [("detained", "a third")]),
        ("Turbulence caused 44 injuries in 2016 and 21 the year before.", [("injured", "44"), ("injured", "21")]),
        ("There were 285 cases of measles, the highest number since 1,274 in 2019.",
         [("affected", "285"), ("affected", "1,274")]),
        ("Some 5,600 people were displaced, compared to 6,200 people in 2018.",
         [("displaced", "Some 5,600"), ("displaced", "6,200")]),
        ("One minister is believed to be among more than 20 people seriously injured.",
         [("injured", "One"), ("injured", "more than 20")]),
        # by other verbs
        ("It goes on, with more than two million civilians now refugees.", [("displaced", "more than two million")]),
        ("The raid ended with the brief capture of a pilot.", [("detained", "a pilot")]),
        ("A driver ran over two soldiers at a bus stop.", [("injured", "two")]),
        ("A man stabbed and ran over several people in Bor.", [("injured", "several")]),
        ("A man sits in jail after a crash.", [("detained", "A man")]),
        ("Police shot a man of Bosnian origin dead.", [("killed", "a man")]),
        ("Rescuers were searching Sunday for four crew members.", [("missing", "four")]),
        ("Agents are searching for two women last seen in April.", [("missing", "two")]),
        ("Up to 500 people may have died in the wreck.", [("killed", "Up to 500")]),
        ("The kidnappers of four nurses in Bor spoke.", [("kidnapped", "four")]),
        ("A manager with steel producer Bor AG <BOR.F> was arrested yesterday.", [("detained", "A manager")]),
        ("Only one arrest has been made.", [("detained", "one")]),
        ("Troops killed a leader known as Abu Tariq, describing him as a deputy in the hills, and ten other fighters.",
         [("killed", "a leader"), ("killed", "ten")]),
        ("Another 65 people are in Kurdish custody.", [("detained", "65")]),
        ("A suspect admitted to shooting a guard on Monday.", [("injured", "a guard")]),
        ("Nine people were killedand dozens more wounded in Bor.", [("killed", "Nine"), ("injured", "dozens")]),
    ],
)  # fmt: skip
def test_who_else_is_counted(text: str, read: list[tuple[str, str]]) -> None:
    assert figures(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("A woman was killed with three children in the house.", [("killed", "A woman")]),
        ("A gunman died with two accomplices still on the run.", [("killed", "A gunman")]),
        ("A minister was killed and also two others said so.", [("killed", "A minister")]),
        ("Three died, one while trying to flee.", [("killed", "Three")]),
        ("A third died.", []),
        ("Police are searching for two robbers last seen in April.", []),
        ("She ran over 40 miles.", []),
        ("Police are searching for a man armed with a rifle, last seen in Bor.", []),
        ("Forty more would have died without it.", []),
        ("Soldiers killed a guard in Bor, and ten other fighters fled.", [("killed", "a guard")]),
        ("Police have arrest warrants for two men, one arrest warrant among them.", []),
        ("A fan ran over two streets.", []),
    ],
)
def test_who_is_not(text: str, read: list[tuple[str, str]]) -> None:
    assert figures(text) == read


@pytest.mark.parametrize(
    ("text", "harm"),
    [
        ("No civilians were harmed during the operation.", "casualties"),
        ("Nobody was harmed.", "casualties"),
        ("No women or children were injured or detained.", "injured"),
        ("A rocket hit a barn without causing injuries.", "injured"),
        ("A drone dropped a grenade near a patrol, without casualties.", "casualties"),
    ],
)
def test_nobody_is_harmed(text: str, harm: str) -> None:
    assert (claim(text).harm.value, claim(text).quantity.value) == (harm, 0)


@pytest.mark.parametrize(
    "text",
    [
        "The cuts harmed 900 workers.",
        "No animals were harmed.",
        "He hopes to end the siege without casualties.",
        "The hostages could be freed without casualties.",
    ],
)
def test_harmed_otherwise(text: str) -> None:
    assert figures(text) == []
