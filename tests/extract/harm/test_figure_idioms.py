"""Figures behind idioms of news: people held, rolls of victims, quoted verbs, sums, losses; and what is none."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, figures


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # quotation marks part nothing; a closing one owns nothing
        ('The ministry said 1,260 soldiers were "eliminated".', [("casualties", "1,260")]),
        ("The raid went on, 'killing at least 16 militants', the agency said.", [("killed", "at least 16")]),
        ("The soldiers' families fled.", []),
        ("Strikes killed between two and four alleged members of the group.", [("killed", "between two and four")]),
        ("The fire killed two and injured four.", [("killed", "two"), ("injured", "four")]),
        # in hospital
        ("Three people were airlifted to major trauma centres.", [("injured", "Three")]),
        ("Four others were taken by ambulance to hospitals in the area.", [("injured", "Four")]),
        ("Eight people needed hospital treatment.", [("injured", "Eight")]),
        ("Nine received minor burns.", [("injured", "Nine")]),
        ("Three workers were overcome by fumes.", [("injured", "Three")]),
        ("Five guests fell ill after the meal.", [("affected", "Five")]),
        ("The clinic has 4,500 patients receiving treatment.", []),
        # held
        ("More than 60 staff of the agency were already being held.", [("detained", "More than 60")]),
        ("About 10,000 fighters are held in camps and prisons.", [("detained", "About 10,000")]),
        ("Some 250 people were taken back to the city as hostages.", [("kidnapped", "Some 250")]),
        ("The rebels are holding 24 soldiers.", [("detained", "24")]),
        ("Gunmen are holding 12 people hostage.", [("kidnapped", "12")]),
        ("Militants seized 11 villagers.", [("kidnapped", "11")]),
        ("Troops seized 11 suspects.", [("detained", "11")]),
        ("Police seized 11 cars.", []),
        ("A vigil for two men is being held.", []),
        ("She is holding a baby.", []),
        # driven out, missing
        ("Thousands of people had to be evacuated.", [("displaced", "Thousands")]),
        ("Two soldiers have to be evacuated tomorrow.", []),
        ("Over 40,000 residents are ordered to evacuate.", [("displaced", "Over 40,000")]),
        ("The war triggered an exodus of around 40,000 people.", [("displaced", "around 40,000")]),
        ("Thousands sought shelter in schools.", [("displaced", "Thousands")]),
        ("Nine miners were trapped in a flooded mine.", [("missing", "Nine")]),
        ("A man was trapped in a lift.", []),
        ("The whereabouts of 12 sailors are unknown.", [("missing", "12")]),
        # what makes it a death
        ("Four women are found drowned.", [("killed", "Four")]),
        ("A soldier and a guard are both reported dead.", [("killed", "A soldier"), ("killed", "a guard")]),
        ("The hospital received seven dead bodies.", [("killed", "seven")]),
        ("A pedestrian was hit by a car and died at the scene.", [("killed", "A pedestrian")]),
        ("Five people did not survive.", [("killed", "Five")]),
        ("The disease has claimed 40 victims.", [("killed", "40")]),
        ("There were 262 murders in the county.", [("killed", "262")]),
        ("The court executed a record 345 people.", [("killed", "345")]),
        ("The strike killed a total of 14 people.", [("killed", "14")]),
        ("The blaze killed a family of five.", [("killed", "five")]),
        ("The army killed 80 there in a day.", [("killed", "80")]),
        ("Forces destroyed some 120 militants.", [("killed", "some 120")]),
        ("Forces destroyed some 12 tanks.", []),
        ("Forces destroyed a rebel weapons cache.", []),
        ("The army lost 300 soldiers.", [("killed", "300")]),
        ("The team lost three players.", []),
        ("The number of losses in the war exceeds 465,000.", [("casualties", "465,000")]),
        ("A couple of hundred people died.", [("killed", "A couple of hundred")]),
        ("A man who was drunk fatally shot eight people today.", [("killed", "eight")]),
        ("They climbed the roof to get the best shot.", []),
        ("The fever killed 34 of the 120 people infected.", [("killed", "34")]),
        ("Three of the five wounded later died.", [("killed", "Three")]),
        ("Two men were shot, one fatally.", [("injured", "Two"), ("killed", "one")]),
        # some of them only
        ("Of the 40 people aboard, 12 died.", [("killed", "12")]),
        ("Of the 12 injured, three are in critical condition.", [("injured", "12"), ("injured", "three")]),
        ("All but two of the 12 sailors were killed.", []),
        ("A bomber killed himself and six others.", [("killed", "six")]),
        ("He killed time and six others sang.", []),
        ("Around 12,000 people are in 30 shelters.", [("displaced", "Around 12,000")]),
        # who is counted
        ("Four people suspected of being militants were killed.", [("killed", "Four")]),
        ("A man believed to be in his 20s was killed.", [("killed", "A man")]),
        ("Three alleged Redcaps killed in a raid.", [("killed", "Three")]),
        ("Two elderly Dutch tourists were killed.", [("killed", "Two")]),
        ("Her sons, aged five and two, were dead.", []),
        ("He was charged after the death of Five Stone singer Ann Lee.", []),
        ("The fire on Line 5 injured nobody.", [("injured", "nobody")]),
    ],
)  # fmt: skip
def test_figures_of_a_sentence(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert figures(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The dead include two children.", [("killed", "two", "part")]),
        ("Among the wounded were two children and a nurse.",
         [("injured", "two", "part"), ("injured", "a nurse", "part")]),
        ("The injured, including six officers, were flown out.", [("injured", "six", "part")]),
        ("The dead were two soldiers.", [("killed", "two", "total")]),
        ("Twelve people were killed. The victims were two families.", [("killed", "Twelve", "total")]),
        ("Two people were killed. The victims were two brothers.",
         [("killed", "Two", "total"), ("killed", "two", "total")]),
        ("The victims were two brothers.", []),
        ("Nine died in the raid. Fifty-seven of those killed were under 25.",
         [("killed", "Nine", "total"), ("killed", "Fifty-seven", "part")]),
        ("Three were injured. One of them, a boy injured by glass, was flown out.",
         [("injured", "Three", "total"), ("injured", "One", "part")]),
        ("Gunmen killed 41 people, including 15 people killed in two bars, and a boy killed at home.",
         [("killed", "41", "total"), ("killed", "15", "part"), ("killed", "a boy", "part")]),
        ("Police arrested 20 people for fraud and five for theft.",
         [("detained", "20", "total"), ("detained", "five", "total")]),
    ],
)  # fmt: skip
def test_who_the_harmed_were(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    found = [(c.harm.value, c.quantity.text, c.role.value) for c in claims(sentence) if c.unit == "person"]
    assert found == expected


def test_in_hospital_is_not_yet_alive_or_dead() -> None:
    assert [c.struck for c in claims("A man was flown by helicopter to a hospital.")] == [True]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The offensive killed around 4,000 people in the country.", "cumulative"),
        ("The offensive killed 14 people in the town.", "incident"),
        ("Around 4,000 people died in the attacks.", "incident"),
        ("Six people died in 1998 after storms hit the race.", "incident"),
        ("Six people were killed in 2018 in strikes on the town.", "period"),
        ("The region was hit in March by severe flooding, which killed dozens.", "incident"),
        ("It was the ninth raid in 13 days, killing two militants.", "incident"),
    ],
)
def test_measure(text: str, measure: str) -> None:
    assert claims(text)[-1].measure == measure


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ANB said 12 people were killed.", "ANB"),
        ("The monitor ANB estimated 60 were killed.", "ANB"),
        ("The outbreak spreads, with the health ministry reporting 12 deaths.", "health ministry"),
        ("Northern mining company Stonegate-Hall confirmed that seven workers died.", "Stonegate-Hall"),
        ("A teacher of the school said 12 people died.", "teacher of the school"),
        ("during his speech, vidal revealed that 12 people died.", "vidal"),
        ("Officials in Norland confirmed that 12 people died.", "Officials"),
        ("The daily number of losses is 899 soldiers - estimates the interior ministry.", "interior ministry"),
        ("Ann Lee - a nurse from the camp - told the paper 12 people were killed.", "Ann Lee"),
        ("The dead were told of. Twelve people were killed.", ""),
    ],
)
def test_claimants(text: str, name: str) -> None:
    found = claims(text)[-1].claimant
    assert (found.name if found else "") == name
