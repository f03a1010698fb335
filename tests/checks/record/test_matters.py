"""What holds for the matters of a vetting form: certain or "check", and never against a finding."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checks.dates import PartialDate
from checks.record.matter_answers import MatterAnswer, matter_answers
from checks.record.matters import Standing, standing_of
from checks.record.words import Asker, Protected, Status, Tell
from checks.vetting.convictions import is_proved
from checks.vetting.disposals import LESSER, OPEN, UNPROVED
from checks.vetting.matter_words import Disposal
from checks.vetting.matters import Matter
from forms.record.matter_words import matter_card
from forms.record.words import ASKERS, TELL
from forms.schemas.vetting_form import load
from tests.checks.vetting.examples import changed

TESTS = Path(__file__).parents[2]
CASES = [
    case
    for case in json.loads((TESTS / "cases" / "vetting" / "cases.json").read_text("utf-8"))
    if ((case["form"].get("police") or {}).get("items"))
]
ON = date(2025, 9, 15)
BORN = "1988-04-02"


def matter(**told: Any) -> dict[str, Any]:
    return {"category": "n", "allegation": "A window", "country": "GB", "outcome_date": "2010-06-01"} | told


def answered(*matters: dict[str, Any], born: str | None = BORN, on: date = ON) -> tuple[MatterAnswer, ...]:
    form = {"/police/items": list(matters), "/applicant/date_of_birth": born}
    return matter_answers(load(changed(form)), on)


def tells(answer: MatterAnswer) -> list[str]:
    assert answer.answer
    return [str(said) for said in answer.answer.tell.values()]


@pytest.mark.parametrize("outcome", Disposal)
def test_a_card_and_the_rules_agree_on_what_an_outcome_is(outcome: Disposal) -> None:
    told = Matter(index=0, outcome=outcome, outcome_date=PartialDate.read("2010-06-01"), country="GB")
    standing = standing_of(told)

    if is_proved(told):
        assert standing in {Standing.RECORD, Standing.CHECK}
    if outcome in UNPROVED:
        assert standing is Standing.NEITHER
    assert (standing is Standing.OPEN) == (outcome in OPEN)
    if outcome in LESSER:
        assert standing is (Standing.CHECK if outcome is Disposal.BIND_OVER else Standing.NEITHER)


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_the_police_are_never_kept_in_the_dark(case: dict[str, Any]) -> None:
    form = load(case["form"])
    asks = list(ASKERS)

    answers = matter_answers(form, ON)
    assert [each.index for each in answers] == [each.index for each in form.police.items]
    for each in answers:
        said = dict(matter_card("A matter", each).tell)
        assert said[ASKERS[Asker.POLICE_OFFICER]] == TELL[Tell.YES]
        assert said[ASKERS[Asker.POLICE_VETTING_FORM]] in {TELL[Tell.YES], TELL[Tell.CHECK]}
        assert list(said) == [ASKERS[asker] for asker in asks]


def test_a_caution_of_an_adult_may_be_on_the_list() -> None:
    [found] = answered(matter(category="f", outcome="simple_caution"))

    assert found.answer
    assert (found.answer.status, found.answer.protected) == (Status.SPENT, Protected.UNKNOWN)
    assert tells(found) == ["no", "check", "yes", "check", "check"]


def test_a_youth_caution_is_protected_at_once() -> None:
    [found] = answered(matter(category="h", outcome="youth_caution", outcome_date="2003"))

    assert found.answer
    assert (found.answer.protected, found.answer.protected_on) == (Protected.YES, None)
    assert tells(found) == ["no", "no", "yes", "no", "check"]


def test_a_fine_for_driving_is_known_by_its_features_or_its_kind() -> None:
    ends = []
    for told in ({}, {"features": ["drink_or_drug_driving"]}, {"category": "l"}):
        [found] = answered(matter(outcome="fine", **told))
        assert found.answer
        ends.append(found.answer.spent_on)

    assert ends == [date(2011, 6, 1), date(2015, 6, 1), date(2015, 6, 1)]


def test_a_form_that_asks_all_is_told_all() -> None:
    form = load(changed({"/police/items": [matter(category="h", outcome="youth_caution")]}))

    [kept_back], [told] = (matter_answers(form, ON, form_asks_all=asks) for asks in (False, True))

    assert tells(kept_back)[-1] == "check"
    assert tells(told) == [*tells(kept_back)[:-1], "yes"]


def test_the_date_of_birth_decides_who_was_under_18() -> None:
    caution = matter(category="f", outcome="simple_caution", outcome_date="2006-04-01")

    assert tells(*answered(caution)) == ["no", "no", "yes", "no", "check"]
    assert tells(*answered(caution | {"outcome_date": "2006-04-02"})) == [
        "no",
        "check",
        "yes",
        "check",
        "check",
    ]
    assert tells(*answered(caution, born=None)) == ["no", "check", "yes", "check", "check"]
    assert tells(*answered(caution, born="1988")) == ["no", "check", "yes", "check", "check"]


def test_a_year_that_leaves_the_answer_open() -> None:
    fine = matter(outcome="fine", outcome_date="2024")
    [found] = answered(fine)

    assert found.answer
    assert found.answer.status is Status.UNSPENT
    assert str(found.answer.spent_on) == "2025-12-31"
    assert tells(found) == ["check", "yes", "yes", "yes", "yes"]
    assert "exact day is not known" in found.answer.because[0]
    assert tells(*answered(fine | {"outcome_date": "2019"})) == ["no", "yes", "yes", "yes", "yes"]


@pytest.mark.parametrize(
    "outcome", ["imprisonment", "suspended_sentence", "detention", "community_order", "conditional_discharge"]
)
def test_a_sentence_whose_length_is_not_told_is_to_be_checked(outcome: str) -> None:
    [found] = answered(matter(outcome=outcome))

    assert found.answer
    assert found.answer.status is Status.UNSPENT
    assert found.answer.tell[Asker.NHS_BASIC] is Tell.CHECK


@pytest.mark.parametrize(
    "told",
    [
        {"outcome": "service_conviction"},
        {"outcome": "deferred_sentence"},
        {"outcome": "bind_over"},
        {"outcome": "other"},
        {"outcome": "fixed_penalty"},
        {"outcome": None},
        {"outcome": "fine", "outcome_date": None},
        {"outcome": "fine", "country": "FR"},
        {"outcome": "fine", "category": "q"},
    ],
)
def test_what_is_not_certain_is_to_be_checked(told: dict[str, Any]) -> None:
    [found] = answered(matter(**told))

    assert (found.standing, found.answer) == (Standing.CHECK, None)
    assert [said for _, said in matter_card("x", found).tell] == [
        *("Check first", "Check first", "Tell them", "Check first", "Tell them"),
    ]


def test_a_matter_that_may_be_a_conviction_leaves_others_open() -> None:
    fine = matter(outcome="fine")

    assert tells(answered(fine)[0])[0] == "no"
    assert tells(answered(fine, matter(outcome="deferred_sentence"))[0])[0] == "check"
    assert tells(answered(fine, matter(outcome="acquitted"))[0])[0] == "no"


def test_a_later_conviction_holds_back_an_earlier_one() -> None:
    found, _ = answered(
        matter(outcome="fine", outcome_date="2024-08-01"), matter(outcome="fine", outcome_date="2025-03-01")
    )

    assert found.answer
    assert str(found.answer.spent_on) == "2026-03-01"
    assert tells(found)[0] == "check"  # which court could try the second is not asked


def test_an_acquittal_is_neither() -> None:
    [found] = answered(matter(category="d", outcome="acquitted"))
    card = matter_card("x", found)

    assert [said for _, said in card.tell] == [
        *("You need not tell", "You need not tell", "Tell them", "Tell them", "Tell them"),
    ]
    assert "Neither a caution nor a conviction" in card.spent


def test_many_old_matters_known_to_the_year_are_still_certain() -> None:
    found = answered(*(matter(outcome="fine", outcome_date=str(1990 + year)) for year in range(25)))

    assert [tells(each) for each in found[:3]] == [["no", "check", "yes", "check", "check"]] * 3


def test_so_many_open_ways_that_it_has_to_be_checked() -> None:
    fines = [matter(outcome="fine", outcome_date=str(1990 + year)) for year in range(25)]
    found = answered(*fines, matter(outcome="fine", outcome_date="2025-06-01"))

    assert tells(found[0])[0] == "check"
    assert tells(found[-1])[0] == "yes"
