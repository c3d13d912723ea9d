"""What kind of event a sentence speaks of, and the names in it."""

import pytest

from streams.detect.kind import kinds_in, may_be_one, names_in


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("An earthquake of magnitude 6 struck.", {"earthquake"}),
        ("Flash floods and landslides after heavy rain killed nine.", {"weather"}),
        ("Three skiers died in an avalanche.", {"avalanche"}),
        ("The volcano's eruption killed two.", {"eruption"}),
        ("Wildfires swept the hills.", {"wildfire"}),
        ("Forty died in the heat wave.", {"heat"}),
        ("The cholera epidemic killed 300.", {"epidemic"}),
        ("Nine died after drinking tainted liquor.", {"poisoning"}),
        ("A fire at a hotel killed nine.", {"fire"}),
        ("Nine have died in the raging Orr Fire.", {"fire"}),
        ("Divers searched the sunken ferry.", {"sinking"}),
        ("An explosion in a mine killed nine.", {"explosion"}),
        ("A building collapsed.", {"collapse"}),
        ("A bus overturned; the crash killed nine.", {"crash"}),
        ("The ferry capsized.", {"sinking"}),
        ("Nine died in a crowd crush.", {"crush"}),
        ("Gunmen opened fire on a bus.", {"shooting"}),
        ("A car bomb was detonated.", {"bombing"}),
        ("Air strikes and shelling killed nine.", {"strike"}),
        ("Nine died in clashes.", {"clash"}),
        ("A man with a knife killed two.", {"stabbing"}),
        ("A van was driven into a crowd.", {"ramming"}),
        ("Police fired at protesters.", {"protest"}),
        ("Militants raided the village.", {"attack"}),
        ("Half of the Orr Fire, which killed nine, is put out, and the Vela Fire is not.", {"fire"}),
        ("The Orr Fire Department lost nine. Orr Fire Kills Nine", set()),
        ("A ceasefire was agreed after nine had died.", set()),
        ("Nine people were killed.", set()),
    ],
)
def test_the_words_that_name_a_kind(sentence, kinds):
    assert kinds_in(sentence) == kinds


def test_which_kinds_may_be_one_event():
    def fit(one, other):
        return may_be_one(kinds_in(one), kinds_in(other))

    assert fit("an explosion", "a bombing")
    assert fit("an attack", "a shooting")
    assert fit("heavy rain", "a landslide")
    assert not fit("a flood", "a shooting")
    assert not fit("a stabbing", "an air strike")
    assert not fit("a fire at a hotel", "a bus crashed into a river and sank")
    assert fit("a flood", "nine people died") and fit("nine people died", "a flood")


def test_names_are_no_nations_months_offices_or_kinds():
    assert names_in("The ferry Maru Star sank on Monday off Syria, President Ilva Orr's office said.") == {
        "maru", "star", "ilva", "orr",
    }  # fmt: skip
    assert names_in("Hurricane Ilva killed three Syrians in May. Rescuers said so.") == {"ilva"}
    assert names_in("nobody is named here") == frozenset()


def test_what_burns_and_who_shoots_or_puts_fires_out():
    for fire in ("the tanker fire in Orr", "Sunday's fire in Orr", "died in a fire", "the fire which broke out"):
        assert kinds_in(f"Nine people were named, {fire}.") == {"fire"}
    for other in (
        "the fire service said",
        "the army opened fire",
        "under the police fire",
        "a fire truck",
        "a fire engine",
    ):
        assert kinds_in(f"Nine people were named, {other}.") <= {"shooting"}
