"""Registration with a professional body. It is asked here alone; the vetting form takes it from here."""

from typing import Any

from forms.documents import DocumentForm
from forms.fields import DayField, RadiosField, TextField
from forms.fields.choices import Choice

BODIES = (
    Choice("NMC", "Nursing and Midwifery Council (NMC)", "8 characters, like 01A2345N"),
    Choice(
        "HCPC",
        "Health and Care Professions Council (HCPC)",
        "2 or 3 letters and up to 6 digits, like OT12345",
    ),
    Choice("SWE", "Social Work England", "SW and digits, like SW12345"),
    Choice("GMC", "General Medical Council (GMC)", "7 digits"),
    Choice("GPhC", "General Pharmaceutical Council (GPhC)", "7 digits, the first one 2 or 5"),
    Choice("SCW", "Social Care Wales"),
    Choice("SSSC", "Scottish Social Services Council (SSSC)"),
    Choice("NISCC", "Northern Ireland Social Care Council (NISCC)"),
    Choice("other", "Another body"),
)
"""The bodies of the vetting form's contract; the hint is the shape that their numbers usually have."""


class RegistrationForm(DocumentForm):
    """Body, number and the day until which it runs; nothing at all where the applicant has none."""

    body = RadiosField("Which body are you registered with?", called="The body", choices=BODIES)
    number = TextField(
        "Registration number",
        hint="Exactly as on the register. It usually has the shape shown beside the body's name.",
        most=30,
        width=20,
        render_kw={"spellcheck": "false", "autocapitalize": "characters"},
    )
    expires = DayField(
        "When does your registration run out?",
        called="The day your registration runs out",
        hint="For example, 30 4 2027. It stands on the register.",
    )

    def value(self) -> Any:
        """Give the registration, or None where nothing of it was told."""
        told = super().value()
        return told if any(told.values()) else None
