"""Who hires for a vacancy does not vet its applicants, and the other way round (SEC-09)."""

from uuid import UUID

from sqlalchemy import ColumnElement, or_, select

from app.models.applications import Application
from app.models.assignments import Assignment
from app.models.interview_panels import InterviewPanel, PanelMember
from app.models.offers import Offer
from app.models.vacancies import Vacancy
from app.services.actors import Actor, Permission, Role

HIRING = frozenset({Role.HR, Role.MANAGER})


def trusts_vetted_for(actor: Actor, permission: Permission) -> frozenset[UUID]:
    """Give the trusts whose packs the actor may see: those for which they vet and do not hire."""
    hires_for = {trust for role, trust in actor.roles if role in HIRING}
    return actor.trusts(permission) - hires_for


def has_hired_for(actor: Actor) -> ColumnElement[bool]:
    """Give the condition on `Vacancy` that the actor has marked, sat on the panel or made an offer for it."""
    me = actor.account_id
    assigned = select(Assignment.id).where(Assignment.vacancy_id == Vacancy.id, Assignment.account_id == me)
    offered = (
        select(Offer.application_id)
        .join(Application, Application.id == Offer.application_id)
        .where(Application.vacancy_id == Vacancy.id, Offer.made_by == me)
        .correlate(Vacancy)
    )
    seated = (
        select(PanelMember.panel_id)
        .join(InterviewPanel)
        .where(InterviewPanel.vacancy_id == Vacancy.id, PanelMember.account_id == me)
        .correlate(Vacancy)
    )
    return or_(assigned.correlate(Vacancy).exists(), seated.exists(), offered.exists())


def vets_for(actor: Actor, trust_id: UUID) -> bool:
    """Tell whether the actor is a vetting officer of the trust."""
    return (Role.VETTING_OFFICER, trust_id) in actor.roles
