"""The employers that use the program."""

from sqlalchemy import CheckConstraint, String
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Identified


class Trust(Identified, Base):
    """An NHS trust or a police partner that recruits here.

    Attributes:
        vetting_gate: "off" lets applications go whatever the vetting form lacks.
        vetting_opens: "offer" asks for the vetting form only after a conditional offer.
        second_person: "off" lets the only member of HR publish without somebody else's approval.
        police_force: the force that decides on vetting for this trust, by its name; "" until it is named.
        demo: everything of this trust is made up.
    """

    __tablename__ = "trusts"
    __table_args__ = (
        CheckConstraint("vetting_gate IN ('on', 'off')", name="vetting_gate_known"),
        CheckConstraint("vetting_opens IN ('application', 'offer')", name="vetting_opens_known"),
        CheckConstraint("second_person IN ('on', 'off')", name="second_person_known"),
    )

    name: Mapped[str] = mapped_column(String(200), unique=True)
    vetting_gate: Mapped[str] = mapped_column(String(3), default="on")
    vetting_opens: Mapped[str] = mapped_column(String(11), default="application")
    second_person: Mapped[str] = mapped_column(String(3), default="on")
    police_force: Mapped[str] = mapped_column(String(200), default="")
    demo: Mapped[bool] = mapped_column(default=False)
