"""The state of a section follows from its answers and from what is found about them."""

from dataclasses import replace
from typing import Any

import pytest

from app.applicant.locating import Located, Spot
from app.applicant.sections import Card, Collection, Page, Section
from app.applicant.states import Progress, State, Tally, progress_of, stands_at, tally
from app.documents.places import Place
from checks.findings import Finding, advice, blocker, concern
from forms.documents import DocumentForm

NAME = Page("name", "Name", Place(("contact",), fields=("name", "phone")), DocumentForm)
JOBS = Collection("jobs", "Jobs", "a job", ("jobs",), DocumentForm, lambda item, _: Card(item["id"]))
HERE = Section("here", "Here", (NAME, JOBS))
ELSEWHERE = Section("elsewhere", "Elsewhere", (NAME,))

WHOLE = {"contact": {"name": "Asha", "phone": "1"}, "jobs": [{"id": "j1", "employer": "Moor Trust"}]}
PARTLY = {"contact": {"name": "Asha", "phone": None}}


def about(finding: Finding, section: Section = HERE) -> Located:
    return Located(finding, (Spot(section, section.pages[0]),))


MISSING = about(blocker("Enter your phone number.", "/contact/phone"))
WRONG = about(blocker("Say where you worked.", "/jobs/0/employer", "/contact/name"))
OF_STANDING = about(replace(blocker("Three years of residency.", "/jobs"), rule="RES-01"))
THINK = about(concern("One to see.", "/contact/name"))
TIP = about(advice("A tip.", "/contact/name"))
NOT_HERE = about(blocker("Elsewhere.", "/contact/phone"), ELSEWHERE)
NOWHERE = Located(blocker("No page mends it.", "/x"), ())


@pytest.mark.requirement("UX-02")
@pytest.mark.parametrize(
    ("document", "found", "state"),
    [
        pytest.param({}, [], State.NOT_STARTED, id="nothing, and nothing asked for"),
        pytest.param({}, [MISSING], State.NOT_STARTED, id="nothing yet"),
        pytest.param(
            {"contact": {"name": "", "phone": None}}, [MISSING], State.NOT_STARTED, id="saved empty"
        ),
        pytest.param({"jobs": []}, [], State.NOT_STARTED, id="an empty list where none can be declared"),
        pytest.param(PARTLY, [MISSING], State.IN_PROGRESS, id="something is missing"),
        pytest.param(PARTLY, [MISSING, WRONG], State.IN_PROGRESS, id="missing before wrong"),
        pytest.param(PARTLY, [], State.COMPLETE, id="what is left may stay empty"),
        pytest.param(WHOLE, [], State.COMPLETE, id="whole"),
        pytest.param(WHOLE, [WRONG], State.LOOK_AGAIN, id="an answer cannot stay as it is"),
        pytest.param(WHOLE, [THINK], State.COMPLETE, id="a concern is no fault"),
        pytest.param(WHOLE, [TIP], State.COMPLETE, id="advice"),
        pytest.param(WHOLE, [OF_STANDING], State.COMPLETE, id="no answer can mend standing"),
        pytest.param(WHOLE, [OF_STANDING, WRONG], State.LOOK_AGAIN, id="standing and wrong"),
        pytest.param(WHOLE, [NOT_HERE, NOWHERE], State.COMPLETE, id="found elsewhere"),
    ],
)
def test_state_of_a_section(document: dict[str, Any], found: list[Located], state: State) -> None:
    assert progress_of(HERE, document, found).state is state


def test_counts_what_to_mend_and_what_to_know() -> None:
    progress = progress_of(HERE, WHOLE, [WRONG, MISSING, THINK, OF_STANDING, TIP, NOT_HERE])

    assert (progress.to_mend, progress.to_know) == (2, 2)


@pytest.mark.parametrize(
    ("pointer", "stands"),
    [
        ("/contact/name", True),
        ("/contact/phone", True),
        ("/contact/email", False),
        ("/contact", True),
        ("/jobs/0", True),
        ("/jobs/0/employer", True),
        ("/jobs/1", False),
        ("/jobs/x", False),
        ("/jobs/²", False),
        ("/contact/name/0", False),
        ("/police/answers/a", False),
        ("/odd~1key/a~0b", True),
    ],
)
def test_finds_out_whether_an_answer_stands_where_a_pointer_points(pointer: str, stands: bool) -> None:
    assert stands_at({**WHOLE, "odd/key": {"a~b": 0}}, pointer) is stands


def line(state: State, to_mend: int = 0) -> Progress:
    return Progress(HERE, state, to_mend, 0)


@pytest.mark.requirement("UX-14")
@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([], Tally(0, 0)),
        ([line(State.NOT_STARTED)], Tally(0, 0)),
        ([line(State.NOT_STARTED, 3)], Tally(0, 1)),
        ([line(State.COMPLETE), line(State.IN_PROGRESS, 1), line(State.LOOK_AGAIN, 1)], Tally(1, 3)),
    ],
)
def test_counts_sections_that_have_to_be_done(lines: list[Progress], expected: Tally) -> None:
    assert tally(lines) == expected
    assert tally(lines).left == expected.total - expected.done
