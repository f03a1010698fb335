"""The values of a schema.org JobPosting put into the draft, after what the advert's labels give."""

import re
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from checks.advert.deadlines import ClosingRead
from checks.advert.drafts import Draft
from checks.advert.fields import set_closing, set_pay, set_place
from checks.advert.fitting import fits
from checks.advert.lines import Line
from checks.advert.places import read_address, read_location
from checks.advert.postings import POSTING
from checks.advert.records import Deadline

_FIGURE = re.compile(r"\d{1,7}(?:\.\d{1,2})?")
_UNITS = {"HOUR": "hour", "DAY": "day", "WEEK": "week", "MONTH": "month", "YEAR": "year"}
_KINDS = re.compile(r"(?i)temporary|contractor|per_diem|intern|volunteer")
_LONDON = ZoneInfo("Europe/London")
_KIND = "The page's hidden data gives this kind of employment and its text none. Check it."
_MIDNIGHT = "Midnight may be the start or the end of that day; the time is left out."


def read_posting(lines: Sequence[Line], into: Draft) -> None:
    """Set what the posting says in words: title, employer, reference, pay, place and closing date."""
    values = _values(lines)
    into.set_text("title", values.get("title"))
    into.set_text("employer", values.get("employer"))
    reference = values.get("reference")
    if reference and fits("job_ref", reference) and "://" not in reference.text:
        into.set_text("job_ref", reference)
    pay = values.get("pay")
    if pay and not _FIGURE.fullmatch(pay.text):
        set_pay(pay, into)
    _read_place(values, into)
    if closing := values.get("closing"):
        _read_closing(closing, into)


def read_figures(lines: Sequence[Line], into: Draft) -> None:
    """Set the pay that stands in the posting as bare figures, where no words give any."""
    values = _values(lines)
    if not into.has("salary_text"):
        for field, name in (("salary_min", "least"), ("salary_max", "most")):
            line = values.get(name) or values.get("pay")
            if line and _FIGURE.fullmatch(line.text) and Decimal(line.text):
                into.set(field, Decimal(line.text), line)
        unit = values.get("unit")
        if unit and into.has("salary_min") and unit.text.upper() in _UNITS:
            into.set("salary_period", _UNITS[unit.text.upper()], unit)
    kind = values.get("kind")
    if kind and _KINDS.search(kind.text) and not into.has("contract"):
        into.doubt("/contract", _KIND, kind)


def _values(lines: Sequence[Line]) -> dict[str, Line]:
    return {line.note.part.removeprefix(POSTING): line for line in reversed(lines)}


def _read_place(values: dict[str, Line], into: Draft) -> None:
    address = [values[name] for name in ("street", "locality", "postcode") if name in values]
    if "postcode" in values and "street" in values and "locality" in values:
        set_place(read_address(address), into)
    elif locality := values.get("locality"):
        set_place(read_location(locality), into)


def _read_closing(line: Line, into: Draft) -> None:
    """Set the closing date, in London's time where the posting gives the distance from another."""
    try:
        moment = datetime.fromisoformat(line.text)
    except ValueError:
        return
    if moment.tzinfo:
        moment = moment.astimezone(_LONDON)
    if "T" not in line.text:
        set_closing(ClosingRead(Deadline(moment.date()), line), into)
    elif moment.hour == moment.minute == 0:
        set_closing(ClosingRead(Deadline(moment.date()), line, (_MIDNIGHT,)), into)
    else:
        set_closing(
            ClosingRead(
                Deadline(moment.date(), moment.time().replace(second=0, microsecond=0, tzinfo=None)), line
            ),
            into,
        )
