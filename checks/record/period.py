"""One rehabilitation period, with its reasons and what is in doubt about it."""

from dataclasses import dataclass

from checks.record.ends import End, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A period.

    Attributes:
        stated: its end as the answer has it.
        soonest: its end if everything unknown or unsettled is read in the applicant's favour.
        lends: whether it lengthens other convictions; None where that is not settled.
        unless_excluded: its end if, against what is stated, the sentence is not one that is never spent.
        because: one sentence per step, each with its law.
        doubts: what is not known or not settled, each with its law.
    """

    stated: End
    soonest: End
    lends: bool | None = True
    unless_excluded: End | None = None
    because: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()

    def end(self, reading: Reading) -> End:
        """Give its end in a reading."""
        return self.soonest if reading is Reading.SOONEST else self.stated

    def lends_in(self, reading: Reading) -> bool:
        """Tell whether it lengthens other convictions in a reading."""
        return reading is not Reading.SOONEST if self.lends is None else self.lends


def months_in_words(months: int) -> str:
    """Write a number of months the way the law does: `12 months`, `4 years`, `3 years 6 months`."""
    years, rest = divmod(months, 12)
    if months <= 12:  # noqa: PLR2004  # the law says "12 months", not "1 year"
        return f"{months} months"
    return f"{years} years" + (f" {rest} months" if rest else "")
