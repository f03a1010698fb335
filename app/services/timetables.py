"""A vacancy's timetable: set up, solved as a job, looked at, changed by hand, accepted."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from app.jobs.queue import enqueue
from app.models.base import Document
from app.models.interviews import Timetable
from app.services import audit, interviews, vacancies
from app.services.actors import Actor, Permission
from app.services.errors import NotPossibleNow
from app.services.interviews import Slot
from app.services.timetable_problems import Situation, situation
from checks.timetable.clashes import clashes, hold
from checks.timetable.planning import Progress
from checks.timetable.plans import Interview, Plan

PLAN = Permission.INTERVIEWS_PLAN


class ChangedMeanwhile(NotPossibleNow):
    """Somebody else has changed the proposal."""

    def __init__(self) -> None:
        super().__init__("The timetable has changed since you opened this page. Look at it again.")


def timetable_of(session: Session, actor: Actor, vacancy_id: UUID, *, lock: bool = False) -> Timetable:
    """Give the timetable of a vacancy for which the actor plans interviews; made when first asked for locked.

    Raises:
        NotFound: there is no such vacancy, or it is another trust's.
    """
    vacancies.of_staff(session, actor, vacancy_id, PLAN, lock=lock)
    found = session.get(Timetable, vacancy_id, populate_existing=lock)
    if found is None:
        found = Timetable(
            vacancy_id=vacancy_id,
            minutes=45,
            gap_minutes=0,
            state="open",
            progress={},
            proposal={},
            version=1,
        )
        if lock:
            session.add(found)
            session.flush()
    return found


def ask_for_plan(
    session: Session, actor: Actor, vacancy_id: UUID, minutes: int, gap_minutes: int
) -> Timetable:
    """Have a plan looked for in the background; interviews that were told of stay where they are.

    Raises:
        NotFound: there is no such vacancy, or it is another trust's.
        NotPossibleNow: nobody is shortlisted, or no panel has a session.
    """
    timetable = timetable_of(session, actor, vacancy_id, lock=True)
    timetable.minutes, timetable.gap_minutes = minutes, gap_minutes
    now = situation(session, timetable)
    if not now.applications:
        raise NotPossibleNow("Nobody has been shortlisted yet. Come back once somebody has.")
    if not any(panel.sessions for panel in now.panels.values()):
        raise NotPossibleNow("No panel has a session yet. Add one first.")
    timetable.state, timetable.proposal = "solving", {}
    timetable.progress = {}
    timetable.version += 1
    asked = {"vacancy_id": str(vacancy_id), "version": timetable.version}
    enqueue(session, "timetable", asked, f"timetable:{vacancy_id}:{timetable.version}")
    return timetable


def note_progress(session: Session, vacancy_id: UUID, version: int, progress: Progress) -> bool:
    """Write down how far the search is; False if nobody waits for it any more."""
    timetable = session.get(Timetable, vacancy_id)
    if timetable is None or timetable.state != "solving" or timetable.version != version:
        return False
    timetable.progress = asdict(progress)
    return True


def propose(session: Session, vacancy_id: UUID, version: int, plan: Plan) -> bool:
    """Put a plan before the manager; False if it was asked for anew meanwhile."""
    timetable = session.get(Timetable, vacancy_id, with_for_update=True, populate_existing=True)
    if timetable is None or timetable.state != "solving" or timetable.version != version:
        return False
    timetable.proposal = {
        "status": plan.status.value,
        "of": plan.of,
        "bound": plan.bound,
        "interviews": [asdict(one) for one in plan.interviews],
        "unplaced": [asdict(one) for one in plan.unplaced],
    }
    timetable.state, timetable.version = "proposed", timetable.version + 1
    return True


def proposed(timetable: Timetable) -> tuple[Interview, ...]:
    """Give the interviews of a proposal, in order of time."""
    kept: Sequence[Document] = timetable.proposal.get("interviews", ())
    return tuple(Interview(**{**one, "members": tuple(one["members"])}) for one in kept)


def place(
    session: Session, actor: Actor, vacancy_id: UUID, version: int, moved: tuple[str, str, int]
) -> list[str]:
    """Put somebody of a proposal at another panel and minute by hand, and give what clashes then, in words.

    Args:
        session: the session of the change.
        actor: who plans.
        vacancy_id: whose timetable it is.
        version: of the proposal that the actor saw.
        moved: reference, name of the panel, and the minute of the start.

    Raises:
        NotFound: there is no such vacancy, or it is another trust's.
        ChangedMeanwhile: the proposal is another one by now.
    """
    timetable = _of_version(session, actor, vacancy_id, version)
    now = situation(session, timetable)
    reference, panel, start = moved
    others = [one for one in proposed(timetable) if one.candidate != reference]
    added = hold(now.problem, reference, panel, start, others)
    plan = sorted([*others, added], key=lambda one: (one.start, one.panel))
    unplaced = [one for one in timetable.proposal["unplaced"] if one["candidate"] != reference]
    timetable.proposal = {
        **timetable.proposal,
        "status": "feasible",
        "interviews": [asdict(one) for one in plan],
        "unplaced": unplaced,
    }
    timetable.version += 1
    return clashes(now.problem, plan)


def accept(session: Session, actor: Actor, vacancy_id: UUID, version: int, now: datetime) -> int:
    """Book what is proposed and tell whoever is new or moved; give how many were told.

    Raises:
        NotFound: there is no such vacancy, or it is another trust's.
        ChangedMeanwhile: the proposal is another one by now.
        NotPossibleNow: interviews clash, or somebody in it has withdrawn or been booked elsewhere.
    """
    timetable = _of_version(session, actor, vacancy_id, version)
    current = situation(session, timetable)
    plan = proposed(timetable)
    if found := clashes(current.problem, plan):
        raise NotPossibleNow(f"Interviews clash: {found[0]} Move one of them, or look for a new timetable.")
    if any(one.candidate not in current.applications for one in plan):
        raise NotPossibleNow("Somebody in this timetable has withdrawn. Look for a new one.")
    for reference in current.interviews:
        if reference not in {one.candidate for one in plan}:
            raise NotPossibleNow(f"{reference} cannot be interviewed as they were told. Move them first.")
    interviews.let_go(session, current.interviews.values())
    told = 0
    for one in plan:
        slot = _slot(current, one, timetable.gap_minutes)
        booked = current.interviews.get(one.candidate)
        if booked is None:
            application = current.applications[one.candidate]
            interviews.book(session, actor.account_id, application, slot, now)
        elif (booked.panel_id, booked.starts_at) != (slot.panel.id, slot.starts_at):
            interviews.move(session, actor.account_id, booked, slot, now)
        else:
            interviews.seat_anew(session, booked, slot)
            continue
        told += 1
    timetable.state, timetable.version = "open", timetable.version + 1
    timetable.proposal = {}
    audit.record(session, "timetable_accepted", actor.account_id, vacancy_id, now, interviews=told)
    return told


def _of_version(session: Session, actor: Actor, vacancy_id: UUID, version: int) -> Timetable:
    timetable = timetable_of(session, actor, vacancy_id, lock=True)
    if timetable.state != "proposed" or timetable.version != version:
        raise ChangedMeanwhile
    return timetable


def _slot(current: Situation, interview: Interview, gap: int) -> Slot:
    return Slot(
        panel=current.panels[interview.panel],
        starts_at=datetime.fromtimestamp(interview.start * 60, UTC),
        ends_at=datetime.fromtimestamp(interview.end * 60, UTC),
        pause=timedelta(minutes=gap),
        members=frozenset(current.people[name] for name in interview.members),
    )
