"""Each item of a complete form is taken away in turn: that is caught, named and linked (UX-21)."""

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from app.applicant.employer import sections_for
from app.applicant.employer.registration import REGISTRATION
from app.applicant.locating import located
from app.applicant.sections import Collection, Section
from app.applicant.vetting import SECTIONS
from app.demo import people, vetting
from app.documents.vetting import contract, with_ids
from app.models.applications import Application
from app.models.base import Document
from app.models.vacancies import Criterion, Vacancy
from app.services import criteria_checks
from app.services.vetting_checks import form_on
from checks.findings import Finding, Severity
from checks.profiles import load_profile
from checks.report import check
from forms.validators import Needed, NeededWithout, RequiredUnless
from tests.cast import vacancy_document
from tests.employer_parts import whole

NEEDED = (Needed, NeededWithout, RequiredUnless)
ON = date(2026, 3, 2)
Path = tuple[str | int, ...]
Check = Callable[[Document], Sequence[Finding]]

VETTING_MAY_BE_EMPTY: frozenset[Path] = frozenset(
    {
        ("addresses", 0, "primary"),  # there is one home now, so it is the main one
        ("people", 0, "not_known"),  # lists what is not known, which is nothing
        ("people", 1, "not_known"),
        ("declared_on",),  # written by signing, and asked nowhere
        ("signature", "last_edited_on"),
        # "No" was answered to each, so there is nothing to list.
        *((section, "items") for section in ("police", "finance", "associations")),
    }
)
EMPLOYER_MAY_BE_EMPTY: frozenset[Path] = frozenset(
    {
        ("work_history", 0, "band"),
        ("work_history", 0, "duties"),
        ("referees", 0, "organisation"),
        ("contact", "address"),
    }
)


def leaves(value: Any, path: Path = ()) -> Iterator[Path]:
    """Yield every answer of a document, and every object and list of them; ids are no answers."""
    if path and value not in (None, "", False):
        yield path
    if isinstance(value, dict):
        for key, part in value.items():
            if key != "id":
                yield from leaves(part, (*path, key))
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from leaves(part, (*path, number))


def without(document: Document, path: Path) -> Document:
    """Give a document without what stands at a path."""
    changed: Any = deepcopy(document)
    holder = changed
    for step in path[:-1]:
        holder = holder[step]
    if isinstance(path[-1], int) and len(holder) == 1:
        return without(document, path[:-1])  # as the pages do: an empty list would say "none"
    if isinstance(path[-1], int):
        del holder[path[-1]]
    else:
        holder[path[-1]] = None
    return dict(changed)


def refused(sections: Sequence[Section], path: Path) -> bool:
    """Tell whether the page of a list's item saves nothing without this answer, and says so there."""
    lists = [page for section in sections for page in section.pages if isinstance(page, Collection)]
    form = next((page.form for page in lists if page.path == path[:1] and len(path) == 3), None)
    if form is None or path[2] not in form.asked():
        return False
    asked = form(on=ON)
    instead = any(getattr(each, "other", "") == path[2] for field in asked for each in field.validators)
    return instead or any(isinstance(each, NEEDED) for each in asked[str(path[2])].validators)


def missed(document: Document, sections: Sequence[Section], found_in: Check) -> tuple[set[Path], int]:
    """Give what can be taken away unnoticed, unnamed or without a link, and how much was tried."""
    before = {(each.rule, each.where[0]) for each in found_in(document)}
    every = list(leaves(document))
    lost = set()
    for path in every:
        changed = without(document, path)
        new = [
            each
            for each in found_in(changed)
            if each.severity is not Severity.ADVICE and (each.rule, each.where[0]) not in before
        ]
        pages = [(section, page) for section in sections for page in section.shown(changed)]
        linked = [each.mended_at is not None for each in located(pages, changed, new)]
        if not new and refused(sections, path):
            continue
        if not (new and all(linked) and all(each.message.endswith((".", "?")) for each in new)):
            lost.add(path)
    return lost, len(every)


def test_nothing_is_lost_from_a_complete_vetting_form_unnoticed() -> None:
    profile = replace(load_profile(), registration_required=True)
    registration = {"body": "NMC", "number": "18A2345N", "expires": "2027-04-30"}
    form = with_ids({**vetting.whole(people.people(2)[1], ON), "registration": registration})
    form["signature"] = {
        "signed_on": ON.isoformat(),
        "last_edited_on": ON.isoformat(),
        "reconfirmed_on": None,
    }
    form["declared_on"] = ON.isoformat()

    def found_in(document: Document) -> Sequence[Finding]:
        return check(form_on(contract(document), ON), profile).findings

    lost, tried = missed(form, (REGISTRATION, *SECTIONS), found_in)

    assert [each for each in found_in(form) if each.severity is Severity.BLOCKER] == []
    assert tried > 140
    assert lost - VETTING_MAY_BE_EMPTY == set()
    assert VETTING_MAY_BE_EMPTY - lost == set()


def test_nothing_is_lost_from_a_complete_employer_s_part_unnoticed() -> None:
    document = vacancy_document()
    wordings = [
        (kind, text)
        for section in document["sections"]
        for kind in ("essential", "desirable")
        for text in section[kind]
    ]
    vacancy = Vacancy(document=document, title="Custody Nurse")
    vacancy.criteria = [
        Criterion(id=UUID(int=number + 1), position=number, section="", kind=kind, text=text)
        for number, (kind, text) in enumerate(wordings)
    ]
    part = whole(Application(vacancy=vacancy))
    desirable = {str(each.id) for each in vacancy.criteria if each.kind == "desirable"}

    def found_in(document: Document) -> Sequence[Finding]:
        return criteria_checks.findings_on(vacancy, document, ON)

    lost, tried = missed(part, sections_for(vacancy.criteria), found_in)

    assert found_in(part) == ()
    assert tried > 25
    in_desirable = {path for path in lost if path[0] == "evidence" and len(path) > 1 and path[1] in desirable}
    assert lost - EMPLOYER_MAY_BE_EMPTY - in_desirable == set()
    assert EMPLOYER_MAY_BE_EMPTY - lost == set()
