"""Where a pay stands in a running text."""

from checks.advert.pay_words import Kind, Word, words

_BEFORE = frozenset((Kind.GRADE, Kind.FROM, Kind.UP_TO, Kind.ABOUT))
_AFTER = frozenset((Kind.MONEY, Kind.TO, Kind.PERIOD, Kind.UP_TO))
_BETWEEN = " ,;:/("


def pay_span(text: str) -> tuple[int, int] | None:
    """Give the start and end of the first pay, with a grade right before it and its unit after it."""
    found = list(words(text))
    for place, word in enumerate(found):
        if word.kind is Kind.MONEY and _is_sure(text, found, place):
            first, last = _start(text, found, place), _end(text, found, place)
            return found[first].start, found[last].end
    return None


def _is_sure(text: str, found: list[Word], place: int) -> bool:
    word = found[place]
    if word.pound:
        return True
    last = place
    if [each.kind for each in found[place + 1 : place + 3]] == [Kind.TO, Kind.MONEY]:
        last = place + 2
    unit_next = last + 1 < len(found) and found[last + 1].kind is Kind.PERIOD
    return "," in text[word.start : word.end] and unit_next and _near(text, found[last], found[last + 1])


def _near(text: str, left: Word, right: Word) -> bool:
    return not text[left.end : right.start].strip(_BETWEEN)


def _start(text: str, found: list[Word], place: int) -> int:
    while place and found[place - 1].kind in _BEFORE and _near(text, found[place - 1], found[place]):
        place -= 1
    return place


def _end(text: str, found: list[Word], place: int) -> int:
    last = place
    while (
        place + 1 < len(found)
        and found[place + 1].kind in _AFTER
        and _near(text, found[place], found[place + 1])
    ):
        place += 1
        if found[place].kind is Kind.MONEY and found[place - 1].kind is Kind.PERIOD:
            break
        if found[place].kind in {Kind.MONEY, Kind.PERIOD}:
            last = place
    return last
