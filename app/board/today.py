"""Today's work, and the time in each stage as a picture with the table behind it."""

from dataclasses import dataclass
from typing import Any

from flask import render_template, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.board.blueprint import pages
from app.db import session
from app.services import boards, stage_times
from app.services.actors import Permission
from app.services.boards import Item
from app.services.stage_times import Times
from app.web.auth import current_actor, requires

WIDTH = 100
WORDS = {
    "shortlist": ("Applications to shortlist", "hr.shortlisting", "vacancy_id"),
    "checks": ("Employment checks that you see to", "offers.offer", "application_id"),
    "references": ("References that are overdue", "offers.references", "application_id"),
    "unanswered": ("An offer that has not been answered", "offers.offer", "application_id"),
    "start": ("A first day to agree", "offers.start", "application_id"),
    "timetable": ("People who have no time for their interview", "manager.interviews", "vacancy_id"),
    "another_time": ("People who ask for another time", "manager.applicants", "vacancy_id"),
    "note": ("Interviews to note the end of", "manager.results", "vacancy_id"),
    "decide": ("People to decide about, or to tell", "manager.results", "vacancy_id"),
    "offer": ("Offers to make", "manager.results", "vacancy_id"),
    "mark": ("Your marks to give and lock", "panel.sheet", "interview_id"),
    "pack": ("An interview to prepare for", "panel.sheet", "interview_id"),
    "vet": ("A vetting pack", "vetting.pack", "application_id"),
    "force": ("The police force to name, before anybody can release", "vetting.force", "trust_id"),
}
"""By kind of what waits: the words, the page, and what its address is made with."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that waits, with the page where it is done."""

    item: Item
    words: str
    url: str
    late: bool


@pages.get("/")
@requires(Permission.BOARD_SEE)
def index() -> ResponseReturnValue:
    """Show what waits for the actor: what is due first, then what has waited longest."""
    today = clock.today()
    lines = []
    for item in boards.board(session(), current_actor(), clock.now()):
        words, endpoint, key = WORDS[item.kind]
        late = item.due is not None and item.due < today
        lines.append(Line(item, words, _address(endpoint, key, item), late))
    return render_template("board/index.html", lines=lines, times=current_actor().may(Permission.OFFER_SEE))


def _address(endpoint: str, key: str, item: Item) -> str:
    values: dict[str, Any] = {key: item.about}
    return url_for(endpoint, **values)


@pages.get("/times")
@requires(Permission.OFFER_SEE)
def times() -> ResponseReturnValue:
    """Show the time in each stage, and where most wait."""
    found = stage_times.times(session(), current_actor(), clock.now())
    return render_template("board/times.html", found=found, bars=_bars(found), hire=stage_times.HIRE)


def _bars(found: Times) -> list[tuple[str, float, float, str]]:
    """Give words, where the bar of the middle half begins, its width in hundredths, and what it says."""
    known = [(one.words, one.took) for one in found.stages if one.took]
    longest = max((took.high for _, took in known), default=0) or 1
    return [
        (
            words,
            WIDTH * took.low / longest,
            max(WIDTH * (took.high - took.low) / longest, 0.5),
            f"{took.low} to {took.high} days",
        )
        for words, took in known
    ]
