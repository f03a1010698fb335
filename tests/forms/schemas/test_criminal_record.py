"""The criminal record's document: what is refused, where, and what may be left out."""

from datetime import date
from typing import Any

import pytest

from checks.record.records import Caution, Length
from checks.record.words import Unending, Unit
from forms.schemas.criminal_record import load
from forms.schemas.faults import DoesNotFit

CAUTION = {"id": "c1", "kind": "caution", "type": "simple", "date": "2014-03-03", "under_18": False}
FINE = {"kind": "fine", "start": "2016-06-30"}
CONVICTION = {"id": "n1", "kind": "conviction", "date": "2016-06-30", "under_18": False, "sentences": [FINE]}


def pointers(document: dict[str, Any]) -> list[str]:
    """Give where a document is refused."""
    with pytest.raises(DoesNotFit) as refused:
        load(document)
    return [fault.pointer for fault in refused.value.faults]


def of_conviction(**changed: Any) -> list[str]:
    return pointers({"records": [CONVICTION | changed]})


def of_sentence(**changed: Any) -> list[str]:
    return of_conviction(sentences=[FINE | changed])


def test_the_least_that_can_be_said() -> None:
    record = load({"records": [CAUTION, CONVICTION]})

    assert record.as_of is None
    assert record.records[0] == Caution(
        id="c1",
        type=record.records[0].type,
        date=date(2014, 3, 3),
        under_18=False,  # type: ignore[union-attr]
    )
    assert load({"as_of": "2025-09-15", "records": []}).as_of == date(2025, 9, 15)


def test_null_is_the_same_as_left_out() -> None:
    nulls = {"offence_mode": None, "specified_offence": None, "schedule_18": None}
    sentence = FINE | {"length": None, "ceased_on": None, "paid_on": None, "endorsed": None, "served": None}

    assert load({"records": [CONVICTION | nulls | {"sentences": [sentence]}]}) == load(
        {"records": [CONVICTION]}
    )


@pytest.mark.parametrize(
    ("length", "read"),
    [
        ({"n": 12, "unit": "months"}, Length(12, Unit.MONTHS)),
        ({"n": 366.0, "unit": "days"}, Length(366, Unit.DAYS)),
        ("none_given", Unending.NONE_GIVEN),
        ("open_ended", Unending.OPEN_ENDED),
    ],
)
def test_lengths(length: object, read: object) -> None:
    record = load({"records": [CONVICTION | {"sentences": [FINE | {"length": length}]}]})

    assert record.records[0].sentences[0].length == read  # type: ignore[union-attr]


@pytest.mark.parametrize("n", [0, -1, 1.5, "12", "sss", True, None, 10**400])
def test_a_length_is_a_whole_number_above_0(n: object) -> None:
    assert of_sentence(length={"n": n, "unit": "months"}) == ["/records/0/sentences/0/length/n"]


@pytest.mark.parametrize(
    ("length", "below"),
    [
        ({"n": 3}, "/unit"),
        ({"n": 3, "unit": "fortnights"}, "/unit"),
        ({"n": 3, "unit": "weeks", "x": 1}, "/x"),
        ("forever", ""),
        (12, ""),
        ([], ""),
    ],
)
def test_a_length_of_another_shape(length: object, below: str) -> None:
    assert of_sentence(length=length) == [f"/records/0/sentences/0/length{below}"]


def test_conditions_that_ended_before_the_caution() -> None:
    caution = CAUTION | {"type": "conditional", "conditions_ended_on": "2014-03-02"}

    assert pointers({"records": [caution]}) == ["/records/0/conditions_ended_on"]
    assert load({"records": [caution | {"conditions_ended_on": "2014-03-03"}]})


def test_a_sentence_that_starts_before_its_conviction() -> None:
    early = [FINE, FINE | {"start": "2016-06-29"}]

    assert of_conviction(sentences=early) == ["/records/0/sentences/1/start"]


def test_a_sentence_with_a_length_needs_a_start() -> None:
    prison = {"kind": "imprisonment", "length": {"n": 3, "unit": "months"}}

    assert of_conviction(sentences=[prison]) == ["/records/0/sentences/0/start"]
    after = [prison | {"start": "2016-06-30"}, prison | {"served": "consecutive"}]
    assert load({"records": [CONVICTION | {"sentences": after}]})
    assert load({"records": [CONVICTION | {"sentences": [{"kind": "fine"}]}]})


@pytest.mark.parametrize(
    ("record", "below"),
    [
        (CAUTION | {"kind": "warning"}, "/kind"),
        (CAUTION | {"type": "verbal"}, "/type"),
        (CAUTION | {"type": None}, "/type"),
        (CAUTION | {"date": "2014-02-30"}, "/date"),
        (CAUTION | {"date": "2014-03"}, "/date"),
        (CAUTION | {"date": None}, "/date"),
        (CAUTION | {"under_18": "no"}, "/under_18"),
        (CAUTION | {"under_18": None}, "/under_18"),
        (CAUTION | {"specified_offence": 0}, "/specified_offence"),
        (CAUTION | {"sentences": []}, "/sentences"),
        (CAUTION | {"id": ""}, "/id"),
        (CAUTION | {"id": 7}, "/id"),
        (CONVICTION | {"type": "simple"}, "/type"),
        (CONVICTION | {"offence_mode": "summary"}, "/offence_mode"),
        (CONVICTION | {"schedule_18": "yes"}, "/schedule_18"),
        (CONVICTION | {"sentences": []}, "/sentences"),
        (CONVICTION | {"sentences": None}, "/sentences"),
        (CONVICTION | {"sentences": {}}, "/sentences"),
        (CONVICTION | {"sentences": [{"start": "2016-06-30"}]}, "/sentences/0/kind"),
        (CONVICTION | {"sentences": [FINE | {"kind": "whipping"}]}, "/sentences/0/kind"),
        (CONVICTION | {"sentences": [FINE | {"fine": 100}]}, "/sentences/0/fine"),
        (CONVICTION | {"sentences": [FINE | {"served": "both"}]}, "/sentences/0/served"),
        (CONVICTION | {"sentences": ["fine"]}, "/sentences/0"),
        ("caution", ""),
        (None, ""),
    ],
)
def test_a_record_of_another_shape(record: object, below: str) -> None:
    assert pointers({"records": [CAUTION | {"id": "first"}, record]}) == [f"/records/1{below}"]


def test_a_record_without_an_id() -> None:
    assert pointers({"records": [{k: v for k, v in CAUTION.items() if k != "id"}]}) == ["/records/0/id"]


def test_an_id_twice() -> None:
    assert pointers({"records": [CAUTION, CONVICTION | {"id": "c1"}]}) == ["/records/1/id"]


def test_the_whole_document_of_another_shape() -> None:
    assert pointers({}) == ["/records"]
    assert pointers({"records": None}) == ["/records"]
    assert pointers({"records": {}}) == ["/records"]
    assert pointers({"records": [], "note": ""}) == ["/note"]
    assert pointers({"records": [], "as_of": "2025"}) == ["/as_of"]


def test_every_fault_is_told_at_once() -> None:
    document = {"as_of": "soon", "records": [CAUTION | {"type": "x", "date": "y"}, CONVICTION | {"id": "c1"}]}

    assert pointers(document) == ["/as_of", "/records/0/date", "/records/0/type", "/records/1/id"]
