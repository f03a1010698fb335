"""Correct the person specification, one section at a time."""

import re
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.db import session
from app.documents.places import Edit, Stale, read, version
from app.documents.vacancy import Doubt
from app.hr.blueprint import pages
from app.hr.correcting import draft
from app.hr.groups import SECTIONS
from app.hr.marks import Marks
from app.hr.vacancies import EDIT
from app.models.base import Document
from app.models.vacancies import Vacancy
from app.services.corrections import Correction, correct
from app.services.errors import NotFound
from app.web.auth import current_actor, requires
from app.web.csrf import csrf_meta
from forms.removing import RemoveForm
from forms.vacancies.criteria import SPARE, SectionForm, criteria_of, places_of, section_form

EMPTY: Document = {"name": None, "essential": [], "desirable": [], "unclassified": []}
MORE = "more"
MOVED = (
    "Sections were added, renamed or removed in another window. Copy what you typed, go back to the review "
    "and open the section again"
)


@pages.route("/vacancies/<uuid:vacancy_id>/sections/<int:number>", methods=["GET", "POST"])
@requires(EDIT)
def section(vacancy_id: UUID, number: int) -> ResponseReturnValue:
    """Ask for the name and the criteria of a section."""
    found = draft(vacancy_id)
    return _ask(found, number, _at(sections_of(found), number))


@pages.route("/vacancies/<uuid:vacancy_id>/sections/new", methods=["GET", "POST"])
@requires(EDIT)
def add_section(vacancy_id: UUID) -> ResponseReturnValue:
    """Ask for the name and the criteria of one more section."""
    found = draft(vacancy_id)
    return _ask(found, len(sections_of(found)), EMPTY)


@pages.route("/vacancies/<uuid:vacancy_id>/sections/<int:number>/remove", methods=["GET", "POST"])
@requires(EDIT)
def remove_section(vacancy_id: UUID, number: int) -> ResponseReturnValue:
    """Ask before a section and its criteria are taken away, then take them away."""
    found = draft(vacancy_id)
    sections = sections_of(found)
    gone = _at(sections, number)
    form = RemoveForm(request.form, on=clock.today(), version=_version(found), meta=csrf_meta())
    if request.method == "POST" and form.validate():
        if form.sure.data == "no":
            return redirect(url_for(".section", vacancy_id=vacancy_id, number=number))
        moves: dict[str, str | None] = {f"/sections/{number}": None}
        moves |= {f"/sections/{n}": f"/sections/{n - 1}" for n in range(number + 1, len(sections))}
        edit = Edit(SECTIONS, sections[:number] + sections[number + 1 :], form.version.data or "")
        try:
            correct(session(), current_actor(), vacancy_id, Correction(edit, moves=moves), clock.now())
        except Stale as stale:
            form.version.data, form.version.raw_data = version(stale.current), None
            form.refuse(
                "sure", "The person specification was changed meanwhile. Look at it again, then answer"
            )
        else:
            flash("The section is removed", "success")
            return redirect(url_for(".review_page", vacancy_id=vacancy_id, _anchor="specification"))
    shown = render_template(
        "hr/remove_section.html",
        form=form,
        section=gone,
        criteria=list(criteria_of(gone)),
        number=number,
        vacancy_id=vacancy_id,
    )
    return shown, 422 if form.errors else 200


def sections_of(vacancy: Vacancy) -> list[Document]:
    """Give the sections of the person specification."""
    return read(vacancy.document, SECTIONS) or []


def _at(sections: list[Document], number: int) -> Document:
    """Give a section.

    Raises:
        NotFound: there are not as many.
    """
    if number >= len(sections):
        raise NotFound
    return sections[number]


def _version(found: Vacancy) -> str:
    """Give the version of the whole person specification."""
    return version(read(found.document, SECTIONS))


def _ask(found: Vacancy, number: int, value: Document) -> ResponseReturnValue:
    """Show a section's form, save what it was given, or show it with more room."""
    form, marks = _form(found, value), Marks(found.document, found.advert)
    doubts = marks.doubts_at([f"/sections/{number}"])
    if request.method == "POST" and MORE not in request.form and form.validate():
        try:
            _save(found, form, number, doubts)
        except Stale as stale:
            _overtaken(form, stale.current or [], number)
        else:
            anchor = f"section-{number}"
            return redirect(url_for(".review_page", vacancy_id=found.id, _anchor=anchor))
    shown = render_template(
        "hr/section.html",
        form=form,
        number=number,
        value=value,
        vacancy_id=found.id,
        quotes_read=marks.quotes([f"/sections/{number}"]),
        doubts_of=_by_row(doubts, [f"/sections/{number}/{place}" for place in places_of(value)]),
        new=number >= len(sections_of(found)),
    )
    return shown, 422 if form.errors else 200


def _form(found: Vacancy, value: Document) -> SectionForm:
    """Make the form with the rows that were posted, or one for each criterion; and with room for more."""
    posted = sum(re.fullmatch("text_[0-9]+", name) is not None for name in request.form)
    rows = posted + (SPARE if MORE in request.form else 0) or len(list(criteria_of(value))) + SPARE
    shown = {**value, "frame": _frame(sections_of(found))}
    form = section_form(rows)(
        request.form, on=clock.today(), version=_version(found), value=shown, meta=csrf_meta()
    )
    if MORE in request.form:
        form[f"text_{posted}"].render_kw = {"autofocus": "autofocus"}
    return form


def _by_row(doubts: Sequence[Doubt], places: list[str]) -> dict[str, Any]:
    """Give the doubts about each row by its number, and those about the section itself."""
    rows: dict[int, list[Doubt]] = {}
    for doubt in doubts:
        if doubt.field in places:
            rows.setdefault(places.index(doubt.field), []).append(doubt)
    return {"rows": rows, "general": [doubt for doubt in doubts if doubt.field not in places]}


def _frame(sections: list[Document]) -> str:
    """Give a short name for which sections there are."""
    return version([section.get("name") for section in sections])


def _overtaken(form: SectionForm, current: list[Document], number: int) -> None:
    """Show what another window saved; where sections came, went or moved, nothing is put over them."""
    if form.frame.data == _frame(current) and number < len(current):
        form.overtaken_by(current[number], version(current))
    else:
        form.refuse("version", MOVED)


def _save(found: Vacancy, form: SectionForm, number: int, doubts: tuple[Doubt, ...]) -> None:
    """Put the section in its place; doubts and passages go with its criteria.

    Raises:
        Stale: the person specification was changed after the page was shown.
    """
    sections, place = sections_of(found), f"/sections/{number}"
    before = sections[number] if number < len(sections) else EMPTY
    moves = {f"{place}/{old}": new and f"{place}/{new}" for old, new in form.moves(before).items()}
    changed = [*sections[:number], form.value(), *sections[number + 1 :]]
    edit = Edit(SECTIONS, changed, form.version.data or "")
    correction = Correction(edit, doubts, moves)
    correct(session(), current_actor(), found.id, correction, clock.now())
