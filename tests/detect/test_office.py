"""One claimant under the names that texts give it."""

import pytest

from schemas import Claimant, ClaimantKind, Measure, Place
from streams.detect.derive import derive
from streams.detect.observation import observe
from streams.detect.office import claimant_key, country_of_conflict, office_of, seat_of
from streams.detect.speaker import who_of
from tests.detect.claims_factory import claim, envelope, since


def named(name: str, **known: str | None) -> Claimant:
    return Claimant(name=name, kind=ClaimantKind.GOVERNMENT, **known)


def key(name: str, country: str | None = None, *path: str) -> str:
    place = Place(name="there", country=country, path=path) if country else None
    return claimant_key(named(name), place)


@pytest.mark.parametrize(
    ("names", "one"),
    [
        (("police", "Police", "Lowland State Police Command", "regional police", "police spokesman",
          "district police chief", "commander of the police", "Lowland's police service"), "police"),
        (("civil defence", "state civil defense", "civil defence authority of Lowland"), "civil-defence"),
        (("prosecutors", "state prosecutors' office", "prosecutor's office", "attorney general"), "prosecutors"),
        (("governor", "governor of Lowland", "Lowland governor", "head of the Lowland region"), "governor"),
        (("mayor's office", "mayor of Bor", "town hall"), "mayor"),
        (("ombudsman's office", "human rights ombudsman's office", "Ombudswoman"), "ombudsman"),
        (("Ministry of Public Health", "health minister", "Health Ministry"), "health-ministry"),
        (("interior ministry", "Ministry of the Interior", "minister of home affairs"), "interior-ministry"),
        (("emergencies ministry", "Ministry of Emergency Situations"), "emergency-ministry"),
        (("disaster management ministry", "rebels' disaster management ministry"), "disaster-management-ministry"),
        (("National Disaster Mitigation Agency (NDMA)", "emergency management agency", "NDMA",
          "NEMA officials", "officials of the disaster management authority"), "disaster-agency"),
        (("fire department", "Bor fire brigade", "firefighters", "fire chief"), "firefighters"),
        (("civil society", "Civil society in the chiefdom", "civil society groups"), "civil-society"),
        (("Red Cross", "Red Cross officials"), "red-cross"),
        (("army", "general staff", "chief of staff", "army chief of staff", "military spokesman"), "military"),
        (("officials", "local authorities"), "officials"),
    ],
)  # fmt: skip
def test_what_stands_beside_an_office_makes_no_other_of_it(names: tuple[str, ...], one: str) -> None:
    assert {key(name) for name in names} == {one.replace("-", " ")}


@pytest.mark.parametrize(
    ("names", "one"),
    [
        (("doctor at Old Mill Hospital", "director of Old Mill Hospital", "Old Mill Hospital"), "old mill hospital"),
        (("provincial hospital", "Kasan provincial hospital"), "provincial hospital"),
        (("Harbour Lawyers Network (HLN)", "HLN"), "hln"),
        (("director of Harbour Watch", "Harbour Watch"), "harbour watch"),
        (("the Kasan rights group Harbour Watch", "Non-governmental organization Harbour Watch"), "harbour watch"),
        (("news outlet Kasa Hour", "Kasa Hour"), "kasa hour"),
        (("NGO Harbour Watch", "Harbour Watch"), "harbour watch"),
        (("Kasan Security Tracker", "KST"), "kst"),
        (("Kasan Prison Observatory NGO", "Kasan Prison Observatory"), "kpo"),
        (("parents' association of the school", "parents association"), "parents association"),
        (("head of Bor's information department", "Bor information department"), "information department"),
    ],
)  # fmt: skip
def test_a_body_is_the_same_whoever_speaks_for_it(names: tuple[str, ...], one: str) -> None:
    assert {key(name) for name in names} == {one}


@pytest.mark.parametrize(
    "name",
    [
        "federal police", "Traffic police", "deputy mayor", "hospital", "Ana Silva", "rebels", "Harbour Police Union",
        "prime minister", "Emergency Lawyers", "secretary of state", "UN officials", "hospital officials", "fire",
        "government in exile", "exiled Hill government", "shadow health minister",
        "emergency committee", "military junta", "opposition leader", "central bank governor",
    ],
)  # fmt: skip
def test_other_bodies_and_people_keep_their_names(name: str) -> None:
    assert office_of(named(name)) is None


