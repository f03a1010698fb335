"""The vetting form's document becomes records, or says where it does not fit."""

from datetime import date
from typing import Any

import pytest

from checks.dates import PartialDate
from checks.registrations import Body
from checks.vetting.matter_words import DebtKind, SocialMedia
from checks.vetting.words import Answer, Kind, Listing, Role
from forms.schemas.faults import DoesNotFit
from forms.schemas.fields import MAX_CHARACTERS
from forms.schemas.parts import MAX_ITEMS
from forms.schemas.vetting_form import load
from tests.checks.vetting.examples import ABSENCE, DEBT, PERSON, changed, example


def faults(document: dict[str, Any]) -> list[str]:
    """Give the pointers of what does not fit."""
    with pytest.raises(DoesNotFit) as refused:
        load(document)
    return [fault.pointer for fault in refused.value.faults]


def test_the_example_becomes_records() -> None:
    form = load(example())

    [home] = form.addresses
    mother, father = form.people
    assert (form.declared_on, form.checked_on, form.absences) == (date(2025, 9, 15), None, ())
    assert (home.id, home.at, home.lines, home.start) == (
        "a1",
        "/addresses/0",
        ("14 Rowan Close",),
        PartialDate.read("2015-06-01"),
    )
    assert (mother.roles, mother.address_since) == ({Role.MOTHER}, PartialDate.read("1998-09"))
    assert mother.address is not None
    assert (mother.address.town, father.home, father.at) == ("Bradford", None, "/people/1")
    assert form.relatives[Kind.PARTNER] is Listing.NONE
    assert set(form.police.answers.values()) == {Answer.NO}
    assert form.finance.answers[DebtKind.CCJ] is Answer.NO
    assert form.associations.social_media is SocialMedia.NONE
    assert form.registration is not None
    assert form.registration.body is Body.NMC


def test_absent_and_null_are_one() -> None:
    assert load({}) == load(dict.fromkeys(example()))
    assert load({}).absences is None
    assert load({"absences": []}).absences == ()
    assert load({"people": [{}]}).people[0].address_history is None


def test_null_in_a_list_is_no_item_and_moves_none() -> None:
    form = load({"addresses": [None, {"id": "a1"}], "people": [None, None, {"id": "p1"}], "absences": [None]})

    assert [address.at for address in form.addresses] == ["/addresses/1"]
    assert [person.at for person in form.people] == ["/people/2"]
    assert form.absences == ()


def test_a_person_lives_at_one_of_the_addresses_or_elsewhere() -> None:
    form = load(changed({"/people/0/address": "a1"}))

    assert (form.people[0].home, form.people[0].address) == ("a1", None)
    assert form.home_of(form.people[0]) is form.addresses[0]
    assert form.home_of(form.people[1]) is form.people[1].address


def test_remembers_which_objects_the_document_has() -> None:
    assert load({"applicant": {"occupants": {}}, "people": [{"not_known": {}}], "police": None}).objects == {
        *("", "/applicant", "/applicant/occupants", "/people", "/people/0", "/people/0/not_known")
    }


