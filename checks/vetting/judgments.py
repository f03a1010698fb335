"""County court judgments and what is treated like them (FIN-02 to FIN-05, FIN-16)."""

from collections.abc import Iterator
from datetime import date

from checks.dates import months_after, years_after
from checks.findings import Finding, Flag, advice, concern
from checks.messages.catalogue import tell
from checks.profiles import Profile
from checks.rules import rule
from checks.vetting import sources
from checks.vetting.finance import SETTLED, called
from checks.vetting.matter_words import DebtKind, DebtState
from checks.vetting.matters import Debt
from checks.vetting.records import VettingForm

JUDGMENTS = frozenset(
    {DebtKind.CCJ, DebtKind.SCOTTISH_DECREE, DebtKind.NI_JUDGMENT, DebtKind.HIGH_COURT_JUDGMENT}
)
"""Decrees and judgments of the other courts of the UK are treated alike (FIN-16)."""


def _judgments(form: VettingForm) -> Iterator[Debt]:
    """Yield the judgments."""
    return (debt for debt in form.finance.items if debt.kind in JUDGMENTS)


def _off_the_register(debt: Debt, profile: Profile) -> date | None:
    """Give the day on which a judgment leaves the register, counted from the judgment itself."""
    return years_after(debt.date.latest, profile.ccj_register_years) if debt.date else None


def _is_old(debt: Debt, profile: Profile, on: date) -> bool:
    """Tell whether a judgment has certainly left the register by age."""
    gone = _off_the_register(debt, profile)
    return gone is not None and gone <= on


def _is_taken_off(debt: Debt, profile: Profile) -> bool:
    """Tell whether a judgment was set aside, or cancelled because it was paid within the month.

    A cancelled one without dates is believed; FIN-01 asks for the dates.
    """
    if debt.state is DebtState.SET_ASIDE:
        return True
    if debt.state is not DebtState.CANCELLED:
        return False
    if debt.date is None or debt.settled_on is None:
        return True
    return debt.settled_on.latest <= months_after(debt.date.earliest, profile.ccj_cancel_months)


def _how_paid(debt: Debt, profile: Profile) -> tuple[str, ...]:
    """Give the sentences about a paid judgment: certainly too late to be cancelled, or perhaps in time."""
    if debt.date is None or debt.settled_on is None:
        return ("paid",)
    late = debt.settled_on.earliest > months_after(debt.date.latest, profile.ccj_cancel_months)
    return ("paid_late", "certificate" if debt.certificate else "no_certificate") if late else ("paid",)


def _weight(profile: Profile) -> tuple[Flag, ...]:
    """Give the flags of a judgment on the register."""
    return (Flag.LIKELY_REFUSAL,) if profile.ccj_policy == "likely_refusal" else ()


@rule("FIN-02", source=sources.MET_ADVERTS, evidence="E1")
def no_unpaid_judgment(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for each judgment on the register that is not paid."""
    for debt in _judgments(form):
        if debt.state not in SETTLED and not _is_old(debt, profile, on):
            yield concern(
                tell("FIN-02", "unpaid", debt=called(debt)),
                debt.at,
                flags=_weight(profile),
                passes_on=_off_the_register(debt, profile),
            )


@rule("FIN-03", source=sources.REGISTRY_TRUST, evidence="E1")
def judgments_taken_off(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield advice for each judgment off the register: paid within the month and cancelled, or set aside."""
    for debt in _judgments(form):
        if _is_taken_off(debt, profile):
            yield advice(tell("FIN-03", "taken_off", debt=called(debt)), debt.at)


@rule("FIN-04", source=sources.REGISTRY_TRUST, evidence="E1")
def judgments_paid_late(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for each judgment that is paid and still on the register: late, or not cancelled."""
    for debt in _judgments(form):
        paid = debt.state in SETTLED and not _is_taken_off(debt, profile)
        if paid and not _is_old(debt, profile, on):
            yield concern(
                tell(
                    "FIN-04", *_how_paid(debt, profile), debt=called(debt), years=profile.ccj_register_years
                ),
                debt.at,
                flags=_weight(profile),
                passes_on=_off_the_register(debt, profile),
            )


@rule("FIN-05", source=sources.REGISTRY_TRUST, evidence="E2")
def judgments_off_by_age(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield advice for each paid judgment that has left the register by age, a concern for an unpaid one."""
    for debt in _judgments(form):
        if not _is_old(debt, profile, on) or _is_taken_off(debt, profile):
            continue
        if debt.state in SETTLED:
            yield advice(tell("FIN-05", "paid", debt=called(debt)), debt.at)
        else:
            yield concern(tell("FIN-05", "unpaid", debt=called(debt)), debt.at)
