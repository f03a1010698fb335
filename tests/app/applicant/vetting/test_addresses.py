"""Where somebody has lived: stays and gaps, newest first, and the way to fill a gap.

The day is 2 March 2026, so the five years begin on 2 March 2021 and have 1,827 days.
"""

import re
from typing import Any

import pytest

from tests.app.applicant.conftest import Applicant

SAVE = "Save and continue"


def stay(name: str, first: str | None, last: str | None, **more: Any) -> dict[str, Any]:
    return {
        "id": name,
        "type": "home",
        "lines": [f"1 {name} Street"],
        "town": "Leeds",
        "postcode": "LS6 2AB",
        "country": "GB",
        "from": first,
        "to": last,
        **more,
    }


def cards(applicant: Applicant) -> list[str]:
    """Give the headings of the cards and the words of the gaps, in order."""
    found = re.findall(
        r'<h2[^>]*nhsuk-card__heading[^>]*>(.*?)</h2>|<p class="vr-gap__text">(.*?)</p>',
        applicant.open("addresses").html,
        re.S,
    )
    return [re.sub(r"\s+|<[^>]*>", " ", "".join(each)).strip() for each in found]


LATER = stay("Later", "2023-04-03", None)
EARLIER = stay("Earlier", "2015-06-01", "2023-03-31")


@pytest.mark.requirement("UX-08")
def test_two_missing_days_are_a_card_between_their_neighbours(applicant: Applicant) -> None:
    applicant.has(addresses=[EARLIER, LATER])

    assert cards(applicant) == [
        "1 Later Street, Leeds",
        "1 April 2023 to 2 April 2023: nothing here yet (2 days)",
        "1 Earlier Street, Leeds",
    ]
    assert "1,825 of 1,827 days covered. There is 1 gap to fill." in applicant.page.text


@pytest.mark.requirement("UX-08")
def test_a_gap_leads_to_a_page_with_its_first_day_filled_in(applicant: Applicant) -> None:
    applicant.has(addresses=[EARLIER, LATER])
    applicant.open("addresses")

    page = applicant.follow("Add an address here")

    assert page.heading == "Add an address"
    fields = page.form().fields
    assert [fields[f"moved_in-{part}"] for part in ("day", "month", "year")] == [["1"], ["4"], ["2023"]]
    assert [fields[f"moved_out-{part}"] for part in ("day", "month", "year")] == [[""], [""], [""]]
    assert (fields["type"], fields["still_here"], fields["country"]) == ([], [], [""])
    assert not re.search("2023|april", page.url, re.I)

    where = {"line_1": "A friend's sofa", "town": "Leeds", "postcode": "LS1 1AA", "country": "GB"}
    until = {"moved_out__day": "2", "moved_out__month": "4", "moved_out__year": "2023"}
    applicant.send(SAVE, type="home", **where, **until)

    assert applicant.page.heading == "Where you have lived"
    assert "1,827 of 1,827 days covered. No day is missing." in applicant.page.text
    assert cards(applicant)[1] == "A friend&#39;s sofa, Leeds"


def test_the_message_of_a_gap_is_told_by_its_card_alone(applicant: Applicant) -> None:
    applicant.has(addresses=[EARLIER, LATER])

    assert "vr-finding" not in applicant.open("addresses").html


@pytest.mark.parametrize(
    ("stays", "first", "last"),
    [
        pytest.param([stay("A", "2021-03-05", None)], "", "4", id="at the start: when it began is not known"),
        pytest.param([stay("A", "2015-01-01", "2026-02-27")], "28", "", id="at the end: it may go on"),
    ],
)
def test_fills_in_only_what_is_known(
    applicant: Applicant, stays: list[dict[str, Any]], first: str, last: str
) -> None:
    applicant.has(addresses=stays)
    applicant.open("addresses")

    fields = applicant.follow("Add an address here").form().fields

    assert fields["moved_in-day"] == [first]
    assert fields["moved_out-day"] == [last]
    assert fields["still_here"] == []


@pytest.mark.requirement("UX-07")
def test_a_gap_may_have_been_spent_without_a_fixed_address(applicant: Applicant) -> None:
    applicant.has(addresses=[EARLIER, LATER])
    applicant.open("addresses")

    fields = applicant.follow("I had no fixed address").form().fields

    assert fields["type"] == ["no_fixed_abode"]
    assert [fields[f"moved_in-{part}"] for part in ("day", "month", "year")] == [["1"], ["4"], ["2023"]]
    assert fields["moved_out-day"] == [""]


def test_a_gap_that_is_no_more_fills_in_nothing(applicant: Applicant) -> None:
    applicant.has(addresses=[EARLIER, LATER])
    link = applicant.open("addresses").link("Add an address here")
    applicant.has(addresses=[stay("A", "2015-06-01", None)])

    assert applicant.go(link).form().fields["moved_in-year"] == [""]


