"""Arrests and captivity by plain verbs (caught, held, picked up), and the same verbs where they tell none."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # detention
        ("One guard was killed. Police said they had picked up 14.", "One: killed; 14: detained"),
        ("One guard was killed. Police picked up 14 people on Monday.", "One: killed; 14: detained"),
        ("One guard was killed. Police picked up two men at the scene.", "One: killed; two: detained"),
        ("The driver picked up two passengers at the station.", ""),
        ("One guard was killed. Two men were picked up by police on Monday.", "One: killed; Two: detained"),
        ("One guard was killed. Two suspects were picked up near the border.", "One: killed; Two: detained"),
        ("One guard was killed. Seven suspects were taken during the raid.", "One: killed; Seven: detained"),
        ("One guard was killed. Seven suspects were taken in for questioning.", "One: killed; Seven: detained"),
        ("One guard was killed. A man was taken in for questioning.", "One: killed; A man: detained"),
        (
            "One guard was killed. A jail guard who lives across the street was taken in for questioning.",
            "One: killed; A jail guard: detained",
        ),
        ("One guard was killed. Two men were taken away in handcuffs.", "One: killed; Two: detained"),
        ("One guard was killed. Two men were led away in handcuffs.", "One: killed; Two: detained"),
        ("One guard was killed. Police led two men away in handcuffs.", "One: killed; two: detained"),
        ("One guard was killed. Five managers have been taken away by police.", "One: killed; Five: detained"),
        ("One guard was killed. Three employees were held overnight.", "One: killed; Three: detained"),
        ("One guard was killed. Three employees were held for questioning.", "One: killed; Three: detained"),
        ("One guard was killed. Three men were held on suspicion of murder.", "One: killed; Three: detained"),
        ("One guard was killed. Three men are being held on suspicion of murder.", "One: killed; Three: detained"),
        ("Two held after boy stabbed near bus station || Detectives gave no names.", "Two: detained; boy: injured"),
        ("Three held over murder of shopkeeper || Detectives gave no names.", "Three: detained; shopkeeper: killed"),
        ("Two held after stabbing || Detectives gave no names.", "Two: detained"),
        ("Man held over death of woman in Leeds || Police said more later.", "Man: detained; woman: killed"),
        (
            "One guard was killed. Detectives are questioning two 17-year-olds on suspicion of attempted murder.",
            "One: killed; two: detained",
        ),
        ("One guard was killed. Police are questioning a 35-year-old man.", "One: killed; a 35-year-old man: detained"),
        ("One guard was killed. Police are questioning three men over the attack.", "One: killed; three: detained"),
        ("One guard was killed. Four officials of the ferry agency are in the cells.", "One: killed; Four: detained"),
        ("One guard was killed. Four officials are behind bars.", "One: killed; Four: detained"),
        ("One guard was killed. Two teenagers are in police custody.", "One: killed; Two: detained"),
        ("One guard was killed. Police have two men in custody.", "One: killed; two: detained"),
        ("One guard was killed. Police had two suspects in custody by evening.", "One: killed; two: detained"),
        ("One guard was killed. A 20-year-old man remains in custody.", "One: killed; A 20-year-old man: detained"),
        ("One guard was killed. Two teenagers were remanded in custody.", "One: killed; Two: detained"),
        ("One guard was killed. A suspect was caught near the border.", "One: killed; A suspect: detained"),
        ("One guard was killed. Two suspects were caught after a chase.", "One: killed; Two: detained"),
        ("One guard was killed. Two men were caught within the hour.", "One: killed; Two: detained"),
        ("One guard was killed. Police caught two men.", "One: killed; two: detained"),
        ("One guard was killed. Police nabbed three men.", "One: killed; three: detained"),
        ("One guard was killed. Police busted two dealers.", "One: killed; two: detained"),
        ("One guard was killed. Three men were handcuffed and put into a van.", "One: killed; Three: detained"),
        (
            "One guard was killed. Two of the fleeing robbers had been apprehended in the bush.",
            "One: killed; Two: detained",
        ),
        ("One guard was killed. Two of the robbers were caught.", "One: killed; Two: detained"),
        ("One guard was killed. Arrest of four individuals; a car seized.", "One: killed; four: detained"),
        ("One guard was killed. Three men were booked into the county jail.", "One: killed; Three: detained"),
        ("One guard was killed. Troops took 24 prisoner.", "One: killed; 24: detained"),
        (
            "One guard was killed. The army killed 51 rebels and took 24 prisoner.",
            "One: killed; 51: killed; 24: detained",
        ),
        (
            "One guard was killed. The army killed 51 rebels and has taken 24 prisoner.",
            "One: killed; 51: killed; 24: detained",
        ),
        (
            "One guard was killed. The army said it had killed 51 M23 rebels and taken 24 prisoner.",
            "One: killed; 51: killed; 24: detained",
        ),
        (
            "One guard was killed. Four guerrillas, three of them wounded, were captured.",
            "One: killed; Four: detained; three: injured",
        ),
        ("One guard was killed. The militia handed seven men over to the army.", "One: killed; seven: detained"),
        ("One guard was killed. Villagers handed two suspects over to police.", "One: killed; two: detained"),
        (
            "One guard was killed. Villagers caught a thief and handed him over to police.",
            "One: killed; a thief: detained",
        ),
        ("One guard was killed. A vendor was detained and her goods seized.", "One: killed; A vendor: detained"),
        (
            "One guard was killed. More than 260 suspects have been taken off the battlefield.",
            "One: killed; More than 260: detained",
        ),
        ("One guard was killed. One of two men was arrested.", "One: killed; One: detained"),
        ("One guard was killed. Some 200 former officials have been rounded up.", "One: killed; Some 200: detained"),
        (
            "One guard was killed. Some 200 officers, former ministers and relatives have been rounded up.",
            "One: killed; Some 200: detained",
        ),
        (
            "One guard was killed. Six stewards, who allegedly shoved women back, were arrested.",
            "One: killed; Six: detained",
        ),
        (
            "One guard was killed. Six sevadars, who allegedly shoved women back with sticks, were arrested.",
            "One: killed; Six: detained",
        ),
        ("One guard was killed. In Mosul, eight more men were held.", "One: killed; eight: detained"),
        ("One guard was killed. Two persons were held altogether.", "One: killed; Two: detained"),
        ("One guard was killed. The robbers held 112 passengers for thirty hours.", "One: killed; 112: kidnapped"),
        (
            "One guard was killed. The hijackers held 112 passengers and crew for thirty hours.",
            "One: killed; 112: kidnapped",
        ),
        ("One guard was killed. Gunmen seized the house and held 25 people hostage.", "One: killed; 25: kidnapped"),
        (
            "One guard was killed. Gunmen seized the house and held 25 people for two days.",
            "One: killed; 25: kidnapped",
        ),
        ("One guard was killed. Gunmen took 42 pupils from a college.", "One: killed; 42: kidnapped"),
        (
            "One guard was killed. More than 300 boys were taken by gunmen in December.",
            "One: killed; More than 300: kidnapped",
        ),
        # verbs of taking that are none
        ("One guard was killed. The driver picked up two passengers at the station.", "One: killed"),
        ("One guard was killed. Two men were caught on camera.", "One: killed"),
        ("One guard was killed. Two suspects were caught on camera nearby.", "One: killed"),
        ("One guard was killed. Two families were caught in the crossfire.", "One: killed"),
        ("One guard was killed. Police are questioning witnesses and two neighbours of his.", "One: killed"),
        ("One guard was killed. A vigil for two men was held on Friday.", "One: killed"),
        ("One guard was killed. Two meetings were held.", "One: killed"),
        ("One guard was killed. Three children were taken to their grandmother.", "One: killed"),
        ("One guard was killed. The pilot and two students took a taxi.", "One: killed"),
        ("One guard was killed. The teacher led 12 pupils to the yard.", "One: killed"),
        ("Planes shot down two fighters over the sea, and nobody was killed.", "nobody: killed"),
        ("Two workers fell from a roof. One was killed.", "One: killed"),
        ("Two soldiers fell behind, and one was killed.", "one: killed"),
        ("The hikers were lost in the hills, and one was killed.", "one: killed"),
        ("The team lost three players, and a fan was killed.", "a fan: killed"),
    ],
)
def test_read_as_by_a_careful_person(text: str, expected: str) -> None:
    title, _, body = text.rpartition(" || ")
    found = "; ".join(f"{one.quantity.text}: {one.harm.value}" for one in claims(body, title=title))
    assert found == expected
