"""What a timetable heeds for one applicant: when they can come, a longer interview, who may not judge."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.clock import LONDON
from app.models.applications import Application
from app.models.interview_panels import InterviewPanel
from app.models.interview_wishes import InterviewArrangement, InterviewWish
from app.services import applications, audit, interview_panels, vacancies
from app.services.actors import Actor, Permission
from app.services.errors import NotFound, NotPossibleNow
from checks.dates import in_words
from checks.timetable.problems import Window

NOON = time(13)
HALVES = {"am": "morning", "pm": "afternoon"}
CAN_WISH = ("shortlisted", "invited", "interview_booked")


@dataclass(frozen=True, slots=True)
class Heeded:
    """What is known of one applicant; windows are minutes since 1970.

    Attributes:
        free: None for any time.
        prefers: in the order in which they were chosen.
        minutes: None for the vacancy's length.
        members: accounts that may not interview them.
    """

    free: tuple[Window, ...] | None = None
    prefers: tuple[Window, ...] = ()
    minutes: int | None = None
    members: frozenset[UUID] = frozenset()


def half_days(panels: Iterable[InterviewPanel]) -> dict[str, str]:
    """Give the half-days in which some panel sits, in order, each with its words."""
    found: set[tuple[date, str]] = set()
    for one in (each for panel in panels for each in panel.sessions):
        first, last = one.starts_at.astimezone(LONDON), one.ends_at.astimezone(LONDON)
        day = first.date()
        if first.time() < NOON:
            found.add((day, "am"))
        if last.date() > day or last.time() > NOON:
            found.add((day, "pm"))
    return {f"{day}/{half}": f"{day:%A} {in_words(day)}, {HALVES[half]}" for day, half in sorted(found)}


def window(half_day: str) -> Window:
    """Give the minutes of a half-day like `2026-04-14/am`: until one o'clock, or from then on."""
    text, _, half = half_day.partition("/")
    day = date.fromisoformat(text)
    noon = datetime.combine(day, NOON, LONDON)
    if half == "am":
        return Window(_minute(datetime.combine(day, time(), LONDON)), _minute(noon))
    return Window(_minute(noon), _minute(datetime.combine(day + timedelta(days=1), time(), LONDON)))


def wish_of(session: Session, application_id: UUID) -> InterviewWish | None:
    """Give what an applicant wishes; None where they said nothing."""
    return session.get(InterviewWish, application_id)


def wish(
    session: Session,
    actor: Actor,
    application_id: UUID,
    said: tuple[Sequence[str], Collection[str], bool],
    now: datetime,
) -> None:
    """Keep when an applicant would like to come.

    Args:
        session: the session of the change.
        actor: the applicant.
        application_id: theirs.
        said: choices in order, half-days on which they cannot come, and whether no free time suits them.
        now: the moment.

    Raises:
        NotFound: it is somebody else's, or there is no such half-day.
        NotPossibleNow: it is too late for wishes.
    """
    application = applications.owned(session, actor, application_id, lock=True)
    if application.status not in CAN_WISH:
        raise NotPossibleNow("Times can no longer be wished for here. Tell the contact named in the advert.")
    choices, cannot, another = said
    known = half_days(interview_panels.panels(session, application.vacancy_id))
    if not set(known).issuperset({*choices, *cannot}):
        raise NotFound
    row = session.get(InterviewWish, application_id) or InterviewWish(application_id=application_id)
    row.wishes = {"choices": list(choices), "cannot": sorted(cannot)}
    row.asks_for_another, row.at = another, now
    session.add(row)
    session.flush()
    audit.record(session, "interview_wished", actor.account_id, application_id, now, another=another)


def arrange(
    session: Session,
    actor: Actor,
    application_id: UUID,
    minutes: int | None,
    members: Collection[UUID],
    now: datetime,
) -> UUID:
    """Note a longer interview and who may not interview somebody; give the vacancy.

    Raises:
        NotFound: it is another trust's, or somebody is on no panel of the vacancy.
    """
    application = session.get(Application, application_id)
    if application is None:
        raise NotFound
    vacancies.of_staff(session, actor, application.vacancy_id, Permission.INTERVIEWS_PLAN, lock=True)
    panels = interview_panels.panels(session, application.vacancy_id)
    if not {one.account_id for panel in panels for one in panel.members}.issuperset(members):
        raise NotFound
    row = session.get(InterviewArrangement, application_id) or InterviewArrangement(
        application_id=application_id
    )
    row.minutes, row.interests = minutes, {"members": sorted(str(one) for one in members)}
    session.add(row)
    session.flush()
    audit.record(session, "interview_arranged", actor.account_id, application_id, now)
    return application.vacancy_id


def heeded(
    session: Session, application_ids: Collection[UUID], panels: Collection[InterviewPanel]
) -> dict[UUID, Heeded]:
    """Give what a timetable heeds, by application; those of whom nothing is known are left out."""
    every = half_days(panels)
    wishes = session.scalars(select(InterviewWish).where(InterviewWish.application_id.in_(application_ids)))
    arranged = {
        row.application_id: row
        for row in session.scalars(
            select(InterviewArrangement).where(InterviewArrangement.application_id.in_(application_ids))
        )
    }
    said = {row.application_id: row.wishes for row in wishes}
    found = {}
    for one in {*said, *arranged}:
        cannot = set(said.get(one, {}).get("cannot", ()))
        row = arranged.get(one)
        found[one] = Heeded(
            free=_joined(window(half) for half in every if half not in cannot) if cannot else None,
            prefers=tuple(window(half) for half in said.get(one, {}).get("choices", ())),
            minutes=row.minutes if row else None,
            members=frozenset(UUID(member) for member in row.interests["members"]) if row else frozenset(),
        )
    return found


def _joined(windows: Iterable[Window]) -> tuple[Window, ...]:
    """Put together windows that follow each other, which come in order."""
    found: list[Window] = []
    for one in windows:
        if found and found[-1].last == one.first:
            found[-1] = Window(found[-1].first, one.last)
        else:
            found.append(one)
    return tuple(found)


def _minute(moment: datetime) -> int:
    return int(moment.timestamp()) // 60
