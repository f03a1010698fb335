"""HR sees the pieces that are named, and nothing else of what was sent."""

from app.documents.opened import Evidence, Job, seen_by_hr
from app.models.base import Document

SENT: Document = {
    "vacancy": {
        "id": "1",
        "title": "Nurse",
        "criteria": [
            {"id": "a", "section": "Skills", "kind": "essential", "text": "Listening"},
            {"id": "b", "section": "Skills", "kind": "desirable", "text": "Writing"},
            {"id": "c", "section": "", "kind": "essential", "text": "Driving"},
        ],
    },
    "employer_part": {
        "contact": {"name": "Asha", "phone": "01632 960 001", "address": "1 Road\nLeeds", "secret": "CANARY"},
        "registration": {"body": "NMC", "number": "12A", "expires": "2027-01-31", "other": "CANARY"},
        "work_history": [
            {"employer": "A", "job_title": "Nurse", "start": "2021-03", "still_there": True, "x": "CANARY"},
            {
                "employer": "B",
                "start": "2019",
                "end": "2021-02",
                "duties": "All",
                "reason_for_leaving": "Moved",
            },
        ],
        "evidence": {
            "a": {"text": "I listen"},
            "c": {"text": "Soon", "not_yet": True},
            "gone": {"text": "CANARY"},
        },
        "qualifications": [{"title": "BSc", "awarded_by": "Leeds", "awarded": "2010-07", "grade": "2:1"}],
        "referees": [{"name": "Rita", "email": "CANARY", "phone": "CANARY"}, {"name": None}],
        "adjustments": "CANARY",
        "equality": {"religion": "CANARY"},
    },
}


def test_shows_the_evidence_in_the_words_and_the_order_of_the_advert() -> None:
    assert seen_by_hr(SENT).evidence == (
        (
            "Skills",
            (
                Evidence("Listening", "essential", "I listen", not_yet=False),
                Evidence("Writing", "desirable", "", not_yet=False),
            ),
        ),
        ("", (Evidence("Driving", "essential", "Soon", not_yet=True),)),
    )


def test_shows_contact_registration_work_and_the_names_of_referees() -> None:
    seen = seen_by_hr(SENT)

    assert seen.contact == (("Name", "Asha"), ("Phone number", "01632 960 001"), ("Address", "1 Road\nLeeds"))
    assert seen.registration == (("Body", "NMC"), ("Number", "12A"), ("Expires", "31 January 2027"))
    assert seen.jobs == (
        Job("Nurse", "A", "2021-03", "", still_there=True, lines=()),
        Job(
            "",
            "B",
            "2019",
            "2021-02",
            still_there=False,
            lines=(("Duties", "All"), ("Reason for leaving", "Moved")),
        ),
    )
    assert seen.qualifications == (("BSc", "Leeds, July 2010, 2:1"),)
    assert seen.referees == ("Rita",)


def test_shows_nothing_that_is_not_named() -> None:
    assert "CANARY" not in repr(seen_by_hr(SENT))


def test_takes_a_part_that_was_left_empty() -> None:
    seen = seen_by_hr({"vacancy": {"title": "Nurse", "criteria": []}, "employer_part": {}})

    assert seen.jobs is None
    assert (seen.contact, seen.registration, seen.evidence, seen.referees) == ((), (), (), ())
