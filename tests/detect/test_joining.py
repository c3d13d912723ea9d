"""What belongs to one event: two voices of one text, the night between two days, what is found, what readers know."""

from schemas import Cause, Claimant, ClaimantKind, Harm, Measure, Period, Place, Role, content_id
from streams.detect.counting import keeps_count, tells_of_known
from streams.detect.derive import derive
from streams.detect.observation import observe
from tests.detect.claims_factory import MONITOR, NORTHLAND, POLICE, claim, envelope, event

TOWN = Place(name="Orr", country="NL", precision="city", path=("NL", "nl/lowland", "nl/orr"))
REGION = Place(name="Lowland", country="NL", precision="region", path=("NL", "nl/lowland"))
GOVERNOR = Claimant(name="Governor Vela", kind=ClaimantKind.GOVERNMENT)


def on(day: str, end: str | None = None, text: str = "on that day"):
    return Period(start=day, end=end or day, text=text)


def told(words: str, sentence: str, **fields):
    return event(words, sentence=sentence.format(words), **{"claimant": MONITOR, "place": TOWN, **fields})


def events(*envelopes):
    """The figures of each event, of whomever."""
    found: dict[str, list[int]] = {}
    for series in derive([observe(e) for e in envelopes]).series.values():
        if series.incident and series.claimant is None:
            found.setdefault(series.incident.id, []).append(series.current.value or 0)
    return sorted(sorted(figures) for figures in found.values())


def test_two_voices_of_one_text_on_a_town_and_its_region_tell_of_one_event():
    first = envelope("a", "2021-03-01", told("17", "Shelling killed {}.", period=on("2021-03-01")))
    now = told("24", "Its toll stands at {}.", period=on("2021-03-01"), rises=True)
    spoke = told("more than 20", "The governor spoke of {} dead.", period=on("2021-03-01"), place=REGION,
                 claimant=GOVERNOR)  # fmt: skip
    assert events(first, envelope("b", "2021-03-02", now, spoke)) == [[24]]
    there = {"period": on("2021-03-01"), "place": REGION, "claimant": GOVERNOR}
    less = told("12", "The governor spoke of {} dead in Lowland.", **there)
    assert events(first, envelope("b", "2021-03-02", now, less)) == [[12], [24]]
    unsaid = told("12", "The governor spoke of {} dead.", **there)
    assert events(first, envelope("b", "2021-03-02", now, unsaid)) == [[24]]


def test_what_was_told_earlier_makes_no_event_of_its_own():
    rise = told("29", "The toll of the riot rose to {}.", rises=True, place=NORTHLAND)
    earlier = told("13", "They had said {}.", prior=True, period=on("2021-03-01"))
    assert len(events(envelope("b", "2021-03-02", rise, earlier))) == 1


def test_an_event_of_which_nobody_said_the_day_may_have_been_on_the_eve():
    first = envelope("a", "2021-03-02", told("13", "A fire at the jail killed {}."))
    names_day = envelope("b", "2021-03-03", told("29", "Monday's fire killed {}.", period=on("2021-03-01")))
    assert events(first, names_day) == [[29]]
    dated = envelope("a", "2021-03-02", told("13", "A fire at the jail killed {}.", period=on("2021-03-02")))
    other = envelope(
        "b", "2021-03-03", told("29", "Monday's fire killed {}.", period=on("2021-03-01"), claimant=POLICE)
    )
    assert events(dated, other) == [[13], [29]]


def test_a_night_is_of_two_days_where_one_claimant_counts_on():
    early = envelope("a", "2021-03-02", told("19", "The siege left {} dead.", period=on("2021-03-02")))
    evening = told("27", "The attack on Monday evening killed {}.", period=on("2021-03-01"))
    assert events(early, envelope("b", "2021-03-03", evening)) == [[27]]
    many = told("60", "The attack on Monday evening killed {}.", period=on("2021-03-01"))
    assert events(early, envelope("b", "2021-03-03", many)) == [[19], [60]]
    later = told("27", "The attack on Wednesday killed {}.", period=on("2021-03-03"))
    assert events(early, envelope("b", "2021-03-03", later)) == [[19], [27]]


