"""Who acts, as services see them; the web makes one from the session of the request."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Role(StrEnum):
    """A part that an account plays: for the whole program (applicant) or within one trust (the others)."""

    APPLICANT = "applicant"
    HR = "hr"
    MANAGER = "manager"
    VETTING_OFFICER = "vetting_officer"
    ADMIN = "admin"
    AUDITOR = "auditor"


class Permission(StrEnum):
    """One thing that may be done, as `resource:action`."""

    ACCOUNT_OWN = "account:own"
    ACCOUNTS_RUN = "accounts:run"
    APPLICATION_EDIT = "application:edit"
    VETTING_FORM_EDIT = "vetting_form:edit"
    VACANCY_EDIT = "vacancy:edit"
    QUEUE_READ = "queue:read"
    APPLICATION_OPEN = "application:open"
    SHORTLIST = "application:shortlist"
    MARK = "application:mark"
    INTERVIEWS_PLAN = "interviews:plan"
    OFFER_ANSWER = "offer:answer"
    OFFER_SEE = "offer:see"
    OFFER_MAKE = "offer:make"
    CHECKS_KEEP = "checks:keep"
    DECLARATION_SEND = "declaration:send"
    DECLARATION_OPEN = "declaration:open"
    MEETING_OPEN = "meeting:open"
    PACK_RELEASE = "pack:release"
    PACK_LIST = "pack:list"
    PACK_OPEN = "pack:open"
    PACK_MOVE = "pack:move"
    BOARD_SEE = "board:see"
    RULE_COUNTS_READ = "rule_counts:read"
    AUDIT_READ = "audit:read"
    COMPLAINT_KEEP = "complaint:keep"


GRANTS: Mapping[Permission, frozenset[Role]] = {
    Permission.ACCOUNT_OWN: frozenset(Role),
    Permission.ACCOUNTS_RUN: frozenset({Role.ADMIN}),
    Permission.APPLICATION_EDIT: frozenset({Role.APPLICANT}),
    Permission.VETTING_FORM_EDIT: frozenset({Role.APPLICANT}),
    Permission.VACANCY_EDIT: frozenset({Role.HR}),
    Permission.QUEUE_READ: frozenset({Role.HR}),
    Permission.APPLICATION_OPEN: frozenset({Role.HR}),
    Permission.SHORTLIST: frozenset({Role.HR}),
    Permission.MARK: frozenset({Role.HR, Role.MANAGER}),
    Permission.INTERVIEWS_PLAN: frozenset({Role.HR, Role.MANAGER}),
    Permission.OFFER_ANSWER: frozenset({Role.APPLICANT}),
    Permission.OFFER_SEE: frozenset({Role.HR, Role.MANAGER}),
    Permission.OFFER_MAKE: frozenset({Role.HR, Role.MANAGER}),
    Permission.CHECKS_KEEP: frozenset({Role.HR}),
    Permission.DECLARATION_SEND: frozenset({Role.APPLICANT}),
    Permission.DECLARATION_OPEN: frozenset({Role.HR, Role.MANAGER}),
    Permission.MEETING_OPEN: frozenset({Role.HR}),
    Permission.PACK_RELEASE: frozenset({Role.APPLICANT}),
    Permission.PACK_LIST: frozenset({Role.VETTING_OFFICER}),
    Permission.PACK_OPEN: frozenset({Role.VETTING_OFFICER}),
    Permission.PACK_MOVE: frozenset({Role.VETTING_OFFICER}),
    Permission.BOARD_SEE: frozenset({Role.HR, Role.MANAGER, Role.VETTING_OFFICER}),
    Permission.RULE_COUNTS_READ: frozenset({Role.VETTING_OFFICER, Role.ADMIN, Role.AUDITOR}),
    Permission.AUDIT_READ: frozenset({Role.AUDITOR}),
    Permission.COMPLAINT_KEEP: frozenset({Role.AUDITOR}),
}
"""Who may do what. Whether the very object is theirs is for the service that fetches it."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A signed-in person.

    Attributes:
        account_id: whose account it is.
        roles: every role held; staff roles together with the trust they hold for.
    """

    account_id: UUID
    roles: frozenset[tuple[Role, UUID | None]]

    def may(self, permission: Permission) -> bool:
        """Tell whether any role held grants the permission."""
        return any(role in GRANTS[permission] for role, _ in self.roles)

    def trusts(self, permission: Permission) -> frozenset[UUID]:
        """Give the trusts for which the permission is held."""
        return frozenset(trust for role, trust in self.roles if trust and role in GRANTS[permission])
