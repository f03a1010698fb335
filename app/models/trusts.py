"""The employers that use the program."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Identified


class Trust(Identified, Base):
    """An NHS trust or a police partner that recruits here."""

    __tablename__ = "trusts"

    name: Mapped[str] = mapped_column(String(200), unique=True)
