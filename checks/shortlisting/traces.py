"""What tells who somebody is, whoever they are: addresses, schools, ages; and words that look like a name."""

import re
from collections.abc import Iterator

_STARTS = r"(?!(?:At|The|In|From|My|When|While|And|Then|After|Before|During|As|With|For|Our|Since)\s)"
"""Words that begin a sentence and are no part of a name."""
_CAPITALS = rf"(?:{_STARTS}[A-Z][\w'’&.-]{{1,30}}\s+)"
_PLACE = r"(?:\s+(?:of\s+|for\s+|in\s+|and\s+|the\s+)*[A-Z][\w'’-]+)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?[\s./-]+(?:\d{1,2}|[A-Z][a-z]+)[\s./-]+\d{2,4}"
_BODIES = r"(?!Royal\s+College|College\s+of\s+Policing)"
"""Colleges that nobody went to school at."""
_SCHOOLS = (
    r"(?:University|Universities|Polytechnic|Sixth\s+Form|Grammar\s+School|High\s+School|School|Academy)"
)

_PATTERNS = (
    (r"(?<![\w.+'-])(?P<it>[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+)", "email"),
    (r"(?P<it>(?:https?://|www\.)\S+)", "link"),
    (r"(?<!\w)(?P<it>@[\w.]{3,})", "account"),
    (r"(?<![\w.])(?P<it>(?:\+44|0044|0)[\s()-]*(?:\d[\s().-]{0,2}){8,9}\d)(?!\d)", "phone"),
    (r"\b(?P<it>[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2})\b", "postcode"),
    (rf"\b(?P<it>{_BODIES}{_CAPITALS}{{1,4}}{_SCHOOLS}\b)", "school"),
    (rf"\b(?P<it>(?:University|Universit[éä]t?|Universidad)\s+(?:College\s+)?of{_PLACE}{{1,3}})", "school"),
    (
        rf"(?i:\b(?:born(?:\s+on)?|date\s+of\s+birth|d\.?o\.?b\.?)\b\s*(?:is|was|:|,|-)?)\s*(?P<it>{_DAY})",
        "date of birth",
    ),
    (r"(?i:\bborn\s+in\s+)(?P<it>(?:[A-Z][a-z]+\s+)?(?:19|20)\d\d)\b", "date of birth"),
    (
        r"(?i:\b(?:I\s+am|I['’]m|aged|at\s+the\s+age\s+of)\s+)"
        r"(?P<it>[1-9]\d(?:\s+years?\s+old|\s+years?\s+of\s+age))",
        "age",
    ),
)
TRACES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), word) for pattern, word in _PATTERNS
)
"""Each with the group `it`, which is what is masked, and what it is called."""

_NAMED = re.compile(
    r"(?i:\b(?:my\s+name\s+is|my\s+name['’]s|i\s+am\s+called|i['’]m\s+called|known\s+as|call\s+me|colleagues\s+call\s+me|"
    r"regards|sincerely|faithfully|signed)\b[\s,:]*)(?P<it>[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)?)"
)
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx)\.?\s+(?P<it>[A-Z][\w'’-]+)")
_SPOKEN_TO = re.compile(
    r"[\"“‘'](?:[^\"”]{0,40}\s)?(?:Thank you|Thanks|Well done|Dear|Hello|Hi),?\s+(?P<it>[A-Z][\w'’-]+)"
)


def looks_like_names(text: str) -> Iterator[str]:
    """Yield words that stand where a name of the writer would, in the order of the text."""
    for pattern in (_NAMED, _SPOKEN_TO, _TITLED):
        for match in pattern.finditer(text):
            yield match["it"]