@pytest.mark.parametrize(
    "name",
    [
        "hospital officials", "company officials", "election officials", "union officials", "airport police",
        "camp authorities", "port authorities", "prison officials", "unnamed officials", "local police", "fire chief",
    ],
)  # fmt: skip
def test_whoever_begins_a_sentence_is_the_same_as_in_its_middle(name: str) -> None:
    assert key(name[0].upper() + name[1:]) == key(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("health ministry", "interior ministry"),
        ("Provincial Disaster Management Authority", "National Disaster Management Authority"),
        ("state government", "government"),
        ("Red Cross", "Red Crescent"),
        ("governor", "mayor"),
        ("Old Mill Hospital", "Harbour Hospital"),
    ],
)
def test_what_is_told_apart_stays_apart(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_an_office_is_that_of_the_country_of_the_figure_or_of_its_name() -> None:
    assert key("army", "ML") == key("Malian general staff") == "ml-military"
    assert key("interior ministry", "TH") == "th-interior-ministry"
    assert key("coast guard", "LY") == "ly-coast-guard"
    assert key("Italian coast guard", "LY") == "it-coast-guard"
    assert claimant_key(named("police"), None, "ke") == "ke-police"


def test_a_land_with_an_office_of_its_own_has_it() -> None:
    assert key("health ministry", "PS", "ps", "ps/gaza-strip") == "gaza-moh"
    assert key("health ministry", "PS", "ps", "ps/west-bank") == "ps-health-ministry"


def test_who_has_an_id_keeps_it() -> None:
    assert claimant_key(named("Lowland police", id="ll-police"), None) == "ll-police"


def test_the_seat_of_a_local_office_is_told_by_its_name_alone() -> None:
    assert seat_of(named("governor of Cauca")) == "co/cauca"
    assert seat_of(named("governor")) is None
    assert seat_of(named("Ukraine's interior ministry")) is None


def test_a_person_in_an_office_speaks_for_it() -> None:
    def said_by(text: str, person: str = "Ana Vidal") -> str:
        return who_of(named(person, person=person, text=text))

    assert said_by("Governor Ana Vidal") == "Governor"
    assert said_by("The mayor of Bor, Ana Vidal") == "mayor of Bor"
    assert said_by("Ana Vidal, a civil society leader") == "civil society leader"
    assert said_by("Ana Vidal") == "Ana Vidal"
    assert said_by("opposition leader Ana Vidal") == "Ana Vidal"
    assert who_of(named("Health Minister Ana Vidal")) == "Health Minister"
    assert said_by("Ana Vidal, an under-secretary at the health ministry") == "health ministry"
    assert said_by("Ana Vidal of the fire brigade") == "fire brigade"
    assert said_by("Ana Vidal, a lawyer with Harbour Watch") == "Harbour Watch"
    assert said_by("Ana Vidal, a former director of Harbour Watch") == "Ana Vidal"
    assert said_by("Ana Vidal, a resident of Bor") == "Ana Vidal"


def test_two_governors_of_one_war_count_each_for_himself() -> None:
    known = {"period": since("2021-01-01"), "place": None, "measure": Measure.CUMULATIVE}
    told = [("governor of Cauca", "11"), ("governor of Huila", "4"), ("governor of Cauca", "16")]
    news = [
        envelope(str(n), f"2021-03-0{n + 1}", claim(figure, claimant=named(name), **known))
        for n, (name, figure) in enumerate(told)
    ]
    series = derive([observe(one) for one in news]).series.values()
    assert sorted(len(one.history) for one in series) == [1, 2]


def test_the_army_is_a_party_of_the_conflict_also_where_it_fights_abroad() -> None:
    gaza = Place(name="Gaza", country="PS", path=("ps", "ps/gaza-strip"))
    assert claimant_key(named("army"), gaza, None, "gaza") == "il-military"
    assert claimant_key(named("army"), None, "ml", "sahel") == "ml-military"
    assert claimant_key(named("army"), None, None, "sahel") == "military"
    assert claimant_key(named("ISPR", id="ispr"), None) == "pk-military"
    assert claimant_key(named("US Central Command", id="us-centcom"), None) == "us-military"


def test_a_text_without_a_place_is_of_the_country_of_its_conflict() -> None:
    assert country_of_conflict("nigeria") == "ng"
    assert country_of_conflict("sahel") is None
    assert country_of_conflict("~NG") is None


@pytest.mark.parametrize(
    ("names", "one"),
    [
        (("residents", "villagers", "local people", "locals", "local residents"), "residents"),
        (("medics", "doctors", "medical sources", "medical officials"), "medics"),
        (("security sources", "security source", "security officials"), "security sources"),
        (("hospital director", "hospital's director", "director of the hospital", "director of the main hospital",
          "superintendent of the local hospital"), "hospital director"),
        (("Bor General Hospital", "city's Bor General Hospital"), "bor general hospital"),
    ],
)  # fmt: skip
def test_whom_no_name_tells_is_one_under_several_words(names: tuple[str, ...], one: str) -> None:
    assert {key(name) for name in names} == {one}


def test_whom_a_name_tells_is_nobody_else() -> None:
    apart = ("director of Bor General Hospital", "director of Tal Clinic Hospital", "hospital officials", "witnesses")
    assert len({key(name) for name in (*apart, "residents", "medics", "hospital director")}) == 7
