"""How often each rule speaks in the drafts that there are: counts alone, of nobody in particular."""

from datetime import datetime

from sqlalchemy import CheckConstraint, String
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base


class RuleCount(Base):
    """In how many drafts one rule spoke when all were last checked.

    Attributes:
        forms: the drafts in which it spoke at least once.
        of_forms: all the drafts of that profile.
    """

    __tablename__ = "rule_counts"
    __table_args__ = (CheckConstraint("forms BETWEEN 0 AND of_forms", name="forms_are_some_of_all"),)

    profile: Mapped[str] = mapped_column(String(20), primary_key=True)
    rule: Mapped[str] = mapped_column(String(12), primary_key=True)
    forms: Mapped[int]
    of_forms: Mapped[int]
    counted_at: Mapped[datetime]
