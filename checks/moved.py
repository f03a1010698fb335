"""What the calendar alone has changed about a form: findings of one day set against those of another."""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.findings import Finding, Severity


@dataclass(frozen=True, slots=True)
class Moved:
    """What is found now and was not before, and the other way round, each in its own order."""

    new: tuple[Finding, ...] = ()
    gone: tuple[Finding, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether anything has moved."""
        return bool(self.new or self.gone)


def moved(before: Iterable[Finding], now: Iterable[Finding]) -> Moved:
    """Compare blockers and concerns of the same answers on two days; advice comes and goes without a word.

    Two findings are the same if one rule speaks about one place; their words may name other days.
    """
    then, today = (
        {(each.rule, each.where[0]): each for each in found if each.severity is not Severity.ADVICE}
        for found in (before, now)
    )
    return Moved(
        tuple(each for key, each in today.items() if key not in then),
        tuple(each for key, each in then.items() if key not in today),
    )
