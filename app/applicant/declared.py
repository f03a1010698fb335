"""How far the self-declaration to the employer is, in words for the applicant; nothing of its text."""

from dataclasses import dataclass
from uuid import UUID

from app import db
from app.services import employer_declarations
from app.services.errors import NotFound
from app.web.auth import current_actor


@dataclass(frozen=True, slots=True)
class Declared:
    """The state in a few words, whether it can still change, and whether there is something to do."""

    state: str
    open: bool
    to_do: bool


def declared(application_id: UUID) -> Declared | None:
    """Give the state of the asker's own declaration; None where no offer has been made."""
    try:
        answers = employer_declarations.read(db.session(), current_actor(), application_id)
    except NotFound:
        return None
    if not answers.open and answers.sent_at is None:
        return None
    return Declared(answers.state, answers.open, to_do=answers.open and not answers.done)
