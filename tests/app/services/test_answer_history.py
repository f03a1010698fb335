"""Versions of answers: noted with each change, one while a script saves, forgotten in the end."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from app import db
from app.documents.places import Edit, Place, Stale, read, version
from app.models.answer_versions import AnswerVersion
from app.services import answer_history, applications, employer_parts, withdrawing
from app.services.answer_history import MOST
from app.services.errors import NotFound
from tests.cast import NOW, Cast, gather

TEXT, JOB = Place(("evidence", "c1")), Place(("work_history",), item="7a0a1c52-6a44-4b42-9d0e-5f1f5b3f0001")


class Writer:
    """Somebody who writes, one minute after the other."""

    def __init__(self, session: Session, cast: Cast) -> None:
        self.session, self.actor, self.now = session, cast.applicant, NOW
        self.id: UUID = applications.start(session, self.actor, cast.vacancy_id, NOW).id

    def write(self, value: Any, how: str = "saved", place: Place = TEXT, minutes: int = 1) -> None:
        self.now += timedelta(minutes=minutes)
        shown = version(read(employer_parts.read(self.session, self.actor, self.id), place))
        employer_parts.change(self.session, self.actor, self.id, Edit(place, value, shown, how), self.now)

    def say(self, text: str, how: str = "saved", minutes: int = 1) -> None:
        self.write({"text": text}, how, minutes=minutes)

    def versions(self, place: Place = TEXT) -> list[answer_history.Version]:
        return answer_history.versions(self.session, self.actor, self.id, place)

    def texts(self) -> list[str | None]:
        return [each.value and each.value["text"] for each in self.versions()]


@pytest.fixture
def writer(store_app: Flask) -> Iterator[Writer]:
    with db.transaction(store_app) as session:
        yield Writer(session, gather(session))


def test_each_change_is_a_version(writer: Writer) -> None:
    for text in ("one", "two", "two", "three"):
        writer.say(text)
    writer.write(None)

    assert writer.texts() == [None, "three", "two", "one"]


def test_what_stood_there_before_the_first_change_is_kept(writer: Writer) -> None:
    writer.say("long ago")
    writer.session.query(AnswerVersion).delete()
    writer.say("now")

    assert writer.texts() == ["now", "long ago"]


@pytest.mark.parametrize(
    ("steps", "left"),
    [
        ([("a", 1), ("ab", 1), ("abc", 1)], ["abc"]),
        ([("abc", 1), ("a", 1), ("ab", 1)], ["ab", "abc"]),
        ([("a", 1), ("ab", 11)], ["ab", "a"]),
    ],
    ids=["grows", "text taken out", "after a pause"],
)
def test_a_script_s_saves_are_one_version_while_the_text_grows(
    writer: Writer, steps: list[tuple[str, int]], left: list[str]
) -> None:
    for text, minutes in steps:
        writer.say(text, "autosaved", minutes)

    assert writer.texts() == left


def test_a_script_never_replaces_what_was_saved_by_hand(writer: Writer) -> None:
    writer.say("by hand")
    writer.say("by hand and", "autosaved")

    assert writer.texts() == ["by hand and", "by hand"]


def test_a_refused_change_is_no_version(writer: Writer) -> None:
    writer.say("one")
    with pytest.raises(Stale):
        employer_parts.change(
            writer.session, writer.actor, writer.id, Edit(TEXT, {"text": "x"}, "old", "autosaved"), writer.now
        )

    assert writer.texts() == ["one"]


def test_a_list_s_versions_are_those_of_its_items(writer: Writer) -> None:
    writer.write({"employer": "A"}, place=JOB)
    writer.write(None, place=JOB)

    found = writer.versions(Place(("work_history",)))
    assert [(each.item, each.value) for each in found] == [(JOB.item, None), (JOB.item, {"employer": "A"})]
    assert writer.versions(Place(("work",))) == []


def test_the_oldest_give_way(writer: Writer) -> None:
    for number in range(MOST + 3):
        writer.say(f"{number}")

    assert len(writer.texts()) == MOST
    assert writer.texts()[-1] == "3"


def test_a_version_of_another_place_is_not_found(writer: Writer) -> None:
    writer.say("one")
    [kept] = writer.versions()

    assert answer_history.version(writer.session, writer.actor, writer.id, TEXT, kept.id).value == {
        "text": "one"
    }
    with pytest.raises(NotFound):
        answer_history.version(writer.session, writer.actor, writer.id, JOB, kept.id)


def test_withdrawing_forgets_them(writer: Writer) -> None:
    writer.say("one")
    withdrawing.withdraw(writer.session, writer.actor, writer.id, keep_form=True, now=writer.now)

    assert writer.session.scalars(select(AnswerVersion)).all() == []
