"""The timeline on the pages: a drawing, a table that says the same, and what typed dates would change.

The day is 2 March 2026, so the five years begin on 2 March 2021 and have 1,827 days.
"""

import re
from html import unescape
from typing import Any

import pytest

from app.web.timelines import Picture, full, small
from checks.profiles import load_profile
from checks.report import check
from checks.timeline import Timeline, timeline
from forms.schemas import vetting_form
from tests.app.applicant.conftest import Applicant
from tests.app.applicant.vetting.test_addresses import EARLIER, LATER, stay

PROFILE = load_profile()


def laid_out(*stays: dict[str, Any], **more: Any) -> Timeline:
    form = vetting_form.load({"checked_on": "2026-03-02", "addresses": list(stays), **more})
    return timeline(form, PROFILE, check(form, PROFILE))


def lanes(picture: Picture) -> list[tuple[str, list[tuple[str, str, str]]]]:
    return [(lane.words, [(box.kind, box.x, box.width) for box in lane.boxes]) for lane in picture.lanes]


def table(html: str) -> list[list[str]]:
    """Give the lines of the table, without what narrow screens show before each cell."""
    rows = re.findall(r"<tr role=\"row\" class=.*?</tr>", html, re.S)
    cells = [re.findall(r"<bdi>(.*?)</bdi>", row, re.S) for row in rows]
    return [[unescape(cell) for cell in row] for row in cells]


class TestTheDrawing:
    def test_has_a_lane_for_what_is_missing_and_one_for_each_stay(self) -> None:
        drawn = lanes(full(laid_out(EARLIER, LATER)))

        assert drawn == [
            ("No address given: 2 days", [("gap", "41.60%", "0.11%")]),
            ("1 Later Street, Leeds", [("stay", "41.71%", "58.29%")]),
            ("1 Earlier Street, Leeds", [("stay", "0.00%", "41.60%")]),
            ("You need to have lived in the UK", [("asked", "39.96%", "60.04%")]),
        ]

    def test_hatches_what_vague_dates_leave_open(self) -> None:
        drawn = dict(lanes(full(laid_out(stay("A", "2015-06-01", "2023-03"), stay("B", "2023-03-20", None)))))

        assert [kind for kind, _, _ in drawn["May be missing: 18 days"]] == ["possible"]
        assert [kind for kind, _, _ in drawn["1 A Street, Leeds"]] == ["vague", "stay"]

    def test_shows_two_at_once_and_time_abroad(self) -> None:
        ties = {"home": True, "bank": True, "job": True, "gp": True}
        away = {"country": "FR", "from": "2024-01-01", "to": "2024-03-31", "reason": "study", "ties": ties}
        picture = full(
            laid_out(stay("A", "2015-06-01", None), stay("B", "2022-01-01", "2022-12-31"), absences=[away])
        )

        drawn = dict(lanes(picture))
        assert [kind for kind, _, _ in drawn["Two addresses at once"]] == ["both"]
        assert [kind for kind, _, _ in drawn["Time outside the UK"]] == ["abroad"]

    def test_marks_each_new_year_and_the_days_checked_for(self) -> None:
        picture = full(laid_out(EARLIER, LATER, declared_on="2026-02-01"))

        assert [mark.words for mark in picture.years] == ["2022", "2023", "2024", "2025", "2026"]
        assert [mark.ends for mark in picture.years] == [False, False, False, False, True]
        assert [(mark.x, mark.words) for mark in picture.anchors][-1] == ("100%", "Checked for 2 March 2026")
        assert len(picture.anchors) == 2

    def test_cuts_a_name_that_does_not_fit(self) -> None:
        picture = full(laid_out(stay("A" * 60, "2015-06-01", None)))

        assert picture.lanes[0].words == "1 " + "A" * 31 + "…"

    def test_is_as_high_as_its_lanes(self) -> None:
        one, two = full(laid_out(LATER)), full(laid_out(EARLIER, LATER))

        assert two.height - one.height == two.lanes[1].y - two.lanes[0].y
        assert two.lanes[-1].y < two.height

    def test_in_small_puts_stays_that_follow_each_other_into_one_row(self) -> None:
        assert len(small(laid_out(EARLIER, LATER)).lanes) == 1
        assert len(small(laid_out(EARLIER, LATER, stay("C", "2022-01-01", None))).lanes) == 2
        assert [band.kind for band in small(laid_out(EARLIER, LATER)).bands] == ["gap"]


@pytest.mark.requirement("UX-08")
@pytest.mark.parametrize(
    ("stays", "words"),
    [
        pytest.param([LATER, EARLIER], "1,825 of 1,827 days have an address. 1 gap.", id="a gap"),
        pytest.param([stay("A", "2015-01-01", None)], "1,827 of 1,827 days have an address.", id="none"),
        pytest.param(
            [
                stay("A", "2015-01-01", "2022-01"),
                stay("B", "2022-03", "2023-01-01"),
                stay("C", "2023-01-03", None),
            ],
            "1,798 of 1,827 days have an address. 2 gaps. 2 possible gaps.",
            id="several of both",
        ),
    ],
)
def test_says_in_a_sentence_what_it_shows(applicant: Applicant, stays: list[Any], words: str) -> None:
    applicant.has(addresses=stays)

    title = re.search(r"<title id=\"timeline-words\">(.*?)</title>", applicant.open("addresses").html)
    assert title
    assert title[1] == words


