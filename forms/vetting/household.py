"""Marital status, and how many people live with the applicant."""

from forms.documents import DocumentForm, OneAnswerForm
from forms.fields import RadiosField, WholeNumberField
from forms.fields.choices import Choice


class MaritalStatusForm(OneAnswerForm):
    """The marital status as it is in law or in fact today."""

    marital_status = RadiosField(
        "What is your marital status?",
        hint="This decides whether we ask about a husband, wife or partner",
        choices=(
            Choice(
                "single", "Single", "Never married or in a civil partnership, and not living with a partner"
            ),
            Choice("cohabiting", "Living with a partner"),
            Choice("married", "Married"),
            Choice("civil_partnership", "In a civil partnership"),
            Choice("separated", "Separated", "Still married or in a civil partnership in law"),
            Choice("divorced", "Divorced, or civil partnership dissolved"),
            Choice("widowed", "Widowed"),
        ),
    )


class OccupantsForm(DocumentForm):
    """How many other people live at the main address."""

    aged_10_or_over = WholeNumberField(
        "How many people aged 10 or over live with you?",
        called="The number of people aged 10 or over",
        hint="Enter 0 if there is nobody",
        width=3,
        most=99,
    )
    under_10 = WholeNumberField(
        "How many children under 10 live with you?",
        called="The number of children under 10",
        hint="Enter 0 if there is nobody",
        width=3,
        most=99,
    )
