"""Facts beside labels, in each form that labels and values take."""

from typing import Any

import pytest

from checks.advert import read_advert
from checks.advert.drafts import Draft
from checks.advert.labels import label_of
from checks.advert.pages import read_page
from checks.advert.sources import Source
from forms.schemas.vacancy import dump_vacancy


def read(raw: str) -> dict[str, Any]:
    return {key: value for key, value in dump_vacancy(read_advert(raw)).items() if value not in (None, [])}


FACTS = {
    "job_ref": "AB-12",
    "grade": "Band 6",
    "contract": "Permanent",
    "hours_text": "37.5 hours",
    "town": "Aldby",
}


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(
            "Job ref\nAB-12\nGrade\nBand 6\nContract\nPermanent\nHours\n37.5 hours\nTown\nAldby", id="below"
        ),
        pytest.param(
            "Job ref\n\nAB-12\n\nGrade\n\nBand 6\n\nContract\n\nPermanent\n\nHours\n\n37.5 hours\n\nTown\n"
            "\nAldby",
            id="below, with blank lines",
        ),
        pytest.param(
            "- Job ref\n- AB-12\n- Grade\n- Band 6\n- Contract\n- Permanent\n- Hours\n- 37.5 hours\n- "
            "Town\n- Aldby",
            id="all bullets",
        ),
        pytest.param(
            "Job ref: AB-12\nGrade: Band 6\nContract: Permanent\nHours: 37.5 hours\nTown: Aldby", id="beside"
        ),
        pytest.param(
            "Job ref:\nAB-12\nGrade:\nBand 6\nContract:\nPermanent\nHours:\n37.5 hours\nTown:\nAldby",
            id="colon, value below",
        ),
        pytest.param(
            "Job ref\tAB-12\nGrade\tBand 6\nContract\tPermanent\nHours\t37.5 hours\nTown\tAldby", id="columns"
        ),
        pytest.param(
            "Job ref - AB-12\nGrade – Band 6\nContract - Permanent\nHours - 37.5 hours\nTown - Aldby",
            id="dashes",
        ),
        pytest.param(
            "JOB REF: AB-12\nGRADE: Band 6\nCONTRACT TYPE: Permanent\nHOURS: 37.5 hours\nTOWN/CITY: Aldby",
            id="capitals",
        ),
        pytest.param(
            "Job ref: AB-12 Grade: Band 6 Contract: Permanent Hours: 37.5 hours Town: Aldby", id="one line"
        ),
        pytest.param(
            "Job ref\nGrade\nContract\nHours\nTown\nAB-12\nBand 6\nPermanent\n37.5 hours\nAldby",
            id="columns apart",
        ),
        pytest.param(
            "<dl><dt>Job ref</dt><dd>AB-12</dd><dt>Grade</dt><dd>Band 6</dd><dt>Contract</dt>"
            "<dd>Permanent</dd>"
            "<dt>Hours</dt><dd>37.5 hours</dd><dt>Town</dt><dd>Aldby</dd></dl>",
            id="definition list",
        ),
        pytest.param(
            "<table><tr><th>Job ref</th><td>AB-12</td></tr><tr><th>Grade</th><td>Band 6</td></tr><tr>"
            "<th>Contract</th>"
            "<td>Permanent</td></tr><tr><th>Hours</th><td>37.5 hours</td></tr><tr><th>Town</th><td>Aldby"
            "</td></tr></table>",
            id="table",
        ),
        pytest.param(
            "<p><strong>Job ref:</strong> AB-12<br><b>Grade:</b> Band 6<br>Contract: Permanent<br>Hours: "
            "37.5 hours<br>"
            "Town: Aldby</p>",
            id="bold labels and breaks",
        ),
        pytest.param(
            "Job ref......AB-12\nGrade....Band 6\nContract....Permanent\nHours....37.5 hours\nTown....Aldby",
            id="dots",
        ),
        pytest.param(
            "Job ref    AB-12\nGrade    Band 6\nContract    Permanent\nHours    37.5 hours\nTown    Aldby",
            id="spaces",
        ),
    ],
)
def test_reads_facts_in_each_form(raw: str) -> None:
    found = read(raw)

    assert {key: found.get(key) for key in FACTS} == FACTS


