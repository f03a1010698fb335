"""Finances other than court judgments: answered, in a plan, settled, insolvent (FIN-01, FIN-06 to FIN-18)."""

from collections.abc import Iterator
from datetime import date

from checks.answers import is_answer
from checks.dates import months_after, years_after
from checks.findings import Finding, Flag, advice, blocker, concern
from checks.messages.catalogue import phrase, phrases, tell
from checks.profiles import Profile
from checks.rules import rule
from checks.vetting import sources
from checks.vetting.matter_words import DebtKind, DebtState
from checks.vetting.matters import DEBT_QUESTIONS, Debt
from checks.vetting.records import VettingForm
from checks.vetting.words import Answer

LIKELY_REFUSAL = (Flag.LIKELY_REFUSAL,)
QUESTIONS = phrases("questions about money")
"""What each question asks about (FIN-13)."""
SETTLED = frozenset(
    {
        *(DebtState.SATISFIED, DebtState.CANCELLED, DebtState.SET_ASIDE),
        *(DebtState.COMPLETED, DebtState.DISCHARGED),
    }
)
"""Nothing is owed any more, because it was paid or a court said so. What was written off was not paid."""
INSOLVENCY = (DebtKind.IVA, DebtKind.DEBT_RELIEF_ORDER, DebtKind.PROTECTED_TRUST_DEED, DebtKind.SEQUESTRATION)
BEHIND = (
    *(DebtKind.ARREARS, DebtKind.REPOSSESSION),
    *(DebtKind.ATTACHMENT_OF_EARNINGS, DebtKind.LOAN_OR_CARD_WITHDRAWN),
)
"""Matters that have no rule of their own and show somebody falling behind."""
WANTED = phrases("details of a debt")
OF_A_PLAN = phrases("details of a plan")


def called(debt: Debt) -> str:
    """Give what to call a debt in a message."""
    kind = phrase("a debt", debt.kind or "unnamed")
    return phrase("a debt", "dated", debt=kind, day=debt.date) if debt.date else kind


def is_running(debt: Debt) -> bool:
    """Tell whether something is still owed or still in force."""
    return debt.state is not None and debt.state not in SETTLED


def in_plan(debt: Debt) -> bool:
    """Tell whether a debt is being paid off under a plan."""
    return is_running(debt) and (debt.state is DebtState.IN_PLAN or debt.plan is not None)


