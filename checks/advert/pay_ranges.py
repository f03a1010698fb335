"""The ranges in a pay text."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from checks.advert.pay_words import Kind, Word

_FEWEST_POUNDS_WITHOUT_SIGN = Decimal(10000)


@dataclass(slots=True)
class Range:
    """One figure, or the two ends of a range; `bound` is UP_TO or FROM where one end alone is given so."""

    figures: list[Word]
    bound: Kind | None = None
    period: str | None = None

    @property
    def low(self) -> Decimal | None:
        """Give the lower figure; None after "up to"."""
        return None if self.bound is Kind.UP_TO and len(self.figures) == 1 else self.figures[0].amount

    @property
    def high(self) -> Decimal | None:
        """Give the higher figure; None after "from"."""
        return None if self.bound is Kind.FROM and len(self.figures) == 1 else self.figures[-1].amount


def ranges_in(text: str, found: Sequence[Word], *, everywhere: bool = False) -> list[Range]:
    """Give the ranges among the words of a pay text, in order.

    What stands in brackets, or after "plus", "including" and the like, counts only where `everywhere` is set;
    the next grade ends what is put aside.
    """
    return _Ranges(text, found, everywhere).read()


@dataclass(slots=True)
class _Ranges:
    """Finds the ranges among the words of a pay text."""

    text: str
    found: Sequence[Word]
    everywhere: bool = False
    done: list[Range] = field(default_factory=list)
    depth: int = 0
    aside: bool = False
    bound: Kind | None = None
    joining: bool = False

    def read(self) -> list[Range]:
        """Take the words one by one."""
        for place, word in enumerate(self.found):
            self._take(place, word)
        return self.done

    def _take(self, place: int, word: Word) -> None:
        match word.kind:
            case Kind.OPEN:
                self.depth += 1
            case Kind.CLOSE:
                self.depth = max(0, self.depth - 1)
            case Kind.ASIDE if not self.depth:
                self.aside = True
            case Kind.GRADE if not self.depth:
                self.aside, self.joining = False, False
            case _ if self.everywhere or not (self.depth or self.aside):
                self._take_main(place, word)

    def _take_main(self, place: int, word: Word) -> None:
        half = self.done[-1] if self.done and len(self.done[-1].figures) == 1 else None
        match word.kind:
            case Kind.TO:
                self.joining = half is not None
            case Kind.UP_TO if half:
                self.joining = True
            case Kind.UP_TO | Kind.FROM:
                self.bound = word.kind
            case Kind.PERIOD if self.done and self.done[-1].period is None:
                self.done[-1].period = word.period
            case Kind.MONEY if half and self._joins(half, word):
                half.figures.append(word)
                self.joining = False
            case Kind.MONEY if self._counts(place, word):
                self.done.append(Range([word], self.bound))
                self.bound, self.joining = None, False

    def _joins(self, half: Range, word: Word) -> bool:
        return self.joining or not self.text[half.figures[0].end : word.start].strip()

    def _counts(self, place: int, word: Word) -> bool:
        """Say whether a figure that starts a range is money: it has a pound sign, or no figure has one."""
        if word.pound or word.thousands:
            return True
        if any(each.pound for each in self.found):
            return False
        after = [each.kind for each in self.found[place + 1 : place + 4]]
        has_unit = after[:1] == [Kind.PERIOD] or after == [Kind.TO, Kind.MONEY, Kind.PERIOD]
        has_comma = "," in self.text[word.start : word.end]
        return has_unit or has_comma or word.amount >= _FEWEST_POUNDS_WITHOUT_SIGN
