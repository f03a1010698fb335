"""Random vetting forms: the example with whole lists and single answers replaced."""

from copy import deepcopy
from datetime import date
from typing import Any

from hypothesis import strategies as st

from checks.registrations import Body
from checks.vetting.matter_words import (
    Association,
    AssociationOutcome,
    DebtKind,
    DebtState,
    Disposal,
    Feature,
    SocialMedia,
)
from checks.vetting.matters import DEBT_QUESTIONS, LETTERS
from checks.vetting.words import (
    AddressType,
    DocumentKind,
    Informed,
    Kind,
    LifeStatus,
    Listing,
    MaritalStatus,
    PartnerStatus,
    Reason,
    Role,
)
from tests.checks.vetting.examples import example

DATES = st.one_of(
    st.dates(date(2018, 1, 1), date(2026, 12, 31)).map(date.isoformat),
    st.dates(date(2018, 1, 1), date(2026, 12, 31)).map(lambda day: day.isoformat()[:7]),
    st.sampled_from(["2019", "2020", "2023", "2024-02-29", "2020-02-29", "0001", "9999-12-31", "1988-04-02"]),
)
TEXTS = st.sampled_from(
    ["", " ", "-", "n/a", "unknown", "Ana", "O’Brien", "I was arrested once.", "We lost touch."]
)
COUNTRIES = st.sampled_from(["GB", "NG", "IE", "JE", "NZ", "XX"])
POSTCODES = st.sampled_from(["LS6 2AB", "ls62ab", "JE2 3AB", "BFPO 57", "12345"])
ANSWERS = st.sampled_from(["yes", "no"])


def maybe(values: Any) -> Any:
    """Draw a value or none."""
    return st.one_of(st.none(), values)


def word(words: Any) -> Any:
    """Draw one of some words, or none."""
    return maybe(st.sampled_from([str(each) for each in words]))


def some(entries: dict[str, Any]) -> Any:
    """Draw an object with some of the entries."""
    return st.fixed_dictionaries({}, optional=entries)


def rows(entries: dict[str, Any], most: int = 4) -> Any:
    """Draw a list of objects with some of the entries, or none."""
    return maybe(st.lists(st.one_of(some(entries), st.fixed_dictionaries(entries)), max_size=most))


PLACE = {
    "lines": maybe(st.lists(TEXTS, max_size=2)),
    "town": maybe(TEXTS),
    "postcode": maybe(POSTCODES),
    "country": maybe(COUNTRIES),
}
STAY = {**PLACE, "from": maybe(DATES), "to": maybe(DATES)}
ADDRESS = {**STAY, "type": word(AddressType), "primary": maybe(st.booleans()), "explanation": maybe(TEXTS)}
TIES = some({name: maybe(st.booleans()) for name in ("home", "bank", "job", "gp")})
ABSENCE = {
    "country": maybe(COUNTRIES),
    "from": maybe(DATES),
    "to": maybe(DATES),
    "reason": word(Reason),
    "inside_establishment": maybe(st.booleans()),
    "evidence": maybe(st.booleans()),
    "ties": maybe(TIES),
}
PERSON = {
    "roles": maybe(st.lists(st.sampled_from([str(role) for role in Role]), max_size=3)),
    "life_status": word(LifeStatus),
    "given_names": maybe(TEXTS),
    "family_name": maybe(TEXTS),
    "birth_family_name": maybe(TEXTS),
    "date_of_birth": maybe(DATES),
    "place_of_birth": maybe(some({"town": maybe(TEXTS), "country": maybe(COUNTRIES)})),
    "address": maybe(st.one_of(st.just("a1"), some(PLACE))),
    "address_since": maybe(DATES),
    "died": maybe(DATES),
    "partner_status": word(PartnerStatus),
    "address_history": rows(STAY, 3),
    "not_known": maybe(some(dict.fromkeys(("address", "date_of_birth", "partner_status"), TEXTS))),
    "informed": word(Informed),
    "criminal_involvement": maybe(
        some({"answer": maybe(st.sampled_from(["yes", "no", "not_known"])), "details": maybe(TEXTS)})
    ),
}
MATTER = {
    "category": maybe(st.sampled_from(LETTERS)),
    "allegation": maybe(TEXTS),
    "date": maybe(DATES),
    "age": maybe(st.integers(0, 99)),
    "authority": maybe(TEXTS),
    "country": maybe(COUNTRIES),
    "outcome": word(Disposal),
    "outcome_date": maybe(DATES),
    "circumstances": maybe(TEXTS),
    "features": maybe(st.lists(st.sampled_from([str(feature) for feature in Feature]), max_size=2)),
}
PLAN = some(
    {
        "from": maybe(DATES),
        "monthly_gbp": maybe(st.integers(0, 99)),
        "payments_missed": maybe(st.integers(0, 3)),
    }
)
DEBT = {
    "kind": word(DebtKind),
    "date": maybe(DATES),
    "amount_gbp": maybe(st.floats(0, 1e6)),
    "creditor": maybe(TEXTS),
    "state": word(DebtState),
    "settled_on": maybe(DATES),
    "certificate": maybe(st.booleans()),
    "plan": maybe(PLAN),
}
SIGNATURE = some(dict.fromkeys(("signed_on", "last_edited_on", "reconfirmed_on"), maybe(DATES)))


