"""Time in each stage from the advert to the confirmed offer: of past cases, and of those that wait."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.applications import Application
from app.models.interviews import Interview
from app.models.offers import Offer
from app.models.vacancies import Vacancy
from app.services.actors import Actor, Permission
from app.services.duties_apart import vets_for
from checks.durations import Spread, spread

PAST = timedelta(days=730)
STAGES = (
    ("sifting", "From the closing date to being told about the shortlist"),
    ("interview", "From there to the interview"),
    ("decision", "From the interview to the offer"),
    ("answer", "From the offer to its acceptance"),
    ("checks", "From the acceptance to the confirmed offer: employment checks and vetting"),
)
ENDED = frozenset(
    {"withdrawn", "declined", "offer_withdrawn", "checks_not_met", "vetting_not_granted", "expired"}
) | {"not_shortlisted", "not_appointed", "did_not_attend"}
HIRE = "From publishing the vacancy to the confirmed offer"


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage.

    Attributes:
        took: of past cases; None for fewer than five.
        waiting: how many are in it now, and `longest` for how many days the first of them.
    """

    key: str
    words: str
    took: Spread | None
    waiting: int
    longest: int


@dataclass(frozen=True, slots=True)
class Times:
    """Every stage in order, and the time to hire as a whole."""

    stages: tuple[Stage, ...]
    hire: Spread | None

    @property
    def stuck(self) -> Stage | None:
        """Where most wait longer than the middle case took; None where nobody does."""
        late = [one for one in self.stages if one.took and one.waiting and one.longest > one.took.high]
        return max(late, key=lambda one: one.waiting, default=None)


def times(session: Session, actor: Actor, now: datetime) -> Times:
    """Give the times of the trusts for which the actor hires, of applications sent in the last two years."""
    trusts = {trust for trust in actor.trusts(Permission.OFFER_SEE) if not vets_for(actor, trust)}
    marks = list(_marks(session, trusts, now))
    stages = []
    for number, (key, words) in enumerate(STAGES):
        done = [
            (after - before).days
            for _, moments, _ in marks
            if (before := moments[number]) and (after := moments[number + 1]) and after >= before
        ]
        waits = [
            (now - since).days
            for status, moments, _ in marks
            if status not in ENDED
            and (since := moments[number])
            and since <= now
            and not any(moments[number + 1 :])
        ]
        stages.append(Stage(key, words, spread(done), len(waits), max(waits, default=0)))
    hired = [(moments[-1] - opened).days for _, moments, opened in marks if moments[-1] and opened]
    return Times(tuple(stages), spread(hired))


def forecast(session: Session, trust_id: UUID, now: datetime) -> Spread | None:
    """Give how long the checks of a trust's past cases took, from acceptance to the confirmed offer."""
    wanted = (
        select(Offer.answered_at, Offer.confirmed_at)
        .join(Application, Application.id == Offer.application_id)
        .join(Vacancy, Vacancy.id == Application.vacancy_id)
        .where(Vacancy.trust_id == trust_id, Offer.confirmed_at.is_not(None), Offer.confirmed_at > now - PAST)
    )
    return spread([(last - first).days for first, last in session.execute(wanted) if first and last])


def _marks(
    session: Session, trusts: Collection[UUID], now: datetime
) -> Iterator[tuple[str, tuple[datetime | None, ...], datetime | None]]:
    """Yield status, the moments between stages in order, and when the vacancy was published."""
    wanted = (
        select(
            Application.status,
            Vacancy.closing_at,
            Application.told_at,
            Interview.starts_at,
            Offer.made_at,
            Offer.answered_at,
            Offer.confirmed_at,
            Vacancy.published_at,
        )
        .join(Vacancy, Vacancy.id == Application.vacancy_id)
        .join(
            Interview,
            (Interview.application_id == Application.id) & Interview.cancelled_at.is_(None),
            isouter=True,
        )
        .join(Offer, Offer.application_id == Application.id, isouter=True)
        .where(Vacancy.trust_id.in_(trusts), Application.sent_at > now - PAST)
    )
    for row in session.execute(wanted):
        moments = (row.closing_at, row.told_at, row.starts_at, row.made_at, row.answered_at)
        yield row.status, (*moments, row.confirmed_at), row.published_at
