"""Draws timetable problems: small ones for trying everything, and campaigns of 200 candidates."""

from datetime import date, timedelta
from random import Random
from typing import Any

Document = dict[str, Any]
HALVES = (("09:00", "12:45"), ("13:30", "16:30"))
FREE = (
    *(("09:00", "13:00"), ("13:00", "17:00"), ("09:00", "17:00")),
    *(("10:30", "13:00"), ("14:30", "17:00"), ("10:30", "17:00")),
)


def stretch(day: str, times: tuple[str, str]) -> list[str]:
    return [f"{day}T{times[0]}", f"{day}T{times[1]}"]


def weekdays(count: int) -> list[str]:
    days = (date(2026, 3, 9) + timedelta(days=number) for number in range(2 * count + 2))
    return [day.isoformat() for day in days if day.weekday() < 5][:count]


def large(seed: int, candidates: int = 200, panels: int = 4, days: int = 10) -> Document:
    """Draw a campaign: panels in a ring, each sharing a member with the next, and candidates of few times."""
    random = Random(seed)
    on = weekdays(days)
    people = [f"m{number}" for number in range(1, 2 * panels + 1)]
    seats = [[people[(2 * number + step) % len(people)] for step in range(3)] for number in range(panels)]
    return {
        "timezone": "Europe/London",
        "minutes": 45,
        "gap_minutes": random.choice((0, 0, 15)),
        "grid_minutes": 15,
        "panels": [
            {
                "id": f"p{number + 1}",
                "members": members,
                "quorum": random.choice((2, 2, 3)),
                "room": f"r{number + 1}" if number + 1 < panels else None,
                "online": number + 1 == panels,
                "max_per_day": 7,
                "sessions": [stretch(day, half) for day in on for half in HALVES if random.random() < 0.85],
            }
            for number, members in enumerate(seats)
        ],
        "people": [
            {"id": name, "busy": [stretch(day, HALVES[0]) for day in random.sample(on, random.randrange(2))]}
            for name in people
        ],
        "rooms": [{"id": f"r{number}", "closed": []} for number in range(1, panels)],
        "candidates": [campaigner(random, number, on, panels) for number in range(1, candidates + 1)],
        "fixed": [],
    }


def campaigner(random: Random, number: int, on: list[str], panels: int) -> Document:
    free = [
        stretch(day, random.choice(FREE))
        for day in sorted(random.sample(on, random.randint(1, len(on) // 2)))
    ]
    return {
        "id": f"c{number}",
        "free": None if random.random() < 0.05 else free,
        "prefers": random.choice(([], [random.choice(free)])),
        "minutes": random.choice((*[None] * 12, 60, 90)),
        "not_panels": [f"p{random.randint(1, panels)}"] if random.random() < 0.2 else [],
    }


def small(seed: int) -> Document:
    """Draw a problem of which every plan can be tried: one day, hours as the grid, up to four candidates."""
    random = Random(seed)

    def some(most: int) -> list[list[str]]:
        found = []
        for _ in range(random.randint(0, most)):
            first = random.randint(9, 14)
            found.append(stretch("2026-03-10", (f"{first:02}:00", f"{first + random.randint(1, 3):02}:00")))
        return found

    people = ["m1", "m2", "m3"]
    panels = []
    for name in ("p1", "p2"):
        members = sorted(random.sample(people, 2))
        sessions = [stretch("2026-03-10", times) for times in (("09:00", "11:00"), ("12:00", "14:00"))]
        panels.append(
            {
                "id": name,
                "members": members,
                "quorum": random.randint(1, 2),
                "room": random.choice(("r1", None)),
                "online": False,
                "max_per_day": random.choice((None, 2)),
                "sessions": random.sample(sessions, random.randint(1, 2)),
            }
        )
    return {
        "timezone": "Europe/London",
        "minutes": 60,
        "gap_minutes": random.choice((0, 0, 30)),
        "grid_minutes": random.choice((30, 60)),
        "panels": panels,
        "people": [{"id": name, "busy": some(1)} for name in people],
        "rooms": [{"id": "r1", "closed": some(1)}],
        "candidates": [
            {
                "id": f"c{number}",
                "free": random.choice((None, some(2))),
                "prefers": some(1),
                "minutes": random.choice((None, None, 90)),
                "not_panels": random.choice(([], [], ["p1"])),
            }
            for number in range(1, random.randint(3, 5))
        ],
        "fixed": [],
    }
