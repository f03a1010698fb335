"""The retention table: each class goes on its day, with what belongs to it and nothing else (PRIV-25)."""

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import func, select

from app import db
from app.jobs import daily
from app.jobs.worker import do_all
from app.models.apart import Adjustments, EqualityAnswers
from app.models.applications import Application
from app.models.audit import AuditEvent
from app.models.employer_declarations import EmployerDeclaration, SentDeclaration
from app.models.jobs import Job
from app.models.offers import EmploymentCheck
from app.models.vetting_forms import VettingCopy, VettingForm
from app.services import legal_holds, retention_warnings
from app.services.retention import PERIODS, apply, count, held
from tests.cast import NOW
from tests.kept import Keeper, day_of
from tests.stores import both_databases

DAY = timedelta(days=1)
BY_KEY = {period.key: period for period in PERIODS}
Builder = Callable[[Keeper, datetime], UUID]


def draft(keeper: Keeper, at: datetime) -> UUID:
    return keeper.application("draft", None, closing_at=at)


def withdrawn_draft(keeper: Keeper, at: datetime) -> UUID:
    return keeper.application("withdrawn", None, closing_at=at + 999 * DAY, withdrawn_at=at)


def sent(status: str) -> Builder:
    return lambda keeper, at: keeper.application(status, at)


def appointed(keeper: Keeper, at: datetime) -> UUID:
    made = keeper.application("appointed", at - 900 * DAY)
    keeper.offer(made, day_of(at))
    return made


def evidence(keeper: Keeper, at: datetime) -> UUID:
    made = appointed(keeper, at)
    keeper.check(made, "identity", "met", done_on=day_of(at), evidence="Passport seen")
    return made


def reference(keeper: Keeper, at: datetime) -> UUID:
    made = appointed(keeper, at)
    keeper.reference(made)
    return made


def reference_of_one_refused(keeper: Keeper, at: datetime) -> UUID:
    made = keeper.application("offer_withdrawn", NOW)
    keeper.reference(made)
    keeper.ended(made, at)
    return made


def equality(keeper: Keeper, at: datetime) -> UUID:
    made = keeper.application("unconditional_offer", at)
    keeper.apart(EqualityAnswers, made)
    return made


def adjustments(keeper: Keeper, at: datetime) -> UUID:
    made = keeper.application("interviewed", NOW)
    keeper.apart(Adjustments, made)
    keeper.interview(made, at)
    return made


def declaration(keeper: Keeper, at: datetime) -> UUID:
    made = keeper.application("checks_in_progress", NOW)
    keeper.declaration(made, at)
    return made


def decided(keeper: Keeper, at: datetime) -> UUID:
    made = declaration(keeper, NOW)
    keeper.check(made, "criminal_record", "met", done_on=day_of(at))
    return made


def vetted(state: str, **days: str) -> Builder:
    def build(keeper: Keeper, at: datetime) -> UUID:
        made = keeper.application("checks_in_progress", NOW)
        keeper.form(made, NOW)
        keeper.copy(made, NOW)
        keeper.pack(made, state, at, **{name: day_of(at) for name in days})
        return made

    return build


def offer_withdrawn(keeper: Keeper, at: datetime) -> UUID:
    made = keeper.application("offer_withdrawn", NOW)
    keeper.copy(made, NOW)
    keeper.ended(made, at)
    return made


def idle(keeper: Keeper, at: datetime) -> UUID:
    made = keeper.application("shortlisted", NOW)
    keeper.form(made, at)
    return made


CASES: list[tuple[str, Builder]] = [
    ("draft", draft),
    ("draft", withdrawn_draft),
    *(("unsuccessful", sent(status)) for status in ("submitted", "not_shortlisted", "declined", "withdrawn")),
    ("appointed", appointed),
    ("check_evidence", evidence),
    ("reference", reference),
    ("reference", reference_of_one_refused),
    ("equality", equality),
    ("adjustments", adjustments),
    ("declaration", declaration),
    ("declaration_decided", decided),
    ("pack_decided", vetted("cleared", cleared_on="")),
    ("pack_decided", vetted("refused", appeal_by="")),
    ("pack_ended", offer_withdrawn),
    ("vetting_form", idle),
]


@pytest.mark.requirement("PRIV-25")
def test_every_period_is_tried_and_names_its_source() -> None:
    of_machinery = {"account_never_confirmed", "erased_account", "farewell", "mail_words", "mail", "job"}

    assert {key for key, _ in CASES} | of_machinery | {"complaint"} == BY_KEY.keys()
    assert all(period.source and period.then and period.days >= 0 for period in PERIODS)


@pytest.mark.requirement("PRIV-25")
@both_databases
def test_each_goes_on_its_day_once_and_not_while_it_is_held(store_app: Flask) -> None:
    for number, (key, build) in enumerate(CASES):
        with store_app.extensions["session_for_writing"]() as session:
            period, keeper = BY_KEY[key], Keeper(session)
            made = build(keeper, NOW)
            due = NOW + timedelta(days=period.days)
            assert [count(session, period, at) for at in (due - DAY, due, due + DAY)] == [0, 1, 1], number

            reference = session.get_one(Application, made).reference
            legal_holds.place(session, reference, "Claim 7", "Dana Legal", day_of(due), NOW)
            session.flush()
            assert (count(session, period, due), held(session, period, due)) == (0, 1), number
            assert count(session, period, due + DAY) == 1, "a hold ends by itself"
            legal_holds.lift(session, reference, "Dana Legal", NOW)
            session.flush()

            assert apply(session, period, due - DAY) == 0
            assert apply(session, period, due) == 1
            assert apply(session, period, due) == 0
            session.rollback()


