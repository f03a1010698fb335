"""What a view asks of the person at the keyboard: the whole policy in one place."""

from enum import StrEnum


class Role(StrEnum):
    """A part that an account plays, for the whole program (applicant) or within one trust (the others)."""

    APPLICANT = "applicant"
    HR = "hr"
    MANAGER = "manager"
    VETTING_OFFICER = "vetting_officer"
    ADMIN = "admin"
    AUDITOR = "auditor"


class Permission(StrEnum):
    """One thing that may be done, as `resource:action`."""

    ACCOUNT_OWN = "account:own"
    APPLICATION_EDIT = "application:edit"
    VETTING_FORM_EDIT = "vetting_form:edit"
    VACANCY_EDIT = "vacancy:edit"
    QUEUE_READ = "queue:read"
    APPLICATION_OPEN = "application:open"


GRANTS: dict[Permission, frozenset[Role]] = {
    Permission.ACCOUNT_OWN: frozenset(Role),
    Permission.APPLICATION_EDIT: frozenset({Role.APPLICANT}),
    Permission.VETTING_FORM_EDIT: frozenset({Role.APPLICANT}),
    Permission.VACANCY_EDIT: frozenset({Role.HR}),
    Permission.QUEUE_READ: frozenset({Role.HR}),
    Permission.APPLICATION_OPEN: frozenset({Role.HR}),
}
"""Who may do what. Whether the very object is theirs is for the service that fetches it."""

PUBLIC: frozenset[str] = frozenset(
    {"health.live", "health.ready", "mail_folder.index", "mail_folder.mail", "static"}
)
"""Endpoints that anybody may reach, signed in or not. Every other view names a permission."""
