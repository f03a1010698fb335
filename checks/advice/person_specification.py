"""Criteria that nobody can meet, that say the same twice, or that shut out more people than they need to."""

import re
from collections.abc import Iterator
from datetime import date

from checks.advert.records import Vacancy
from checks.advice.records import Advice, criteria

_NUMBERS = {"five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15}
_YEARS = re.compile(
    rf"(?i)\b(?P<years>\d{{1,2}}|{'|'.join(_NUMBERS)})\s?\+?\s?years?\b.{{0,60}}?"
    r"\b(?:experience|practice|service|work\w*|using)\b"
)
# Things that adverts ask experience of, and the year in which each began.
_BEGAN = {
    r"nursing associates?": 2019,
    r"GDPR|UK GDPR|General Data Protection Regulation": 2018,
    r"Microsoft Teams|MS Teams": 2017,
    r"Windows 11": 2021,
    r"Social Work England": 2019,
    r"COVID(?:-19)?": 2020,
    r"Right Care,? Right Person": 2020,
    r"integrated care boards?|ICBs?": 2022,
    r"generative AI|ChatGPT": 2022,
}
_MANY_YEARS = 10
_NO_LEVEL = re.compile(r"(?i)\b(?:NVQ|RQF|QCF)\b[^.;]{0,15}\blevel (?:9|1\d)\b")
_MANY_ESSENTIAL = 20


def doubtful_criteria(vacancy: Vacancy, on: date) -> Iterator[Advice]:
    """Yield advice on the person specification; `on` is the day by which experience must have been had."""
    seen: dict[str, str] = {}
    for field, text in criteria(vacancy):
        folded = " ".join(re.findall(r"\w+", text.casefold()))
        if folded in seen:
            both = seen[folded].split("/")[3] != field.split("/")[3]
            words = "is both essential and desirable" if both else "stands here twice"
            yield Advice(field, f"This {words}. Keep one of the two.", text)
        seen.setdefault(folded, field)
        yield from _one(field, text, on)
    essential = sum(len(section.essential) for section in vacancy.sections)
    if essential > _MANY_ESSENTIAL:
        yield Advice(
            "/sections",
            f"There are {essential} essential criteria, and each has to be answered and marked. "
            "Keep those that decide.",
        )


def _one(field: str, text: str, on: date) -> Iterator[Advice]:
    if _NO_LEVEL.search(text):
        yield Advice(field, "There is no such level: the levels end at 8. Check the number.", text)
    found = _YEARS.search(text)
    if found is None:
        return
    years = _NUMBERS.get(found["years"].casefold()) or int(found["years"])
    for thing, began in _BEGAN.items():
        named = re.search(rf"(?i)\b(?:{thing})\b", text)
        if named and on.year - began < years:
            yield Advice(
                field, f"Nobody can have this: {named.group()} began in {began}. Ask for fewer years.", text
            )
            return
    if years >= _MANY_YEARS:
        yield Advice(
            field,
            f"{years} years shut younger people out. Say what the experience has to show instead.",
            text,
        )