@pytest.mark.parametrize(
    ("raw", "field", "value"),
    [
        ("Post Title: Ward Clerk", "title", "Ward Clerk"),
        ("Vacancy: Library Assistant", "title", "Library Assistant"),
        ("Teitl y swydd: Nyrs", "title", "Nyrs"),
        ("Organisation: Fell Trust", "employer", "Fell Trust"),
        ("Cyflogwr: Bwrdd Iechyd Hir", "employer", "Bwrdd Iechyd Hir"),
        ("Requisition ID: 8812", "job_ref", "8812"),
        ("Rhif cyfeirnod: AB/1", "job_ref", "AB/1"),
        ("Pay band: 5", "grade", "5"),
        ("Directorate: Surgery", "main_area", "Surgery"),
        ("Working pattern: Full-time", "hours_text", "Full-time"),
        ("Hours per week: 37", "hours_text", "37"),
        ("Job type: Full time", "hours_text", "Full time"),
        (
            "Contract type: Fixed term: 12 months (maternity cover)",
            "contract",
            "Fixed term: 12 months (maternity cover)",
        ),
        ("Contract: Full time, Permanent", "contract", "Permanent"),
        ("Contract: Full time, Permanent", "hours_text", "Full time"),
        ("Working pattern: Part time / Fixed term", "contract", "Fixed term"),
        ("Contract - Permanent, Full Time (37.5 hrs)", "hours_text", "Full Time (37.5 hrs)"),
        ("Contract: Fixed term (full time)", "contract", "Fixed term"),
        ("Contract: Fixed term (12 months)", "contract", "Fixed term (12 months)"),
        (
            "PERSONNEL SPECIFICATION\nJOB TITLE: Ward Clerk\nEssential criteria\n1. Can type",
            "title",
            "Ward Clerk",
        ),
        ("Hours: The hours of work will be 20 per week", "hours_text", "20 per week"),
        ("Hours: Hours of work are 20 per week", "hours_text", "20 per week"),
        (
            "Hours\nFull time\nPart time\n37.5 hours per week\nJob ref\nA1",
            "hours_text",
            "Full time Part time 37.5 hours per week",
        ),
        ("Ward Clerk\nGrade: £20,000 a year", "salary_text", "£20,000 a year"),
        ("Hourly rate: £11.50", "salary_period", "hour"),
        ("Annual salary: £900", "salary_period", "year"),
        ("Salary: £30,000\nSalary period: Yearly", "salary_period", "year"),
        ("Salary (per annum): £30,000", "salary_text", "£30,000"),
        ("Application deadline: 3 May 2021", "closing", "2021-05-03"),
        ("Dyddiad cau: 25 Chwefror 2026", "closing", "2026-02-25"),
        ("Interview date(s): 3 May 2021", "interview_date", "2021-05-03"),
        ("Main area\nSafeguarding\nGrade\nBand 6", "main_area", "Safeguarding"),
        ("REF 151/18", "job_ref", "151/18"),
        ("<h3>Salary</h3><p>&pound;20,000 pa</p>", "salary_text", "£20,000 pa"),
    ],
)
def test_knows_the_labels(raw: str, field: str, value: str) -> None:
    assert read(raw)[field] == value


@pytest.mark.parametrize(
    ("raw", "field"),
    [
        pytest.param("Location:\nSalary: £20,000", "site", id="no value"),
        pytest.param(
            "Town\nSalary\n£20,000 pa\nClosing\n1/2/2026", "town", id="value missing between others"
        ),
        pytest.param("Closing date: TBC", "closing", id="to be confirmed"),
        pytest.param("Interview date: to be arranged", "interview_date", id="no date"),
        pytest.param("Interview date: 17th November", "interview_date", id="no year"),
        pytest.param(
            "We may close should we receive 50 applications before the closing date", "closing", id="no date"
        ),
        pytest.param("Grade: We are kind. Join us", "grade", id="sentences"),
        pytest.param(
            "Job title\nMain area\nSalary\nNurse Ward £20,000 a year", "title", id="two labels for one text"
        ),
        pytest.param("Contract: see below", "contract", id="no kind of contract"),
        pytest.param("Date posted: 3 May 2021", "closing", id="another date"),
        pytest.param("Start date: 3 May 2021", "closing", id="yet another"),
        pytest.param("Employer type: NHS", "employer", id="kind of employer"),
        pytest.param("Role\nYou will help people.", "title", id="a heading"),
        pytest.param("DEPARTMENT / LOCATION: Emergency", "main_area", id="two labels in one"),
        pytest.param("DEPARTMENT / LOCATION: Emergency", "title", id="two labels are no title"),
        pytest.param("Contact\nJob title\nTeam Lead", "title", id="the contact's title"),
    ],
)
def test_invents_nothing(raw: str, field: str) -> None:
    assert field not in read(raw)


