"""A trust's templates: vacancies that others are begun from."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, defer

from app.documents.vacancy import without_its_own
from app.models.vacancies import Vacancy
from app.models.vacancy_templates import VacancyTemplate
from app.services import audit, carried_guides, vacancies
from app.services.actors import Actor, Permission
from app.services.errors import NotFound, NotPossibleNow

MOST = 200


def of_staff(session: Session, actor: Actor) -> list[VacancyTemplate]:
    """Give the templates of the actor's trusts, by name."""
    wanted = (
        select(VacancyTemplate)
        .options(defer(VacancyTemplate.advert), defer(VacancyTemplate.document))
        .where(VacancyTemplate.trust_id.in_(actor.trusts(Permission.VACANCY_EDIT)))
        .order_by(VacancyTemplate.name, VacancyTemplate.id)
        .limit(MOST)
    )
    return list(session.scalars(wanted))


def save(session: Session, actor: Actor, vacancy_id: UUID, name: str, now: datetime) -> VacancyTemplate:
    """Keep a vacancy as a template, with its weights and guides and without its dates and reference.

    Raises:
        NotFound: there is no such vacancy in the actor's trusts.
        NotPossibleNow: the trust has a template of this name, or as many as it may have.
    """
    source = vacancies.of_staff(session, actor, vacancy_id, Permission.VACANCY_EDIT, lock=True)
    names = session.scalars(
        select(VacancyTemplate.name).where(VacancyTemplate.trust_id == source.trust_id)
    ).all()
    if name.casefold() in {one.casefold() for one in names}:
        raise NotPossibleNow("There is a template of this name already. Choose another name.")
    if len(names) >= MOST:
        raise NotPossibleNow("Your trust has as many templates as it may have. Delete one first.")
    kept = VacancyTemplate(
        trust_id=source.trust_id,
        name=name,
        document=without_its_own(source.document),
        advert=source.advert,
        profile=source.profile,
        guides=carried_guides.of(session, source),
        saved_by=actor.account_id,
        saved_at=now,
    )
    session.add(kept)
    session.flush()
    trust = str(kept.trust_id)
    audit.record(session, "vacancy_template_saved", actor.account_id, kept.id, now, trust=trust)
    return kept


def begin(session: Session, actor: Actor, template_id: UUID, now: datetime) -> Vacancy:
    """Start a draft from a template.

    Raises:
        NotFound: there is no such template of the actor's trusts.
    """
    kept = _own(session, actor, template_id)
    vacancy = Vacancy(
        trust_id=kept.trust_id,
        title="",
        document={},
        advert=kept.advert,
        profile=kept.profile,
        guides=kept.guides,
        created_at=now,
    )
    vacancies.write(vacancy, kept.document)
    session.add(vacancy)
    session.flush()
    facts = {"trust": str(kept.trust_id), "template": str(kept.id)}
    audit.record(session, "vacancy_begun_from_template", actor.account_id, vacancy.id, now, **facts)
    return vacancy


def remove(session: Session, actor: Actor, template_id: UUID, now: datetime) -> None:
    """Delete a template; vacancies that were begun from it stay as they are.

    Raises:
        NotFound: there is no such template of the actor's trusts.
    """
    kept = _own(session, actor, template_id)
    session.delete(kept)
    trust = str(kept.trust_id)
    audit.record(session, "vacancy_template_removed", actor.account_id, template_id, now, trust=trust)


def _own(session: Session, actor: Actor, template_id: UUID) -> VacancyTemplate:
    kept = session.get(VacancyTemplate, template_id)
    if kept is None or kept.trust_id not in actor.trusts(Permission.VACANCY_EDIT):
        raise NotFound
    return kept
