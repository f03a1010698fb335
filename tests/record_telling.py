"""Criminal records written the way people tell them, and answers written in one line.

A sentence is its kind and its facts, with commas between: `imprisonment, 22 months, from 2020-01-10,
consecutive`. It starts on the day of conviction unless it says otherwise.
"""

from datetime import date
from typing import Any

from checks.record.answers import Answer
from checks.record.assessing import assess
from forms.schemas.criminal_record import load

FACTS: dict[str, dict[str, Any]] = {
    "no end given": {"length": "none_given"},
    "open-ended": {"length": "open_ended"},
    "consecutive": {"served": "consecutive"},
    "concurrent": {"served": "concurrent"},
    "endorsed": {"endorsed": True},
    "not endorsed": {"endorsed": False},
}
DAYS = {"from": "start", "ceased": "ceased_on", "paid": "paid_on"}


def told(record: dict[str, Any]) -> dict[str, Any]:
    """Give the contract's document of one caution or conviction."""
    document = {"under_18": False} | record
    if "sentences" in record:
        document["kind"] = "conviction"
        document["sentences"] = [sentence(text, record["date"]) for text in record["sentences"]]
    else:
        document["kind"] = "caution"
    return document


def sentence(text: str, convicted: str) -> dict[str, Any]:
    """Give the contract's document of one sentence."""
    kind, *facts = text.split(", ")
    document: dict[str, Any] = {"kind": kind, "start": convicted}
    for fact in facts:
        first, _, rest = fact.partition(" ")
        if fact in FACTS:
            document |= FACTS[fact]
        elif first in DAYS:
            document[DAYS[first]] = rest
        else:
            document["length"] = {"n": int(first), "unit": rest}
    return document


def answers(records: list[dict[str, Any]], on: str) -> dict[str, Answer]:
    """Give the answers about records as `told` takes them, by id."""
    record = load({"records": [told(each) for each in records]})
    return {each.id: each for each in assess(record, date.fromisoformat(on)).records}


def written(answer: Answer) -> str:
    """Write an answer: status and end, protected and from when, and the five askers in their order."""
    end = answer.spent_on or answer.ends
    told_to = " ".join(answer.tell.values())
    return f"{answer.status} {end} / {answer.protected} {answer.protected_on or '-'} / {told_to}"