@pytest.mark.requirement("UX-08")
def test_the_table_says_all_that_the_drawing_shows(applicant: Applicant) -> None:
    old = stay("Old", "2009", "2014-12-31")
    applicant.has(addresses=[LATER, EARLIER, old])

    assert table(applicant.open("addresses").html) == [
        ["No address given", "1 April 2023", "2 April 2023", "2 days"],
        ["1 Later Street, Leeds", "3 April 2023", "Now", "1,065 days"],
        ["1 Earlier Street, Leeds", "1 June 2015", "31 March 2023", "760 days"],
        ["1 Old Street, Leeds", "2009", "31 December 2014", "Not known exactly"],
        ["You need to have lived in the UK", "2 March 2023", "2 March 2026", "1,097 days"],
        ["Day that this is checked for", "2 March 2026", "2 March 2026", "Not known exactly"],
    ]


def test_what_people_write_cannot_break_out_of_the_drawing(applicant: Applicant) -> None:
    applicant.has(addresses=[stay("</text><script>", "2015-01-01", None)])

    html = applicant.open("addresses").html

    assert "1 &lt;/text&gt;&lt;script&gt;" in html
    assert "<script>" not in html


class TestTypedDates:
    """The button that shows typed dates; a script presses it for people who type."""

    @pytest.fixture
    def typing(self, applicant: Applicant) -> Applicant:
        applicant.has(addresses=[EARLIER, LATER])
        applicant.open("addresses")
        applicant.follow("Add an address here")
        assert "1,825 of 1,827 days have an address. 1 gap." in applicant.page.text
        return applicant

    def show(self, applicant: Applicant, **answers: Any) -> str:
        return applicant.send("Show these dates on the timeline", **answers).text

    def test_are_drawn_and_nothing_is_saved(self, typing: Applicant) -> None:
        before = typing.vetting_form()
        until = {"moved_out__day": "2", "moved_out__month": "4", "moved_out__year": "2023"}

        text = self.show(typing, line_1="A sofa", **until)

        assert "1,827 of 1,827 days have an address." in text
        assert "1 gap" not in text
        assert typing.page.form().fields["line_1"] == ["A sofa"]
        assert typing.vetting_form() == before

    def test_are_not_judged_yet(self, typing: Applicant) -> None:
        text = self.show(typing, moved_in__day="99")

        assert typing.page.status == 200
        assert "There is a problem" not in text
        assert typing.page.form().fields["moved_in-day"] == ["99"]
        assert "1,825 of 1,827 days have an address." in text

    def test_of_an_address_that_is_there_replace_its_own(self, applicant: Applicant) -> None:
        applicant.has(addresses=[EARLIER, LATER])
        [earlier, _] = applicant.vetting_form()["addresses"]
        applicant.open(f"addresses/{earlier['id']}")

        text = self.show(applicant, moved_out__day="1", moved_out__month="4")

        assert "1,826 of 1,827 days have an address. 1 gap." in text

    def test_can_be_saved_afterwards(self, typing: Applicant) -> None:
        until = {"moved_out__day": "2", "moved_out__month": "4", "moved_out__year": "2023"}
        self.show(typing, type="home", line_1="A sofa", town="Leeds", **until)

        page = typing.send("Save and continue")

        assert page.heading == "Where you have lived"
        assert len(typing.vetting_form()["addresses"]) == 3

    def test_of_an_absence_are_drawn_too(self, applicant: Applicant) -> None:
        applicant.has(addresses=[LATER])
        applicant.open("absences/add")
        start = {"left__day": "1", "left__month": "2", "left__year": "2024"}
        end = {"returned__day": "31", "returned__month": "5", "returned__year": "2024"}

        assert "Time outside the UK: France 1 February 2024 31 May 2024 121 days" in re.sub(
            r" (From|To|How long|What)(?= )", "", self.show(applicant, country="FR", **start, **end)
        )


def test_the_task_list_shows_it_small_with_the_way_to_all_of_it(applicant: Applicant) -> None:
    applicant.has(addresses=[EARLIER, LATER])

    page = applicant.go(f"/applications/{applicant.application_id}/")

    assert 'aria-labelledby="small-timeline-words"' in page.html
    assert "1,825 of 1,827 days have an address. 1 gap. See your addresses" in page.text
    assert page.link("See your addresses") == applicant.url("vetting", "addresses")


def test_without_an_address_there_is_no_drawing(applicant: Applicant) -> None:
    assert "vr-time" not in applicant.open("addresses").html.partition("<main")[2]
    assert "small-timeline" not in applicant.go(f"/applications/{applicant.application_id}/").html


def test_the_report_shows_it(applicant: Applicant) -> None:
    applicant.has(addresses=[EARLIER, LATER])

    assert ["No address given", "1 April 2023", "2 April 2023", "2 days"] in table(
        applicant.open("check").html
    )
