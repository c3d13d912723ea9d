"""What a sentence says of one harm, or what stands after several: the people, and the mentions that told of them."""

from __future__ import annotations

from dataclasses import dataclass

from streams.totals.mentions import Mention
from streams.totals.total import ONE, Total


@dataclass(frozen=True)
class Said:
    """What stands, or what one sentence says. `names`: of those among them who have one; `told`: the mentions;
    `parts`: so many of them were told of again since, by a number of their own."""

    total: Total
    told: tuple[Mention, ...]
    names: tuple[str, ...] = ()
    whole: bool = False
    everyone: bool = False
    parts: int = 0

    @property
    def kinds(self) -> frozenset[object]:
        return frozenset(mention.kind for mention in self.told)

    @property
    def counted(self) -> list[Mention]:
        return [mention for mention in self.told if not mention.known]

    @property
    def of_singles(self) -> bool:
        return all(mention.single or mention.known for mention in self.told)

    @property
    def one_by_one(self) -> bool:
        """Nobody is told of in a larger number than one."""
        return all(mention.known or mention.total.stated == 1 for mention in self.told)

    @property
    def vague(self) -> bool:
        return all(mention.vague for mention in self.counted) and bool(self.counted)

    @property
    def of_window(self) -> bool:
        """ "In the past 24 hours", which is wider than an event."""
        return all(mention.rolling for mention in self.counted) and bool(self.counted)

    @property
    def loose(self) -> bool:
        """Only people of whom nothing says how many they are."""
        return bool(self.counted) and all(mention.loose for mention in self.told)

    @property
    def several(self) -> bool:
        """Only people in a word such as "several", or of whom nothing says how many they are."""
        return bool(self.told) and all(mention.vague and mention.total.stated > 1 for mention in self.told)

    @property
    def of_nobody_else(self) -> bool:
        """One person without a name, told of by what those beside him are ("an insurgent", "the individual")."""
        one = self.told[0]
        return (
            len(self.told) == 1 and not one.name and one.total == ONE and (one.single or one.known) and not one.beside
        )

    @property
    def beside(self) -> bool:
        return bool(self.counted) and all(mention.beside or mention.increment for mention in self.counted)

    @property
    def of_order(self) -> bool:
        """ "A third victim has died": all of them, by now."""
        return any(mention.of_order for mention in self.told)

    @property
    def struck(self) -> bool:
        """Shot or in hospital, all of them: the text may go on to say who died. "Two shot men and a third victim"."""
        first, *others = self.told
        joined = all(mention.struck or mention.listed for mention in others)
        return first.struck and joined and not any(mention.beside for mention in self.told)

    def without(self, others: int) -> Total:
        """What is left where so many of them are counted elsewhere."""
        rest = [None if n is None else max(0, n - others) for n in (self.total.min, self.total.best, self.total.max)]
        return Total(*rest)
