"""The employers that use the program, by name."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.trusts import Trust


def names(session: Session, trust_ids: Collection[UUID]) -> dict[UUID, str]:
    """Give the name of each of these trusts by its id, in the order of the names."""
    wanted = select(Trust.id, Trust.name).where(Trust.id.in_(trust_ids)).order_by(Trust.name, Trust.id)
    return {row.id: row.name for row in session.execute(wanted)}