def test_an_empty_label_costs_the_next_nothing() -> None:
    found = read("Town\nSalary\n£20,000 - £22,000 per annum inc HCAS\nClosing\n1/2/2026")

    assert found["salary_text"] == "£20,000 - £22,000 per annum inc HCAS"


def test_divides_one_text_among_labels_by_its_looks() -> None:
    found = read(
        "Location: Closing date: Salary: Hours: Moor House 5pm 3 May 2021 £20,000 pa 37 hours per week"
    )

    assert found["site"] == "Moor House 5pm"
    assert (found["closing"], found["salary_text"]) == ("2021-05-03", "£20,000 pa")
    assert found["hours_text"] == "37 hours per week"


def test_reads_a_form_whose_labels_lost_their_colons() -> None:
    raw = (
        "www.fellbridge.example Job Title Social Worker Job Reference CS-88 Department Children's Services "
        "Grade Fellbridge CSW 2/3 Reports to Team Manager Purpose of this Job To build bonds with families. "
        "We visit them, listen and write down what we hear. Nobody works alone; the Job Title is new. "
        "Closing Date 12 May 2021 Salary £36,000 - £41,000"
    )

    found = read(raw)

    assert (found["title"], found["job_ref"], found["main_area"]) == (
        "Social Worker",
        "CS-88",
        "Children's Services",
    )
    assert (found["grade"], found["closing"], found["salary_max"]) == (
        "Fellbridge CSW 2/3",
        "2021-05-12",
        41000,
    )


def test_pay_beside_its_own_label_comes_before_pay_beside_the_grade() -> None:
    found = read("Ward Clerk\nGrade: £20,000 a year\nSalary: £21,000 a year")

    assert found["salary_text"] == "£21,000 a year"
    assert "grade" not in found


def test_the_first_value_set_for_a_field_stays() -> None:
    source = Source("Yes. No.", range(8), range(1, 9))
    draft = Draft(source)
    draft.set_yes("dbs_required", source.piece(0, 4))
    draft.set_no("dbs_required", source.piece(5, 8))

    assert draft.get("dbs_required") is True
    assert [piece.text for piece in draft.pieces("dbs_required")] == ["Yes."]


def test_another_closing_date_is_a_doubt() -> None:
    vacancy = read_advert("Closing date: 3 May 2021\nGrade: Band 6\nClosing date: 10 May 2021")

    assert vacancy.closing is not None
    assert vacancy.closing.isoformat() == "2021-05-03"
    assert [(doubt.field, doubt.text) for doubt in vacancy.doubts] == [("/closing", "10 May 2021")]


def test_an_interview_before_the_closing_date_is_a_doubt() -> None:
    vacancy = read_advert("Closing date: 3 May 2021\nInterview date: 1 May 2021")

    assert [(doubt.field, doubt.text) for doubt in vacancy.doubts] == [("/interview_date", "1 May 2021")]


def test_a_closing_value_without_a_date_is_a_doubt() -> None:
    assert [doubt.text for doubt in read_advert("Closing\nToday at 23:59").doubts] == ["Today at 23:59"]


@pytest.mark.parametrize(
    "text", ["Salary is good here", "Contract management: you will lead it", "12:30", "Role"]
)
def test_tells_labels_from_words(text: str) -> None:
    assert label_of(read_page(text).lines[0]) is None


@pytest.mark.parametrize("text", ["Role:", "Salary", "Closing date *", "HOURS", "Location(s)"])
def test_knows_a_label_alone(text: str) -> None:
    label = label_of(read_page(text).lines[0])

    assert label is not None
    assert label.value is None
