"""Whether words can be the value of a field; what cannot is not taken for it."""

import re

from checks.advert.dates import days_in
from checks.advert.sources import Piece

CONTRACT_WORD = re.compile(
    r"(?i)\b(?:permanent|perm|fixed[ -]?term|temporary|temp|bank|secondments?|casual|zero[ -]hours?"
    r"|apprentice(?:ship)?|honorary|locum|agency|contract(?:or)?|rotational|training|maternity|sessional"
    r"|relief|volunt\w+|interim|seasonal|substantive|annualised|term[ -]time|parhaol|dros dro"
    r"|cyfnod penodol|tymor penodol|loan|graduate|internship|indefinite)\b"
)
HOURS_WORD = re.compile(
    r"(?i)\b(?:full|part)[ -]?time\b|\bhours?\b|\bhrs?\b|\bw\.?t\.?e\b|\bf\.?t\.?e\b|\bper week\b"
    r"|\bshifts?\b|\bjob[ -]?share|\bflexible|\bcompressed|\bannualised|\brota\b|\bllawn amser"
    r"|\brhan amser|\boriau\b|\bmon(?:day)?\b|\d\s?(?:am|pm)\b|^\d(?!\d* ?[- ]?(?:years?|months?)\b)"
    r"|\bnights?\b|\bdays\b|\bterm[ -]time"
    r"|\bsessions?\b|\bhome ?working|\bhybrid|\bvarious|\bas and when|\bnegotiable"
)
_PAY = re.compile(
    r"(?i)compet\w+|negotiab\w+|\bt\.?b\.?[cda]\b|depend\w+|\bband\b|\bgrade\b|\bafc\b|agenda for change"
    r"|\bscale\b|\bnjc\b|\bsalary\b|\bper (?:annum|hour)\b|\bpay\b|£|\bspine\b|\bscp\b|\bdoe\b"
    r"|commensurate|attractive|\bminimum wage|\d{2},?\d{3}|confirmed|discuss\w+|experience|\bunpaid\b"
    r"|voluntary|cystadleuol|^[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}$"
)
_SENTENCE = re.compile(
    r"[.!?]\s+[A-Z]|\b(?:please|you will|we are|is a|are looking|will be|apply)\b", re.IGNORECASE
)
_ELSEWHERE = re.compile(
    r"(?i)(?:please )?(?:see|refer to|as (?:per|in|stated|above)) ?(?:the )?(?:above|below|attached|web\w*"
    r"|advert\w*|job|full|documents?|description|in)?\b.{0,40}$|n/?a\W*$"
)
_REFERENCE = re.compile(r"^(?:(?=.{0,60}\d)[\w./\\() #:&\[\]-]{2,60}|[A-Z][A-Z./_-]{2,20})$")
_LONGEST = {
    "title": 160,
    "main_area": 120,
    "employer": 160,
    "job_ref": 60,
    "grade": 100,
    "site": 250,
    "town": 100,
    "contract": 160,
    "hours_text": 500,
    "salary_text": 400,
    "salary_period": 40,
    "closing": 200,
    "interview_date": 250,
}
_LOOKS = {
    "salary_text": _PAY,
    "contract": CONTRACT_WORD,
    "hours_text": HOURS_WORD,
    "job_ref": _REFERENCE,
}
_DATED = frozenset(("closing", "interview_date"))
_MAY_BE_SENTENCES = _DATED | {"hours_text", "salary_text", "contract"}


def fits(field: str, piece: Piece) -> bool:
    """Say whether words can be the value of a vacancy's field."""
    text = piece.text
    if not text or len(text) > _LONGEST.get(field, 300) or _ELSEWHERE.match(text):
        return False
    if field not in _MAY_BE_SENTENCES and _SENTENCE.search(text):
        return False
    if field in _DATED:
        return any(True for _ in days_in(text))
    pattern = _LOOKS.get(field)
    return pattern is None or pattern.search(text) is not None
