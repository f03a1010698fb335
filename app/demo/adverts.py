"""The vacancies of the demo, each read from its advert with dates of its own."""

from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from app.clock import london_day
from app.models.vacancies import Vacancy
from app.services import publishing, vacancies
from app.services.actors import Actor
from checks.advert import read_advert
from forms.schemas.vacancy import dump_vacancy

ADVERT = Path(__file__).with_name("advert.txt")
RIGHT_YEAR, WRONG_YEAR = "Criminal Evidence Act 1984", "Criminal Evidence Act 1884"


def text(closing: date, interview: date) -> str:
    """Give the advert as it would have been printed."""
    return ADVERT.read_text("utf-8").format(
        closing=f"{closing:%d/%m/%Y} 23:59", interview=f"{interview:%d/%m/%Y}"
    )


def published(
    session: Session, hr: Actor, trust_id: UUID, now: datetime, *, days_open: int, days_left: int
) -> Vacancy:
    """Publish the advert so many days ago as HR would have done; it closes in so many days, or has closed."""
    closing, then = london_day(now) + timedelta(days=days_left), now - timedelta(days=days_open)
    vacancy = _read(session, hr, trust_id, text(closing, closing + timedelta(days=20)), then)
    publishing.publish(session, hr, vacancy, then)
    session.flush()
    return vacancy


def draft(session: Session, hr: Actor, trust_id: UUID, now: datetime) -> Vacancy:
    """Keep last year's advert as a draft to review: its closing date has passed, an Act has a wrong year."""
    closing = london_day(now) - timedelta(days=380)
    old = text(closing, closing + timedelta(days=20)).replace(RIGHT_YEAR, WRONG_YEAR)
    return _read(session, hr, trust_id, old, now)


def _read(session: Session, hr: Actor, trust_id: UUID, advert: str, then: datetime) -> Vacancy:
    return vacancies.start(session, hr, trust_id, advert, dump_vacancy(read_advert(advert)), then)
