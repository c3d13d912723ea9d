"""Parts told in a sentence of their own: of whom they are, and what adds to those told before."""

from schemas import Claim, Role, VictimClass
from tests.extract.reading import claims

INJURED = "A bus crashed in Homs on Monday. Fourteen people were injured, including four children, an official said. "
KILLED = "The ministry said 70 people had been killed in Syria since January. "


def last(text: str) -> Claim:
    return claims(text)[-1]


def test_some_of_those_injured_are_of_all_of_them():
    part = last(INJURED + "Medics said several of those injured were in a serious condition.")
    assert (part.role, part.victim_class) == (Role.PART, (VictimClass.UNSPECIFIED,))


def test_so_many_of_the_wounded_are_a_part_though_they_are_counted_anew():
    text = (
        "Eight soldiers were wounded in Homs on Monday. Two of the eight wounded soldiers were in a serious condition."
    )
    assert last(text).role is Role.PART


def test_those_who_are_listed_as_the_part_are_parts():
    found = claims(
        INJURED + "Medics said three of the wounded - a boy, a man and a woman - were in a serious condition."
    )
    assert [c.role for c in found[2:]] == [Role.PART] * 4


def test_what_a_figure_includes_is_a_part_of_it():
    found = claims(KILLED + "The figure includes the 25 reported killed in Homs and 13 in Hama.")
    assert [c.role for c in found] == [Role.TOTAL, Role.PART, Role.PART]


def test_who_was_among_the_dead_is_none_of_those_arrested_and_said_by_nobody():
    text = "Police sources said 1,500 people were arrested in Homs. A nurse and a baker were among the victims."
    assert [c.claimant for c in claims(text)[1:]] == [None, None]


def test_another_two_add_to_those_told_before():
    assert last("Doctors said five babies had died in Homs. Then a nurse reported that another two had died.").role is (
        Role.INCREMENT
    )


def test_but_not_where_the_place_is_another_or_they_are_so_now():
    assert last("Five people died in Homs on Monday. Another two people were killed in Hama.").role is Role.TOTAL
    assert last("A strike displaced 500 people. Another 900,000 refugees live in Lebanon.").role is Role.TOTAL


def test_hostages_who_are_presumed_dead_did_not_die_today():
    text = "Talks went on in Cairo on Monday. The group asks for the 59 hostages, 35 of whom are presumed dead."
    assert last(text).period is None


def test_the_whole_of_a_part_may_stand_behind_it():
    text = "At least 20 people were killed in Syria on Monday. Two nurses were among four people killed in Homs."
    part, whole = claims(text)[1:]
    assert part.part_of == whole.id