@pytest.mark.requirement("UX-08")
@pytest.mark.parametrize(
    ("stays", "order"),
    [
        pytest.param(
            [stay("Term", "2022-09-01", "2023-06-30"), stay("Home", "2010-01-01", None)],
            ["1 Home Street, Leeds", "1 Term Street, Leeds"],
            id="a stay within a stay",
        ),
        pytest.param(
            [stay("Old", "2010-01-01", None), stay("New", "2024-01-01", None)],
            ["1 New Street, Leeds", "1 Old Street, Leeds"],
            id="two homes",
        ),
        pytest.param(
            [stay("Vague", None, None), stay("Home", "2010-01-01", "2026-01-01")],
            [
                "1 Vague Street, Leeds",
                "2 January 2026 to 2 March 2026: nothing here yet (60 days)",
                "1 Home Street, Leeds",
            ],
            id="a stay without dates",
        ),
        pytest.param(
            [
                stay("A", "2010-01-01", "2022-01-31"),
                stay("B", "2022-02-02", "2024-01-31"),
                stay("C", "2024-03", None),
            ],
            [
                "1 C Street, Leeds",
                "1 March 2024 to 30 March 2024: perhaps missing (up to 30 days)",
                "1 February 2024 to 29 February 2024: nothing here yet (29 days)",
                "1 B Street, Leeds",
                "1 February 2022: nothing here yet (1 day)",
                "1 A Street, Leeds",
            ],
            id="several gaps, one of them only possible",
        ),
    ],
)
def test_stands_newest_first(applicant: Applicant, stays: list[dict[str, Any]], order: list[str]) -> None:
    applicant.has(addresses=stays)

    assert cards(applicant) == order


def test_a_possible_gap_leads_to_a_date_known_to_the_month(applicant: Applicant) -> None:
    applicant.has(addresses=[stay("A", "2015-06-01", "2023-03"), stay("B", "2023-03-20", None)])
    page = applicant.open("addresses")
    assert "1,827 of 1,827 days covered. Some dates are known to the month only" in page.text
    assert cards(applicant) == [
        "1 B Street, Leeds",
        "2 March 2023 to 19 March 2023: perhaps missing (up to 18 days)",
        "1 A Street, Leeds",
    ]

    page = applicant.follow("Give the exact days")

    assert page.heading == "Change an address"
    assert page.form().fields["line_1"] == ["1 A Street"]


def test_an_empty_list_asks_for_the_first_address(applicant: Applicant) -> None:
    page = applicant.open("addresses")

    assert "We need every day from 2 March 2021 to today ." in page.text
    assert "days covered" not in page.text
    assert page.link("Add an address")


@pytest.mark.requirement("UX-08")
def test_two_addresses_at_once_are_named_with_their_days(applicant: Applicant) -> None:
    applicant.has(addresses=[stay("A", "2015-06-01", None), stay("B", "2022-01-01", "2022-12-31")])

    text = applicant.open("addresses").text

    assert "1 A Street, Leeds and 1 B Street, Leeds: 1 January 2022 to 31 December 2022" in text


class TestMainHome:
    BOTH = (stay("A", "2015-06-01", None), stay("B", "2022-01-01", None))

    def test_is_asked_of_several_that_go_on(self, applicant: Applicant) -> None:
        applicant.has(addresses=list(self.BOTH))
        applicant.open("addresses")
        page = applicant.follow("Continue")
        assert page.heading == "Which of these is your main home?"
        second = applicant.vetting_form()["addresses"][1]["id"]

        applicant.send(SAVE, main=second)

        assert [each["primary"] for each in applicant.vetting_form()["addresses"]] == [False, True]
        assert "Main home Yes" in applicant.open("addresses").text

    def test_is_not_asked_of_one(self, applicant: Applicant) -> None:
        applicant.has(addresses=[LATER])

        assert applicant.open("main-home").status == 404
        assert "main home" not in applicant.open("addresses").text

    def test_stays_marked_when_the_address_is_changed(self, applicant: Applicant) -> None:
        applicant.has(addresses=[{**self.BOTH[0], "primary": True}, self.BOTH[1]])
        first = applicant.vetting_form()["addresses"][0]["id"]

        applicant.open(f"addresses/{first}")
        applicant.send(SAVE, town="York")

        [home, _] = applicant.vetting_form()["addresses"]
        assert (home["town"], home["primary"]) == ("York", True)


def test_what_is_found_stands_under_the_card(applicant: Applicant) -> None:
    applicant.has(addresses=[{**LATER, "postcode": None}, EARLIER])

    page = applicant.open("addresses")

    assert "To put right" in page.text
    assert page.text.index("1 Later Street") < page.text.index("To put right")


def test_removing_an_address_takes_it_off_the_documents(applicant: Applicant) -> None:
    applicant.has(addresses=[LATER], documents=[{"kind": "bank_statement", "address": "Later"}])
    [address] = applicant.vetting_form()["addresses"]
    assert "Address on it 1 Later Street, Leeds" in applicant.open("documents").text

    applicant.open(f"addresses/{address['id']}/remove")
    applicant.send("Continue", sure="yes")

    assert applicant.page.heading == "Where you have lived"
    assert "Address on it None of your addresses" in applicant.open("documents").text