@pytest.mark.parametrize(
    ("changes", "pointers"),
    [
        ({"/name": "x"}, ["/name"]),
        ({"/applicant/nick~name": "x"}, ["/applicant/nick~0name"]),
        ({"/people/0/address/county": "x"}, ["/people/0/address/county"]),
        ({"/people/0/not_known/informed": "x"}, ["/people/0/not_known/informed"]),
        ({"/people/0/not_known/address": None}, ["/people/0/not_known/address"]),
        ({"/police/answers/u": "no"}, ["/police/answers/u"]),
        ({"/police/answers/a": "protected"}, ["/police/answers/a"]),
        ({"/police/answers/b": True}, ["/police/answers/b"]),
        ({"/finance/answers/ccj": "not_known"}, ["/finance/answers/ccj"]),
        ({"/finance/answers/scottish_decree": "no"}, ["/finance/answers/scottish_decree"]),
        ({"/applicant/birth_name": "SAME"}, ["/applicant/birth_name"]),
        ({"/applicant/occupants/under_10": -1}, ["/applicant/occupants/under_10"]),
        ({"/applicant/occupants/under_10": 1.5}, ["/applicant/occupants/under_10"]),
        ({"/applicant/occupants/under_10": True}, ["/applicant/occupants/under_10"]),
        ({"/applicant/occupants/under_10": "1"}, ["/applicant/occupants/under_10"]),
        ({"/applicant/nationalities": ["gb"]}, ["/applicant/nationalities/0"]),
        ({"/applicant/nationalities": ["GB", None]}, ["/applicant/nationalities/1"]),
        ({"/applicant/given_names": 7}, ["/applicant/given_names"]),
        ({"/applicant/given_names": "a\0b"}, ["/applicant/given_names"]),
        ({"/applicant/given_names": "\ud800"}, ["/applicant/given_names"]),
        ({"/notes": "x" * (MAX_CHARACTERS + 1)}, ["/notes"]),
        ({"/declared_on": "2025-09"}, ["/declared_on"]),
        ({"/declared_on": 20250915}, ["/declared_on"]),
        ({"/checked_on": "2025-02-30"}, ["/checked_on"]),
        ({"/applicant/date_of_birth": "1987-02-29"}, ["/applicant/date_of_birth"]),
        ({"/addresses/0/country": "UK "}, ["/addresses/0/country"]),
        ({"/addresses/0/country": "GBR"}, ["/addresses/0/country"]),
        ({"/addresses/0/primary": 1}, ["/addresses/0/primary"]),
        ({"/addresses/0/id": ""}, ["/addresses/0/id", "/documents/1/address"]),
        ({"/addresses/0/id": None}, ["/addresses/0/id"]),
        ({"/addresses/0/lines": "14 Rowan Close"}, ["/addresses/0/lines"]),
        ({"/addresses/0/lines": [None]}, ["/addresses/0/lines/0"]),
        ({"/people": {}}, ["/people"]),
        ({"/people/0/roles": ["mother", "aunt"]}, ["/people/0/roles/1"]),
        ({"/people/0/address": 3}, ["/people/0/address"]),
        ({"/people/0/address_history": [{"from": "x"}]}, ["/people/0/address_history/0/from"]),
        ({"/absences/-": {**ABSENCE, "ties": []}}, ["/absences/0/ties"]),
        ({"/finance/items/-": {**DEBT, "amount_gbp": float("nan")}}, ["/finance/items/0/amount_gbp"]),
        ({"/finance/items/-": {**DEBT, "amount_gbp": 10**400}}, ["/finance/items/0/amount_gbp"]),
        ({"/finance/items/-": {**DEBT, "amount_gbp": "800"}}, ["/finance/items/0/amount_gbp"]),
        ({"/relatives_reasons": []}, ["/relatives_reasons"]),
        ({"/relatives_reasons": {"mother": 3, "father": "x"}}, ["/relatives_reasons/mother"]),
        ({"/relatives_reasons": {"mother": 0, "father": None}}, ["/relatives_reasons/mother"]),
        ({"/relatives_reasons": {"\ud800": "x"}}, ["/relatives_reasons/\ud800"]),
        ({"/relatives/mother": "deceased"}, ["/relatives/mother"]),
        ({"/profile": "NPPV9"}, ["/profile"]),
        ({"/profile": 3}, ["/profile"]),
        (
            {"/signature": "me", "/finance": [], "/addresses/0/type": "house"},
            ["/addresses/0/type", "/finance", "/signature"],
        ),
    ],
)
def test_says_where_it_does_not_fit(changes: dict[str, Any], pointers: list[str]) -> None:
    assert faults(changed(changes)) == pointers


@pytest.mark.parametrize(
    ("changes", "pointers"),
    [
        ({"/people/1/id": "p1"}, ["/people/1/id"]),
        ({"/people/-": {**PERSON, "id": "p2"}, "/people/1/id": "p1"}, ["/people/1/id"]),
        ({"/addresses/-": {"id": "a1"}}, ["/addresses/1/id"]),
        ({"/documents/1/address": "a9"}, ["/documents/1/address"]),
        ({"/people/0/address": "p1"}, ["/people/0/address"]),
        (
            {"/people/0/address": "a9", "/people/1/id": "p1", "/notes": 1},
            ["/notes", "/people/0/address", "/people/1/id"],
        ),
    ],
)
def test_ids_are_used_once_and_lead_somewhere(changes: dict[str, Any], pointers: list[str]) -> None:
    assert faults(changed(changes)) == pointers


def test_ids_of_addresses_wait_while_there_are_none() -> None:
    assert load(changed({"/addresses": None})).documents[1].address == "a1"
    assert load(changed({"/addresses": [], "/people/0/address": "a1"})).people[0].home == "a1"


def test_lists_have_their_limit() -> None:
    assert len(load({"documents": [{}] * MAX_ITEMS}).documents) == MAX_ITEMS
    assert faults({"documents": [{}] * (MAX_ITEMS + 1)}) == ["/documents"]


def test_whole_numbers_may_be_written_with_a_point() -> None:
    assert load(changed({"/applicant/occupants/under_10": 2.0})).applicant.occupants.under_10 == 2
    assert (
        load(changed({"/finance/items/-": {**DEBT, "amount_gbp": 12.5}})).finance.items[0].amount_gbp == 12.5
    )


def test_messages_repeat_nothing_that_somebody_wrote() -> None:
    with pytest.raises(DoesNotFit) as refused:
        load(changed({"/applicant/date_of_birth": "the third of May", "/people/0/life_status": "on the run"}))

    assert "third" not in str(refused.value)
    assert "run" not in str(refused.value)
