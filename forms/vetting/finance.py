"""Money: twelve questions, and each debt behind a yes (FIN-01, FIN-13)."""

from collections.abc import Mapping
from typing import Any

from forms.documents import DocumentForm, answer_in
from forms.fields import (
    Choice,
    DayField,
    MoneyField,
    PartialDateField,
    SelectField,
    TextField,
    WholeNumberField,
    YesNoField,
)
from forms.validators import Needed, NotBefore, NotInFuture

QUESTIONS: Mapping[str, tuple[str, str]] = {
    "ccj": (
        "Have you ever had a county court judgment?",
        "Also a Scottish decree, a Northern Irish judgment or a High Court judgment for debt",
    ),
    "default": ("Has an account of yours been in default in the last 6 years?", ""),
    "arrears": (
        "Have you been behind with payments in the last 6 years?",
        "Mortgage, rent, hire purchase, gas, electricity, water or council tax",
    ),
    "debt_management_plan": ("Have you had a debt management plan in the last 6 years?", ""),
    "iva": (
        "Have you ever had an individual voluntary arrangement?",
        "Also called an IVA; in Scotland, a protected trust deed",
    ),
    "debt_relief_order": ("Have you ever had a debt relief order?", ""),
    "bankruptcy": ("Have you ever been made bankrupt?", "In Scotland, sequestrated"),
    "repossession": ("Has anything of yours been repossessed in the last 6 years?", ""),
    "attachment_of_earnings": (
        "Has a court ever taken money for a debt from your pay?",
        "This is called an attachment of earnings",
    ),
    "loan_or_card_withdrawn": (
        "Has a lender ended a loan or taken back a card of yours in the last 6 years?",
        "Because of missed payments, not because you closed it",
    ),
    "consolidation": ("Have you put several debts into one loan in the last 6 years?", ""),
    "joint_debt": ("Is a debt that you share with somebody else in default?", ""),
}
"""The contract's questions with their words and what counts; what is paid on time does not (FIN-17)."""


def _question(key: str) -> YesNoField:
    """Make one question."""
    asked, hint = QUESTIONS[key]
    return YesNoField(asked, called=f"The answer to “{asked}”", hint=hint)


class JudgmentsForm(DocumentForm):
    """Judgments, defaults and arrears."""

    ccj = _question("ccj")
    default = _question("default")
    arrears = _question("arrears")
    loan_or_card_withdrawn = _question("loan_or_card_withdrawn")
    repossession = _question("repossession")
    attachment_of_earnings = _question("attachment_of_earnings")


class PlansForm(DocumentForm):
    """Plans, orders and bankruptcy."""

    debt_management_plan = _question("debt_management_plan")
    iva = _question("iva")
    debt_relief_order = _question("debt_relief_order")
    bankruptcy = _question("bankruptcy")
    consolidation = _question("consolidation")
    joint_debt = _question("joint_debt")


KINDS = {
    "ccj": "County court judgment",
    "scottish_decree": "Scottish decree",
    "ni_judgment": "Northern Irish judgment",
    "high_court_judgment": "High Court judgment",
    "default": "Default",
    "arrears": "Arrears",
    "debt_management_plan": "Debt management plan",
    "iva": "Individual voluntary arrangement",
    "protected_trust_deed": "Protected trust deed",
    "debt_relief_order": "Debt relief order",
    "bankruptcy": "Bankruptcy",
    "sequestration": "Sequestration",
    "repossession": "Repossession",
    "attachment_of_earnings": "Attachment of earnings",
    "loan_or_card_withdrawn": "Loan ended or card taken back",
    "consolidation": "Debts put into one loan",
    "joint_debt": "Shared debt in default",
}

STATES = {
    "outstanding": "Not paid yet",
    "in_plan": "Being paid in a plan",
    "current": "Running now",
    "satisfied": "Paid",
    "cancelled": "Paid within a month and cancelled",
    "set_aside": "Set aside by the court",
    "completed": "Completed",
    "discharged": "Discharged",
    "written_off": "Written off by the lender",
}


class DebtForm(DocumentForm):
    """One judgment, default, plan or other debt."""

    kind = SelectField(
        "What is it?",
        [Needed("Select what it is")],
        called="What it is",
        choices=tuple(Choice(*item) for item in KINDS.items()),
    )
    creditor = TextField("Who was it owed to?", called="Who it was owed to", most=200)
    date = DayField(
        "When did it begin?",
        [NotInFuture("The date it began must be today or in the past")],
        called="The date it began",
        hint="For a judgment, the date of the judgment. For example, 10 3 2024.",
    )
    amount_gbp = MoneyField("How much was it, in pounds?", called="The amount")
    state = SelectField(
        "How does it stand now?",
        called="How it stands now",
        choices=tuple(Choice(*item) for item in STATES.items()),
    )
    settled_on = DayField(
        "When was it settled?",
        [
            NotInFuture("The date it was settled must be today or in the past"),
            NotBefore("date", "The date it was settled must not be before the date it began"),
        ],
        called="The date it was settled",
        hint="Leave this empty if it is not settled",
    )
    certificate = YesNoField(
        "Do you have a certificate that it was paid or cancelled? (optional)",
        called="Whether you have a certificate",
    )
    plan_from = PartialDateField(
        "If there is a plan, when did it begin?",
        called="When the plan began",
        coarsest="year",
        finest="month",
    )
    plan_monthly_gbp = MoneyField(
        "If there is a plan, what do you pay a month?", called="The monthly payment"
    )
    plan_payments_made = WholeNumberField("Payments made so far", width=4)
    plan_payments_missed = WholeNumberField("Payments missed", width=4)

    @classmethod
    def answers(cls, value: Any) -> dict[str, Any]:
        """Give the fields' data for a debt of the contract."""
        debt = value or {}
        plan = {f"plan_{key}": part for key, part in (debt.get("plan") or {}).items()}
        certificate = {True: "yes", False: "no", None: None}[debt.get("certificate")]
        return {**debt, **plan, "certificate": certificate}

    def value(self) -> Any:
        """Give a debt of the contract, without the id."""
        plan = {
            key.removeprefix("plan_"): answer_in(self[key]) for key in self._fields if key.startswith("plan_")
        }
        return {
            "kind": self.kind.data,
            "creditor": answer_in(self.creditor),
            "date": answer_in(self.date),
            "amount_gbp": _number(answer_in(self.amount_gbp)),
            "state": answer_in(self.state),
            "settled_on": answer_in(self.settled_on),
            "certificate": {"yes": True, "no": False, None: None}[self.certificate.data],
            "plan": {**plan, "monthly_gbp": _number(plan["monthly_gbp"])} if any(plan.values()) else None,
        }


def _number(amount: Any) -> float | int | None:
    """Give an amount as a JSON number, whole where it is."""
    if amount is None:
        return None
    return int(amount) if amount == int(amount) else float(amount)
