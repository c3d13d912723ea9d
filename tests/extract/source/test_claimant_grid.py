"""Who says a figure: every kind of claimant in every way in which news names one, in sentences of our own."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims

# As it stands in a sentence -> a word of its name
_CLAIMANTS = {
    "the army": "army",
    "Peru's Health Ministry": "health ministry",
    "the National Search and Rescue Agency": "search and rescue agency",
    "the Harlow Fire and Rescue Service": "harlow fire and rescue service",
    "the Kasa Border Guard": "border guard",
    "the Benton County Sheriff's Office": "benton county sheriff",
    "the St. Louis Police Department": "st. louis police",
    "Undersheriff Dale Moran": "dale moran",
    "Karim Daud, the governor of Kasa province": "daud",
    "Ana Vidal, 45, a nurse": "ana vidal",
    "army spokesman Karim Daud": "army",
    "the district administrator": "district administrator",
    "the hospital's director": "director",
    "hospital officials": "hospital officials",
    "medics": "medics",
    "UNICEF": "unicef",
    "the Missing Migrants Project": "migrants project",
    "the Kasa Doctors Network": "kasa doctors network",
    "the teachers' union": "teachers' union",
    "Hamas": "hamas",
    "the rebels": "rebels",
    "state television": "state television",
    "AFP": "afp",
    "the FBI": "fbi",
    "the mining company": "mining company",
    "the university": "university",
    "security sources": "security sources",
    "tribal elders": "elders",
    "residents": "residents",
}
_MANY = frozenset({"hospital officials", "medics", "the rebels", "security sources", "tribal elders", "residents"})
# {S} begins the sentence, {s} stands in it; is and was agree with it
_WAYS = [
    "{S} said 14 people were killed when a bus overturned.",
    "{S} told Reuters that 14 people were killed.",
    "{S} put the death toll at 14.",
    "{S} was quoted as saying that 14 people were killed.",
    "{S} was quoted by the news agency as saying 14 people were killed.",
    "Fourteen people were killed, {s} was cited by Reuters as saying.",
    "{S} condemned the attack, saying 14 people had been killed.",
    "{S} visited the village and said 14 people had been killed.",
    "{S} gave no names but said 14 people had been killed.",
    "{S} released a statement saying that 14 people had been killed.",
    "At least 14 people were killed, {s} said on Monday.",
    "At least 14 people were killed, said {s}.",
    "At least 14 people were killed, according to {s}.",
    "According to {s}, at least 14 people were killed.",
    "The attack killed 14 people, the newspaper reported, citing {s}.",
    "The attack killed 14 people, figures from {s} show.",
    "Data released by {s} showed 14 people were killed.",
    "In a statement, {s} said 14 people were killed.",
    "The road was closed and {s} said 14 people were killed.",
    '"Fourteen people were killed," {s} said.',
]


def _sentence(way: str, claimant: str) -> str:
    text = way.replace(" was ", " were ") if claimant in _MANY and "{s} was" in way.lower() else way
    ends = "," if "," in claimant else ""
    made = text.replace("{S} ", f"{claimant[0].upper()}{claimant[1:]}{ends} ").replace("{s} ", f"{claimant}{ends} ")
    return made.replace("{s}", claimant)


def _speaker(text: str, title: str = "") -> str:
    said = next(one for one in claims(text, title=title) if one.quantity.value == 14).claimant
    return f"{said.name} {said.person or ''}".strip().lower() if said else ""


@pytest.mark.parametrize("way", _WAYS)
@pytest.mark.parametrize("claimant", _CLAIMANTS)
def test_who_speaks(claimant: str, way: str) -> None:
    assert _CLAIMANTS[claimant] in _speaker(_sentence(way, claimant))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # who acts, is struck or is only named says nothing
        ("The army shelled the town, killing 14 people.", ""),
        ("Gunmen attacked a police convoy and killed 14 officers.", ""),
        ("A bomb went off near the health ministry, killing 14 people.", ""),
        ("The mayor was among 14 people killed in the attack.", ""),
        ("Two days after the president said the war was over, rebels killed 14 people.", ""),
        ("After police said 14 people were killed, the road was closed.", "police"),
        ("The bomb hit a police station and witnesses said 14 people were killed.", "witnesses"),
        ("Gunmen shot residents and police said 14 people were killed.", "police"),
        ("An attack by rebels on a police post killed 14 people, residents said.", "residents"),
        ("14 people were killed, according to Save the Children.", "save the children"),
        # two that speak: the first
        ("14 people were killed, three local residents and a medical source told Reuters.", "three local residents"),
        ("14 people were killed, a hospital source and two witnesses said.", "hospital source"),
        # what is told beside the name, or when
        ("Karim Daud, 45, said 14 people were killed.", "karim daud karim daud"),
        ("The Kasa Army last night admitted that 14 people had been killed.", "kasa army"),
        ("A statement on the ministry's website said 14 people had been killed.", "ministry"),
        ("The mayor apologised on Monday for having announced 14 deaths.", "mayor"),
        # another than who spoke before
        ("Police said the road was shut. The ministry released a statement saying 14 people were killed.", "ministry"),
        ("Police said the road was shut. The ministry said 14 people were killed.", "ministry"),
        ("Sheriff Dale Moran said the road was shut. Police figures show 14 people died.", "police"),
        # the same as before
        ("Interior Minister Ana Vidal said it began at dawn. The minister said 14 people were killed.",
         "ana vidal ana vidal"),
        ("Harlow Police Department said it began at dawn. The department said 14 people were killed.",
         "harlow police department"),
    ],
)  # fmt: skip
def test_edges(text: str, name: str) -> None:
    assert _speaker(text) == name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Mine Workers' Union: 14 killed in collapse", "mine workers' union"),
        ("14 killed in collapse - Mine Workers' Union", "mine workers' union"),
        ("Togo: 14 killed in collapse", ""),
        ("Kasa crash: 14 killed", ""),
    ],
)
def test_headlines(title: str, name: str) -> None:
    assert _speaker("The road was closed.", title) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("THE KASA FREEDOM FRONT SAID 14 PEOPLE WERE KILLED.", "kasa freedom front"),
        ("THE DEATH TOLL FROM THE STORM IN THE UNITED STATES RISES TO 14 PEOPLE.", ""),
        ("THE REPORT STATES THAT 14 PEOPLE WERE KILLED.", "report"),
    ],
)
def test_in_capitals(text: str, name: str) -> None:
    assert _speaker(text) == name
