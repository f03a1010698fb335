"""Title and employer where no label gives them."""

import pytest

from checks.advert import read_advert


@pytest.mark.parametrize(
    ("raw", "title", "employer"),
    [
        (
            "Employer heading\nFell NHS Trust logo\nWard Clerk\nBand 2\nJob overview\nHelp us.",
            "Ward Clerk",
            "Fell NHS Trust",
        ),
        ("Employer heading\nFell NHS Trust\nWard Clerk\nBand 2", "Ward Clerk", "Fell NHS Trust"),
        ("Fell NHS Trust\n\nWard Clerk\n\nThe closing date is 3 May 2021", "Ward Clerk", "Fell NHS Trust"),
        ("The closing date is 3 May 2021\nWard Clerk", "Ward Clerk", None),
        ("Ward Clerk\nFell Constabulary\nSalary: £20,000 pa", "Ward Clerk", "Fell Constabulary"),
        ("<h1>Ward Clerk</h1><p>Salary: £20,000 pa</p>", "Ward Clerk", None),
        ('<p id="employer_name">Fell Group</p><h1 id="heading">Ward Clerk</h1>', "Ward Clerk", "Fell Group"),
        ("Vacancy: WARD CLERK", "WARD CLERK", None),
        ("EXTERNAL - WARD CLERK - NIGHTS. Scale 3 9,796 per annum", "WARD CLERK - NIGHTS", None),
        ("Ward Clerk REF 12/3", "Ward Clerk", None),
        ("WARD CLERK £20,000 per annum", "WARD CLERK", None),
        ("Band 6\nWard Clerk", "Ward Clerk", None),
        ("We are kind.\nLocation: Leeds", None, None),
        ("Person specification\nA degree", None, None),
        ("Are you a nurse?", None, None),
        ("Home\nJobs\nCookies", None, None),
        ("", None, None),
    ],
)
def test_reads_the_top(raw: str, title: str | None, employer: str | None) -> None:
    vacancy = read_advert(raw)

    assert (vacancy.title, vacancy.employer) == (title, employer)
    assert not vacancy.doubts or vacancy.doubts[0].field not in {"/title", "/employer"}


@pytest.mark.parametrize(
    ("raw", "title", "employer"),
    [
        ("We are looking for an experienced Practice Nurse to join us.", "Practice Nurse", None),
        ("We seek a Band 6 Mental Health Practitioner for nights.", "Mental Health Practitioner", None),
        (
            "It would suit someone with experience as a Practice Manager or a team lead.",
            "Practice Manager",
            None,
        ),
        (
            "Fell Hospitals NHS Foundation Trust is recruiting a Ward Clerk.",
            "Ward Clerk",
            "Fell Hospitals NHS Foundation Trust",
        ),
        ("We are looking for an individual who cares.", None, None),
        (
            "A vacancy has arisen for a skilled Practice Nurse to join our team at Riverbank Surgery.",
            "Practice Nurse",
            "Riverbank Surgery",
        ),
        ("We are a kind team of nine and we like it.\nThe role includes:\n- Typing", None, None),
        ("The NHS is looking for people.", None, None),
    ],
)
def test_reads_sentences_with_a_doubt(raw: str, title: str | None, employer: str | None) -> None:
    vacancy = read_advert(raw)

    assert (vacancy.title, vacancy.employer) == (title, employer)
    assert {doubt.field for doubt in vacancy.doubts} - {"/grade"} == {
        pointer for pointer, value in (("/title", title), ("/employer", employer)) if value
    }
