"""Who declares an emergency or announces an inquiry does not count the dead; abbreviations that accuse speak."""

from __future__ import annotations

import pytest

from tests.extract.reading import claim


@pytest.mark.parametrize(
    ("sentence", "claimant"),
    [
        ("Governor Ana Ruiz declares a state of emergency after four people were killed by flooding.", None),
        ("The president declared three days of mourning after 40 people were killed in a fire.", None),
        ("The police announced an inquiry into the crash that killed nine people.", None),
        ("The Israeli military says it is investigating the strike that killed nine nurses.", None),
        (
            "The Chadian government announces a truce with a rebel front following clashes that killed four.",
            None,
        ),
        ("The president declares a 30-day nationwide state of emergency after gangs killed eight people.", None),
        ("The ministry orders a total ban on fireworks after six people were killed in a blast.", None),
        ("The mayor announced his resignation over a fire that killed nine people.", None),
        ("The ministry said nine people were killed in a breach of the truce.", "ministry"),
        ("The ministry said the truce was broken when nine people were killed.", "ministry"),
        ("The ministry announced that the truce is off after nine people were killed.", "ministry"),
        ("The army said a truce was broken and that nine people were killed.", "army"),
        ("The army said it was looking into the raid and that nine villagers were killed.", "army"),
        ("The ministry said nine people were killed and that it was investigating the crash.", "ministry"),
        ("The mayor declared that nine people were killed.", "mayor"),
        ("The NWCR alleges that the force killed over 220 civilians.", "NWCR"),
        ("The NWCR beat the force after nine fans were killed.", None),
    ],
)
def test_who_counts_the_dead(sentence: str, claimant: str | None) -> None:
    found = claim(sentence).claimant
    assert (found.name if found else None) == claimant
