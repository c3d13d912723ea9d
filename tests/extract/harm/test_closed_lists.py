"""Lists that an "and" closes before the next clause, and one more person told by a rank alone."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thirteen guests were killed along with a guard posted at the gate, and about 40 people were hurt.",
            "Thirteen: killed; a guard: killed; about 40: injured",
        ),
        (
            "The blast cost the lives of a schoolboy and an off-duty corporal, and 38 spectators were taken "
            "to hospital.",
            "a schoolboy: killed; an off-duty corporal: killed; 38: injured",
        ),
        (
            "The attack killed a teacher and a pupil, and 12 others were injured.",
            "a teacher: killed; a pupil: killed; 12: injured",
        ),
        (
            "The attack killed two soldiers and a civilian and wounded five people.",
            "two: killed; a civilian: killed; five: injured",
        ),
        (
            "Gunmen killed two policemen and a driver, and three passers-by were wounded.",
            "two: killed; a driver: killed; three: injured",
        ),
        (
            "Gunmen killed two policemen, a driver and a guard, and three passers-by were wounded.",
            "two: killed; a driver: killed; a guard: killed; three: injured",
        ),
        ("Rebels shot dead a priest and his driver and a nun was abducted.", "a priest: killed; a nun: kidnapped"),
        ("A grenade killed a mother and her child, while six others were hurt.", "a mother: killed; six: injured"),
        (
            "The crash killed the pilot and a passenger, and two people on the ground were hurt.",
            "the pilot: killed; a passenger: killed; two: injured",
        ),
        (
            "A bomb wounded three soldiers and a policeman, and a child was killed.",
            "three: injured; a policeman: injured; a child: killed",
        ),
        (
            "Police arrested two men and a woman, and a 15-year-old boy was taken to hospital.",
            "two: detained; a woman: detained; a 15-year-old boy: injured",
        ),
        ("Two men and a woman, and three children were killed.", "Two: killed; a woman: killed; three: killed"),
        (
            "The fire left two dead and a woman, a child and four men were hurt.",
            "two: killed; a woman: injured; a child: injured; four: injured",
        ),
        (
            "A man was killed and a woman and two children were injured.",
            "A man: killed; a woman: injured; two: injured",
        ),
        (
            "Shelling killed a man in Bor, and a woman and two children were injured in Dar.",
            "a man: killed; a woman: injured; two: injured",
        ),
        (
            "Shelling killed a man, and a woman and two children were injured.",
            "a man: killed; a woman: injured; two: injured",
        ),
        ("After the death of a man, two boys were arrested.", "a man: killed; two: detained"),
        (
            "The storm caused the deaths of three people and several others were injured.",
            "three: killed; several: injured",
        ),
        (
            "The collapse led to the deaths of two workers, and five others were rescued with injuries.",
            "two: killed; five: injured",
        ),
        (
            "A teacher died along with two pupils and a driver, and 14 children were injured.",
            "A teacher: killed; two: killed; a driver: killed; 14: injured",
        ),
        (
            "The raid resulted in the arrest of a man and a woman, and two officers were slightly hurt.",
            "a man: detained; a woman: detained; two: injured",
        ),
        (
            "Blast kills a mother and a baby, and six others are hurt || More soon.",
            "a mother: killed; a baby: killed; six: injured",
        ),
        (
            "Four people died where they lay. A fifth died in a car on the way to the clinic.",
            "Four: killed; A fifth: killed",
        ),
        (
            "Three victims were pronounced dead at the scene. A fourth, a 71-year-old woman, passed away in "
            "hospital on Monday.",
            "Three: killed; A fourth: killed",
        ),
        (
            "Twelve soldiers were killed outright. A thirteenth, a corporal, died on the operating table on Sunday.",
            "Twelve: killed; A thirteenth: killed",
        ),
        (
            "Two passengers died there, police said, and a third in hospital late Monday.",
            "Two: killed; a third: killed",
        ),
        ("Two men were shot dead and a third wounded.", "Two: killed; a third: injured"),
        ("Two men were killed. A third escaped with cuts.", "Two: killed; A third: injured"),
        ("One boy drowned and a second is missing.", "One: killed; a second: missing"),
        (
            "Divers pulled out the bodies of three boys and were looking for a fourth.",
            "three: killed; a fourth: missing",
        ),
        ("Two teenagers were stabbed to death. A third suffered a cut to the arm.", "Two: killed; A third: injured"),
        ("Two teenagers were stabbed to death. A third suffered minor injuries.", "Two: killed; A third: injured"),
        ("Five miners were killed and a sixth remains missing.", "Five: killed; a sixth: missing"),
        (
            "Two suspects were arrested on Monday, and a third surrendered to police on Tuesday.",
            "Two: detained; a third: detained",
        ),
        ("Two suspects have been arrested. Police are looking for a third.", "Two: detained"),
        (
            "Three people were killed on the spot while a fourth succumbed to injuries in hospital.",
            "Three: killed; a fourth: killed",
        ),
        (
            "Three people were killed on the spot while a fourth, aged 12, succumbed later.",
            "Three: killed; a fourth: killed",
        ),
        ("Three died at the scene. A fourth was pronounced dead at hospital.", "Three: killed; A fourth: killed"),
        ("Another died on the way to hospital.", "Another: killed"),
        ("Two girls died. Another, aged nine, is in intensive care.", "Two: killed; Another: injured"),
        ("Two girls died. A third, aged nine, is in intensive care.", "Two: killed; A third: injured"),
        ("A third of the dead were children.", ""),
        ("A third were killed in the first hour of the war.", ""),
        ("A third died before the age of five.", ""),
        ("A second, more powerful bomb went off.", ""),
        ("Three people died. A fourth, the driver, was killed instantly.", "Three: killed; A fourth: killed"),
        ("Four men died at the scene and two in hospital.", "Four: killed; two: killed"),
        ("Two men died at the scene and a third in hospital on Sunday.", "Two: killed; a third: killed"),
        ("Three people died in the blast, and one later in hospital.", "Three: killed; one: killed"),
        ("Two people are dead and three in hospital.", "Two: killed; three: injured"),
        ("Two dead, three in hospital after crash || Police said more later.", "Two: killed; three: injured"),
        (
            "Five died at the scene, two on the way to hospital and one at the clinic.",
            "Five: killed; two: killed; one: killed",
        ),
        (
            "Divers pulled out the bodies of three boys and were due to resume looking this morning for a fourth.",
            "three: killed; a fourth: missing",
        ),
        ("Two men were shot dead and detectives are looking for a third.", "Two: killed"),
    ],
)
def test_read_as_by_a_careful_person(text: str, expected: str) -> None:
    title, _, body = text.rpartition(" || ")
    found = "; ".join(f"{one.quantity.text}: {one.harm.value}" for one in claims(body, title=title))
    assert found == expected
