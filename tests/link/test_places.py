"""Where: names, what they may mean, and what holds them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.link.gazetteer import places_by_id
from streams.link.joint import joined
from streams.link.places import contains, place, places_in
from streams.link.tables import table, text


def found(sentence: str) -> list[tuple[str, str | None]]:
    return [(m.place.name, m.place.country) for m in places_in(sentence) if m.kind == "name"]


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("Shells fell on Deir ez-Zor and al-Bab.", [("Deir al-Zour", "SY"), ("al-Bab", "SY")]),
        ("Bodies lay in Khan Yunis in the Gaza Strip.", [("Khan Younis", "PS"), ("Gaza Strip", "PS")]),
        ("A mine went off in Helmand province.", [("Helmand", "AF")]),
        ("IN BOGOTA AND MEDELLIN, COLOMBIA", [("Bogotá", "CO"), ("Medellín", "CO"), ("Colombia", "CO")]),
        ("Fighting in El-Fasher, North Darfur", [("El Fasher", "SD"), ("North Darfur", "SD")]),
        ("A shooting in Birmingham, Alabama", [("Birmingham", "US"), ("Alabama", "US")]),
        ("A stabbing in Birmingham.", [("Birmingham", "GB")]),
        ("A fire in Atlanta, Georgia", [("Atlanta", "US"), ("Georgia", "US")]),
        ("Troops entered Tbilisi, Georgia", [("Tbilisi", "GE"), ("Georgia", "GE")]),
        ("The ferry left Split, Croatia", [("Split", "HR"), ("Croatia", "HR")]),
        ("A shooting in Tula de Arriba, Mexico", [("Mexico", "MX")]),  # not in Tula, Russia
        ("A blast in Maguindanao del Sur, Philippines", [("Maguindanao del Sur", "PH"), ("Philippines", "PH")]),
        ("Raids in Kogi and Niger states", [("Kogi", "NG"), ("Niger State", "NG")]),
        ("Raids in Niger, Kogi and Kaduna states, Nigeria",
         [("Niger State", "NG"), ("Kogi", "NG"), ("Kaduna State", "NG"), ("Nigeria", "NG")]),
        ("They entered the southern Lebanese city of Blida", []),  # not the one in Algeria
        ("They entered the Lebanese port of Tyre", [("Tyre", "LB")]),
        ("Talks of Nigeria, Niger and Sahelian states", [("Nigeria", "NG"), ("Niger", "NE")]),
        ("Talks of Mali, Niger and other states", [("Mali", "ML"), ("Niger", "NE")]),
        ("A blast in Idlib governorate, not in Idlib", [("Idlib Governorate", "SY"), ("Idlib", "SY")]),
        ("They were tried in Russia-occupied Donetsk", [("Donetsk", "UA")]),
        ("They were tried in Russia-backed Perry", []),
        ("A van hit a bus in Aurora, Isabela province, Philippines", [("Isabela", "PH"), ("Philippines", "PH")]),
        ("They lost US$9 million there", []),
        ("A van hit a bus in Acapulco, Mexico", [("Acapulco de Juárez", "MX"), ("Mexico", "MX")]),
        ("A van hit a bus in Santiago", [("Santiago", "CL")]),
        ("A drone fell on Galați, Romania", [("Galaţi", "RO"), ("Romania", "RO")]),
        ("THE WORKER, FRANCISCO RODRIGUEZ, SPOKE IN BOGOTA", [("Bogotá", "CO")]),
        ("THE WORKER SPOKE IN CHICAGO", [("Chicago", "US")]),
        ("They die in the US each year", [("United States", "US")]),
        ("A judge in the US state of Ohio", [("Ohio", "US")]),
    ],
)  # fmt: skip
def test_a_name_is_read_by_what_stands_around_it(sentence: str, places: list[tuple[str, str]]) -> None:
    assert found(sentence) == places


@pytest.mark.parametrize(
    "sentence",
    [
        "Most people of Same age, Reading a Mobile, March to Bath.",
        "Perry, Davis and Taylor met Michael Jordan and Paris Hilton.",
        "The police chief, Luis dos Santos Lima, met Jan van der Valencia.",
        "They are on the move; he was in to see us.",
    ],
)
def test_words_and_people_are_no_places(sentence: str) -> None:
    assert found(sentence) == []


def test_a_region_and_its_town_keep_apart() -> None:
    region, town = (m.place for m in places_in("Aleppo governorate outside Aleppo"))
    assert (region.precision, town.precision) == ("region", "city")
    assert contains(region, town)
    assert not contains(town, region)


def test_demonyms_and_compounds_name_a_country_where_nothing_happened() -> None:
    mentions = places_in("Afghans fled; a US-led force and Syrian rebels fought in Iraq")
    assert [(m.kind, m.place.country) for m in mentions] == [
        ("demonym", "AF"),
        ("demonym", "US"),
        ("demonym", "SY"),
        ("name", "IQ"),
    ]


def test_initials_are_an_adjective_before_a_noun() -> None:
    mentions = places_in("A US aircraft came; the US is far. U.K. troops left the UK and the US.")
    assert [m.kind for m in mentions] == ["demonym", "name", "demonym", "name", "name"]
    assert [m.kind for m in places_in("The toll of storms across the U.S. rises to 40.")] == ["name"]


def test_a_text_without_capitals_still_has_its_larger_places() -> None:
    assert found("at least 58 people were killed near ahmedabad in gujarat, india") == [
        ("Ahmedabad", "IN"),
        ("Gujarat", "IN"),
        ("India", "IN"),
    ]


@pytest.mark.parametrize("sentence", ["in Iraq and Syria", "in Syria and Iraq", "civilians in Iraq, Syria"])
def test_countries_named_together_are_one_area(sentence: str) -> None:
    (area,) = joined(sentence, places_in(sentence))
    assert (area.place.name, area.place.country, area.place.precision) == ("Iraq and Syria", None, "area")
    raqqa, iraq, turkey = place("sy/raqqa"), place("IQ"), place("TR")
    assert raqqa and iraq and turkey
    assert contains(area.place, raqqa)
    assert contains(area.place, iraq)
    assert not contains(area.place, turkey)
    assert not contains(raqqa, area.place)


def test_other_mentions_stay_as_they_are_when_countries_are_joined() -> None:
    sentence = "From Kabul to Pakistan and India, then Mosul"
    names = [m.place.name for m in joined(sentence, places_in(sentence))]
    assert names == ["Kabul", "India and Pakistan", "Mosul"]


def test_a_place_lies_in_what_holds_it() -> None:
    goma = place("cd/goma")
    assert goma is not None
    assert goma.path == ("CD", "cd/north-kivu", "cd/goma")
    assert (goma.country, goma.precision) == ("CD", "city")
    assert goma.lat is not None and abs(goma.lat + 1.7) < 0.1


def test_a_city_of_geonames_lies_in_our_region() -> None:
    (mention,) = (m for m in places_in("Taloqan, Afghanistan") if m.place.precision == "city")
    assert mention.place.path[:2] == ("AF", "af/takhar")


@given(st.text(alphabet="Aleppo, İraqq in’\n-SyriaGZ", max_size=60))
def test_mentions_never_overlap_and_lie_in_the_text(sentence: str) -> None:
    end = 0
    for mention in places_in(sentence):
        assert end <= mention.start < mention.end <= len(sentence)
        end = mention.end


def test_every_seat_is_a_city_and_every_container_a_place() -> None:
    cities = {tuple(line.split("\t")[1::-1]) for line in text("cities.tsv").splitlines()}
    rows = {code: rows for code, rows in table("places").items() if code != "areas"}
    seats = {(code, row["seat"]) for code, places in rows.items() for row in places.values() if "seat" in row}
    assert seats - cities == set()
    outer = {(code, row["in"]) for code, places in rows.items() for row in places.values() if "in" in row}
    assert {(code, name) for code, name in outer if name not in rows[code]} == set()


def test_every_own_place_has_a_point_or_is_an_area() -> None:
    without = [p for p in places_by_id().values() if p.lat is None and p.precision not in ("country", "area")]
    assert {p.country for p in without} == {"US"}, "its states have no point yet"


def test_a_sea_is_not_of_the_country_in_its_name() -> None:
    seas = places_in("A cyclone crossed the Indian Ocean and the South China Sea, and a storm the Gulf of Oman.")
    assert [(m.place.name, m.place.country) for m in seas] == [("Indian Ocean", None), ("South China Sea", None)]


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("A fight in Trujillo, Colón Department, Honduras", [("Colón", "HN"), ("Honduras", "HN")]),  # not Peru's
        ("A bus fell into a ravine at Loreto, Villa del Sur, Philippines", [("Philippines", "PH")]),  # not of Peru
        ("A fight in Bishnupur, Manipur", [("Manipur", "IN")]),  # not in that of West Bengal
        ("Fights in Birmingham, Leeds and London", [("Birmingham", "GB"), ("Leeds", "GB"), ("London", "GB")]),
        ("Snow in the Eastern Cape of South Africa", [("Eastern Cape", "ZA"), ("South Africa", "ZA")]),
        ("The Cape of Japan", []),
    ],
)
def test_the_end_of_a_chain_says_in_which_country_it_lies(sentence: str, places: list[tuple[str, str]]) -> None:
    assert found(sentence) == places


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("Hail fell in Limpopo and in the Free State province", ["Limpopo", "Free State Province"]),
        ("Snow fell in the Delta region and in the Red Sea region", ["Red Sea"]),
        ("Drones fell on Rivne Oblast, on Rivne and on Volyn", ["Rivne Oblast", "Rivne", "Volyn"]),
        ("Rain fell in Sonora and in Campeche state", ["Sonora", "Campeche State"]),
    ],
)  # fmt: skip
def test_a_region_is_called_with_its_kind_where_its_bare_name_is_a_towns(sentence: str, places: list[str]) -> None:
    assert [m.place.name for m in places_in(sentence)] == places


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("A ferry sank on the Niger River near Minna, Nigeria", ["Minna", "Nigeria"]),
        ("Rangers patrol the Congo Basin", []),
        ("The Council of Europe met those who had fled to Europe", ["Europe"]),
        ("A hall of the Friends of Europe in Oslo, Norway", ["Oslo", "Norway"]),
    ],
)
def test_rivers_and_bodies_are_not_the_lands_they_are_called_after(sentence: str, places: list[str]) -> None:
    assert [m.place.name for m in places_in(sentence)] == places


def test_the_south_of_a_country_is_more_than_the_region_of_its_war() -> None:
    south, deep = (places_in(f"Rain fell in {words}.")[0].place for words in ("southern Thailand", "Pattani"))
    assert south.name == "southern Thailand"
    assert contains(south, deep)
    assert "th/deep-south" in deep.path and "th/deep-south" not in south.path


def test_who_has_a_rank_is_no_town_wherever_he_is_named() -> None:
    assert [m.place.name for m in places_in("COL PONCE SAID NINE DIED IN GOMA. PONCE ADDED THAT HE WAS SORRY.")] == [
        "Goma"
    ]
    assert [m.place.name for m in places_in("Captain Santiago said nine died in Santiago.")] == ["Santiago"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        # an age, a word for kin, a given name and what somebody is
        ("Toledo, 61, died in Quito. Friends say that Toledo could not swim.", ["Quito"]),
        ("Toledo, 61, died in Quito. Near Toledo's head was a lamp. Her dog was near to Toledo.", ["Quito"]),
        ("Ana Moura dos Anjos died in Quito. Moura dos Anjos was ill.", ["Quito"]),
        ("Gunmen seized her two sons, Amir and Ariel, in Jenin. Ariel was five.", ["Jenin"]),
        ("Among them is Marta Guerrero, the leader of a union. Guerrero lived in Lima.", ["Lima"]),
        ("Ms Orlando saw the fire in Oslo.", ["Oslo"]),
        # an office before the name, and the name alone after it
        ("Nine died in Mombasa, police spokesman Ali Aden said. One was a child, Aden said.", ["Mombasa"]),
        ("Nine died in Lima, said Mayor Luis Trujillo. Trujillo told reporters so.", ["Lima"]),
        ("Hodan Aden, head of the clinic in Mombasa, counted nine.", ["Mombasa"]),
        ("Nine died in Nairobi, Ana Cordoba said. Cordoba, a nurse, saw them.", ["Nairobi"]),
        # the town beside the person of its name; who holds an office of a town; a town that is no surname
        ("Police spokesman Ali Aden said nine died in Aden. The Aden blast hurt two.", ["Aden", "Aden"]),
        ("Commissioner Karachi said nine died in Pakistan.", ["Karachi", "Pakistan"]),
        ("Eastern Aleppo reported nine dead, Syria's army said.", ["Aleppo", "Syria"]),
        ("On Monday Kabul said nine died in Ghazni.", ["Kabul", "Ghazni"]),
        # a place is a place again where somebody is in it
        ("Marta Guerrero, a teacher, was shot in Guerrero in Mexico.", ["Guerrero", "Mexico"]),
        ("Shells hit Toledo, 61 km from Madrid in Spain.", ["Toledo", "Madrid", "Spain"]),
        ("Nine died in Toledo, 12, the police of Spain said.", ["Toledo", "Spain"]),
        ("Rebels hold Lower Shabelle, the centre of the fighting.", ["Lower Shabelle"]),
    ],
)
def test_a_name_that_the_text_gives_to_a_person_is_no_place(text: str, places: list[str]) -> None:
    assert [m.place.name for m in places_in(text)] == places


@pytest.mark.parametrize(
    ("text", "name", "precision", "path"),
    [
        ("a crash in Meknes Province, Morocco", "Meknes Province", "region", "ma/meknes-03"),
        ("a fire at the Isfahan provincial hospital in Iran", "Isfahan", "city", "ir/isfahan"),
        ("a landslide in West Lampung, Indonesia", "West Lampung", "region", "id/west-lampung~"),
        ("a landslide in Central Java, Indonesia", "Central Java", "region", "id/central-java"),
        ("a crash in Isfahan Province, Iran", "Isfahan Province", "region", "ir/isfahan-province"),
        ("a raid in the western province of Herat", "Herat Province", "region", "af/herat-province"),
        ("a raid in Kunduz, a northeastern province, on Sunday", "Kunduz Province", "region", "af/kunduz-province"),
        ("a raid in Kunduz, a northern city, on Sunday", "Kunduz", "city", "af/kunduz-24"),
        ("a raid in the city of Kunduz", "Kunduz", "city", "af/kunduz-24"),
        ("a raid in Blue Nile in Sudan", "Blue Nile", "region", "sd/blue-nile"),
        ("raids in the Blue Nile and Sennar states of Sudan", "Blue Nile", "region", "sd/blue-nile"),
        ("a boat on the Blue Nile in Sudan", "Sudan", "country", "SD"),
        ("men of the Tren de Aragua held in Lima, Peru", "Lima", "city", "pe/lima-lma"),
        ("strikes in North Gaza", "North Gaza", "region", "ps/north-gaza"),
        ("strikes in northern Gaza", "Gaza Strip", "region", "ps/gaza-strip"),
        ("strikes on Nabatieh al-Tahta", "Nabatieh al-Tahta", "city", "lb/nabatieh-al-tahta~"),
        ("they fled Nabatieh as Israel struck", "Nabatieh", "city", "lb/nabatieh"),
        ("a fire in Lebanon, Pennsylvania, United States", "Lebanon", "city", "us/lebanon~"),
        ("strikes in Lebanon, Gaza and Syria", "Lebanon", "country", "LB"),
    ],
)
def test_the_words_beside_a_name_make_it_another_place(text: str, name: str, precision: str, path: str) -> None:
    first = places_in(text)[0].place
    assert (first.name, first.precision, first.path[-1]) == (name, precision, path)


@pytest.mark.parametrize(
    ("inner", "outer"),
    [
        ("Semarang in Indonesia", "Central Java"),
        ("Central Java", "Java in Indonesia"),
        ("Sirjan in Iran", "Kerman province"),
        ("Nasiriyah in Iraq", "Dhi Qar"),
        ("Tanta in Egypt", "Gharbia"),
        ("Oriental Mindoro", "Mindoro"),
        ("Sokoto, Kaduna and Niger", "Nigeria"),
        ("Co Tyrone", "Northern Ireland"),
        ("Equateur province", "Congo"),
        ("Borno", "northeastern Nigeria"),
        ("Cabo Delgado", "northern Mozambique"),
        ("Peshawar in Pakistan", "northwest Pakistan"),
    ],
)
def test_a_first_order_division_holds_its_towns(inner: str, outer: str) -> None:
    assert contains(places_in(outer)[0].place, places_in(inner)[0].place)


def test_an_illness_is_not_where_it_was_found_first() -> None:
    assert not places_in("Three died of Middle East respiratory syndrome.")
    assert [one.place.name for one in places_in("Rift Valley fever killed 19 in Kenya.")] == ["Kenya"]
    assert places_in("Three died in the Middle East.")


def test_a_name_that_a_text_places_elsewhere_is_not_the_namesake() -> None:
    text = "72 bodies at San Fernando. They were found on a ranch near San Fernando, Tamaulipas."
    assert "PH" not in {m.place.country for m in places_in(text)}
    text = "Atlanta mourns. Nine people died in Atlanta, Georgia."
    assert {m.place.country for m in places_in(text)} == {"US"}


def test_a_ship_or_house_called_like_a_town_is_none() -> None:
    assert not places_in("San Juan lost. The search goes on for 44 sailors on the San Juan, the navy said.")
    assert places_in("Nine people died in San Juan on Friday.")