@rule("FIN-01", source=sources.MET_ADVERT, evidence="E1")
def finances_answered_in_full(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker for each question without an answer, and for each matter with something left out."""
    if not profile.finance_check or not form.begun("finance"):
        return
    for question in DEBT_QUESTIONS:
        if question not in form.finance.answers:
            yield blocker(
                tell("FIN-01", "unanswered", question=QUESTIONS[question]), f"/finance/answers/{question}"
            )
    for debt in form.finance.items:
        left_out = [entry for entry in WANTED if not _is_told(debt, entry)]
        if left_out:
            wanted = "; ".join(WANTED[entry] for entry in left_out)
            yield blocker(
                tell("FIN-01", "left_out", debt=called(debt), wanted=wanted),
                *(f"{debt.at}/{entry}" for entry in left_out),
            )


def _is_told(debt: Debt, entry: str) -> bool:
    """Tell whether a detail of a debt is given, or not asked: only a settled debt has a day of settling."""
    if entry == "settled_on" and (debt.state not in SETTLED or debt.state is DebtState.SET_ASIDE):
        return True
    value = getattr(debt, entry)
    return is_answer(value) if entry == "creditor" else value is not None


@rule("FIN-06", source=sources.MET_ADVERT, evidence="E1")
def defaults_are_settled_or_in_a_plan(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for each default that is not settled and in no plan."""
    for debt in form.finance.items:
        if debt.kind is DebtKind.DEFAULT and is_running(debt) and not _has_plan(debt, form):
            yield concern(tell("FIN-06", "no_plan", debt=called(debt)), debt.at, flags=LIKELY_REFUSAL)


def _has_plan(debt: Debt, form: VettingForm) -> bool:
    """Tell whether a default has a plan of its own, or a debt management plan is running."""
    return in_plan(debt) or any(
        item.kind is DebtKind.DEBT_MANAGEMENT_PLAN and is_running(item) for item in form.finance.items
    )


@rule("FIN-07", source=sources.MET_ADVERT_2, evidence="E1")
def settled_defaults(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield advice, or what a stricter profile says, for each default that is settled and not recent."""
    severity = advice if profile.default_policy == "settled_ok" else concern
    for debt in form.finance.items:
        if debt.kind is DebtKind.DEFAULT and debt.state in SETTLED and not _is_recent(debt, profile, on):
            yield severity(tell("FIN-07", "settled", debt=called(debt)), debt.at)


@rule("FIN-08", source=sources.MET_ADVERTS, evidence="E1")
def plans_are_kept(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for each default in a plan, or for the plan alone; graver if payments were missed."""
    defaults = [debt for debt in form.finance.items if debt.kind is DebtKind.DEFAULT and is_running(debt)]
    planned = [debt for debt in defaults if _has_plan(debt, form)]
    alone = [d for d in form.finance.items if d.kind is DebtKind.DEBT_MANAGEMENT_PLAN and is_running(d)]
    for debt in planned or alone:
        plan = debt.plan or next((item.plan for item in alone if item.plan), None)
        left_out = [entry for entry in OF_A_PLAN if plan is None or getattr(plan, entry) is None]
        missed = plan.payments_missed if plan and plan.payments_missed else 0
        yield concern(
            tell(
                "FIN-08",
                "plan",
                "missed" if missed else "kept",
                "left_out" if left_out else "",
                debt=called(debt),
                missed=missed,
                wanted="; ".join(OF_A_PLAN[entry] for entry in left_out),
            ),
            debt.at,
            flags=LIKELY_REFUSAL if missed else (),
        )


def _is_recent(debt: Debt, profile: Profile, on: date) -> bool:
    """Tell whether a default may lie within the profile's months before the day."""
    return debt.date is not None and months_after(debt.date.latest, profile.recent_default_months) > on


@rule("FIN-09", source=sources.MET_ADVERT_2, evidence="E1")
def no_new_defaults(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for each default of the last months, settled or not: debts are still being added."""
    for debt in form.finance.items:
        if debt.kind is DebtKind.DEFAULT and debt.date and _is_recent(debt, profile, on):
            yield concern(
                tell("FIN-09", "recent", debt=called(debt), months=profile.recent_default_months),
                debt.at,
                flags=LIKELY_REFUSAL,
                passes_on=months_after(debt.date.latest, profile.recent_default_months),
            )


@rule("FIN-10", source=sources.JOINING, evidence="E1")
def insolvency_short_of_bankruptcy(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for each IVA, debt relief order, trust deed or sequestration; graver if in force."""
    for debt in form.finance.items:
        if debt.kind in INSOLVENCY:
            running = is_running(debt)
            yield concern(
                tell("FIN-10", "declared", "running" if running else "ended", debt=called(debt)),
                debt.at,
                flags=LIKELY_REFUSAL if running else (),
            )


@rule("FIN-11", source=sources.POLICE_FORM, evidence="E2")
def bankruptcy(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for each bankruptcy, graver before the discharge, milder some years after it."""
    years = profile.bankruptcy_discharge_years
    for debt in form.finance.items:
        if debt.kind is not DebtKind.BANKRUPTCY:
            continue
        if is_running(debt):
            yield concern(tell("FIN-11", "running", debt=called(debt)), debt.at, flags=LIKELY_REFUSAL)
        elif debt.settled_on and years_after(debt.settled_on.latest, years) <= on:
            yield concern(tell("FIN-11", "long_ended", debt=called(debt), years=years), debt.at)
        else:
            yield concern(tell("FIN-11", "ended", debt=called(debt), years=years), debt.at)


@rule("FIN-13", source=sources.POLICE_FORM, evidence="E2")
def other_matters_still_open(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for arrears and the like that are not settled, within the years of FIN-12."""
    for debt in form.finance.items:
        old = debt.date and years_after(debt.date.latest, profile.finance_lookback_years) <= on
        if debt.kind in BEHIND and is_running(debt) and not old:
            yield concern(tell("FIN-13", "open", debt=called(debt)), debt.at)


@rule("FIN-18", source=sources.UKSV_FORMS, evidence="E2")
def debts_shared_with_somebody(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for a shared debt: the other person's part shows in the same checks."""
    if form.finance.answers.get(DebtKind.JOINT_DEBT) is Answer.YES:
        items = (debt.at for debt in form.finance.items if debt.kind is DebtKind.JOINT_DEBT)
        yield concern(tell("FIN-18", "shared"), "/finance/answers/joint_debt", *items)
