"""Each page that asks something sensitive says who wants to know."""

from html import unescape

import pytest

from app.demo import people, vetting
from forms.wanting import NOT_SENSITIVE, TOPIC_OF, wanted
from tests.app.applicant.conftest import Applicant
from tests.cast import NOW

SUMMARY = "Who wants to know?"
NOT_ASKED_OF_ALL = {"main-home", "not-known", "partner-addresses"}
"""Pages that need an answer first that this applicant has not given."""
PART = {
    **dict.fromkeys(("contact", "referees", "registration", "work", "qualifications"), "employer"),
    **dict.fromkeys(("about-you", "ethnic-group", "belief"), "equality"),
    "adjustments": "adjustments",
    "interview-scheme": "adjustments",
}


@pytest.fixture
def full(applicant: Applicant) -> Applicant:
    """Give an applicant whose vetting form is full."""
    applicant.has(**vetting.whole(people.people(2)[1], NOW.date()))
    return applicant


def test_every_sensitive_page_has_it_and_no_other(full: Applicant) -> None:
    seen = {}
    for key in (TOPIC_OF.keys() | NOT_SENSITIVE) - NOT_ASKED_OF_ALL - {"interview-scheme"}:
        page = full.open(key, PART.get(key, "vetting"))
        assert page.status == 200, key
        seen[key] = page.text
    for key, text in seen.items():
        topic = wanted(key)
        assert (SUMMARY in text) == (topic is not None), key
        for wants in topic.wants if topic else ():
            assert wants.who in text, key
            assert wants.asks in text, key
            assert wants.source in text, key


@pytest.mark.parametrize("key", ["addresses", "people", "matters", "debts", "referees"])
def test_so_has_the_page_of_one_item(full: Applicant, key: str) -> None:
    page = full.open(f"{key}/add", PART.get(key, "vetting"))

    assert page.status == 200
    assert SUMMARY in page.text
    topic = wanted(key)
    assert topic
    assert topic.wants[0].seen in unescape(page.text)
