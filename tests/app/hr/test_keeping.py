"""Templates, marking guides that come along with copies, and the vetting profile of a draft."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from sqlalchemy import select

from app import db
from app.models.vacancies import Vacancy
from app.services import publishing, shortlisting, vacancies, vacancy_templates
from app.services.errors import NotFound
from tests.app.hr.conftest import Desk
from tests.cast import CLOSING, NOW

GUIDE = ("nothing", "", "", "a year of it")


def guided(desk: Desk) -> UUID:
    """Give a published vacancy whose first criterion weighs 3 and has a guide."""
    published = desk.publish()
    with db.transaction(desk.app) as session:
        first = shortlisting.assessed(session, published)[0]
        wanted = replace(first, weight=3, assessed="both", guide=GUIDE)
        shortlisting.set_guide(session, desk.actor, published, wanted, NOW)
    return published


def assessed_after(desk: Desk, draft_id: UUID, change: str = "") -> list[tuple[int, str, tuple[str, ...]]]:
    """Publish a draft, its first criterion changed if so told; give how its criteria are assessed."""
    with db.transaction(desk.app) as session:
        draft = session.get_one(Vacancy, draft_id)
        sections = [{**one} for one in draft.document["sections"]]
        if change:
            sections[0] = {**sections[0], "essential": [change]}
        document = {**draft.document, "closing": CLOSING, "sections": sections}
        vacancies.correct(session, desk.actor, draft, document, NOW)
        publishing.publish(session, desk.actor, draft, NOW)
        session.flush()
        return [(one.weight, one.assessed, one.guide) for one in shortlisting.assessed(session, draft_id)]


def newest(desk: Desk, *known: UUID) -> UUID:
    with db.transaction(desk.app) as session:
        return session.scalars(select(Vacancy.id).where(Vacancy.id.not_in([*known, desk.vacancy_id]))).one()


PLAIN = (1, "application", ("", "", "", ""))


@pytest.mark.parametrize(
    ("change", "first"),
    [
        ("", (3, "both", GUIDE)),
        ("Registered  NURSE with current registration", (3, "both", GUIDE)),
        ("Registered midwife", PLAIN),
    ],
)
def test_a_copy_brings_weights_and_guides_along(desk: Desk, change: str, first: object) -> None:
    source = guided(desk)
    desk.on.go(f"/hr/vacancies/{source}")
    desk.on.send("Copy into a new draft")

    assert assessed_after(desk, newest(desk, source), change) == [first, PLAIN, PLAIN]


def test_a_template_begins_a_vacancy_with_all_but_its_dates(desk: Desk) -> None:
    source = guided(desk)
    desk.on.go(f"/hr/vacancies/{source}/template")
    page = desk.on.send("Save the template", name="Custody nurse, band 6")
    assert page.heading == "Templates"
    assert "Custody nurse, band 6" in page.text

    page = desk.on.send("Start a vacancy from Custody nurse, band 6")

    assert page.heading == "Review: Custody Nurse"
    begun = newest(desk, source)
    with db.transaction(desk.app) as session:
        kept = session.get_one(Vacancy, begun)
        assert (kept.status, kept.document["closing"], kept.document["town"]) == ("draft", None, "Northmoor")
    assert assessed_after(desk, begun)[0] == (3, "both", GUIDE)


def test_a_draft_becomes_a_template_and_a_name_is_used_once(desk: Desk) -> None:
    desk.on.go(f"{desk.draft}/template")
    desk.on.send("Save the template", name="Nurse")
    desk.on.go(f"{desk.draft}/template")

    page = desk.on.send("Save the template", name="NURSE")

    assert page.status == 422
    assert "There is a template of this name already" in page.text


def test_a_template_is_deleted(desk: Desk) -> None:
    desk.on.go(f"{desk.draft}/template")
    desk.on.send("Save the template", name="Nurse")

    page = desk.on.send("Delete Nurse")

    assert "There are no templates yet" in page.text


def test_another_trusts_template_is_not_there(desk: Desk, desk_of: Callable[[str], Desk]) -> None:
    other = desk_of("Southmoor NHS Foundation Trust")
    with db.transaction(desk.app) as session:
        kept = vacancy_templates.save(session, desk.actor, desk.vacancy_id, "Nurse", NOW)
        assert vacancy_templates.of_staff(session, other.actor) == []
        for verb in (vacancy_templates.begin, vacancy_templates.remove):
            with pytest.raises(NotFound):
                verb(session, other.actor, kept.id, NOW)


def test_the_vetting_profile_of_a_draft_is_chosen(desk: Desk) -> None:
    desk.on.go(f"{desk.draft}/profile")
    assert desk.on.send("Save", profile="NPPV3").heading == "Review: Custody Nurse"
    assert desk.kept().profile == "NPPV3"

    published = desk.publish()
    assert desk.on.go(f"/hr/vacancies/{published}/profile").status == 409
