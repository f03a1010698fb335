"""A vacancy whose interviews were held on a day, one after the other from nine, by a panel of two."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from app.models.applications import Application
from app.models.interview_panels import InterviewPanel
from app.services import interview_days, interview_marks, interview_panels, interviews
from app.services.actors import Actor, Role
from app.services.interview_panels import PanelDetails
from app.services.interviews import Slot
from tests.scheduled import DAY, HOME, Scheduled, at, schedule, staff_member

LENGTH = timedelta(minutes=45)


@dataclass(frozen=True)
class Day:
    """A panel with its two members, and the interviews in order of time."""

    there: Scheduled
    members: tuple[Actor, Actor]
    panel: UUID
    interviews: tuple[UUID, ...]
    day: str

    @property
    def manager(self) -> Actor:
        return self.there.manager

    @property
    def vacancy_id(self) -> UUID:
        return self.there.vacancy_id

    @property
    def applications(self) -> tuple[UUID, ...]:
        return self.there.applications

    def begins(self, number: int = 0) -> datetime:
        return at("09:00", self.day) + LENGTH * number

    def mark(self, session: Session, number: int, *marks: tuple[int, int, int]) -> None:
        """Let each member give the three marks and lock them, then note that both sat."""
        for member, given in zip(self.members, marks, strict=True):
            sheet = interview_marks.own_sheet(session, member, self.interviews[number])
            notes = {one.id: (mark, "Why") for one, mark in zip(sheet.criteria, given, strict=True)}
            interview_marks.give(session, member, self.interviews[number], notes, self.begins(number))
            interview_marks.lock(session, member, self.interviews[number], self.begins(number))
        self.held(session, number)

    def held(self, session: Session, number: int) -> None:
        """Note that both sat."""
        sat = [one.account_id for one in self.members]
        interview_days.note_held(
            session, self.manager, self.interviews[number], sat, self.begins(number) + LENGTH
        )


def interviewing(session: Session, applicants: int = 2, *, day: str = DAY, trust: str = HOME) -> Day:
    """Give a day on which applicants are interviewed one after the other, each told of their time."""
    there = schedule(session, applicants=applicants, panels=0, day=day, trust=trust)
    first, second = (
        staff_member(session, there.cast, f"{name} of {trust}", Role.MANAGER) for name in ("Sita", "Sam")
    )
    details = PanelDetails("Panel", [first.account_id, second.account_id], "Board Room", "Left", 1, None)
    begins = at("09:00", day)
    panel = interview_panels.add_panel(session, there.manager, there.vacancy_id, details, begins)
    interview_panels.add_session(session, there.manager, panel.id, begins, begins + LENGTH * applicants)
    found = []
    for number, application_id in enumerate(there.applications):
        application = session.get_one(Application, application_id)
        slot = _slot(panel, begins + LENGTH * number)
        found.append(interviews.book(session, there.manager.account_id, application, slot, begins).id)
    return Day(there, (first, second), panel.id, tuple(found), day)


def _slot(panel: InterviewPanel, starts_at: datetime) -> Slot:
    members = frozenset(one.account_id for one in panel.members)
    return Slot(panel, starts_at, starts_at + LENGTH, timedelta(0), members)
