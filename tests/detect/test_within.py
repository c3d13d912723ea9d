"""What one article tells twice: of a place and a wider one around it, and of one person in several words."""

from schemas import Harm, Place, Role, VictimClass
from streams.detect.derive import derive
from streams.detect.observation import observe
from tests.detect.claims_factory import HARBOUR, NORTHLAND, envelope, event

FARM = Place(name="Farm", country="NL", precision="city", path=("NL", "nl/farm"))
MAN, WOMAN = (VictimClass.MAN,), (VictimClass.WOMAN,)


def tolls(*claims):
    """The common series of the incidents of one article: place, victims and figure."""
    found = derive([observe(envelope("a", "2021-03-01", *claims))]).series.values()
    common = [s for s in found if s.claimant is None]
    return sorted((s.place.name, s.victim_class[0].value, s.current.value) for s in common)


def test_a_figure_that_comes_again_for_the_country_is_that_of_the_town():
    both = event("2", sentence="Two died in Harbour."), event("2", place=NORTHLAND, sentence="Two died in Northland.")
    assert tolls(*both) == [("Harbour", "unspecified", 2)]


def test_another_figure_of_the_country_is_another_event():
    assert len(tolls(event("2"), event("5", place=NORTHLAND))) == 2


def test_one_sentence_that_names_both_places_tells_of_two_events():
    assert len(tolls(event("2", sentence="Two here."), event("2", place=NORTHLAND, sentence="Two here."))) == 2


def test_small_figures_told_as_others_are_of_another_event():
    one = event("1", sentence="A man was shot in Harbour.")
    assert len(tolls(one, event("1", place=NORTHLAND, sentence="A man was also shot."))) == 2


def test_two_towns_with_one_figure_stay_apart_and_so_does_the_country():
    towns = event("2", sentence="Two in Harbour."), event("2", place=FARM, sentence="Two on the Farm.")
    assert len(tolls(*towns, event("2", place=NORTHLAND, sentence="Two in Northland."))) == 3


def test_an_earlier_figure_of_the_town_is_of_the_event_that_the_country_has_now():
    earlier = event("15", prior=True, sentence="It had put the toll at 15.")
    assert tolls(earlier, event("20", place=NORTHLAND, sentence="At least 20 died.")) == [
        ("Harbour", "unspecified", 20)
    ]


def test_one_person_in_several_words_is_one():
    told = event("1", sentence="A student died."), event("1", victim_class=WOMAN, sentence="The woman was found dead.")
    assert tolls(*told) == [("Harbour", "woman", 1)]


def test_who_cannot_be_the_same_person_is_two():
    a, b = event("1", victim_class=MAN, sentence="He died."), event("1", victim_class=WOMAN, sentence="She died.")
    assert len(tolls(a, b)) == 2
    one = event("1", sentence="A tourist and a woman died.")
    assert len(tolls(one, event("1", victim_class=WOMAN, sentence="A tourist and a woman died."))) == 2
    assert (
        len(tolls(event("1", sentence="One died."), event("1", victim_class=WOMAN, sentence="Another one died."))) == 2
    )


def test_one_of_several_is_nobody_else():
    woman = event("1", victim_class=WOMAN, sentence="A woman died.")
    one = event("1", sentence="One died.")
    assert ("Harbour", "woman", 1) in tolls(woman, one, event("5", sentence="Five died."))
    part = event("2", role=Role.PART, victim_class=MAN, sentence="Two of them were men.")
    assert ("Harbour", "unspecified", 1) in tolls(woman, one, part)
    assert ("Harbour", "woman", 1) in tolls(woman, one, event("9", harm=Harm.INJURED, sentence="Nine were hurt."))


def test_where_the_place_is_the_same_all_stays_as_it_was():
    assert tolls(event("2", place=HARBOUR)) == [("Harbour", "unspecified", 2)]