def test_missing_people_who_are_found_are_of_the_same_sinking():
    lost = {"harm": Harm.MISSING, "cause": Cause.ACCIDENT}
    first = envelope("a", "2021-03-01", told("40", "A ferry sank and {} are missing.", **lost))
    fewer = envelope("b", "2021-03-02", told("23", "After the ferry sank {} are missing.", **lost))
    assert events(first, fewer) == [[23]]
    bus = envelope("b", "2021-03-02", told("23", "After the bus crash {} are missing.", **lost))
    assert events(first, bus) == [[23], [40]]


def test_what_readers_know_is_the_event_told_before_where_a_figure_comes_again():
    first = envelope("a", "2021-03-01", told("20", "Gunmen attacked Orr and killed {}.", claimant=POLICE))
    knows = envelope("b", "2021-03-04", told("20", "The attack on Orr left {} dead."))
    assert events(first, knows) == [[20]]
    new = envelope("b", "2021-03-04", told("20", "An attack on Orr left {} dead."))
    latest = envelope("b", "2021-03-04", told("20", "The latest attack on Orr left {} dead."))
    more = envelope("b", "2021-03-04", told("50", "The attack on Orr left {} dead."))
    assert events(first, new) == events(first, latest) == [[20], [20]]
    few = envelope("a", "2021-03-01", told("7", "Gunmen attacked Orr and killed {}.", claimant=POLICE))
    assert events(few, more) == [[7], [50]]
    own = envelope("b", "2021-03-04", told("25", "The attack on Orr left {} dead.", claimant=POLICE))
    assert events(first, own) == [[25]]


def test_one_event_of_last_weekend_is_no_count_of_it():
    weekend = on("2021-02-27", "2021-02-28", "at the weekend")
    about = {"claimant": POLICE, "place": TOWN, "measure": Measure.PERIOD, "period": weekend}
    fight = claim("34", sentence="A tribal fight killed 34 at the weekend.", **about)
    kinds = {s.measure for s in derive([observe(envelope("a", "2021-03-01", fight))]).series.values()}
    assert kinds == {Measure.INCIDENT}
    for words in ("Shootings killed 34 at the weekend.", "Separate attacks killed 34.", "At the weekend 34 died."):
        counted = claim("34", sentence=words, **about)
        kinds = {s.measure for s in derive([observe(envelope("a", "2021-03-01", counted))]).series.values()}
        assert kinds == {Measure.PERIOD}


def test_a_toll_that_rose_at_the_weekend_is_of_an_event_before():
    first = envelope("a", "2021-02-25", told("11", "Clashes killed {}.", period=on("2021-02-25")))
    weekend = on("2021-02-27", "2021-02-28", "at the weekend")
    rise = told("16", "The toll of the clashes rose to {} at the weekend.", rises=True, period=weekend,
                measure=Measure.PERIOD)  # fmt: skip
    assert events(first, envelope("b", "2021-03-01", rise)) == [[16]]


def test_who_is_displaced_by_a_flood_is_of_it():
    away = {"harm": Harm.DISPLACED, "place": REGION, "cause": Cause.DISASTER}
    first = envelope("a", "2021-03-01", told("14,000", "Floods displaced {}.", **away))
    rise = told("29,000", "The displaced by the floods reached {}.", measure=Measure.STOCK, rises=True, **away)
    assert events(first, envelope("b", "2021-03-02", rise)) == [[29000]]
    war = told("29,000", "The fighting displaced {}.", measure=Measure.STOCK, harm=Harm.DISPLACED)
    assert events(envelope("b", "2021-03-02", war)) == []


def test_words_of_counts_and_of_what_is_known():
    assert keeps_count("They put the dead at 54.") and keeps_count("In all 54 died.")
    assert not keeps_count("Gunmen killed 54.")
    assert tells_of_known("It began after the attack on the town.")
    assert tells_of_known("They fled the heavy fighting.")
    assert not tells_of_known("In the latest attack on the town 54 died.")
    assert not tells_of_known("An attack on the town killed 54.")


def test_a_toll_that_rose_is_of_its_event_although_fewer_are_in_danger():
    day = on("2021-03-01")
    first = envelope(
        "a",
        "2021-03-01",
        told("14", "A strike killed {}.", period=day),
        told("56", "A strike injured {}.", period=day, harm=Harm.INJURED),
    )
    now = told("16", "The toll of the strike has risen to {}.", period=day, rises=True)
    serious = told("4", "In the strike {} were badly hurt.", period=day, harm=Harm.INJURED)
    killed = {figure for figures in events(first, envelope("b", "2021-03-04", now, serious)) for figure in figures}
    assert 16 in killed and 14 not in killed