def _answers(questions: Any) -> Any:
    return maybe(some({str(question): maybe(ANSWERS) for question in questions}))


SECTIONS = {
    "addresses": rows(ADDRESS, 5),
    "absences": rows(ABSENCE),
    "people": rows(PERSON),
    "people_informed": maybe(st.booleans()),
    "relatives": maybe(some({str(kind): word(Listing) for kind in Kind})),
    "relatives_reasons": maybe(some({str(kind): TEXTS for kind in Kind})),
    "documents": rows(
        {
            "kind": word(DocumentKind),
            "dated": maybe(DATES),
            "expires": maybe(DATES),
            "address": maybe(st.just("a1")),
        }
    ),
    "registration": maybe(some({"body": word(Body), "number": maybe(TEXTS), "expires": maybe(DATES)})),
    "police": maybe(some({"answers": _answers(LETTERS), "items": rows(MATTER)})),
    "finance": maybe(some({"answers": _answers(DEBT_QUESTIONS), "items": rows(DEBT)})),
    "associations": maybe(
        some(
            {
                "answers": _answers(Association),
                "items": rows(
                    {"kind": word(Association), "details": maybe(TEXTS), "outcome": word(AssociationOutcome)}
                ),
                "social_media": maybe(
                    some({"answer": word(SocialMedia), "handles": maybe(st.lists(TEXTS, max_size=2))})
                ),
            }
        )
    ),
    "applicant": maybe(
        some(
            {
                "given_names": maybe(TEXTS),
                "date_of_birth": maybe(DATES),
                "birth_name": maybe(st.one_of(st.just("same"), some({"given_names": TEXTS}))),
                "other_names": maybe(
                    some(
                        {
                            "answer": maybe(ANSWERS),
                            "items": rows({"family_name": maybe(TEXTS), "from": maybe(DATES)}),
                        }
                    )
                ),
                "marital_status": word(MaritalStatus),
                "occupants": maybe(
                    some({"aged_10_or_over": maybe(st.integers(0, 3)), "under_10": maybe(st.integers(0, 3))})
                ),
                "national_insurance_number": maybe(TEXTS),
            }
        )
    ),
    "notes": maybe(TEXTS),
    "signature": maybe(SIGNATURE),
    "checked_on": st.sampled_from([None, "2025-09-15", "2025-09-20", "2025-08-01", "2026-03-01"]),
}


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    """Draw the document of a form of which one to all sections are random, the others as in the example."""
    form = example()
    for section in draw(st.sets(st.sampled_from(sorted(SECTIONS)), min_size=1)):
        form[section] = deepcopy(draw(SECTIONS[section]))
    for index, address in enumerate(form["addresses"] or [], start=1):
        address["id"] = f"a{index}"
    return form
