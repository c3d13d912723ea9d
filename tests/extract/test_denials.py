"""Who denies a harm to people, of whom, and whose word is denied."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims, denials

KILLED_BEFORE = "Residents said soldiers shot dead nine farmers near Bor on Sunday. "


@pytest.mark.parametrize(
    ("text", "claimant", "harm"),
    [
        ("The US-led coalition denied killing civilians in Syria.", "US-led coalition", "killed"),
        ("Hezbollah rejects claims that its rockets wounded children in Haifa.", "Hezbollah", "injured"),
        ("Ethiopia's government denied any civilian deaths in the town.", "Ethiopian government", "killed"),
        ("Turkey's defence ministry denied that its drones had killed anybody.", "Turkish defence ministry", "killed"),
        ("Kenya's police denied abducting the students.", "Kenyan police", "kidnapped"),
        ("The Colombian army denied the killing of three farmers in Cauca.", "Colombian military", "killed"),
        ("Mali's government denied responsibility for the deaths of 20 herders.", "Malian government", "killed"),
        ("Israel denied it was behind the blast that killed two engineers in Tehran.", "Israeli government", "killed"),
        (
            "Russia's foreign ministry dismissed reports of mass killings in Bucha.",
            "Russian foreign ministry",
            "killed",
        ),
        ("A mayor said 31 people were killed and 170 injured. Israel denies any role.", "Israeli government", "killed"),
        ("Al-Shabaab denied involvement in the murder of two aid workers.", "al-Shabaab", "killed"),
    ],
)
def test_a_harm_that_is_named_is_denied(text: str, claimant: str, harm: str) -> None:
    (denial,) = denials(text)
    assert (denial.claimant.name, denial.harm) == (claimant, harm)


@pytest.mark.parametrize(
    "answer",
    [
        "The South Sudanese army denied any involvement.",
        "The South Sudanese army denied this.",
        "The South Sudanese army rejected the accusations, saying it had no troops there.",
        "The South Sudanese army has denied the allegations.",
        "South Sudan's army spokesman dismissed the account and said the men were rebels.",
        "The South Sudanese army disputed the toll.",
        "The South Sudanese army denied that it was behind the attack.",
        "But the South Sudanese army denied responsibility for it.",
        "The South Sudanese army denied attacking villagers.",
    ],
)
def test_a_denial_takes_up_the_harm_that_was_told_before(answer: str) -> None:
    (denial,) = denials(KILLED_BEFORE + answer)
    assert (denial.claimant.name, denial.harm) == ("South Sudanese military", "killed")


@pytest.mark.parametrize(
    "text",
    [
        "France accused Hezbollah of killing three peacekeepers, an allegation that the group has denied.",
        "France says Hezbollah killed three peacekeepers, which Hezbollah denies.",
    ],
)
def test_a_denial_may_stand_behind_what_it_denies(text: str) -> None:
    assert [(one.claimant.name, one.harm) for one in denials(text)] == [("Hezbollah", "killed")]
    assert [one.quantity.value for one in claims(text)] == [3]


@pytest.mark.parametrize(
    "text",
    [
        "Rwanda denies involvement in the conflict.",
        "Rwanda has repeatedly denied any involvement in supporting the rebels.",
        "The State Department denied that the agency was behind the proposal.",
        "The interior minister denied that there had been an attempt to kill the opposition leader.",
        "The Ukrainian military denied Russia's claim that it captured Vovchansk.",
        "China's government denies all of the allegations.",
        "Putin denied having anything to do with the masked men who seized the parliament.",
        "Brazil's supreme court denies a request by the imprisoned former president to receive a visitor.",
        "The Israeli government denied entry to 20 wounded patients.",
        "The judge dismissed the murder charges against the two detained officers.",
        "The Kenyan government rejected a proposal to free 30 detained protesters.",
        "Mexico's government rejected an appeal over the arrest warrant.",
        "Special Forces rejected 2,000 asylum claims from Afghan commandos.",
        "Central Command denied that a ship was hit.",
        "Iran denies that it has closed the strait.",
        KILLED_BEFORE + "The South Sudanese army denied the ministry's request for more money.",
        KILLED_BEFORE + "Uganda denied exporting weapons to the rebels.",
        "The president of Brazil denied corruption allegations. A storm killed 12 people in Recife.",
    ],
)
def test_what_is_no_harm_to_people_or_is_refused_is_no_denial(text: str) -> None:
    assert denials(text) == []


def test_whose_word_is_denied() -> None:
    text = "Ethiopia's government rejected claims by Human Rights Watch that soldiers had killed 45 villagers."
    (denial,) = denials(text)
    assert denial.of and denial.of.name == "Human Rights Watch"
    assert denial.disputed_quantity and denial.disputed_quantity.value == 45
    (denial,) = denials("The US-led coalition denied Airwars' claim that 30 civilians were killed in Mosul.")
    assert denial.of and denial.of.name == "Airwars"
    (denial,) = denials("Ukraine's military denied Russia's claim that 200 soldiers were captured.")
    assert denial.of and denial.of.name == "Russian government"


def test_a_disputed_figure_is_no_figure_of_who_disputes_it() -> None:
    text = "Hamas rejected the figure of 120 dead fighters as a lie."
    (denial,) = denials(text)
    assert (denial.stance, denial.disputed_quantity and denial.disputed_quantity.value) == ("disputes", 120)
    assert claims(text) == []


def test_what_a_party_says_beside_its_denial_is_its_own_figure() -> None:
    text = "The Nigerian army denied that civilians were killed, saying it killed 30 militants."
    assert [(one.claimant.name, one.disputed_quantity) for one in denials(text)] == [("Nigerian military", None)]
    assert [(one.claimant and one.claimant.name, one.quantity.value) for one in claims(text)] == [
        ("Nigerian military", 30)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Police in Moldova detained 74 people over a plot that they say Russia paid for. Russia denied involvement.",
        "Nine settlers were killed. The settlements are illegal under the law, although Israel disputes this.",
    ],
)
def test_what_was_told_before_must_be_what_is_denied(text: str) -> None:
    assert denials(text) == []


@pytest.mark.parametrize(
    "denial",
    [
        "Israel denies all of the allegations.",
        "Israel denied most of these claims.",
        "The Israeli army rubbished the claims.",
    ],
)
def test_all_that_others_said_is_denied(denial: str) -> None:
    found = denials(f"Nine people were killed by soldiers, residents said. {denial}")
    assert [one.harm for one in found] == ["killed"]


def test_reports_that_disagree_deny_nothing() -> None:
    text = "A strike hit a car. Reports disagreed on how many had been killed, with estimates from one to six."
    assert denials(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The ministry denied that 60 had ever been missing after the shipwreck off Sfax on Sunday.",
        "The ministry denied that 60 people were missing after the shipwreck off Sfax on Sunday.",
        "Police denied that 60 had been kidnapped in Lima on Sunday, as the church says.",
    ],
)
def test_who_is_said_to_be_missing_or_held_may_be_denied(text: str) -> None:
    assert [one.disputed_quantity and one.disputed_quantity.value for one in denials(text)] == [60]
    assert not claims(text)


def test_none_of_a_list_of_members_is_no_figure() -> None:
    text = "The union says 812 were killed in Lima. The commission has nine members, none of them from the opposition."
    assert [one.quantity.value for one in claims(text)] == [812]