def test_a_count_since_a_day_is_of_all_days_until_it_is_told():
    first = envelope("a", "2021-03-03", told("9", "Clashes killed {}.", period=on("2021-03-03")))
    since = Period(start="2021-03-01", text="since Monday")
    counts = {"period": since, "measure": Measure.CUMULATIVE}
    assert events(first, envelope("b", "2021-03-05", told("17", "Clashes killed {} since Monday.", **counts))) == [[17]]
    later = envelope("a", "2021-03-06", told("9", "Clashes killed {}.", period=on("2021-03-06")))
    assert events(later, envelope("b", "2021-03-05", told("17", "Clashes killed {} since Monday.", **counts))) == [
        [9],
        [17],
    ]


def test_somebodys_own_figure_of_a_known_event_may_name_a_wider_place():
    first = envelope("a", "2021-03-02", told("20", "Gunmen killed {}.", period=on("2021-03-01"), place=REGION))
    known = told("31", "Monday's raid killed {}.", period=on("2021-03-01"))
    assert events(first, envelope("b", "2021-03-04", known)) == [[31]]
    other = told("31", "Gunmen raided a town and killed {}.", period=on("2021-03-01"))
    theirs = told("31", "Monday's raid killed {}.", period=on("2021-03-01"), claimant=POLICE)
    few = envelope("a", "2021-03-02", told("8", "Gunmen killed {}.", period=on("2021-03-01"), place=REGION))
    assert events(few, envelope("b", "2021-03-04", theirs)) == [[8], [31]]
    assert events(few, envelope("b", "2021-03-04", other)) == [[8], [31]]
    another_day = told("31", "Thursday's raid killed {}.", period=on("2021-03-04"))
    assert events(first, envelope("b", "2021-03-05", another_day)) == [[20], [31]]
    crash = told("31", "Monday's bus crash killed {}.", period=on("2021-03-01"), cause=Cause.ACCIDENT)
    assert events(first, envelope("b", "2021-03-04", crash)) == [[20], [31]]


def test_a_town_whose_name_the_follow_up_has_is_not_apart():
    tema = Place(name="Tema", country="NL", precision="city", path=("NL", "nl/highland", "nl/tema"))
    first = envelope("a", "2021-03-01", told("11", "An ambush near Orr killed {}.", period=on("2021-03-01")))
    treated = "After the ambush near Orr, of which five died in Tema, {} are dead."
    assert events(first, envelope("b", "2021-03-03", told("16", treated, period=on("2021-03-01"), place=tema))) == [
        [16]
    ]
    elsewhere = told("16", "The ambush near Tema killed {}.", period=on("2021-03-01"), place=tema)
    assert events(first, envelope("b", "2021-03-03", elsewhere)) == [[11], [16]]


def test_a_region_that_the_first_text_named_holds_a_town_of_which_no_table_knows_it():
    bare = Place(name="Vela", country="NL", precision="city", path=("NL", "nl/vela"))
    rise = {"rises": True, "period": on("2021-03-01"), "claimant": POLICE}
    names = envelope("a", "2021-03-01", told("8", "A crash in Vela in Lowland killed {}.", place=bare))
    assert events(names, envelope("b", "2021-03-02", told("11", "The crash's toll: {}.", place=REGION, **rise))) == [
        [11]
    ]
    silent = envelope("a", "2021-03-01", told("8", "A crash in Vela killed {}.", place=bare))
    assert events(silent, envelope("b", "2021-03-02", told("11", "The crash's toll: {}.", place=REGION, **rise))) == [
        [8],
        [11],
    ]


