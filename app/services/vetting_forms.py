"""Open, change, carry over and delete the sealed vetting form. It is the applicant's own."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.clock import london_day
from app.documents.places import Edit, Place, Stale, put
from app.documents.vetting import (
    answers_version,
    contract,
    forget_lost_addresses,
    lacks_an_entry,
    void_signature,
    with_ids,
)
from app.models.applications import Application
from app.models.base import Document
from app.models.vetting_forms import VettingForm
from app.sealing import Sealed, sealer_of
from app.services import audit, vetting_packs
from app.services.actors import Actor
from app.services.errors import NotFound, NotPossibleNow
from app.services.holding import hold

EMPTY_ENTRY = "The file has an empty entry in a list. Remove the entry and try again."

SIGNATURE = Place(("signature",))
RELEASED = (
    "You have released your vetting form, so it cannot change now. If something has changed since, report it "
    "from the page that says how your application stands."
)


def begin(session: Session, application_id: UUID, profile: str, now: datetime) -> None:
    """Make the empty form of a new application."""
    form = VettingForm(id=uuid4(), application_id=application_id, version=0, updated_at=now)
    _seal(session, form, {"profile": profile}, now)
    session.add(form)


def read(session: Session, actor: Actor, application_id: UUID) -> Document:
    """Open the applicant's own form.

    Raises:
        NotFound: there is no such application, it is somebody else's, or its form was deleted.
    """
    return _unseal(session, _own(session, actor, application_id))


def changed_at(session: Session, actor: Actor, application_id: UUID) -> datetime:
    """Give when the applicant's own form was last changed.

    Raises:
        NotFound: there is no such form, or it is somebody else's.
    """
    return _own(session, actor, application_id).updated_at


def read_to_count(session: Session, application_id: UUID) -> Document | None:
    """Open a form for a count over all of them; no person sees it. None where it was deleted."""
    form = session.scalar(select(VettingForm).where(VettingForm.application_id == application_id))
    return contract(_unseal(session, form)) if form else None


def change(session: Session, actor: Actor, application_id: UUID, edit: Edit, now: datetime) -> None:
    """Change one place of the form, which voids the signature unless nothing is different afterwards.

    What pointed at an address that is taken away points at none.

    Raises:
        NotFound: there is no such form, or it is somebody else's.
        NotPossibleNow: the form has been released.
        Stale: the place was changed after the page was shown.
    """
    form = _to_change(session, actor, application_id)
    before = _unseal(session, form)
    document = put(before, edit)
    if document == before:
        return
    forget_lost_addresses(document)
    if edit.place != SIGNATURE:
        void_signature(document, london_day(now))
    _seal(session, form, document, now)


def sign(session: Session, actor: Actor, application_id: UUID, shown: str, now: datetime) -> None:
    """Sign the answers as they were shown, for this London day, for which they are checked (DATE-01).

    `shown` is their `answers_version` when the page was made.

    Raises:
        NotFound: there is no such form, or it is somebody else's.
        NotPossibleNow: the form has been released.
        Stale: an answer was changed after the page was shown.
    """
    form = _to_change(session, actor, application_id)
    document = _unseal(session, form)
    if answers_version(document) != shown:
        raise Stale(document)
    day, edited = london_day(now).isoformat(), (document.get("signature") or {}).get("last_edited_on")
    document["signature"] = {"signed_on": day, "last_edited_on": edited, "reconfirmed_on": None}
    document["declared_on"] = day
    _seal(session, form, document, now)


def export(session: Session, actor: Actor, application_id: UUID, now: datetime) -> Document:
    """Give the form as the contract's document, for the applicant to keep.

    Raises:
        NotFound: there is no such form, or it is somebody else's.
    """
    document = contract(read(session, actor, application_id))
    audit.record(session, "vetting_form_exported", actor.account_id, application_id, now)
    return document


def import_document(
    session: Session, actor: Actor, application_id: UUID, document: Document, source: str, now: datetime
) -> None:
    """Put a whole document, which fits the contract, in the place of the form; it has to be signed again.

    `source` is "file" or "application", for the audit trail.

    Raises:
        NotFound: there is no such form, or it is somebody else's.
        NotPossibleNow: a list has an empty place, which no page could show, or the form has been released.
    """
    form = _to_change(session, actor, application_id)
    if lacks_an_entry(document):
        raise NotPossibleNow(EMPTY_ENTRY)
    kept = with_ids({**document, "profile": _unseal(session, form).get("profile")})
    kept.pop("checked_on", None)
    void_signature(kept, london_day(now))
    _seal(session, form, kept, now)
    audit.record(session, "vetting_form_imported", actor.account_id, application_id, now, source=source)


def earlier(session: Session, actor: Actor, application_id: UUID) -> list[UUID]:
    """Give the actor's other applications that still have a form, the last changed first."""
    return list(
        session.scalars(
            select(Application.id)
            .join(VettingForm)
            .where(
                Application.account_id == actor.account_id,
                Application.id != application_id,
                VettingForm.version > 1,
            )
            .order_by(VettingForm.updated_at.desc())
        )
    )


def ask_to_sign_again(session: Session, actor: Actor, application_id: UUID, now: datetime) -> None:
    """Void the signature of a form that is with the applicant again because something has changed.

    Raises:
        NotFound: there is no such form, or it is somebody else's.
        NotPossibleNow: the form is released.
    """
    form = _to_change(session, actor, application_id)
    document = _unseal(session, form)
    void_signature(document, london_day(now))
    _seal(session, form, document, now)


def delete(session: Session, actor: Actor, application_id: UUID, now: datetime) -> None:
    """Delete the form for good.

    Raises:
        NotFound: there is no such form, or it is somebody else's.
    """
    session.delete(_own(session, actor, application_id, lock=True))
    audit.record(session, "vetting_form_deleted", actor.account_id, application_id, now)


def _own(session: Session, actor: Actor, application_id: UUID, *, lock: bool = False) -> VettingForm:
    """Give the row of the actor's own form, whose answers are still sealed."""
    wanted = (
        select(VettingForm)
        .join(Application)
        .where(Application.id == application_id, Application.account_id == actor.account_id)
    )
    if lock:
        # Read anew: what this request saw before it held the lock may have changed since.
        form = session.scalar(
            wanted.with_for_update(of=VettingForm).execution_options(populate_existing=True)
        )
    else:
        key = (VettingForm.__tablename__, application_id, actor.account_id)
        form = hold(session, key, lambda: session.scalar(wanted))
    if form is None:
        raise NotFound
    return form


def _to_change(session: Session, actor: Actor, application_id: UUID) -> VettingForm:
    """Give the row of the actor's own form, locked, if it can change.

    Raises:
        NotFound: there is no such form, or it is somebody else's.
        NotPossibleNow: it has been released.
    """
    form = _own(session, actor, application_id, lock=True)
    if not vetting_packs.is_with_applicant(session, application_id):
        raise NotPossibleNow(RELEASED)
    return form


def _about(form: VettingForm) -> str:
    """Name the row and version that a seal is bound to."""
    return f"vetting_forms/{form.id}/{form.version}"


def _unseal(session: Session, form: VettingForm) -> Document:
    """Open the seal of a form."""
    document: Document = sealer_of(session).unseal(Sealed(form.key_id, form.sealed), _about(form))
    return document


def _seal(session: Session, form: VettingForm, document: Document, now: datetime) -> None:
    """Seal a document as the next version of a form."""
    form.version += 1
    sealed = sealer_of(session).seal(document, _about(form))
    form.key_id, form.sealed, form.updated_at = sealed.key_id, sealed.value, now
