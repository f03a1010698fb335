"""Time outside the UK, and whether the applicant has lived here for long enough."""

from flask.typing import ResponseReturnValue

from app.applicant import collections
from app.applicant.opening import OpenPart
from app.applicant.sections import Card, Collection, NoneToDeclare, Section
from app.applicant.vetting import timeline
from app.applicant.vetting.checked import report_on
from app.applicant.vetting.residency import abroad_words, answer_on
from app.documents.places import Place
from app.models.base import Document
from app.web.filters import day
from checks.countries import countries
from forms.vetting.absences import REASONS, TIES, AbsenceForm

WHY = {choice.value: choice.label for choice in REASONS}


def absence_card(item: Document, _document: Document) -> Card:
    """Give the card of one absence."""
    country = item.get("country") or ""
    from_day = day(item.get("from")) or "A date not given yet"
    return Card(
        countries().get(country, country) or "A country not given yet",
        (
            ("Outside the UK", f"{from_day} to {day(item.get('to')) or 'now'}"),
            ("Why", WHY.get(item.get("reason") or "", "")),
            ("Kept in the UK", kept_words(item.get("ties"))),
            ("Proof", {True: "Yes", False: "No", None: ""}[item.get("evidence")]),
        ),
    )


def kept_words(ties: Document | None) -> str:
    """Say what was kept in the UK."""
    if ties is None:
        return "Had not lived in the UK before"
    return ", ".join(tie.label for tie in TIES if ties.get(tie.value)) or "None of these"


def show(opened: OpenPart, page: Collection) -> ResponseReturnValue:
    """Show the absences, and under them what they come to."""
    residency = report_on(opened).residency
    return collections.show_list(
        opened,
        page,
        window=residency.window,
        residency=answer_on(opened),
        timeline=timeline.shown(opened) if page.items(opened.document) else None,
        abroad=abroad_words(residency),
    )


SECTION = Section(
    key="absences",
    title="Time outside the UK",
    pages=(
        Collection(
            key="absences",
            title="Time outside the UK",
            singular="a time outside the UK",
            path=("absences",),
            form=AbsenceForm,
            card=absence_card,
            intro="List each time you were outside the UK for 28 days or more. Shorter trips do not count.",
            why="The police can check only people who have lived in the UK for some years before they apply.",
            none=NoneToDeclare(
                place=Place(("absences",)),
                none=[],
                some=None,
                label="I was never away for 28 days",
                said="You said that you were never outside the UK for 28 days or more.",
            ),
            template="applicant/vetting/absences.html",
            item_template="applicant/vetting/absence.html",
            beside=timeline.beside,
            view=show,
        ),
    ),
)
