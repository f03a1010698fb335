"""Giving and taking roles (SEC-04, SEC-07, SEC-08, SEC-09)."""

from uuid import UUID, uuid4

import pytest
from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app import clock, db
from app.models.accounts import Account, Membership
from app.models.audit import AuditEvent
from app.models.sessions import WebSession
from app.services import roles
from app.services.actors import Actor, Role
from app.services.errors import NotFound
from app.services.roles import ApplicantsAccount, DutiesApart, NeedsSecondApprover, OwnRole, Post
from app.web.sessions import actor_of
from tests.people import SignedIn, add_account, add_trust, add_visit
from tests.visitor import Visitor, heading


@pytest.fixture
def trust(store_app: Flask) -> UUID:
    return add_trust(store_app)


@pytest.fixture
def admin(store_app: Flask, trust: UUID) -> Account:
    return add_account(store_app, Role.ADMIN, trust)


@pytest.fixture
def member(store_app: Flask) -> Account:
    """Give a member of staff without a role yet."""
    return add_account(store_app)


def grant(app: Flask, by: Account, to: Account, post: Post) -> None:
    with db.transaction(app) as work:
        roles.grant(work, actor_of(by), to.id, post, clock.now())


def revoke(app: Flask, by: Account, of: Account, post: Post) -> None:
    with db.transaction(app) as work:
        roles.revoke(work, actor_of(by), of.id, post, clock.now())


def held(work: Session, account: Account) -> list[tuple[str, UUID | None]]:
    wanted = select(Membership.role, Membership.trust_id).where(Membership.account_id == account.id)
    return [(role, trust) for role, trust in work.execute(wanted)]


def test_an_admin_gives_and_takes_a_role_of_their_trust(
    store_app: Flask, trust: UUID, admin: Account, member: Account
) -> None:
    post = Post(Role.HR, trust)

    grant(store_app, admin, member, post)
    with db.transaction(store_app) as work:
        assert held(work, member) == [("hr", trust)]
    revoke(store_app, admin, member, post)

    with db.transaction(store_app) as work:
        assert held(work, member) == []
        events = list(work.scalars(select(AuditEvent).order_by(AuditEvent.id)))
    assert [(event.event, event.actor_id, event.subject_id) for event in events] == [
        ("role_granted", admin.id, member.id),
        ("role_revoked", admin.id, member.id),
    ]
    assert events[0].facts == {"role": "hr", "trust": str(trust)}


def test_the_same_role_twice_is_one(store_app: Flask, trust: UUID, admin: Account, member: Account) -> None:
    for _ in range(2):
        grant(store_app, admin, member, Post(Role.HR, trust))

    with db.transaction(store_app) as work:
        assert held(work, member) == [("hr", trust)]
        assert work.scalar(select(func.count()).select_from(AuditEvent)) == 1


@pytest.mark.requirement("SEC-08")
def test_nobody_gives_or_takes_their_own(store_app: Flask, trust: UUID, admin: Account) -> None:
    for change in (grant, revoke):
        with pytest.raises(OwnRole):
            change(store_app, admin, admin, Post(Role.AUDITOR, trust))


@pytest.mark.requirement("SEC-08")
def test_one_person_makes_no_vetting_officer(
    store_app: Flask, trust: UUID, admin: Account, member: Account
) -> None:
    with pytest.raises(NeedsSecondApprover):
        grant(store_app, admin, member, Post(Role.VETTING_OFFICER, trust))


@pytest.mark.requirement("SEC-08")
@pytest.mark.parametrize("role", [role for role in Role if role not in {Role.ADMIN, Role.APPLICANT}])
def test_only_admins_do(store_app: Flask, trust: UUID, member: Account, role: Role) -> None:
    other = add_account(store_app, role, trust)

    for change in (grant, revoke):
        with pytest.raises(NotFound):
            change(store_app, other, member, Post(Role.HR, trust))


@pytest.mark.requirement("SEC-04")
def test_an_admin_of_one_trust_is_nobody_in_another(
    store_app: Flask, admin: Account, member: Account
) -> None:
    elsewhere = add_trust(store_app)

    for change in (grant, revoke):
        with pytest.raises(NotFound):
            change(store_app, admin, member, Post(Role.HR, elsewhere))


def test_an_applicant_gives_nothing(store_app: Flask, trust: UUID, member: Account) -> None:
    with pytest.raises(NotFound):
        grant(store_app, add_account(store_app, Role.APPLICANT), member, Post(Role.HR, trust))


@pytest.mark.requirement("SEC-09")
def test_an_account_that_applies_does_not_act_for_a_trust(
    store_app: Flask, trust: UUID, admin: Account
) -> None:
    with pytest.raises(ApplicantsAccount):
        grant(store_app, admin, add_account(store_app, Role.APPLICANT), Post(Role.HR, trust))


def test_there_is_nothing_to_give_or_take(
    store_app: Flask, trust: UUID, admin: Account, member: Account
) -> None:
    with pytest.raises(NotFound):
        revoke(store_app, admin, member, Post(Role.HR, trust))
    with db.transaction(store_app) as work, pytest.raises(NotFound):
        roles.grant(work, actor_of(admin), uuid4(), Post(Role.HR, trust), clock.now())


@pytest.mark.requirement("SEC-07")
def test_a_change_ends_the_visits_of_that_account_alone(
    store_app: Flask, trust: UUID, admin: Account, member: Account, signed_in: SignedIn
) -> None:
    add_visit(store_app, member)
    other = Visitor(signed_in(Role.HR, trust))

    grant(store_app, admin, member, Post(Role.HR, trust))

    with db.transaction(store_app) as work:
        assert work.scalar(select(func.count()).where(WebSession.account_id == member.id)) == 0
    assert heading(other.open("/account/")) == "Your account"


@pytest.mark.requirement("SEC-07")
def test_a_role_taken_away_is_gone_on_the_next_request(
    store_app: Flask, trust: UUID, admin: Account, signed_in: SignedIn
) -> None:
    client = signed_in(Role.HR, trust)
    visitor = Visitor(client)
    assert heading(visitor.open("/account/")) == "Your account"

    revoke(store_app, admin, client.account, Post(Role.HR, trust))

    assert heading(visitor.open("/account/")) == "Sign in"


def test_an_actor_has_the_roles_of_each_trust() -> None:
    one, two = uuid4(), uuid4()
    account = Account(id=uuid4())
    account.memberships = [Membership(role="hr", trust_id=one), Membership(role="auditor", trust_id=two)]

    assert actor_of(account) == Actor(account.id, frozenset({(Role.HR, one), (Role.AUDITOR, two)}))


@pytest.mark.requirement("SEC-09")
@pytest.mark.parametrize("hiring", [Role.HR, Role.MANAGER])
@pytest.mark.parametrize("vets_first", [True, False])
def test_nobody_both_hires_and_vets_for_a_trust(
    store_app: Flask, trust: UUID, hiring: Role, vets_first: bool
) -> None:
    first, second = (Role.VETTING_OFFICER, hiring) if vets_first else (hiring, Role.VETTING_OFFICER)
    member = add_account(store_app, first, trust)

    with db.transaction(store_app) as work:
        account = work.get_one(Account, member.id)
        with pytest.raises(DutiesApart):
            roles.appoint(work, account, Post(second, trust), clock.now())

    with db.transaction(store_app) as work:
        assert held(work, member) == [(first.value, trust)]
