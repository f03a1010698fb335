"""Addresses that are not a house in a street, and rows that repeat each other (ADDR-11 to ADDR-17)."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from checks.answers import is_blank
from checks.findings import Finding, advice, blocker
from checks.messages.catalogue import tell
from checks.postcodes import is_bfpo
from checks.profiles import Profile
from checks.rules import rule
from checks.vetting import sources
from checks.vetting.places import Address
from checks.vetting.records import VettingForm
from checks.vetting.words import AddressType, Answer

REFUGE = re.compile(r"\b(refuge|women['’]?s aid)\b", re.IGNORECASE)


@rule("ADDR-11", source=sources.DBS_ADDRESSES, evidence="E1")
def bfpo_number(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield advice for a forces address without a BFPO number."""
    for address in form.addresses:
        text = " ".join((*address.lines, address.town or "", address.postcode or ""))
        if address.type is AddressType.BFPO and not is_bfpo(text):
            yield advice(tell("ADDR-11", "no_number"), address.at)


@rule("ADDR-12", source=sources.DBS_SUMMARY, evidence="E2")
def mooring(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield advice for a boat without its permanent mooring or port."""
    for address in form.addresses:
        if address.type is AddressType.BOAT and (is_blank(address.first_line) or is_blank(address.town)):
            yield advice(tell("ADDR-12", "no_mooring"), address.at)


@rule("ADDR-13", source=sources.DBS_SUMMARY, evidence="E2")
def refuges_are_not_named(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield advice for an address that says it was a refuge and is not marked as sensitive."""
    for address in form.addresses:
        if not address.sensitive and any(REFUGE.search(line) for line in address.lines):
            yield advice(tell("ADDR-13", "named"), f"{address.at}/lines")


@rule("ADDR-14", source=sources.DBS_ADDRESSES, evidence="E1")
def prison_has_its_reason(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker for a prison address where neither a conviction nor a charge is declared."""
    answers = form.police.answers
    silent = answers.get("n") in (Answer.NO, Answer.PROTECTED) and answers.get("d") is Answer.NO
    for address in form.addresses:
        if address.type is AddressType.PRISON and silent:
            yield blocker(
                tell("ADDR-14", "no_conviction", address=address.in_short),
                f"{address.at}/type",
                "/police/answers/n",
            )


@rule("ADDR-17", source=sources.ENGINEERING, evidence="ENG")
def one_stay_in_one_row(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield advice for two rows, one after the other in time, with the same address."""
    rows = sorted((address for address in form.addresses if address.start), key=_in_time)
    for before, after in pairwise(rows):
        if before.is_same(after):
            yield advice(tell("ADDR-17", "twice", address=after.in_short), before.at, after.at)


def _in_time(address: Address) -> tuple[date, date, str]:
    """Give what rows are put in order of time by; rows of the same days then by what they say."""
    start = address.start.earliest if address.start else date.min
    return start, address.end.latest if address.end else date.max, address.in_short
