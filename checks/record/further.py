"""Further convictions while one is unspent (sections 1(1)(b) and 6(4) to (6)), day by day, oldest first.

On each day of conviction everything then unspent and the new convictions end together, so what follows from
what is settled in one pass and the order of entry cannot matter. What was spent before that day stays spent.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from checks.dates import in_words
from checks.record.ends import AT_ONCE, End, Reading
from checks.record.standing import Standing
from checks.record.words import Ends

TOGETHER = "Rehabilitation of Offenders Act 1974, section 6(4)"
EXCLUDED = "Rehabilitation of Offenders Act 1974, section 1(1)(b)"
SUMMARY = "Rehabilitation of Offenders Act 1974, section 6(6)"
SAME_DAY = (
    "It is not settled whether convictions of one day lengthen one another: the Act speaks of a "
    "further offence "
    f"during the period, and the period begins with that day ({TOGETHER})."
)


def lengthen(standings: Sequence[Standing], reading: Reading) -> None:
    """Lengthen the periods of convictions by one another, in place."""
    in_turn = sorted(standings, key=lambda each: each.conviction.date)
    before: list[Standing] = []
    for day, group in groupby(in_turn, key=lambda each: each.conviction.date):
        new = list(group)
        unspent = [each for each in before if each.unspent(day)]
        _exclude(unspent, [each for each in new if each.excludes])
        if reading is Reading.SOONEST:
            _apart(unspent, new)
        else:
            _together(unspent, new, day, reading)
        before += new


def _exclude(unspent: Iterable[Standing], excluding: Sequence[Standing]) -> None:
    """Let nothing that is unspent be spent ever: a later conviction has a sentence that never is."""
    for each in unspent if excluding else ():
        if not each.never:
            day = in_words(excluding[0].conviction.date)
            each.explain(
                f"The later conviction of {day} has a sentence that is taken as never spent, and this "
                "one was "
                f"unspent then, so it is never spent either ({EXCLUDED})."
            )
        each.never = True
        for later in excluding:
            each.doubt(later.own_doubts)


def _together(unspent: list[Standing], new: list[Standing], day: date, reading: Reading) -> None:
    """Let all that is unspent on a day of conviction end together, same-day convictions among them."""
    further = [each for each in new if each.further and each.end is not None]
    if reading is Reading.STATED:
        # What is spent at once has no period that could be lengthened; some read the Act otherwise.
        further = [each for each in further if each.end != AT_ONCE]
    if not further:
        return
    sharing = [*unspent, *further]
    givers = sorted((each for each in sharing if _lent(each, day)), key=lambda one: _rank(one, day))[-2:]
    for each in sharing:
        # Its own period is no reason to lengthen it; of the two longest, one is another's.
        giver = next((one for one in reversed(givers) if one is not each), None)
        end = _lent(giver, day) if giver else None
        if giver and end and each.end is not None and end > each.end:
            _explain(each, giver, end, further)
            each.end = end


def _rank(each: Standing, day: date) -> tuple[End, date, str]:
    """Give what decides whose period is named as the reason: the longest, then the newest."""
    return _lent(each, day) or AT_ONCE, each.conviction.date, each.conviction.id


def _apart(unspent: list[Standing], new: list[Standing]) -> None:
    """Do the same in the applicant's favour: convictions of one day leave one another alone."""
    joining = [each for each in new if each.further and each.end is not None]
    if not joining:
        return
    old = max((each.lends_on for each in unspent if each.lends_on), default=AT_ONCE)
    fresh = max((each.lends for each in joining if each.lends), default=AT_ONCE)
    for each in unspent:
        each.end = max(each.end or AT_ONCE, old, fresh)
    for each in joining:
        # What is spent at once is not lengthened: it has no period that could be.
        each.end = each.end if each.end == AT_ONCE else max(each.end or AT_ONCE, old)


def _lent(each: Standing, day: date) -> End | None:
    """Give the end that a conviction lends on a day."""
    return each.lends if each.conviction.date == day else each.lends_on


def _explain(each: Standing, giver: Standing, end: End, further: list[Standing]) -> None:
    """Add why a period is lengthened, and what is in doubt about it."""
    mine, other = each.conviction.date, giver.conviction.date
    until = f"on {in_words(end.day)}" if end.day else _UNTIL[end.ends]
    if mine == other:
        when = f"There was another conviction on {in_words(other)}"
        each.doubt([SAME_DAY])
    elif mine < other:
        when = f"There was a further conviction on {in_words(other)} while this one was unspent"
    else:
        when = f"The conviction of {in_words(other)} was still unspent on the day of this one"
    each.explain(f"{when}, so both end together {until} ({TOGETHER}).")
    each.doubt(giver.own_doubts)
    each.doubt(
        f"Whether only magistrates can try the offence of {in_words(one.conviction.date)} is not "
        "answered: if so, "
        f"that conviction lengthens no other ({SUMMARY})."
        for one in further
        if one.conviction.offence_mode is None
    )


_UNTIL = {
    Ends.WHEN_PAID: "when the compensation is paid in full",
    Ends.OPEN_ENDED: "when the order with an open end really stops",
}
