"""What vetting asks is said in plain words, and nothing that the advert does not say."""

import pytest

from app.documents.clearance import points
from app.documents.vacancy import VETTING_UNSAID
from app.models.base import Document


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({}, []),
        (
            {"clearance": "Metropolitan Police vetting"},
            ["You need this clearance: Metropolitan Police vetting."],
        ),
        ({"before_contract": True}, ["It has to be approved before a contract can be agreed."]),
        ({"before_contract": False}, []),
        ({"address_years": 5}, ["List every address you have lived at in the last 5 years."]),
        (
            {"address_years": 1, "address_gaps_allowed": False},
            ["List every address you have lived at in the last year, without a gap."],
        ),
        (
            {"address_years": 5, "address_gaps_allowed": True},
            ["List every address you have lived at in the last 5 years."],
        ),
        ({"residency_years": 3}, ["You need to have been resident for at least 3 years."]),
        (
            {"family_disclosure": ["partners", "co-residents"]},
            ["Give details of: partners, co-residents."],
        ),
        ({"ccj_mentioned": True}, ["Declare county court judgments."]),
        (
            {"ccj_mentioned": True, "defaults_mentioned": True},
            ["Declare county court judgments and defaults on debts."],
        ),
        ({"convictions_mentioned": True}, ["Declare convictions."]),
        (
            {"declare_no_further_action": True},
            ["Declare matters with the police even where no further action was taken."],
        ),
        ({"incomplete_forms_returned": True}, ["A form with details left out is sent back."]),
    ],
)
def test_says_what_is_said(said: Document, words: list[str]) -> None:
    assert list(points({**VETTING_UNSAID, **said})) == words
