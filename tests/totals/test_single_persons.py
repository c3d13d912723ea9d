"""Persons told of one by one, as news of crimes and accidents does: by name, by a pronoun, by what they have."""

from __future__ import annotations

import pytest

from tests.totals.test_round_ups import totals


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # where somebody is from
        ("Petr Alvez, 23, of New Kila was pronounced dead at the hospital.", {"killed": 1}),
        ("Troy Sander drove off at noon. Sander of Fort Kila, Ala., was shot in the neck and died.", {"killed": 1}),
        ("Rosa Vidal of Bor was killed.", {"killed": 1}),
        ("Officials of Bor were elected.", {}),
        # a surname alone, known by the age behind it
        ("Sander, 39, was in his car. Sander was shot in the neck and pronounced dead.", {"killed": 1}),
        # names that end as adverbs do, and their ages
        ("Officers found the body of 26-year-old Jonas Kelly in a backyard.", {"killed": 1}),
        ("The bodies of Jonas Kelly and Rosa Moor were found.", {"killed": 2}),
        ("Ana Reilly fatally stabbed a man.", {"killed": 1}),
        ("Kelly, 23, was in critical condition.", {}),
        ("Ivo'n tae Stevens, 10, was in critical condition.", {"injured": 1}),
        ("In northern Kila, 10 were wounded.", {"injured": 10}),
        # dashes and lists of relatives
        ("The children—Lena Moor, 8, and her brother Sam, 7—were rushed to hospital and later pronounced dead.",
         {"killed": 2}),
        ("A 10-year-old boy died at the scene, while his 15-year-old sister and 7-year-old brother died in hospital.",
         {"killed": 3}),
        # her
        ("Police said he killed her.", {"killed": 1}),
        ("He killed her instantly.", {"killed": 1}),
        ("He killed her brother.", {"killed": 1}),
        ("He shot her .38 revolver empty.", {}),
        ("He threatened to kill her.", {}),
        ("The man nearly shot her.", {}),
        ("He did not want to hurt her.", {}),
        ("A bomb killed nearly 30 soldiers.", {"killed": 30}),
        # wounds that somebody has
        ("Police were called for a shooting on Thursday. The victim's injury was non-life threatening.",
         {"injured": 1}),
        ("The victim's injuries are not believed to be life-threatening.", {"injured": 1}),
        ("The victim's injuries were fatal.", {}),
        ("The victim admitted himself to Kila Medical Center with wounds and underwent surgery.", {"injured": 1}),
        # shot by himself
        ("A man accidentally shot himself through his arm while cleaning a handgun.", {"injured": 1}),
        ("Luis Vidal shot himself in the foot.", {"injured": 1}),
        ("A man accidentally shot himself in the head and died.", {"killed": 1}),
        ("A man fatally shot himself on Monday.", {"killed": 1}),
        ("A man tried to shoot himself in the foot.", {}),
        # far from the verb
        ("Crews found a man in the area of Mill and Cedar streets who later died of his injuries.", {"killed": 1}),
        ("Crews found a man at the home of a woman who later died of her injuries.", {"killed": 1}),
        ("A man shot in the head on Friday evening (May 2) in the 7th Ward died that night, the coroner said.",
         {"killed": 1}),
        ("Sixty people were confirmed injured when two bombs went off.", {"injured": 60}),
        # either of two is one, and so is whoever a picture shows
        ("Two robbers were killed. A third person, either a customer or an employee, was grazed by a bullet.",
         {"injured": 1, "killed": 2}),
        ("Three people, a man, a woman and a boy, were hurt.", {"injured": 3}),
        ("Image 1 of / 3 Caption Woman found dead in a vacant home. A woman found in a house had been dead for hours.",
         {"killed": 1}),
        # of those who were told of
        ("Four men were shot. The victims were airlifted to hospitals, two of them in serious condition.",
         {"injured": 4}),
        # nobody
        ("He was charged with possession of drugs and risk of injury to a minor.", {}),
        ("The couple noticed that one shot had gone through the wall.", {}),
        ("No officers were injured, though one officer was taken to a hospital as a precaution.", {}),
        ("One officer was taken to a hospital with burns.", {"injured": 1}),
        ("A man was shot in the ribs. He was taken to hospital, where a second injury was found in his ankle.",
         {"injured": 1}),
    ],
)  # fmt: skip
def test_persons_told_of_one_by_one(text: str, expected: dict[str, int]) -> None:
    assert totals(text) == expected
