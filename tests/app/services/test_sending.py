"""Sending: once, whole, in one transaction, and only while nothing stops it; on both databases."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from json import dumps
from threading import Barrier
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import func, select

from app import db
from app.documents.places import Edit, Place, read, version
from app.models.accounts import Account
from app.models.applications import Application, Submission
from app.models.audit import AuditEvent
from app.models.jobs import Job
from app.models.vetting_forms import VettingCopy
from app.sealing import Sealed, sealer_of
from app.services import applications, audit, employer_parts, opening, sending, vetting_forms
from app.services.errors import NotFound, NotPossibleNow
from app.services.sending import Stopped
from checks.findings import Finding, advice, blocker, concern
from tests.cast import NOW, Cast, gather
from tests.employer_parts import fill, whole
from tests.stores import both_databases
from tests.vetting_findings import Says

TOKEN, OTHER_TOKEN = "t" * 32, "u" * 32
CLOSES = datetime.fromisoformat("2026-03-21T00:00:00+00:00")
MISSING = replace(blocker("Say where you lived.", "/addresses"), rule="ADDR-01")
STANDING = replace(blocker("Three years of residency.", "/absences"), rule="RES-01")
WEIGH = concern("A county court judgment.", "/finance")
TIP = advice("A tip.", "/notes")


@pytest.fixture
def cast(store_app: Flask, says: Says) -> Cast:
    with db.transaction(store_app) as session:
        return gather(session)


@pytest.fixture
def ready(store_app: Flask, cast: Cast) -> UUID:
    """Give an application that nothing stops."""
    with db.transaction(store_app) as session:
        application_id = applications.start(session, cast.applicant, cast.vacancy_id, NOW).id
    fill(store_app, application_id)
    return application_id


def send(app: Flask, cast: Cast, application_id: UUID, token: str = TOKEN, **how: Any) -> Application:
    """Send in a transaction of its own."""
    told = {"acknowledged": False, "now": NOW} | how
    with db.transaction(app) as session:
        return sending.send(session, cast.applicant, application_id, token, **told)


def count(app: Flask, table: type[Any], *where: Any) -> int:
    with db.transaction(app) as session:
        return session.scalar(select(func.count()).select_from(table).where(*where)) or 0


def nothing_sent(app: Flask) -> bool:
    """Tell that no part of a send was kept."""
    sent = (Submission, VettingCopy)
    mails = count(app, Job, Job.dedupe_key.startswith("received:"))
    events = count(app, AuditEvent, AuditEvent.event == "application_sent")
    drafts = count(app, Application, Application.status == "draft", Application.sent_at.is_(None))
    return not any(count(app, table) for table in sent) and (mails, events, drafts) == (0, 0, 1)


@pytest.mark.requirement("REL-01")
@both_databases
def test_keeps_all_of_it(store_app: Flask, cast: Cast, ready: UUID) -> None:
    send(store_app, cast, ready)

    with db.transaction(store_app) as session:
        application = session.get_one(Application, ready)
        submission = session.get_one(Submission, ready)
        assert (application.status, application.readiness) == ("submitted", "complete")
        assert application.sent_at == submission.sent_at == NOW
        assert submission.name == "Asha Mary Okafor"
        assert submission.document["employer_part"] == whole(application)
        assert [c["text"] for c in submission.document["vacancy"]["criteria"]] == [
            "Registered nurse with current registration",
            "Teaching qualification",
            "Work in a team",
        ]
        text = dumps(submission.document, sort_keys=True, ensure_ascii=False)
        assert submission.digest == sha256(text.encode()).hexdigest()
        event = session.scalars(select(AuditEvent).where(AuditEvent.event == "application_sent")).one()
        assert event.facts == {
            "vacancy": str(cast.vacancy_id), "digest": submission.digest, "readiness": "complete"
        }  # fmt: skip
        assert audit.first_broken(session) is None
        mail = session.scalars(select(Job).where(Job.kind == "mail")).one()
        account = session.get_one(Account, cast.applicant.account_id)
        assert (mail.payload["to"], mail.payload["template"]) == (account.email, "application_received")
        assert mail.payload["context"]["reference"] == application.reference


@pytest.mark.requirement("REL-29")
@both_databases
def test_seals_a_copy_of_the_vetting_form_and_its_report(
    store_app: Flask, cast: Cast, ready: UUID, says: Says
) -> None:
    says(WEIGH)
    with db.transaction(store_app) as session:
        edit = Edit(Place(("notes",)), "Before sending", version(None))
        vetting_forms.change(session, cast.applicant, ready, edit, NOW)
    send(store_app, cast, ready, acknowledged=True)
    with db.transaction(store_app) as session:
        edit = Edit(Place(("notes",)), "Afterwards", version("Before sending"))
        vetting_forms.change(session, cast.applicant, ready, edit, NOW)

    with db.transaction(store_app) as session:
        copy = session.scalars(select(VettingCopy)).one()
        assert b"Before" not in copy.sealed
        about = f"vetting_copies/{copy.id}"
        kept = sealer_of(session).unseal(Sealed(copy.key_id, copy.sealed), about)
        assert kept["form"]["notes"] == "Before sending"
        assert [finding["message"] for finding in kept["report"]["findings"]] == [WEIGH.message]
        assert copy.taken_at_event == "send"


@pytest.mark.requirement("REL-29")
@both_databases
def test_what_was_sent_does_not_change_any_more(store_app: Flask, cast: Cast, ready: UUID) -> None:
    send(store_app, cast, ready)

    with db.transaction(store_app) as session:
        shown = version(read(employer_parts.read(session, cast.applicant, ready), Place(("contact",))))
        edit = Edit(Place(("contact",)), {"name": "Somebody Else"}, shown)
        with pytest.raises(NotPossibleNow):
            employer_parts.change(session, cast.applicant, ready, edit, NOW)
    # Even if the draft did change behind the back of the service, what HR opens would not.
    fill(store_app, ready, contact={"name": "Somebody Else", "phone": "1"})
    with db.transaction(store_app) as session:
        opened = opening.open_application(session, cast.hr, ready, CLOSES)
        assert opened.line.name == "Asha Mary Okafor"
        assert "Somebody Else" not in repr(opened)


@both_databases
@pytest.mark.parametrize(
    ("found", "word"),
    [
        pytest.param([], "complete", id="nothing found"),
        pytest.param([TIP], "complete", id="advice needs no word"),
        pytest.param([STANDING], "form_to_follow", id="standing alone lets it go"),
    ],
)
def test_goes_where_nothing_has_to_be_acknowledged(
    store_app: Flask, cast: Cast, ready: UUID, says: Says, found: list[Finding], word: str
) -> None:
    says(*found)

    assert send(store_app, cast, ready).readiness == word


@both_databases
@pytest.mark.parametrize(
    ("found", "word"),
    [
        pytest.param([WEIGH], "complete", id="a concern"),
        pytest.param([STANDING, WEIGH], "form_to_follow", id="standing and a concern"),
    ],
)
def test_concerns_have_to_be_acknowledged(
    store_app: Flask, cast: Cast, ready: UUID, says: Says, found: list[Finding], word: str
) -> None:
    says(*found)
    with pytest.raises(Stopped):
        send(store_app, cast, ready)
    assert nothing_sent(store_app)

    assert send(store_app, cast, ready, acknowledged=True).readiness == word


@pytest.mark.requirement("UX-21")
@both_databases
@pytest.mark.parametrize("found", [[MISSING], [STANDING, MISSING]], ids=["alone", "beside standing"])
def test_what_the_vetting_form_lacks_stops_it(
    store_app: Flask, cast: Cast, ready: UUID, says: Says, found: list[Finding]
) -> None:
    says(*found)

    with pytest.raises(Stopped):
        send(store_app, cast, ready, acknowledged=True)
    assert nothing_sent(store_app)


@both_databases
@pytest.mark.parametrize(
    "switch", [{"vetting_gate": "off"}, {"vetting_opens": "offer"}], ids=["gate off", "opens at offer"]
)
def test_a_trust_without_a_gate_takes_any_form(
    store_app: Flask, cast: Cast, ready: UUID, says: Says, switch: dict[str, str]
) -> None:
    says(MISSING, WEIGH)
    with db.transaction(store_app) as session:
        trust = session.get_one(Application, ready).vacancy.trust
        for name, value in switch.items():
            setattr(trust, name, value)

    assert send(store_app, cast, ready).readiness == "form_to_follow"


def unconfirm(app: Flask, cast: Cast, _application_id: UUID) -> None:
    with db.transaction(app) as session:
        session.get_one(Account, cast.applicant.account_id).confirmed_at = None


def lacking(**section: Any) -> Callable[[Flask, Cast, UUID], None]:
    return lambda app, _cast, application_id: fill(app, application_id, **section)


@both_databases
@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(unconfirm, id="address not confirmed"),
        pytest.param(lacking(contact={"name": "", "phone": "1"}), id="no name"),
        pytest.param(lacking(contact=None), id="no contact details"),
        pytest.param(lacking(work_history=None), id="work history not answered"),
        pytest.param(lacking(referees=None), id="no referee"),
        pytest.param(lacking(evidence=None), id="no essential criterion answered"),
        pytest.param(lacking(registration=None), id="no registration where one is required"),
    ],
)
def test_each_thing_alone_stops_it(
    store_app: Flask, cast: Cast, ready: UUID, spoil: Callable[[Flask, Cast, UUID], None]
) -> None:
    spoil(store_app, cast, ready)

    with pytest.raises(Stopped):
        send(store_app, cast, ready, acknowledged=True)
    assert nothing_sent(store_app)


@pytest.mark.experiment("E7", "moments around a deadline", "each")
@pytest.mark.requirement("REL-09")
@both_databases
@pytest.mark.parametrize(
    ("moment", "goes"),
    [
        pytest.param(CLOSES - timedelta(seconds=1), True, id="the last second"),
        pytest.param(CLOSES - timedelta(microseconds=1), True, id="the last instant"),
        pytest.param(CLOSES, False, id="the moment it closes"),
        pytest.param(CLOSES + timedelta(seconds=1), False, id="a second late"),
    ],
)
def test_the_last_minute_counts_to_its_end(
    store_app: Flask, cast: Cast, ready: UUID, moment: datetime, goes: bool
) -> None:
    if goes:
        assert send(store_app, cast, ready, now=moment).sent_at == moment
    else:
        with pytest.raises(Stopped) as stopped:
            send(store_app, cast, ready, now=moment)
        assert stopped.value.outlook.closed
        assert nothing_sent(store_app)


@pytest.mark.requirement("REL-03")
@both_databases
def test_the_same_page_sent_again_is_the_same_application(store_app: Flask, cast: Cast, ready: UUID) -> None:
    first = send(store_app, cast, ready)
    # Long after closing: the answer is about what was sent then, not about what could be sent now.
    again = send(store_app, cast, ready, now=CLOSES + timedelta(days=1))

    assert (again.id, again.sent_at) == (first.id, NOW)
    assert count(store_app, Job, Job.kind == "mail") == 1


@pytest.mark.requirement("REL-03")
@both_databases
def test_another_page_learns_that_it_was_sent(store_app: Flask, cast: Cast, ready: UUID) -> None:
    send(store_app, cast, ready)

    with pytest.raises(NotPossibleNow):
        send(store_app, cast, ready, token=OTHER_TOKEN)


@pytest.mark.requirement("REL-03")
def test_a_token_sends_no_other_application(store_app: Flask, cast: Cast, ready: UUID) -> None:
    send(store_app, cast, ready)
    with db.transaction(store_app) as session:
        stranger = gather(session, "Estuary NHS Trust")
        other = applications.start(session, stranger.applicant, stranger.vacancy_id, NOW).id
    fill(store_app, other)

    assert send(store_app, stranger, other).id == other
    assert count(store_app, Submission) == 2


def test_nobody_sends_another_s(store_app: Flask, cast: Cast, ready: UUID) -> None:
    with db.transaction(store_app) as session:
        stranger = gather(session, "Estuary NHS Trust")

    with pytest.raises(NotFound):
        send(store_app, stranger, ready)


def together(times: int, work: Callable[[int], Any]) -> list[Any]:
    """Do the same work in so many threads at once; give what each gave or raised."""
    start = Barrier(times)

    def one(number: int) -> Any:
        start.wait()
        try:
            return work(number)
        except (NotPossibleNow, Stopped) as error:
            return error

    with ThreadPoolExecutor(times) as pool:
        return list(pool.map(one, range(times)))


@pytest.mark.requirement("REL-04")
@both_databases
def test_two_pages_at_once_are_one_application(store_app: Flask, cast: Cast, ready: UUID) -> None:
    given = together(8, lambda number: send(store_app, cast, ready, token=f"{number}" * 32))

    assert sum(isinstance(each, Application) for each in given) == 1
    assert sum(isinstance(each, NotPossibleNow) for each in given) == 7
    assert count(store_app, Submission) == count(store_app, VettingCopy) == 1
    assert count(store_app, Job, Job.kind == "mail") == 1


@pytest.mark.requirement("REL-10")
@both_databases
def test_an_edit_and_a_send_at_once_keep_to_one_order(store_app: Flask, cast: Cast, ready: UUID) -> None:
    """What HR reads is what stood there when it was sent: the edit is in it, or was refused."""

    def edit() -> str:
        with db.transaction(store_app) as session:
            document = employer_parts.read(session, cast.applicant, ready)
            changed = {**document["contact"], "name": "Asha Eze"}
            shown = version(document["contact"])
            employer_parts.change(
                session, cast.applicant, ready, Edit(Place(("contact",)), changed, shown), NOW
            )
        return "Asha Eze"

    edited, sent = together(2, lambda number: send(store_app, cast, ready) if number else edit())

    assert isinstance(sent, Application)
    with db.transaction(store_app) as session:
        name = session.get_one(Submission, ready).name
        live = employer_parts.read(session, cast.applicant, ready)["contact"]["name"]
    assert name == live == ("Asha Eze" if edited == "Asha Eze" else "Asha Mary Okafor")
