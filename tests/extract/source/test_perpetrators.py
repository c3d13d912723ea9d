"""Who did it: by agent, by means, by its own word; and who is only named beside it."""

from __future__ import annotations

import pytest

from tests.extract.reading import claims


def doer(text: str) -> str | None:
    one = claims(text)[-1].alleged_perpetrator
    return one.name if one else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nine people were shot dead by Israeli soldiers near Jenin.", "Israeli military"),
        ("Nine people were killed in an attack claimed by Islamic State.", "Islamic State"),
        ("Nine people died when a shell fired by the Rapid Support Forces hit a market.", "Rapid Support Forces"),
        ("Russian soldiers killed nine people in Bucha.", "Russian military"),
        ("Three villagers were taken hostage by Boko Haram.", "Boko Haram"),
        ("Nine people were killed in a series of Russian strikes on Kherson.", "Russian military"),
        ("Israeli airstrikes and shelling killed nine people in Rafah.", "Israeli military"),
        ("A Russian drone attack wounded nine people in Kherson.", "Russian military"),
        ("Israel conducts four drone strikes in the south, killing nine people.", "Israeli military"),
        ("Israel's 15-month military offensive killed nine people.", "Israeli military"),
        ("Kyiv was quiet, but Russia launched a missile attack on Kharkiv, killing nine people.", "Russian military"),
        ("An Iranian cluster bomb wounds nine people.", "Iranian military"),
        ("Nine people were killed in Israeli air and ground raids.", "Israeli military"),
        ("Villagers accused the Kenyan army of killing nine people in Bor.", "Kenyan military"),
        ("Ukraine accused Russia yesterday of shooting dead nine people.", "Russian military"),
        ("Al-Shabaab was accused by a monitor of killing nine people in Bor.", "al-Shabaab"),
        ("Officials blame the attack, which killed nine in Bor, on al-Shabaab.", "al-Shabaab"),
        ("Al-Shabaab said it was behind the bombing, which killed nine in Bor.", "al-Shabaab"),
        ("The Kenyan army entered Garissa. The army also killed nine rebels.", "Kenyan military"),
        ("Nine people were killed by the army in Garissa, Kenya.", "Kenyan military"),
        ("Government troops shot and killed nine rebels in Garissa, Kenya.", "Kenyan military"),
        ("Villagers in Garissa, Kenya, say the army killed nine people.", "Kenyan military"),
        (
            "The US-led coalition began its war in 2014. Nine civilians have been killed by the coalition.",
            "US-led coalition",
        ),
        ("In retaliation for a raid by Hamas, the Israeli military killed nine people.", "Israeli military"),
        (
            "The Israeli military bombed Rafah in response to an attack by Hamas in which nine people were killed.",
            "Hamas",
        ),
    ],
)
def test_who_did_it(text: str, name: str) -> None:
    assert doer(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "The bodies of four dead hostages were handed over by Hamas.",
        "Eight of the hostages are dead, according to a list provided by Hamas.",
        "Militants who were accused by the Israeli military of an ambush near Rafah killed two soldiers.",
        "Nine people were killed in clashes between the Rapid Support Forces and militia groups.",
        "Nine people were killed in fighting between rebels and the Chadian National Army.",
        "A crash brought the death toll of American soldiers killed in the war to 14.",
        "Nine people were killed in American and Israeli strikes on Tehran.",
        "Four Russian soldiers were killed in Kharkiv.",
        "The Israeli military began a campaign in response to a raid on 7 October 2023, in which 1,200 were killed.",
        "A British man who was captured has been jailed by a Russian military court.",
        "The Chadian government said nine of its soldiers had died in clashes with rebels.",
        "The Japanese government's Fire and Disaster Management Agency said nine people were killed.",
        "A gas explosion in Kazan, Russia kills nine people.",
        "A quake which struck southwest Japan killed nine people.",
        "Iran launched a campaign for road safety after nine people were killed in crashes.",
        "Nine people have been killed, with both the Rapid Support Forces and the army accused of killing civilians.",
        "The Sudanese army and the Rapid Support Forces blamed each other for a blast that killed nine.",
        "Kasans in Garissa accused the Kenyan army of failing to help after a blast that killed nine people.",
        "Nine people were killed by the army in Kherson, a town that Russia and Ukraine claim.",
        "The US military has a base in Garissa, Kenya. Government troops killed nine people.",
        "Security forces opened fire on a crowd in Garissa, Kenya, killing nine people.",
        "The army hospital said nine people were killed in Garissa, Kenya.",
        "In Iraq's deadliest attack this year nine people were killed.",
        "Four Russian planes crashed, killing nine people.",
    ],
)
def test_who_is_named_beside_it_did_not_do_it(text: str) -> None:
    assert doer(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Russian forces launch a ballistic missile and drone attack on Kyiv, killing nine people.",
            "Russian military",
        ),
        ("Hamas fighters storm a farm, killing nine people.", "Hamas"),
        ("Nine people are killed after the Rapid Support Forces shell El Fasher.", "Rapid Support Forces"),
        ("A Rapid Support Forces (RSF) drone strike kills nine people in El-Obeid, Sudan.", "Rapid Support Forces"),
        ("Israeli settlers in the West Bank shoot and injure nine Palestinians.", "Israeli settlers"),
        ("Hamas seized 251 hostages and killed nine people.", "Hamas"),
        ("A Turkish F-16 conducted an airstrike in Somalia, killing nine people.", "Turkish military"),
        ("Iran fires projectiles at two tankers, killing nine people.", "Iranian military"),
        ("Nine people were killed in overnight strikes by Pakistan.", "Pakistani military"),
        ("Nine people were killed in Israeli attacks across Lebanon.", "Israeli military"),
        ("Nine people were killed in an overnight Russian attack on Kyiv.", "Russian military"),
        ("Five people are killed in airstrikes carried out by the United States Navy.", "US military"),
        ("Nine people were killed when a frigate was sunk by a United States submarine.", "US military"),
        ("Nine people were killed in an attack blamed on Hezbollah.", "Hezbollah"),
        ("Nine people were killed by Islamic State-linked Boko Haram fighters.", "Boko Haram"),
        ("Nine people were killed by Islamic State-linked militants in Mosul.", "Islamic State"),
        ("An Israeli airstrike targeting Hamas militants killed nine people in Gaza.", "Israeli military"),
        ("An Israeli strike on a Hezbollah rocket depot killed nine people.", "Israeli military"),
        ("Nine people were killed in Goma on Monday by the M23.", "M23"),
    ],
)
def test_deeds_and_means_of_a_party(text: str, name: str) -> None:
    assert doer(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "The remains of nine soldiers who vanished during a drill were found in the desert by the Moroccan army.",
        "Nine deaths were confirmed by the Syrian army.",
        "The Sudanese army launched a search after nine people were killed.",
        "A bus carrying Ukrainian citizens strikes a group of people in Varna, killing two of them.",
        "An Argentine skyscraper fire kills nine people.",
        "Nine people were killed in a Somali attack in Mogadishu.",
        "A bomb killed a former Nicaraguan military officer and nine guards in San Jose, Costa Rica.",
        "Nine people were killed in joint strikes by Israel and the United States.",
        "Nine people were killed in the conflict between the army and the Rapid Support Forces.",
        "Hamas says nine people have died since violations of the truce by Israel.",
        "Nine Mexican National Guard troops have been killed in Jalisco.",
    ],
)
def test_parties_that_are_only_spoken_of(text: str) -> None:
    assert doer(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nine people were killed in strikes by Pakistan.", "Pakistani military"),
        ("Nine people were killed in the shelling of a town held by Ukraine.", None),
        ("France's worst terror attack in years killed nine in Nice.", None),
        ("Pakistan struck a trade deal with Iran, days after nine people were killed in a bombing in Quetta.", None),
    ],
)
def test_what_a_state_holds_and_suffers_is_no_deed_of_its_forces(text: str, name: str | None) -> None:
    assert doer(text) == name
