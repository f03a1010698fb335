"""When a caution is spent (Schedule 2, paragraph 1). Cautions lengthen nothing and nothing lengthens them."""

from checks.dates import in_words, months_after
from checks.record.ends import AT_ONCE, End
from checks.record.law import Law
from checks.record.period import Period, months_in_words
from checks.record.records import Caution
from checks.record.words import CautionType

SOURCE = "Rehabilitation of Offenders Act 1974, Schedule 2, paragraph 1"


def period(caution: Caution, law: Law) -> Period:
    """Give a caution's period: none, or three months, or less if its conditions ended sooner."""
    if caution.type is not CautionType.CONDITIONAL:
        return _made(AT_ONCE, "A caution without conditions is spent as soon as it is given")
    length = months_in_words(law.conditional_caution)
    day = months_after(caution.date, law.conditional_caution)
    ended = caution.conditions_ended_on
    if ended and ended < day:
        words = f"A conditional caution is spent when it stops having effect, here on {in_words(ended)}"
        return _made(End.on(ended), words)
    return _made(End.on(day), f"A conditional caution counts for {length}, to {in_words(day)}")


def _made(end: End, words: str) -> Period:
    return Period(stated=end, soonest=end, because=(f"{words} ({SOURCE}).",))
