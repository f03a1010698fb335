"""The names that parts of a person specification go by."""

import re
from functools import lru_cache

from checks.advert.phrases import phrases, words

_NOUNS = words("""
    qualification qualifications education experience experiences skill skills knowledge training ability
    abilities aptitude aptitudes attributes attribute qualities quality competencies competences
    competency disposition circumstances requirements attitude attitudes behaviours behaviour values
    attainments attainment achievements registration communication motivation leadership other physical
    personal understanding teamwork analytical mobility planning autonomy cymwysterau cymhwyster profiad
    sgiliau gwybodaeth addysg hyfforddiant arall gallu galluoedd rhinweddau personol gwerthoedd
""")
_ADJECTIVES = words("""
    previous relevant professional personal technical general specialist key work clinical practical
    special specific job managerial management analytical physical additional further interpersonal
    academic vocational transferable core it computer soft organisational proven demonstrable prior
    post-registration research teaching social judgemental mental emotional particular occupational
    continuing keyboard numeracy literacy judgement written verbal oral organisation administrative
    driving welsh english cymraeg life development based specialised language languages
""")
_JOINERS = words("and & / , - – or with a'r ac")
_NAMES = frozenset(
    phrases("""
    health | medical | safeguarding | equality and diversity | diversity | trust values | our values
    values and behaviours | other | others | equality, diversity and inclusion | technical | travel | ict
    it | flexibility | miscellaneous | special conditions | appearance | work related circumstances
    job circumstances | additional information | additional | interests | commitment | integrity | driving
    driving licence | car driver | aptitude | personality | equal opportunities | special requirements
    trust's values | communication and relationship skills | freedom to act | team working | team work
    working conditions | continuous improvement | professional | motivation | presentation | person
    general | analytical and judgement skills | physical skills | job specific | supporting behaviours
    qualifications/training | emotional intelligence | self | management | work attitudes | attainments
    contractual requirements | personal situation | post holder requirements | customer care
    relationships | innovation
""")
)
NAME_WORDS = _NOUNS | _ADJECTIVES | frozenset(re.split(r"[^\w'’-]", name)[0] for name in _NAMES)
_TOKEN = re.compile(r"[\w'’-]+|[&/,–-]")
_OF_CRITERIA = re.compile(
    r"(?i)\b(?:qualification|experience|skill|knowledge|abilit|competenc|attribute|requirement|education"
    r"|cymwyster|profiad|sgiliau)"
)
_LONGEST, _MOST_WORDS = 80, 10


@lru_cache(maxsize=4096)
def is_section_name(text: str) -> bool:
    """Say whether a line is by its words alone the name of a section, like `Skills and knowledge:`."""
    if len(text) > _LONGEST or text.rstrip().endswith("."):
        return False
    text = text.strip(" :*-–").casefold()
    if text in _NAMES:
        return True
    words = [word for word in _TOKEN.findall(text.partition("(")[0]) if word not in _JOINERS]
    return (
        0 < len(words) <= _MOST_WORDS
        and any(word in _NOUNS for word in words)
        and all(word in _NOUNS or word in _ADJECTIVES for word in words)
    )


def names_criteria(text: str) -> bool:
    """Say whether a section's name is that of criteria wherever it stands, and no heading of duties."""
    return is_section_name(text) and _OF_CRITERIA.search(text) is not None
