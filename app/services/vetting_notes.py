"""Questions with which a pack goes back, and changes that an applicant reports: sealed words about a pack."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from uuid import UUID, uuid4

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.base import Document
from app.models.vetting_forms import VettingNote
from app.models.vetting_packs import VettingPack
from app.pack_states import possible
from app.sealing import Sealed, sealer_of
from app.services import applications, audit, updates, vetting_desk, vetting_forms, vetting_packs
from app.services.actors import Actor, Permission
from app.services.errors import NotPossibleNow


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of change of circumstances.

    Attributes:
        label: for people.
        sections: keys of the sections of the form that it touches.
        reopens: whether the form has to be declared anew; otherwise the officer is told, and no more.
    """

    rule: str
    label: str
    sections: tuple[str, ...]
    reopens: bool


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "name": Kind("CHG-01", "My name", ("identity",), reopens=True),
        "address": Kind("CHG-01", "My address", ("addresses",), reopens=True),
        "household": Kind(
            "CHG-02",
            "Who lives with me or who my partner is, or somebody at home has turned 10",
            ("family",),
            reopens=True,
        ),
        "money": Kind(
            "CHG-03",
            "My money: a missed payment, a judgment, a payment plan, bankruptcy, or a large sum received",
            ("finance",),
            reopens=False,
        ),
        "police": Kind(
            "CHG-04",
            "A matter with the police or a court, also for driving or speeding",
            ("police",),
            reopens=True,
        ),
        "civil": Kind("CHG-05", "An order of a civil or family court about me", ("police",), reopens=False),
        "others": Kind(
            "CHG-06",
            "A conviction, caution or investigation of somebody named on my form",
            ("family",),
            reopens=False,
        ),
    }
)
"""What has to be reported after release; which of it must be declared anew is the severity of its rule."""


@dataclass(frozen=True, slots=True)
class Item:
    """One question, or one kind of change: what it is about, and what was written."""

    about: str
    text: str


@dataclass(frozen=True, slots=True)
class Note:
    """What was written at one time."""

    kind: str
    number: int
    at: datetime
    items: tuple[Item, ...]


def send_back(
    session: Session, actor: Actor, application_id: UUID, questions: list[Item], now: datetime
) -> None:
    """Return a pack to the applicant with questions, one item each.

    Raises:
        NotFound: the actor does not vet this application.
        NotPossibleNow: there is no question, or the pack cannot go back from where it is.
    """
    found = vetting_desk.case(session, actor, application_id, Permission.PACK_MOVE, lock=True)
    if not questions:
        raise NotPossibleNow("Write at least one question, so that the applicant knows what to do.")
    vetting_packs.move(session, actor, found.pack, "return", now)
    _keep(session, actor, found.pack, "questions", questions, now)
    updates.tell_applicant(session, found.application, f"return {found.pack.released}")


def report_change(
    session: Session, actor: Actor, application_id: UUID, kinds: list[str], text: str, now: datetime
) -> bool:
    """Report what has changed since the release; True where the form has to be declared anew.

    Raises:
        NotFound: it is somebody else's.
        NotPossibleNow: nothing has been released, or vetting has come to an end.
    """
    application = applications.owned(session, actor, application_id, lock=True)
    pack = vetting_packs.find(session, application_id, lock=True)
    if pack is None or application.status not in vetting_desk.ALIVE or "change" not in possible(pack.state):
        raise NotPossibleNow(
            "There is nothing to report here: your vetting form is with you, or vetting is over."
        )
    reopens = any(KINDS[kind].reopens for kind in kinds)
    _keep(session, actor, pack, "change", [Item(kind, text) for kind in kinds], now)
    if reopens:
        vetting_packs.move(session, actor, pack, "change", now)
        vetting_forms.ask_to_sign_again(session, actor, application_id, now)
    audit.record(session, "vetting_change_reported", actor.account_id, application_id, now, reopens=reopens)
    updates.tell_officers(session, application, f"change {now.isoformat()}")
    return reopens


def for_applicant(session: Session, actor: Actor, application_id: UUID) -> list[Note]:
    """Give the notes on the applicant's own pack, the newest first.

    Raises:
        NotFound: it is somebody else's.
    """
    applications.owned(session, actor, application_id)
    return _notes(session, application_id)


def count(session: Session, application_id: UUID, number: int) -> int:
    """Count the changes that were reported of one release; none is opened for it."""
    of_release = (
        VettingNote.application_id == application_id,
        VettingNote.number == number,
        VettingNote.kind == "change",
    )
    return session.scalar(select(func.count()).select_from(VettingNote).where(*of_release)) or 0


def for_officer(session: Session, actor: Actor, application_id: UUID) -> list[Note]:
    """Give the notes on a pack that the actor vets, the newest first.

    Raises:
        NotFound: the actor does not vet this application.
    """
    vetting_desk.case(session, actor, application_id, Permission.PACK_OPEN)
    return _notes(session, application_id)


def _notes(session: Session, application_id: UUID) -> list[Note]:
    wanted = select(VettingNote).where(VettingNote.application_id == application_id)
    return [
        _opened(session, row)
        for row in session.scalars(wanted.order_by(VettingNote.at.desc(), VettingNote.id))
    ]


def _keep(
    session: Session, actor: Actor, pack: VettingPack, kind: str, items: list[Item], now: datetime
) -> None:
    """Seal what was written."""
    note = VettingNote(
        id=uuid4(),
        application_id=pack.application_id,
        kind=kind,
        number=pack.released,
        at=now,
        by=actor.account_id,
    )
    written: list[Document] = [{"about": item.about, "text": item.text} for item in items]
    sealed = sealer_of(session).seal(written, _about(note))
    note.key_id, note.sealed = sealed.key_id, sealed.value
    session.add(note)
    session.flush()


def _about(note: VettingNote) -> str:
    """Name the row that a seal is bound to."""
    return f"vetting_notes/{note.id}"


def _opened(session: Session, note: VettingNote) -> Note:
    """Open the seal of a note."""
    written = sealer_of(session).unseal(Sealed(note.key_id, note.sealed), _about(note))
    return Note(note.kind, note.number, note.at, tuple(Item(**each) for each in written))
