"""Words that tell some people they are not meant, though the post is open to them.

Source: the protected characteristics of the Equality Act 2010, and what Acas advises on wording adverts.
"""

import re
from collections.abc import Iterator

from checks.advert.records import Vacancy
from checks.advice.records import Advice, criteria, paragraphs

_AGE = "This can read as a wish for a certain age. Say what the work asks for."
_SEX = "This can read as meant for one sex. Use a word for everybody."
_DISABILITY = "This can shut disabled people out. Say what has to be done, not how."
_RACE = "This can shut people out by where they come from. Ask for the level of English that the work needs."
_TONE = "This puts many people off. Say plainly what the work is like."
_CODED = {
    _AGE: r"""
        young(?:er)?(?!\ (?:people|persons?|adults?|offenders?|children|carers?|patients?|victims?
            |men|women|minds?|ones|lives|families|parents?|mothers?))
        | youthful | digital\ natives? | recent\ graduates? | mature\ (?:person|candidate)
        | energetic | full\ of\ energy
    """,
    _SEX: r"""
        chairman | foreman | manpower | salesm[ae]n | policem[ae]n | tea\ lady | girl\ friday | he\ or\ she
        | he/she | s/he | his/her | him/her | manned | handyman | cleaning\ lady
    """,
    _DISABILITY: r"""
        able[- ]bodied | fit\ and\ healthy | physically\ fit(?!\ for\ duty) | good\ health\ record
        | no\ sickness | excellent\ sickness\ record | normal\ (?:hearing|eyesight)
        | must\ be\ able\ to\ (?:walk|stand) | perfect\ attendance
    """,
    _RACE: r"""
        native\ (?:english|speakers?) | mother\ tongue | english\ as\ a\ first\ language
        | born\ in\ (?:britain|the\ uk) | british\ accent | uk\ experience\ only
    """,
    _TONE: r"""
        ninja | rock\ ?star | guru | dominant | thick[- ]skinned | work\ hard,?\ (?:and\ )?play\ hard
        | hit\ the\ ground\ running | wear\ many\ hats | cultural\ fit | superstar
    """,
}
_MESSAGES = tuple(_CODED)
_WORDS = re.compile(
    "|".join(rf"(?P<m{number}>\b(?:{words})\b)" for number, words in enumerate(_CODED.values())),
    re.IGNORECASE | re.VERBOSE,
)


def coded_wording(vacancy: Vacancy) -> Iterator[Advice]:
    """Yield advice for each coded word, once for each text that it stands in."""
    title = (("/title", vacancy.title),) if vacancy.title else ()
    for field, text in (*title, *paragraphs(vacancy), *criteria(vacancy)):
        seen: set[str] = set()
        for found in _WORDS.finditer(text):
            word = found.group().casefold()
            if word not in seen:
                seen.add(word)
                yield Advice(field, _MESSAGES[int((found.lastgroup or "m0")[1:])], found.group())
