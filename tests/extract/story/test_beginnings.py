"""Since when what lasts is counted, told by another sentence."""

import pytest

from tests.extract.reading import claims

DAY = "2018-07-27"


def told(text: str) -> list[str]:
    found = [(claim.measure.value, claim.period) for claim in claims(text, day=DAY)]
    return [
        f"{measure} {period.start or '-'}..{period.end or ''}" if period else f"{measure} -"
        for measure, period in found
    ]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        # the sentence before tells the beginning, by the month, the year, the day
        ("The war began in March 2011. It has cost the lives of 90,000 people.", "cumulative 2011-03-01.."),
        ("The civil war broke out in 2011 after troops fired on marchers. It has left some 90,000 people dead.",
         "cumulative 2011.."),
        ("The air campaign began on 26 May. At least 519 people have been killed.", "cumulative 2018-05-26.."),
        ("Violence flared in Bor on the night of 10 June. Officially, 191 people have been killed.",
         "cumulative 2018-06-10.."),
        ("The republic sent its army across the border in February. Nearly 4,000 civilians have died.",
         "cumulative 2018-02.."),
        ("The rebels began their assault on the town on 16 May. Hundreds of people have died in the battle.",
         "cumulative 2018-05-16.."),
        ("Jets have bombed the town since March. The monitor says 320 people have been killed.",
         "cumulative 2018-03-01.."),
        ("The unrest was set off by the death of a student on 16 June. Police have killed at least 215 people.",
         "cumulative 2018-06-16.."),
        ("In May, fighting broke out in the hills. Some 9,000 people have fled their homes.", "cumulative 2018-05.."),
        ("Protests erupted after troops killed a rebel on 8 June. Forty-five people have died.",
         "cumulative 2018-06-08.."),
        ("Months have passed since the republic sent tanks across the border in February. At least 2,162 people have"
         " been killed.", "cumulative 2018-02-01.."),
        # "since then" is since the beginning, and not since a day told for another event
        ("Shells killed seven people on Monday. The war started in March 2011. Since then 90,000 have been killed.",
         "cumulative 2011-03-01.."),
        ("The army and the militia have fought for the town since 15 May. Doctors have counted 512 dead.",
         "cumulative 2018-05-15.."),
        ("Torrential rain since 13 May caused floods across the land. At least 44 people have died.",
         "cumulative 2018-05-13.."),
        ("Rains which started on 2 June have triggered floods. In the hills 131 people are dead.",
         "cumulative 2018-06-02.."),
        ("Looting erupted on 12 July after the court ruled. By Thursday 117 people had died.",
         "cumulative 2018-07-12.."),
        # by the name of what began two sentences later; nothing of its kind takes another's beginning
        ("The conflict escalated last September. Talks failed. The offensive killed around 4,000 people.",
         "cumulative 2017-09.."),
        ("The epidemic started with a boy last December. It has infected 3,042 people.", "cumulative 2017-12.."),
        ("The virus surfaced in the south last November. Across the land it has infected 5,865 people.",
         "cumulative 2017-11.."),
        ("The epidemic started with a boy last December. The war has killed 90,000 people.", "cumulative -"),
        ("The rains began in May. They came late. Some 90 people have been killed.", "incident -"),
        # in the same sentence, where so many have died by now
        ("Clashes resumed on 3 July, and about 100 people have been killed.", "cumulative 2018-07-03.."),
        ("Clashes resumed on 3 July, and about 100 people, 62 of them children, have been killed.",
         "cumulative 2018-07-03.."),
        ("Clashes broke out on 3 July, and two people were killed.", "incident 2018-07-03..2018-07-03"),
        # the war that followed a day
        ("Gunmen raided the border post on 7 May. More than 8,000 people have been killed in the war that followed.",
         "cumulative 2018-05-07.."),
        # what broke out just now is an event of that day
        ("Clashes broke out on Thursday. At least 12 people have been killed.", "incident 2018-07-26..2018-07-26"),
        # few, and an event of its own
        ("The war began in March 2011. Three people have been killed in the market.", "incident -"),
        ("The war began in March 2011. Forty people have been killed in an attack on a bus.", "incident -"),
        # another war than that
        ("The war in Kenya began in March 2011. The war in Mali has killed 9,000 people.", "cumulative -"),
        # no beginning: it was over then, or it is talks that began
        ("The uprising began with marches and ousted the king in May 2011. The war has killed 9,000 people.",
         "cumulative -"),
        ("Talks on the war began in March 2011. The war has killed 9,000 people.", "cumulative -"),
    ],
)  # fmt: skip
def test_counts_of_what_lasts_have_its_beginning(text: str, last: str) -> None:
    assert told(text)[-1] == last
