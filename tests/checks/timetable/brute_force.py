"""Finds the best plan by trying every one, from the documents and the verifier's rules alone."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import combinations

from tests.checks.timetable.verifier import (
    Document,
    day_faults,
    figures,
    interview_faults,
    moment,
    pair_faults,
)

Best = tuple[int, int, int, float]


def best(problem: Document) -> Best:
    """Give the most placed, then minus the fewest sessions, then the most preferences, then minus the end."""
    choices = [list(interviews(problem, candidate)) for candidate in problem["candidates"]]
    return max(worths(problem, choices, []), default=(0, 0, 0, 0.0))


def worths(problem: Document, choices: list[list[Document]], chosen: list[Document]) -> Iterator[Best]:
    if len(chosen) and any(True for _ in (*pair_faults(problem, {"interviews": chosen}),)):
        return
    if not choices:
        plan = {"interviews": chosen}
        if not list(day_faults(problem, plan)):
            placed, sessions, met = figures(problem, plan)
            ends = [moment(each["end"], problem["timezone"]).timestamp() for each in chosen]
            yield placed, -sessions, met, -max(ends, default=0.0)
        return
    yield from worths(problem, choices[1:], chosen)
    for interview in choices[0]:
        yield from worths(problem, choices[1:], [*chosen, interview])


def interviews(problem: Document, candidate: Document) -> Iterator[Document]:
    """Yield every interview that one candidate alone could have, once for each quorum that could sit."""
    minutes = timedelta(minutes=candidate["minutes"] or problem["minutes"])
    step = timedelta(minutes=problem["grid_minutes"])
    for panel in problem["panels"]:
        for session in panel["sessions"]:
            start, last = (datetime.fromisoformat(text) for text in session)
            while start < last:
                for members in combinations(panel["members"], panel["quorum"]):
                    interview = {
                        "candidate": candidate["id"],
                        "panel": panel["id"],
                        "start": start.isoformat(timespec="minutes"),
                        "end": (start + minutes).isoformat(timespec="minutes"),
                        "members": list(members),
                        "room": panel["room"],
                    }
                    if not list(interview_faults(problem, {"interviews": [interview]})):
                        yield interview
                start += step
