"""What mails about looking for work say: public facts of vacancies, and the link that stops them."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import select

from app import clock
from app.documents.searches import search_of
from app.jobs.duties import Hopeless, Workplace
from app.models.applications import Application
from app.models.base import Document
from app.models.reminders import Reminder
from app.models.saved import SavedSearch
from app.models.vacancies import Vacancy
from app.notifications.texts import STOP, completes
from app.services import stopping
from app.web.filters import closes


@completes("new_vacancies")
def new_vacancies(place: Workplace, context: Document) -> Mapping[str, object]:
    """Give the search in words, the vacancies that are still open with their links, and the way to stop.

    Raises:
        Hopeless: the search was removed or is to write no more, or all of them have closed.
    """
    with place.reading() as session:
        saved = session.get(SavedSearch, UUID(str(context["search_id"])))
        if saved is None or not saved.mails:
            raise Hopeless("the search writes no more")
        ids = [UUID(each) for each in context["vacancies"]]
        found = session.scalars(select(Vacancy).where(Vacancy.id.in_(ids)).order_by(Vacancy.closing_at))
        lines = [
            line for each in found if each.takes_applications(clock.now()) for line in _lines(place, each)
        ]
        if not lines:
            raise Hopeless("the vacancies have closed")
        stop = stopping.link(session, "search", saved.id)
    base = place.settings.base_url
    return {"search": str(search_of(saved.document)), "lines": lines, STOP: base + stop}


@completes("draft_reminder")
@completes("draft_moved")
def about_a_draft(place: Workplace, context: Document) -> Mapping[str, object]:
    """Give until when the draft can be sent, and the way to stop such mails.

    Raises:
        Hopeless: it was sent meanwhile, the vacancy has closed, or the applicant wants no more.
    """
    application_id = UUID(str(context["application_id"]))
    with place.reading() as session:
        application = session.get(Application, application_id)
        reminder = session.get(Reminder, application_id)
        if application is None or reminder is None or not (reminder.every or reminder.changes):
            raise Hopeless("the applicant wants no more")
        if application.status != "draft" or not application.vacancy.takes_applications(clock.now()):
            raise Hopeless("there is nothing to be reminded of")
        stop = stopping.link(session, "reminder", application_id)
        closing = application.vacancy.closing_at
    return {"closes_at": closes(closing), STOP: place.settings.base_url + stop}


def _lines(place: Workplace, vacancy: Vacancy) -> tuple[str, str, str]:
    """Give what a vacancy is, its address, and an empty line."""
    employer = vacancy.document.get("employer") or vacancy.trust.name
    said = f"{vacancy.title}, {employer}. Closes {closes(vacancy.closing_at)}."
    return said, f"{place.settings.base_url}/vacancies/{vacancy.id}", ""
