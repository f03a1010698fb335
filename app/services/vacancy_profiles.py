"""By which vetting profile the vetting forms for a vacancy are checked."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from app.services import audit, vacancies
from app.services.actors import Actor, Permission
from app.services.errors import NotFound, NotPossibleNow
from checks.profiles import Library, keys


def choices(session: Session) -> list[tuple[str, str]]:
    """Give key and title of each profile; one with the trust's own numbers says so."""
    library: Library = session.info.get("profiles", Library())
    own = library.own
    return [
        (key, f"{library.load(key).title}{', with your trust’s own numbers' if key in own else ''}")
        for key in keys()
    ]


def choose(session: Session, actor: Actor, vacancy_id: UUID, key: str, now: datetime) -> None:
    """Choose the profile of a draft.

    Raises:
        NotFound: there is no such profile, or no such vacancy in the actor's trusts.
        NotPossibleNow: the vacancy has been published: its forms are checked by what was said.
    """
    vacancy = vacancies.of_staff(session, actor, vacancy_id, Permission.VACANCY_EDIT, lock=True)
    if key not in keys():
        raise NotFound
    if vacancy.status != "draft":
        raise NotPossibleNow("This vacancy has been published, so its vetting can no longer change.")
    if vacancy.profile != key:
        vacancy.profile = key
        vacancy.version += 1
        version = vacancy.version
        audit.record(session, "vacancy_changed", actor.account_id, vacancy_id, now, version=version)
