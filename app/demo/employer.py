"""The employer's part of invented applicants."""

from datetime import date, timedelta
from random import Random

from app.demo.people import Person
from app.models.base import Document
from app.models.vacancies import Criterion

OPENINGS = (
    "On my present ward I do this on every shift.",
    "In my last team this was a large part of my work.",
    "For three years I did this in a crisis team.",
    "I learned this in my first post and have built on it since.",
)
MIDDLES = (
    "One evening a man was brought in who would not speak to anybody. I sat with him, explained who I was "
    "and what would happen, and asked one question at a time.",
    "A woman of nineteen told me that she could not go on. I stayed with her, assessed the risk with her, "
    "rang her sister with her leave and agreed a plan for the night.",
    "Two colleagues disagreed about what was safe. I set out what we knew and did not know, we agreed who "
    "would do what by when, and I wrote it down for the next shift.",
    "A report was needed within the hour. I wrote half a page that said what the person needed, what the "
    "risk was and what we could offer, and left out what the reader could not use.",
)
ENDINGS = (
    "The person kept the appointment that we made, and the team now uses the same steps.",
    "My manager asked me to teach it to new staff, which I have done four times since.",
    "Looking back I would ask for help sooner, and I now do.",
    "Nobody came to harm, and the feedback that I had from the family was kind.",
)


JOBS = "00000000-0000-4000-8000-00000000000{}"


def whole(person: Person, criteria: list[Criterion], today: date) -> Document:
    """Give an employer's part that answers every essential criterion and most of the desirable ones."""
    random = Random(person.number)
    return {
        "contact": {
            "name": person.name,
            "phone": f"07700 9{person.number:05}",
            "address": f"{person.house} {person.street}\n{person.town}\n{person.postcode}",
        },
        "registration": {
            "body": "NMC",
            "number": f"{10 + person.number % 12}A{2000 + person.number}E",
            "expires": (today + timedelta(days=200 + 3 * person.number)).isoformat(),
        },
        "work_history": [
            _job(
                "1",
                "Northmoor and Vale NHS Foundation Trust",
                "Mental Health Nurse",
                "Band 6",
                "2021-03",
                None,
            ),
            _job("2", "Estuary Care", "Staff Nurse", "Band 5", "2016-09", "2021-02"),
        ],
        "evidence": {
            str(criterion.id): {"text": _evidence(random), "not_yet": None, "shown_by": _shown_by(criterion)}
            for criterion in criteria
            if criterion.kind == "essential" or random.random() < 0.7  # noqa: PLR2004  # most, not all
        },
        "referees": [
            _referee("1", "Ottoline Marsh", "Line manager"),
            _referee("2", "Piers Hallam", "Clinical lead"),
        ],
    }


def _shown_by(criterion: Criterion) -> list[str] | None:
    """Give what shows a criterion, where its words ask for a registration or for experience."""
    if "registered" in criterion.text.casefold():
        return ["registration"]
    return [f"job/{JOBS.format(1)}"] if "experience" in criterion.text.casefold() else None


def _evidence(random: Random) -> str:
    """Give an answer of three sentences or more."""
    return " ".join((random.choice(OPENINGS), random.choice(MIDDLES), random.choice(ENDINGS)))


def _job(key: str, employer: str, title: str, band: str, start: str, end: str | None) -> Document:
    """Give one job."""
    return {
        "id": JOBS.format(key),
        "employer": employer,
        "job_title": title,
        "band": band,
        "start": start,
        "still_there": end is None,
        "end": end,
        "duties": "Assessing and caring for people with mental health needs.",
        "reason_for_leaving": None,
    }


def _referee(key: str, name: str, relationship: str) -> Document:
    """Give one referee."""
    return {
        "id": f"00000000-0000-4000-8000-00000000001{key}",
        "name": name,
        "relationship": relationship,
        "organisation": "Estuary Care",
        "email": f"{name.lower().replace(' ', '.')}@demo.example",
        "phone": None,
    }
