"""The way of a vacancy from closing to letters, step by step, and starting its steps."""

from dataclasses import dataclass
from uuid import UUID

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.hr.blueprint import pages
from app.services import longlisting, panels, shortlisting, tallies
from app.services.actors import Permission
from app.services.shortlisting import Board
from app.services.tallies import Tally
from app.web.auth import current_actor, requires

SHORTLIST = Permission.SHORTLIST


@dataclass(frozen=True, slots=True)
class Step:
    """One step, where it is done, and how far it is."""

    title: str
    href: str
    state: str


@pages.get("/vacancies/<uuid:vacancy_id>/shortlisting", endpoint="shortlisting")
@requires(SHORTLIST)
def overview(vacancy_id: UUID) -> ResponseReturnValue:
    """Show how far the shortlisting of a vacancy is."""
    board = shortlisting.board(session(), current_actor(), vacancy_id)
    tally = tallies.tally(session(), vacancy_id)
    return render_template(
        "hr/shortlisting/overview.html", board=board, tally=tally, steps=_steps(board, tally)
    )


@pages.post("/vacancies/<uuid:vacancy_id>/shortlisting/start")
@requires(SHORTLIST)
def start_shortlisting(vacancy_id: UUID) -> ResponseReturnValue:
    """Start shortlisting."""
    shortlisting.start(session(), current_actor(), vacancy_id, clock.now())
    flash("Shortlisting has started", "success")
    return redirect(url_for(".shortlisting", vacancy_id=vacancy_id))


@pages.post("/vacancies/<uuid:vacancy_id>/shortlisting/begin-marking")
@requires(SHORTLIST)
def begin_marking(vacancy_id: UUID) -> ResponseReturnValue:
    """Let markers begin."""
    shortlisting.begin_marking(session(), current_actor(), vacancy_id, clock.now())
    flash("Marking is open. Markers find it under Marking when they sign in", "success")
    return redirect(url_for(".shortlisting", vacancy_id=vacancy_id))


def _steps(board: Board, tally: Tally) -> list[Step]:
    """Give the steps in order."""
    if board.found is None:
        return []
    questions = len(longlisting.questions(session(), board.id))
    seats = panels.seats(session(), board.id)
    markers = [s for s in seats if s.assignment.kind == panels.MARKER and not s.assignment.ended_at]
    locked = len([seat for seat in markers if seat.assignment.locked_at])
    bar = f"An essential criterion is met from {board.found.bar}"
    return [
        _step("Criteria and marking guide", "criteria", board, bar),
        _step("Longlist", "longlist", board, _count(questions, "yes/no criterion", "yes/no criteria")),
        _step("Markers and panel", "panel", board, _count(len(markers), "marker", "markers")),
        _step("Names left in answers", "names", board, "Look before marking begins"),
        _step("Marks", "marks", board, _marking(board, len(markers), locked)),
        _step("Outcomes", "outcomes", board, _decided(board, tally)),
        _step(
            "Letters", "letters", board, f"{tally.told} of {tally.decided} told" if tally.decided else "Later"
        ),
    ]


def _step(title: str, page: str, board: Board, state: str) -> Step:
    if page == "marks":
        return Step(title, url_for("marking.moderate", vacancy_id=board.id), state)
    return Step(title, url_for(f".shortlisting_{page}", vacancy_id=board.id), state)


def _count(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}" if number else "None yet"


def _marking(board: Board, markers: int, locked: int) -> str:
    if board.found is None or board.found.marking_at is None:
        return "Not begun"
    return f"{locked} of {markers} markers have locked"


def _decided(board: Board, tally: Tally) -> str:
    if board.found is not None and board.found.confirmed_at is not None:
        return "Confirmed"
    return f"{tally.decided} of {tally.total} decided"
