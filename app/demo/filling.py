"""Fill the database with the demo, through the same services that people use."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID, uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.clock import LONDON, london_day
from app.demo import adverts, employer, interviewed, marking, offered, vetting
from app.demo.people import Person, people
from app.documents.places import Edit, Place, read, version
from app.models.accounts import Account, Membership
from app.models.applications import Application, EmployerPart
from app.models.trusts import Trust
from app.models.vacancies import Vacancy
from app.services import applications, sending, vetting_forms, withdrawing
from app.services.actors import Actor, Role

TRUST = "Northmoor and Vale NHS Foundation Trust"
STAFF = {
    Role.HR: "Hester Oldroyd",
    Role.MANAGER: "Marcus Illingworth",
    Role.VETTING_OFFICER: "Vashti Carrow",
    Role.ADMIN: "Anton Wilder",
    Role.AUDITOR: "Audra Penrose",
}
SECOND_MARKER = ("second.manager@demo.example", "Nadia Fairweather")
SHOWN = {vetting.gap_of_two_days: "two days missing", vetting.just_begun: "just begun"}
"""The drafts whose accounts are told to whoever fills the demo, one of each."""

OFFERED = {
    offered.OFFERED: "with an offer",
    offered.TO_RELEASE: "form to release",
    offered.RETURNED: "form sent back",
    offered.CLEARED: "cleared",
}
"""Of the applicants after the interview, those whose accounts are told."""

SENT, SENT_TO_FOLLOW, WITHDRAWN, DRAFT = "sent", "sent to follow", "withdrawn", "draft"


@dataclass(frozen=True, slots=True)
class Point:
    """How far an applicant has come, and what there is to notice about their vetting form."""

    reached: str
    twist: vetting.Twist | None = None
    signed: bool = True


OPEN_POINTS = (
    *[Point(SENT)] * 9,
    Point(SENT, vetting.court_judgment),
    Point(SENT, vetting.default_without_plan),
    Point(SENT_TO_FOLLOW, vetting.two_years_away),
    Point(SENT_TO_FOLLOW, vetting.open_investigation),
    Point(WITHDRAWN),
    *[Point(DRAFT, vetting.gap_of_two_days)] * 3,
    *[Point(DRAFT, vetting.missing_maiden_name)] * 2,
    Point(DRAFT, vetting.court_judgment),
    Point(DRAFT, vetting.default_without_plan),
    Point(DRAFT, vetting.two_years_away),
    *[Point(DRAFT, vetting.half_filled, signed=False)] * 3,
    *[Point(DRAFT, vetting.just_begun, signed=False)] * 2,
    Point(DRAFT, signed=False),
)
CLOSED_POINTS = (
    *[Point(SENT)] * 2,
    Point(SENT_TO_FOLLOW, vetting.two_years_away),
    *[Point(SENT)] * 7,
    Point(SENT, vetting.court_judgment),
    Point(WITHDRAWN),
)


DECIDED_POINTS = (*[Point(SENT)] * 5, Point(WITHDRAWN))
FILLED_POINTS = (Point(SENT),) * len(offered.REACHES)


def told() -> list[tuple[str, str]]:
    """Give who is worth signing in as, as (what they are, address)."""
    everybody = people(len(OPEN_POINTS + CLOSED_POINTS + DECIDED_POINTS + FILLED_POINTS))
    applicants = everybody[: len(OPEN_POINTS)]
    shown = [(role.value.replace("_", " "), _staff_email(role)) for role in STAFF]
    shown.append(("second manager", SECOND_MARKER[0]))
    for twist, words in SHOWN.items():
        number = next(
            n for n, point in enumerate(OPEN_POINTS) if (point.reached, point.twist) == (DRAFT, twist)
        )
        shown.append((f"applicant, {words}", applicants[number].email))
    reached = dict(zip(offered.REACHES, everybody[-len(FILLED_POINTS) :], strict=True))
    shown += [(f"applicant, {words}", reached[point].email) for point, words in OFFERED.items()]
    return shown


def fill(session: Session, password_hash: str, now: datetime) -> None:
    """Make the demo; every account gets the password that was hashed."""
    trust = Trust(id=uuid4(), name=TRUST, police_force=offered.FORCE, second_person="off", demo=True)
    session.add(trust)
    session.flush()
    staff = {
        role: _staff(session, trust, role, (_staff_email(role), name), password_hash, now)
        for role, name in STAFF.items()
    }
    second = _staff(session, trust, Role.MANAGER, SECOND_MARKER, password_hash, now)
    applicants = people(len(OPEN_POINTS + CLOSED_POINTS + DECIDED_POINTS + FILLED_POINTS))
    filled = adverts.published(session, staff[Role.HR], trust.id, now, days_open=45, days_left=-12)
    decided = adverts.published(session, staff[Role.HR], trust.id, now, days_open=60, days_left=-25)
    closed = adverts.published(session, staff[Role.HR], trust.id, now, days_open=40, days_left=-4)
    opened = adverts.published(session, staff[Role.HR], trust.id, now, days_open=12, days_left=23)
    adverts.draft(session, staff[Role.HR], trust.id, now)
    for vacancy, points in (
        (opened, OPEN_POINTS),
        (closed, CLOSED_POINTS),
        (decided, DECIDED_POINTS),
        (filled, FILLED_POINTS),
    ):
        for point in points:
            _applicant(session, vacancy, applicants.pop(0), point, password_hash, now)
    session.flush()
    markers = [staff[Role.MANAGER], second]
    marking.being_marked(session, staff[Role.HR], closed, markers, now - timedelta(days=2))
    marking.decided(session, staff[Role.HR], decided, markers, now - timedelta(days=10))
    _offer(session, filled, staff, second, now)


def _offer(
    session: Session, vacancy: Vacancy, staff: dict[Role, Actor], second: Actor, now: datetime
) -> None:
    """Take the applications of a vacancy through interviews, offers and checks, each as far as it comes."""
    wanted = select(Application).where(Application.vacancy_id == vacancy.id).order_by(Application.sent_at)
    sent = list(session.scalars(wanted))
    then = datetime.combine(london_day(now) - timedelta(days=2), time(9), LONDON)
    interviewed.held(session, vacancy, sent, [staff[Role.MANAGER], second], then)
    for application, point in zip(sent, offered.REACHES, strict=True):
        applicant = Actor(application.account_id, frozenset({(Role.APPLICANT, None)}))
        offered.Offered(session, application, applicant, staff, now).reach(point)


def _staff_email(role: Role) -> str:
    """Give the address of the member of staff with this role."""
    return f"{role.value.replace('_', '.')}@demo.example"


def _staff(
    session: Session, trust: Trust, role: Role, who: tuple[str, str], password_hash: str, now: datetime
) -> Actor:
    """Give a member of staff with one role; `who` is their address and name."""
    account = _account(session, *who, password_hash, now)
    account.memberships.append(Membership(role=role.value, trust_id=trust.id))
    return Actor(account.id, frozenset({(role, trust.id)}))


def _account(session: Session, email: str, name: str, password_hash: str, now: datetime) -> Account:
    """Give a confirmed account."""
    account = Account(
        id=uuid4(),
        email=email,
        name=name,
        password=password_hash,
        fs_uniquifier=uuid4().hex,
        created_at=now,
        confirmed_at=now,
    )
    session.add(account)
    session.flush()
    return account


def _applicant(
    session: Session, vacancy: Vacancy, person: Person, point: Point, password_hash: str, now: datetime
) -> None:
    """Let one applicant come as far as their point says, some hours after the one before."""
    published = vacancy.published_at or now
    started = published + timedelta(hours=5 + 3 * person.number)
    account = _account(session, person.email, person.name, password_hash, started)
    account.memberships.append(Membership(role=Role.APPLICANT.value))
    actor = Actor(account.id, frozenset({(Role.APPLICANT, None)}))
    application = applications.start(session, actor, vacancy.id, started)
    _write_employer_part(session, application, person, point)
    _write_vetting_form(session, actor, application, person, point, started)
    if point.reached == DRAFT:
        return
    sent = started + timedelta(hours=2)
    sending.send(session, actor, application.id, uuid4().hex, acknowledged=True, now=sent)
    if point.reached == WITHDRAWN:
        withdrawing.withdraw(session, actor, application.id, keep_form=False, now=sent + timedelta(days=1))


def _write_employer_part(session: Session, application: Application, person: Person, point: Point) -> None:
    """Write the employer's part; of somebody who has just begun, the contact details alone."""
    document = employer.whole(person, application.vacancy.criteria, london_day(application.started_at))
    if point.twist is vetting.just_begun:
        document = {"contact": document["contact"]}
    if point.twist is vetting.half_filled:
        document["evidence"] = dict(list(document["evidence"].items())[:5])
    session.get_one(EmployerPart, application.id).document = document


def _write_vetting_form(
    session: Session, actor: Actor, application: Application, person: Person, point: Point, then: datetime
) -> None:
    """Write the vetting form as it stood when it was last touched, and sign it."""
    day = london_day(then)
    form = vetting.whole(person, day)
    if point.twist:
        point.twist(form, day)
    vetting_forms.import_document(session, actor, application.id, form, "file", then)
    if point.signed:
        _sign(session, actor, application.id, day, then)


def _sign(session: Session, actor: Actor, application_id: UUID, day: date, then: datetime) -> None:
    """Sign a form for a day."""
    place = Place(("signature",))
    shown = read(vetting_forms.read(session, actor, application_id), place)
    signed = {**shown, "signed_on": day.isoformat()}
    vetting_forms.change(session, actor, application_id, Edit(place, signed, version(shown)), then)
