"""Whose word a figure is by what is told of it as a whole, and how far a source that announces figures goes on."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def _by(text: str) -> list[str | None]:
    return [one.claimant.name if one.claimant else None for one in claims(text)]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Nine people were killed in Bor. This was reported by the mayor Ana Vidal.", ["Ana Vidal"]),
        ("Nine people died in Bor. Two houses burned. It was reported by the fire service on Telegram.",
         ["fire service"]),
        ("Nine people were killed in Bor. Ana Vidal, the head of the region, announced this on Telegram.",
         ["Ana Vidal"]),
        ("Nine soldiers died. This is stated in the morning summary of the General Staff. According to the summary, "
         "2,000 soldiers have been killed.", ["General Staff", "General Staff"]),
        ("In the morning report of the fire service it was reported that nine people died.", ["fire service"]),
        ("Nine people were killed in Bor. Police said this was the worst attack in years.", [None]),
        ("Nine people were killed in Bor. This was reported by the radio.", [None]),
        ("Nine people were killed in Bor. Medics said two died later. This was reported by the mayor.",
         [None, "Medics"]),
    ],
)  # fmt: skip
def test_who_said_this(text: str, by: list[str | None]) -> None:
    assert _by(text) == by


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("The Relief Office of Kasa has published its latest bulletin on the rains. As of 22 May, 3,812 people are "
         "homeless. There are 17 dead. The mayor closed the schools. Four people are missing in Tal.",
         ["Relief Office of Kasa"] * 2 + [None]),
        ("Here are the latest figures from the Kasan Relief Agency:  The death toll is eight.  There are 46 injured "
         "people.", ["Kasan Relief Agency"] * 2),
        ("The police published a report on the raid. Nine people died in Bor on Sunday.", [None]),
    ],
)  # fmt: skip
def test_who_announces_figures_goes_on(text: str, by: list[str | None]) -> None:
    assert _by(text) == by


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("The ministry was able to confirm 12 deaths in Bor.", ["ministry"]),
        ("The Harbour Committees were able to document 12 deaths in Bor.", ["Harbour Committees"]),
        ("The army was unable to confirm that nine soldiers died in Bor.", [None]),
        ("The coalition had until then acknowledged 55 civilian deaths.", ["coalition"]),
        ("Earlier, police had given a figure of 11 dead.", ["police"]),
        ("According to the ministry Iraqi forces killed 64 civilians.", ["ministry"]),
        ("According to Iraqi officials 64 civilians were killed.", ["Iraqi government"]),
        ("Activists spoke of calm. Over 250 were wounded they said and dozens were dug out alive.", ["Activists"]),
        ("Officials report 468 deaths and 1,522 injuries, according to OCHA.", ["Officials", "Officials"]),
        ("The army said it hit a camp, killing 12 people, according to health officials.", ["health officials"]),
        ("The last Red Cross toll, on Friday, was 115 dead.", ["Red Cross"]),
        ("The Gaza toll was 115 dead.", [None]),
        ("The Harbour Fund said all was lost. \"It is bad,\" said its director of operations, Luis Vidal, in Bor. He "
         "said nine people had died.", ["Harbour Fund"]),
        ("A 5.9 earthquake struck Kasa, the geological survey reported, leaving nine people dead.", [None]),
        ("According to the geological survey, nine people died in the quake.", ["geological survey"]),
        ("It is a network of lawyers. Harbour Watch interviewed witnesses for a report detailing 40 deaths in "
         "custody.", ["Harbour Watch"]),
        ("The Kasan Observatory said the deaths came in three clashes. At least 22 of the jihadists were killed near "
         "Bor.", ["Kasan Observatory"]),
    ],
)  # fmt: skip
def test_who_counts(text: str, by: list[str | None]) -> None:
    assert _by(text) == by


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("The doctor told AFP he had counted 82 bodies.", ["doctor"]),
        ("Local leader Luis Vidal told reporters on Friday he had counted 82 bodies.", ["Luis Vidal"]),
        ("Police in Bor have put up rewards for three men over an attack which killed 26 people.", [None]),
        ("The Bor militia, which says it guards farms, was accused of killing 51 people.", [None]),
        ("The ministry, which says 40 people died, was asked for names.", ["ministry"]),
        ("At least 109 people have been killed since May 20, by a Reuters tally.", ["Reuters"]),
        ("Clashes broke out between the Northern Front and the Bor Brigade on Friday opposition sources said. Seven "
         "fighters were killed according to the sources.", ["opposition sources"]),
        ("The charity UOSSM which supports a clinic there put the number of injured at nine.", ["UOSSM"]),
        ("BOR — The Harbour Relief Agency has had reports that 11 people were injured, it said.",
         ["Harbour Relief Agency"]),
        ("Ana Vidal a member of the political committee said 700 civilians have been killed.", ["Ana Vidal"]),
        ("A flood killed nine, town spokesman Luis Vidal said. Vidal, of the relief committee, said 98 were hurt.",
         ["Luis Vidal", "Luis Vidal"]),
        ("Shells killed 10 people on Friday a watchdog said adding that planes bombed the town.", ["watchdog"]),
        ("A raid killed eight people half of them women said the Britain-based Observatory.", ["Observatory"]),
        ("President Ana Vidal named the number of 60 dead soldiers a day.", ["Ana Vidal"]),
        ("The ministry recognised the deaths of 63 soldiers; the mayor spoke about 400 dead.", ["ministry", "mayor"]),
        ("Major Luis Vidal spoke of 15 dead. An ambulance driver put the toll higher: his service, he said, had "
         "carried 20 dead.", ["Luis Vidal", "ambulance driver"]),
        ("The army put the dead at 87. All was quiet, one resident said, adding he had counted 14 corpses.",
         ["army", "resident"]),
        ("Governor Luis Vidal said five guards had died. The Taliban put out a statement saying 40 guards were killed.",
         ["Luis Vidal", "Taliban"]),
        ("The monitor put the death toll at 10. Government air strikes on the town killed 54 people it said.",
         ["monitor", "monitor"]),
        ("Harbour Watch said nine died. The radio quoted an informed source as saying that 45 were killed.",
         ["Harbour Watch", "informed source"]),
        ('"We saw 70 corpses," said Ana Vidal, a politician. Some 200,000 have been displaced.', ["Ana Vidal", None]),
        ("The ministry said 70 people were killed. Some 200,000 have been displaced.", ["ministry", "ministry"]),
    ],
)  # fmt: skip
def test_who_speaks_beside_others(text: str, by: list[str | None]) -> None:
    assert [one.claimant and (one.claimant.person or one.claimant.name) for one in claims(text)] == by


def test_a_headline_that_lost_the_mark_before_its_source() -> None:
    (told,) = claims("", title="Air strikes kill 28 in Kasa village monitor")
    assert told.claimant is not None
    assert told.claimant.name == "monitor"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The army's losses amounted to 5,800 soldiers.", [("casualties", "5,800")]),
        ("Total casualties since the invasion stand at 473,400 troops.", [("casualties", "473,400")]),
        ("The firm's losses amounted to 5,800 dollars.", []),
    ],
)
def test_losses_of_an_army(text: str, figures: list[tuple[str, str]]) -> None:
    assert [(one.harm.value, one.quantity.text) for one in claims(text)] == figures


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ('President Ana Vidal came to Bor. "Our land has bled. They want us to give up. We shall not. In May we '
         'lost 400 soldiers. Our doctors work. They are tired. They go on. In Bor alone 12 children were '
         'killed," she said.',
         ["Ana Vidal", "Ana Vidal"]),
        ('"It began at dawn," said Ana Vidal, a resident of Bor. "They came with trucks. We hid. My brother went out. '
         'They had guns. They shot dead six people."', ["Ana Vidal"]),
        ('"It began at dawn," said Ana Vidal, a resident of Bor. "They came with trucks." We went to Bor. It burned. '
         'Jets flew over. They shot dead six people.', [None]),
        ("The death toll, which the ministry had put at 12, rose to 15 on Friday, the governor announced.",
         ["ministry", "governor"]),
    ],
)  # fmt: skip
def test_long_speeches_and_clauses_between(text: str, by: list[str | None]) -> None:
    assert [one.claimant and (one.claimant.person or one.claimant.name) for one in claims(text)] == by
