"""Money and debts."""

from app.applicant.sections import Card, Collection, Page, Section
from app.documents.places import Place
from app.models.base import Document
from app.web.filters import day, money
from forms.vetting.finance import KINDS, STATES, DebtForm, JudgmentsForm, PlansForm

WHY = (
    "Owing money is normal. Falling behind is what worries the police. They will make a credit check, which "
    "nobody else can see."
)
ANSWERS = ("finance", "answers")


def debt_card(debt: Document, _document: Document) -> Card:
    """Give the card of one debt."""
    lines = (
        ("Owed to", debt.get("creditor") or ""),
        ("Amount", money(debt["amount_gbp"]) if debt.get("amount_gbp") is not None else ""),
        ("Began", day(debt.get("date"))),
        ("How it stands", STATES.get(debt.get("state") or "", "")),
        ("Settled", day(debt.get("settled_on"))),
    )
    return Card(KINDS.get(debt.get("kind") or "", "A debt"), tuple(line for line in lines if line[1]))


SECTION = Section(
    key="finance",
    title="Money and debts",
    pages=(
        Page(
            "judgments",
            "Judgments, defaults and arrears",
            Place(ANSWERS, fields=JudgmentsForm.asked()),
            JudgmentsForm,
            why=WHY,
        ),
        Page("plans", "Plans and orders", Place(ANSWERS, fields=PlansForm.asked()), PlansForm, why=WHY),
        Collection(
            "debts",
            "Your judgments and debts",
            "a debt",
            ("finance", "items"),
            DebtForm,
            debt_card,
            intro="List each judgment, default or plan behind a yes. You need not list a mortgage, a student "
            "loan, car finance or cards that you pay on time. If you answered no to everything, there is "
            "nothing to list.",
            why=WHY,
        ),
    ),
)
