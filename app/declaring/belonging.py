"""Which of an applicant's own matters belong in the declaration: shown to them alone, and copied nowhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from app import clock, db
from app.documents.vetting import contract
from app.services import vetting_forms
from app.services.errors import NotFound
from app.web.auth import current_actor
from checks.dates import PartialDate
from checks.profiles import DEFAULT, load_profile
from checks.record.declarations import CheckLevel, matter_belongs
from checks.record.matter_answers import MatterAnswer, matter_answers
from checks.record.matters import Standing
from checks.record.words import Tell
from checks.vetting.matters import Matter
from forms.record.matter_words import matter_card
from forms.schemas.vetting_form import load
from forms.vetting.police_words import CATEGORIES

STILL_OPEN = (
    "It is not over yet, and this form asks for cautions and convictions alone. If it ends in one before you "
    "start, tell the employer then."
)


@dataclass(frozen=True, slots=True)
class Line:
    """One matter: what it is called, and why it belongs there, does not, or is to be looked up first."""

    title: str
    why: str


@dataclass(frozen=True, slots=True)
class Belonging:
    """The applicant's matters, each in one of three lists."""

    there: Sequence[Line]
    not_there: Sequence[Line]
    to_check: Sequence[Line]


def belonging(application_id: UUID, level: CheckLevel) -> Belonging:
    """Sort the matters of the asker's own vetting form; three empty lists where there is no such form."""
    try:
        form = load(contract(vetting_forms.read(db.session(), current_actor(), application_id)))
    except NotFound:  # it was deleted
        return Belonging((), (), ())
    profile = load_profile(form.profile or DEFAULT)
    answers = matter_answers(form, clock.today(), form_asks_all=profile.asks_protected_matters)
    told = [(answer, matter_belongs(answer, level)) for answer in answers]
    there, not_there, to_check = (
        [_line(form.police.items[answer.index], answer, said) for answer, said in told if said is each]
        for each in (Tell.YES, Tell.NO, Tell.CHECK)
    )
    return Belonging(there, not_there, to_check)


def _line(matter: Matter, answer: MatterAnswer, said: Tell) -> Line:
    """Give the line of a matter, in the words of its card."""
    card = matter_card(_called(matter), answer)
    if answer.standing is Standing.OPEN:
        return Line(card.title, STILL_OPEN)
    advice = f" {card.say}" if said is Tell.CHECK else ""
    return Line(card.title, f"{card.spent}. {card.protected}.{advice}")


def _called(matter: Matter) -> str:
    """Give what a matter is called: what was alleged, or its kind and when it was."""
    if matter.allegation:
        return matter.allegation
    kind = CATEGORIES.get(matter.category or "", "A matter")
    when: PartialDate | None = matter.outcome_date or matter.date
    return f"{kind}, {when}" if when else kind
