"""Pay, out of the words of an advert."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from checks.advert.pay_ranges import Range, ranges_in
from checks.advert.pay_words import Kind, Word, words
from checks.advert.records import Pay

_A_YEAR_FROM = 1000
_AN_HOUR_BELOW = 100
_THREE_PLACES = -3
_FAR_APART = 5

OTHER_UNIT = "The pay is not by the hour, day, week, month or year."
NO_UNIT = "The advert does not say what time the pay is for."
READ_AS_YEAR = "The advert does not say what time the pay is for; so large a figure is read as a year's."
READ_AS_HOUR = "The advert does not say what time the pay is for; so small a figure is read as an hour's."
ABOUT_UNIT = frozenset((OTHER_UNIT, NO_UNIT, READ_AS_YEAR, READ_AS_HOUR))


def read_pay(text: str) -> Pay:
    """Read the pay of a salary text; figures that are a grade, a bonus or added on top do not count.

    Several ranges become one, from the lowest to the highest. Where no unit is written, 1,000 or more is a
    year's and below 100 an hour's, with a doubt; nothing else is inferred.
    """
    found = list(words(text))
    ranges, doubts = ranges_in(text, found), list[str]()
    if not ranges:
        ranges = ranges_in(text, found, everywhere=True)
        doubts += ["The pay stands beside other figures; the first is taken."] if len(ranges) > 1 else []
        ranges = ranges[:1]
    if not ranges or not all(_is_plain(word.amount) for each in ranges for word in each.figures):
        return Pay(doubts=tuple(_why_none(found, text)))
    for each in ranges:
        _write_out_thousands(each)
    ranges = [each for each in ranges if _alike(each, ranges[0])]
    period = ranges[0].period or _period_elsewhere(found)
    if any(word.kind is Kind.ABOUT for word in found):
        doubts.append("The pay is given as a rough figure.")
    return _with_unit(_combined(ranges, doubts), period)


def _is_plain(amount: Decimal) -> bool:
    """Say whether an amount is more than nothing and has no third place, which may be a thousands point."""
    return amount > 0 and amount.as_tuple().exponent != _THREE_PLACES


def _why_none(found: Sequence[Word], text: str) -> Iterator[str]:
    amounts = [word.amount for word in found if word.kind is Kind.MONEY and (word.pound or word.amount == 0)]
    if any(amount == 0 for amount in amounts):
        yield "The pay is given as nought, which stands for not stated."
    elif amounts:
        yield "The pay figure can be read in more than one way."
    elif "€" in text or "$" in text:
        yield "The pay is not in pounds."


def _write_out_thousands(each: Range) -> None:
    """Mend the left end of `£26-30k` and `£25-£30,000`."""
    if len(each.figures) == 1:
        return
    left, right = each.figures
    if left.amount < _A_YEAR_FROM <= right.amount and left.amount * 1000 <= right.amount:
        each.figures[0] = replace(left, amount=left.amount * 1000)


def _alike(each: Range, first: Range) -> bool:
    """Say whether two ranges may be of the same pay: not one a year and one an hour."""
    if each.period and first.period and each.period != first.period:
        return False
    larger, smaller = sorted((each.figures[0].amount, first.figures[0].amount), reverse=True)
    return larger < smaller * _FAR_APART


def _period_elsewhere(found: Sequence[Word]) -> str | None:
    """Give the unit that stands before the figure, or in brackets by itself."""
    before = list[Word]()
    for word in found:
        if word.kind is Kind.ASIDE:
            break
        before.append(word)
    for place, word in enumerate(before):
        in_brackets_with_money = [each.kind for each in before[max(0, place - 2) : place]][-2:] == [
            Kind.OPEN,
            Kind.MONEY,
        ]
        if word.kind is Kind.PERIOD and not in_brackets_with_money:
            return word.period
    return None


def _combined(ranges: Sequence[Range], doubts: list[str]) -> Pay:
    lows, highs = [each.low for each in ranges], [each.high for each in ranges]
    if len(ranges) > 1:
        doubts = [
            *doubts,
            "The advert gives more than one pay range; the lowest and the highest figure are taken.",
        ]
    low = None if None in lows else min(each for each in lows if each is not None)
    high = None if None in highs else max(each for each in highs if each is not None)
    if low is not None and high is not None and low > high:
        doubts = [*doubts, "The lower pay figure is above the higher one."]
    return Pay(low, high, doubts=tuple(doubts))


def _with_unit(pay: Pay, period: str | None) -> Pay:
    amount = pay.low or pay.high or Decimal(0)
    doubts = list(pay.doubts)
    if period == "other":
        period = None
        doubts.append(OTHER_UNIT)
    elif period is None and amount >= _A_YEAR_FROM:
        period = "year"
        doubts.append(READ_AS_YEAR)
    elif period is None and amount < _AN_HOUR_BELOW:
        period = "hour"
        doubts.append(READ_AS_HOUR)
    elif period is None:
        doubts.append(NO_UNIT)
    elif (period == "year" and amount < _A_YEAR_FROM) or (period == "hour" and amount >= _A_YEAR_FROM):
        doubts.append(f"This is an unlikely figure for {'an hour' if period == 'hour' else 'a year'}.")
    return replace(pay, period=period, doubts=tuple(doubts))
