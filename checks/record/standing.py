"""A conviction as other convictions meet it, in one reading."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from checks.record.ends import AT_ONCE, NEVER, End, Reading
from checks.record.period import Period
from checks.record.records import Conviction
from checks.record.words import OffenceMode

MOST_LINES = 10


@dataclass(slots=True)
class Standing:
    """A conviction on the way through the later ones; `end` and `never` change, the rest does not.

    Attributes:
        end: the end of its period as lengthened so far; None if it is certainly excluded from rehabilitation.
        lends: the end that it gives to others; None if it gives none.
        lends_on: the same, to convictions after its own day.
        never: never spent, for its own sentence or for a later conviction's.
        excludes: its own sentence is never spent.
        further: whether it counts as a further conviction for those before it.
        because, own_doubts: of its own periods.
        lengthened, doubts: of other convictions.
    """

    conviction: Conviction
    end: End | None
    lends: End | None
    lends_on: End | None
    excludes: bool
    never: bool
    further: bool
    because: list[str]
    own_doubts: tuple[str, ...]
    lengthened: list[str] = field(default_factory=list)
    doubts: dict[str, None] = field(default_factory=dict)

    def explain(self, line: str) -> None:
        """Add why it ends later than by itself; past `MOST_LINES` in the place of the last reason."""
        del self.lengthened[MOST_LINES - 1 :]
        self.lengthened.append(line)

    def doubt(self, lines: Iterable[str]) -> None:
        """Add what is in doubt about it, up to `MOST_LINES`."""
        for line in lines:
            if len(self.doubts) < MOST_LINES:
                self.doubts[line] = None

    @property
    def reasons(self) -> list[str]:
        """Why it ends as it does: its own periods, then other convictions."""
        return [*self.because, *self.lengthened]

    @property
    def result(self) -> End:
        """The end that counts."""
        return NEVER if self.never or self.end is None else self.end

    def unspent(self, on: date) -> bool:
        """Tell whether its period runs on a day."""
        return self.end is not None and not self.end.spent(on)


def standing(conviction: Conviction, periods: Sequence[Period], reading: Reading) -> Standing:
    """Give a conviction as its own sentences leave it: the longest period counts (section 6(2))."""
    ends = [period.end(reading) for period in periods]
    maybe = [period.unless_excluded for period in periods if period.unless_excluded]
    excludes = NEVER in ends
    finite = [
        (period.unless_excluded or end, period)
        for period, end in zip(periods, ends, strict=True)
        if period.unless_excluded or end != NEVER
    ]
    certain = any(period.stated == NEVER and not period.unless_excluded for period in periods)
    if reading is Reading.SOONEST:
        finite = [(end, period) for period, end in zip(periods, ends, strict=True) if end != NEVER]
    lends = max((end for end, period in finite if period.lends_in(reading)), default=None)
    return Standing(
        conviction=conviction,
        end=None if certain else max((end for end, _ in finite), default=AT_ONCE),
        lends=None if certain else lends,
        lends_on=None if certain or (maybe and reading is Reading.SOONEST) else lends,
        excludes=excludes,
        never=excludes,
        further=_further(conviction.offence_mode, reading),
        because=[line for period in periods for line in period.because],
        own_doubts=tuple(line for period in periods for line in period.doubts),
    )


def _further(mode: OffenceMode | None, reading: Reading) -> bool:
    """Tell whether an offence counts against earlier ones (section 6(6))."""
    if mode is None:
        return reading is not Reading.SOONEST
    return mode is not OffenceMode.SUMMARY_ONLY
