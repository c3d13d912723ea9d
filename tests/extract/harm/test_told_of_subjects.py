"""Subjects of whom much is told before their verb: relative clauses, trades, and those who died of what they had."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A girl shot in the head at a primary school nine days ago died on Friday morning.", "A girl: killed"),
        ("A man stabbed outside a nightclub in Leeds on Sunday has died of his wounds.", "A man: killed"),
        (
            "A man stabbed in the neck outside a nightclub in the centre of Leeds last weekend has died.",
            "A man: killed",
        ),
        (
            "A 26-year-old customer who had been on a ventilator since Saturday's shooting at a bar died "
            "yesterday, taking the number of dead to six.",
            "A 26-year-old customer: killed; six: killed",
        ),
        ("A patient who had been in a coma since the crash on Monday died overnight.", "A patient: killed"),
        ("A woman who had been in intensive care since the fire has died, the hospital said.", "A woman: killed"),
        ("A pedestrian hit by a bus in Cork on Monday has died.", "A pedestrian: killed"),
        ("A woman who was struck by a car on Monday night died in hospital two days later.", "A woman: killed"),
        (
            "A cyclist injured in a collision with a lorry in Bristol on Friday has died in hospital.",
            "A cyclist: killed",
        ),
        (
            "A motorcyclist who suffered serious injuries in a crash near Ennis last week has died.",
            "A motorcyclist: killed",
        ),
        ("A firefighter who was badly burned in the blaze died of his injuries on Sunday.", "A firefighter: killed"),
        ("A miner rescued alive from the shaft on Monday later died in hospital.", "A miner: killed"),
        (
            "A teacher wounded in Thursday's knife attack at a school in Shatin township has died in "
            "hospital, the county government said.",
            "A teacher: killed",
        ),
        ("Two people hurt in Saturday's explosion have died, bringing the toll to 14.", "Two: killed; 14: killed"),
        ("Three of the injured died in hospital.", "Three: killed"),
        ("Man assaulted in Galway dies || Gardai have begun a murder inquiry.", "Man: killed"),
        ("Murder inquiry begins as man assaulted in Galway passes away || Gardai said nothing more.", "man: killed"),
        ("Man hit by train in Leeds passes away || More soon.", "Man: killed"),
        ("Man who was attacked in Leeds dies in hospital || Police said nothing more.", "Man: killed"),
        ("Girl, 9, hit by car in Derby dies || Police said nothing more.", "Girl: killed"),
        ("Tributes paid to farmer who died in quad bike crash || Police said nothing more.", "farmer: killed"),
        ("A farmer who lost his life when his quad bike overturned has been named.", "A farmer: killed"),
        (
            "Tributes have been paid to a well-known sheep breeder who lost his life when the quad bike he "
            "was riding overturned.",
            "a well-known sheep breeder: killed",
        ),
        ("A man suspected of stabbing his ex-partner and her mother has been found dead, police say.", "A man: killed"),
        ("A man suspected of killing three people in Leeds was found dead in his car.", "A man: killed; three: killed"),
        ("A man accused of robbing a bank died in a shootout with police.", "A man: killed"),
        ("A man wanted for the murder of two policemen was shot dead on Friday.", "A man: killed; two: killed"),
        ("A jail guard who lives across the street was arrested.", "A jail guard: detained"),
        ("A woman who works at the school was killed.", "A woman: killed"),
        ("A man who lives near the scene was hit by a stray bullet.", "A man: injured"),
        ("Two brothers who live next door were taken to hospital.", "Two: injured"),
        (
            "A taxi driver whose plates matched those of the getaway car was arrested on Friday.",
            "A taxi driver: detained",
        ),
        (
            "A neighbour and a rickshaw driver who rushed to help also suffered burns.",
            "A neighbour: injured; a rickshaw driver: injured",
        ),
        ("A man who tried to help them was also stabbed.", "A man: injured"),
        ("A passer-by who went to help was shot dead.", "A passer-by: killed"),
        ("Two officers who responded to the call were shot and killed.", "Two: killed"),
        ("A guard who tried to stop the robbers was shot in the leg.", "A guard: injured"),
        ("Three children who were playing in the yard were injured.", "Three: injured"),
        ("Three children playing in the yard were injured by shrapnel.", "Three: injured"),
        ("A nurse on her way home from work was killed by a falling tree.", "A nurse: killed"),
        ("A nurse walking home from work was killed by a falling tree.", "A nurse: killed"),
        (
            "A 14-year-old watching fireworks on a rooftop was struck in the shoulder by a falling bullet.",
            "A 14-year-old: injured",
        ),
        (
            "A police corporal, whose name is being withheld, took a bullet in the left shoulder.",
            "A police corporal: injured",
        ),
        ("A security guard, who was not named, was hit by a ricochet.", "A security guard: injured"),
        ("A schoolgirl, the daughter of a local shopkeeper, died at the scene.", "A schoolgirl: killed"),
        ("A driver, believed to be in his 40s, was pronounced dead at the scene.", "A driver: killed"),
        ("A man in his early twenties was found dead in a flat.", "A man: killed"),
        ("Two people, both in their 30s, were arrested.", "Two: detained"),
        ("Seven workers, all of them migrants, were crushed to death.", "Seven: killed"),
        ("A couple in their 70s died of carbon monoxide poisoning.", "A couple: killed"),
        ("Two hikers who vanished on Sunday were found dead on Tuesday.", "Two: killed"),
        ("A student who had been reported missing was found dead.", "A student: killed"),
        ("An elderly man whose house caught fire was found dead inside.", "An elderly man: killed"),
        ("A delivery man riding a motorcycle was killed when a truck ran a red light.", "A delivery man: killed"),
        ("The driver, 34, died at the scene.", "The driver: killed"),
        ("The dead man was a 45-year-old electrician.", "a 45-year-old electrician: killed"),
        ("A boy was hurt when his father died.", "A boy: injured"),
        ("A man wounded in the attack said his wife had died.", "A man: injured"),
        ("A girl injured when her mother died in the crash was in stable condition.", "A girl: injured"),
        ("A woman injured in a crash in which a man died was in hospital.", "A woman: injured; a man: killed"),
        ("A man shot by police died.", "A man: killed"),
        ("A man accused of murdering two women was acquitted.", "two: killed"),
        ("A man charged with killing a guard was in court.", "a guard: killed"),
        ("A soldier injured after a colleague died said nothing.", "A soldier: injured; a colleague: killed"),
    ],
)
def test_read_as_by_a_careful_person(text: str, expected: str) -> None:
    title, _, body = text.rpartition(" || ")
    found = "; ".join(f"{one.quantity.text}: {one.harm.value}" for one in claims(body, title=title))
    assert found == expected
