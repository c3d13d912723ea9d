"""How much goes wrong between an event and the news about it.

These numbers were fixed before the first measurement, by what the three seed articles and a day of wire copy look like,
and are not tuned to the score. Probabilities are per announcement or per article; hours and days are inclusive ranges.
"""

from __future__ import annotations

from typing import NamedTuple


class Noise(NamedTuple):
    copied: float = 0.5  # an article is syndicated, word for word, by one to three other publishers
    copy_hours: tuple[int, int] = (1, 20)
    retold: float = 0.6  # another publisher tells an announcement in its own words
    retold_hours: tuple[int, int] = (2, 36)
    rounded: float = 0.25  # and then rounds it ("more than 1,300")
    late: float = 0.1  # the first article on a rise comes days after a later figure was out
    late_days: tuple[int, int] = (1, 6)
    typo: float = 0.06  # one more article gets the number wrong, and nobody repeats it
    stale: float = 0.06  # one more article quotes the figure before the standing one as if it stood
    revised: float = 0.12  # an article is published in a short form, or with a wrong number, and then updated
    open_window: float = 0.4  # the text leaves out since when it counts
    children: float = 0.3  # the text says how many of the dead are children
    corrected: float = 0.05  # the claimant lowers its count and says so
    falls: float = 0.04  # the claimant lowers its count without a word; two publishers have it
    restarts: float = 0.25  # a counter starts again once
    restated: float = 0.15  # some later article only repeats the standing figure
    aside: float = 0.5  # a sentence beside the point, with numbers of its own


NOISE = Noise()
PUBLISHERS = ("Northern Wire", "Harbour Post", "Daily Ledger", "Evening Courier", "World Desk", "River Times")