def test_what_an_article_counts_without_a_place_is_of_its_one_event():
    flood = told("26", "Floods in Lowland killed {}.", place=REGION, cause=Cause.DISASTER)
    left = {"harm": Harm.DISPLACED, "place": NORTHLAND, "cause": Cause.DISASTER}
    fled = told("9,000", "The displaced number {}.", **left)
    assert events(envelope("a", "2021-03-01", flood, fled)) == [[26, 9000]]
    named = told("9,000", "The displaced in Northland number {}.", **left)
    assert events(envelope("a", "2021-03-01", flood, named)) == [[26], [9000]]
    two = told("9", "A landslide in Orr killed {}.", cause=Cause.DISASTER, claimant=POLICE)
    assert events(envelope("a", "2021-03-01", flood, two, fled)) == [[9], [26, 9000]]


def test_so_many_were_killed_by_one_crash_of_the_day():
    first = envelope("a", "2021-03-02", told("24", "A bus crash in Orr killed {}.", period=on("2021-03-01")))
    wide = {"period": on("2021-03-01"), "place": NORTHLAND, "claimant": POLICE}
    assert events(first, envelope("b", "2021-03-02", told("31", "A bus crash killed {}.", **wide))) == [[31]]
    assert events(first, envelope("b", "2021-03-02", told("31", "Gunmen shot {}.", **wide))) == [[24], [31]]
    few = envelope("a", "2021-03-02", told("4", "A bus crash in Orr killed {}.", period=on("2021-03-01")))
    assert events(few, envelope("b", "2021-03-02", told("5", "A bus crash killed {}.", **wide))) == [[4], [5]]
    assert events(few, envelope("b", "2021-03-02", told("60", "A bus crash killed {}.", **wide))) == [[4], [60]]


def test_one_of_several_voices_may_be_the_one_that_goes_on():
    first = envelope("a", "2021-03-01", told("6", "An attack killed {}.", period=on("2021-03-01"), claimant=POLICE))
    police = told("19", "Police said {} were killed.", claimant=POLICE)
    rebels = told("60", "They claimed {} dead.", claimant=GOVERNOR)
    assert events(first, envelope("b", "2021-03-02", police, rebels)) == [[60]]
    assert events(first, envelope("b", "2021-03-02", rebels)) == [[6], [60]]


def test_a_text_that_names_the_town_is_of_it_though_its_place_is_the_land():
    first = envelope("a", "2021-03-02", told("10", "The attack on Orr killed {}.", period=on("2021-03-01")))
    wide = {"period": on("2021-03-01"), "place": NORTHLAND, "claimant": POLICE}
    assert events(first, envelope("b", "2021-03-02", told("14", "The truth about Orr: {} died.", **wide))) == [[14]]
    assert events(first, envelope("b", "2021-03-02", told("14", "Police said {} died.", **wide))) == [[10], [14]]


def test_a_town_named_after_its_land_is_where_that_was():
    fire, near = {"cause": Cause.ACCIDENT, "period": on("2021-03-01")}, {"cause": Cause.ACCIDENT, "harm": Harm.INJURED}
    land = told("17", "A fire at a school in Northland killed {}.", place=NORTHLAND, **fire)
    hurt = told("9", "{} pupils were taken to clinics in Orr.", period=on("2021-03-01"), **near)
    assert events(envelope("a", "2021-03-01", land, hurt)) == [[9, 17]]
    also = told("9", "{} pupils were also hurt in Orr.", period=on("2021-03-01"), **near)
    several = told("17", "Fires across Northland killed {}.", place=NORTHLAND, **fire)
    of_all = told("9", "A fire at a school in Northland killed 17, and hurt {} in Orr.", **{**fire, **near})
    within = told("17", "A fire at a school in Northland killed 17, and hurt 9 in Orr.", place=NORTHLAND, **fire)
    crime = told("9", "{} pupils were taken to clinics in Orr.", **{**fire, **near, "cause": Cause.CRIME})
    for one, other in ((land, also), (several, hurt), (within, of_all), (land, crime)):
        assert events(envelope("a", "2021-03-01", one, other)) == [[9], [17]]


def test_a_part_beside_the_name_of_a_land_is_of_the_event_of_its_toll():
    toll = told("26", "Gunmen killed {} at Orr.")
    guide = told("1", "A guide was among the victims in Lowland.", place=REGION, role=Role.PART)
    for part_of, incidents in ((content_id("a", 0), 1), (None, 2)):
        both = envelope("a", "2021-03-01", toll, guide.model_copy(update={"part_of": part_of}))
        found = derive([observe(both)]).series.values()
        assert len({series.incident.id for series in found if series.incident}) == incidents
