"""Views of the queue that somebody keeps under a name."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Document, Identified


class SavedView(Identified, Base):
    """What a view asks for, by the names in its address; never a search, which may be a person's name."""

    __tablename__ = "saved_views"
    __table_args__ = (UniqueConstraint("account_id", "name"),)

    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"))
    name: Mapped[str] = mapped_column(String(60))
    wanted: Mapped[Document]
    saved_at: Mapped[datetime]