@pytest.mark.requirement("PRIV-25")
def test_an_application_on_its_way_is_not_let_go_by_its_day_of_sending(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        keeper = Keeper(session)
        for status in ("conditional_offer", "checks_in_progress", "unconditional_offer", "appointed"):
            keeper.application(status)

        assert count(session, BY_KEY["unsuccessful"], NOW + 4000 * DAY) == 0


def test_an_offer_that_ended_keeps_the_applicants_own_form(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        keeper = Keeper(session)
        made = offer_withdrawn(keeper, NOW)
        keeper.form(made, NOW)
        apply(session, BY_KEY["pack_ended"], NOW + 30 * DAY)

        assert session.scalar(select(func.count()).select_from(VettingCopy)) == 0
        assert session.scalar(select(func.count()).select_from(VettingForm)) == 1


def test_what_a_check_came_to_stays_when_its_evidence_goes(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        made = evidence(Keeper(session), NOW)
        apply(session, BY_KEY["check_evidence"], NOW + 30 * DAY)
        session.expire_all()
        check = session.get_one(EmploymentCheck, (made, "identity"))

        assert (check.evidence, check.state, check.done_on) == ("", "met", day_of(NOW))


def test_both_copies_of_a_declaration_go(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        decided(Keeper(session), NOW)
        apply(session, BY_KEY["declaration_decided"], NOW)

        assert session.scalar(select(func.count()).select_from(SentDeclaration)) == 0
        assert session.scalar(select(func.count()).select_from(EmployerDeclaration)) == 0


STATUSES = (
    "draft",
    "submitted",
    "not_shortlisted",
    "interviewed",
    "declined",
    "appointed",
    "checks_in_progress",
)


def goes_on(status: str, at: datetime) -> datetime | None:
    """The oracle: when an application made at a moment is gone; None where it stays."""
    if status == "draft":
        return at + 90 * DAY
    if status == "appointed":
        return at + 200 * DAY
    return None if status == "checks_in_progress" else at + 400 * DAY


@pytest.mark.requirement("PRIV-25")
@pytest.mark.parametrize("number", [40, pytest.param(500, marks=pytest.mark.soak)])
def test_day_by_day_exactly_those_go_whose_time_is_over(store_app: Flask, number: int) -> None:
    """A clock that travels 500 days in steps; at one step the work is stopped half-way and taken up again."""
    chance = random.Random(25)
    ends: dict[UUID, datetime | None] = {}
    with db.transaction(store_app) as session:
        keeper = Keeper(session)
        for _ in range(number):
            status, at = chance.choice(STATUSES), NOW - timedelta(days=chance.randrange(450))
            build = draft if status == "draft" else appointed if status == "appointed" else sent(status)
            ends[build(keeper, at)] = goes_on(status, at)
    for step in range(0, 500, 25):
        now = NOW + timedelta(days=step)
        stop_at = chance.randrange(len(PERIODS)) if step == 100 else len(PERIODS)
        for period in (*PERIODS[:stop_at], *PERIODS):
            with db.transaction(store_app) as session:
                apply(session, period, now)
        with db.transaction(store_app) as session:
            left = set(session.scalars(select(Application.id)))
        assert left == {one for one, end in ends.items() if end is None or end > now}, step


@pytest.mark.requirement("PRIV-28")
def test_a_draft_is_warned_of_twice_and_then_goes(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        keeper = Keeper(session)
        draft(keeper, NOW)
        keeper.application("draft", None, closing_at=NOW + 365 * DAY)
        keeper.application("submitted", closing_at=NOW)
    due, told = NOW + 90 * DAY, []
    for before in (15, 14, 13, 4, 3, 2, 1, 0):
        with db.transaction(store_app) as session:
            told.append((before, retention_warnings.warn(session, due - before * DAY)))
    with db.transaction(store_app) as session:
        mails = [job.payload for job in session.scalars(select(Job).where(Job.kind == "mail"))]

    assert [before for before, queued in told if queued] == [14, 3]
    assert {mail["template"] for mail in mails} == {"draft_goes"}
    assert {mail["context"]["goes_on"] for mail in mails} == {"31 May 2026"}


def test_what_is_held_is_not_warned_of(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        made = draft(Keeper(session), NOW)
        reference = session.get_one(Application, made).reference
        legal_holds.place(session, reference, "Claim", "Dana", day_of(NOW + 900 * DAY), NOW)

        assert retention_warnings.warn(session, NOW + 80 * DAY) == 0


def test_the_daily_work_does_all_of_it(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        draft(Keeper(session), datetime.fromisoformat("2020-01-01T00:00:00+00:00"))
        daily.ask(session, NOW.date())
    do_all(store_app)
    with db.transaction(store_app) as session:
        assert session.scalar(select(func.count()).select_from(Application)) == 0
        [event] = session.scalars(select(AuditEvent).where(AuditEvent.event == "retention_applied"))

    assert event.facts == {"period": "draft", "count": 1}
