"""What a vacancy says of police vetting, in plain words, and nothing that it does not say."""

from collections.abc import Iterator

from app.models.base import Document


def points(vetting: Document) -> Iterator[str]:
    """Yield what vetting asks, one sentence each, from the `vetting` of the contract."""
    if clearance := vetting.get("clearance"):
        yield f"You need this clearance: {clearance}."
    if vetting.get("before_contract"):
        yield "It has to be approved before a contract can be agreed."
    if years := vetting.get("address_years"):
        without = ", without a gap" if vetting.get("address_gaps_allowed") is False else ""
        yield f"List every address you have lived at in the last {_years(years)}{without}."
    if years := vetting.get("residency_years"):
        yield f"You need to have been resident for at least {_years(years)}."
    if people := vetting.get("family_disclosure"):
        yield f"Give details of: {', '.join(people)}."
    if money := list(_money(vetting)):
        yield f"Declare {' and '.join(money)}."
    if vetting.get("convictions_mentioned"):
        yield "Declare convictions."
    if vetting.get("declare_no_further_action"):
        yield "Declare matters with the police even where no further action was taken."
    if vetting.get("incomplete_forms_returned"):
        yield "A form with details left out is sent back."


def _money(vetting: Document) -> Iterator[str]:
    if vetting.get("ccj_mentioned"):
        yield "county court judgments"
    if vetting.get("defaults_mentioned"):
        yield "defaults on debts"


def _years(number: int) -> str:
    return "year" if number == 1 else f"{number} years"
