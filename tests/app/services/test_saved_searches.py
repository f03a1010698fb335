"""Each vacancy is told once per search, whatever is done again, and whoever wants no more mails gets none."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from email import message_from_bytes
from email.policy import SMTP
from urllib.parse import urlsplit
from uuid import UUID

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from app import clock, db
from app.documents.searches import Search
from app.jobs import daily, worker
from app.models.accounts import Account
from app.models.jobs import Job
from app.models.saved import Alert, SavedSearch
from app.services import saved_searches, stopping, vacancies
from tests.cast import NOW, Cast, gather, published
from tests.stores import both_databases

NURSES = Search(words="nurse")


@pytest.fixture(autouse=True)
def traveller() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOW, tick=False) as coordinates:
        yield coordinates


@dataclass
class Searcher:
    """Somebody who has saved a search, and the employer who publishes."""

    app: Flask
    cast: Cast
    search_id: UUID

    def publish(self, title: str = "Ward Nurse", **changes: object) -> UUID:
        with db.transaction(self.app) as session:
            return published(session, self.cast.hr, self.cast.trust_id, title=title, **changes).id

    def works(self) -> list[bytes]:
        """Let the worker do the work of the day, and give the mails that lie in the folder."""
        with db.transaction(self.app) as session:
            daily.ask(session, clock.today())
        worker.do_all(self.app)
        folder = self.app.extensions["settings"].mail_folder
        return [path.read_bytes() for path in sorted(folder.glob("*.eml"))]

    def told(self) -> list[str]:
        with db.transaction(self.app) as session:
            mails = session.scalars(select(Job).where(Job.kind == "mail").order_by(Job.created_at))
            return [each for mail in mails for each in mail.payload["context"]["vacancies"]]


@pytest.fixture
def searcher(store_app: Flask) -> Searcher:
    with db.transaction(store_app) as session:
        cast = gather(session)
        kept = saved_searches.save(session, cast.applicant, NURSES, mails=True, now=NOW)
        return Searcher(store_app, cast, kept.id)


@both_databases
def test_each_new_vacancy_is_told_once(searcher: Searcher, traveller: time_machine.Traveller) -> None:
    assert searcher.works() == []
    first = searcher.publish()
    searcher.publish("Clerk")

    for _ in range(3):
        traveller.shift(timedelta(days=1))
        searcher.works()
        searcher.works()
    second = searcher.publish("Court Nurse")
    traveller.shift(timedelta(days=1))
    searcher.works()

    assert searcher.told() == [str(first), str(second)]


def test_done_again_after_a_kill_it_tells_nothing_twice(searcher: Searcher) -> None:
    searcher.publish()
    with db.transaction(searcher.app) as session:
        assert saved_searches.tell(session, searcher.search_id, NOW) == 1
    with db.transaction(searcher.app) as session:
        assert saved_searches.tell(session, searcher.search_id, NOW) == 0


def test_what_only_comes_to_fit_is_told_then(searcher: Searcher, traveller: time_machine.Traveller) -> None:
    with db.transaction(searcher.app) as session:
        saved_searches.save(session, searcher.cast.applicant, Search(days=3), mails=True, now=NOW)
    traveller.shift(timedelta(days=16))
    searcher.works()

    assert searcher.told() == [str(searcher.cast.vacancy_id)]


def test_more_than_a_mail_holds_follows_the_next_day(
    searcher: Searcher, traveller: time_machine.Traveller, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saved_searches, "IN_ONE_MAIL", 2)
    there = {str(searcher.publish()) for _ in range(3)}
    searcher.works()
    assert len(searcher.told()) == 2
    traveller.shift(timedelta(days=1))
    searcher.works()

    assert set(searcher.told()) == there
    assert len(searcher.told()) == 3


def test_the_mail_names_public_facts_and_how_to_stop(searcher: Searcher) -> None:
    vacancy_id = searcher.publish("Ward Nurse\r\nBcc: x@example.org")

    [data] = searcher.works()

    mail = message_from_bytes(data, policy=SMTP)
    assert mail["Subject"] == "New vacancies for a search that you saved"
    assert mail["Bcc"] is None
    body = mail.get_content()
    assert 'for your search "nurse"' in body
    assert "Closes 20 March 2026 at 11:59pm." in body
    assert f"http://127.0.0.1:5000/vacancies/{vacancy_id}" in body
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    link = mail["List-Unsubscribe"].strip("<>")
    assert f"List-Unsubscribe: <{link}>\r\n".encode() in data
    assert link in body
    for personal in ("asha", "Asha", str(searcher.cast.applicant.account_id), str(searcher.search_id)):
        assert personal not in body
        assert personal not in link


def stop_link(searcher: Searcher) -> str:
    [data] = searcher.works()
    return urlsplit(message_from_bytes(data, policy=SMTP)["List-Unsubscribe"].strip("<>")).path


def test_one_press_without_signing_in_stops_the_mails(
    searcher: Searcher, traveller: time_machine.Traveller
) -> None:
    searcher.publish()
    link, client = stop_link(searcher), searcher.app.test_client()

    assert "Press the button" in client.get(link).text
    with db.transaction(searcher.app) as session:
        assert session.get_one(SavedSearch, searcher.search_id).mails
    for _ in range(2):
        answer = client.post(link, data={"List-Unsubscribe": "One-Click"})
        assert answer.status_code == 200
        assert "These mails have stopped" in answer.text
    assert "Set-Cookie" not in answer.headers
    searcher.publish("Court Nurse")
    traveller.shift(timedelta(days=1))
    searcher.works()

    assert len(searcher.told()) == 1


def test_a_link_that_was_tampered_with_is_none(searcher: Searcher) -> None:
    searcher.publish()
    link, client = stop_link(searcher), searcher.app.test_client()

    for other in (f"{link}x", link.replace("/search/", "/other/"), "/stop-mails/search/x.y", link[:-1]):
        assert client.post(other).status_code == 404


def test_the_link_of_a_search_that_is_gone_still_says_that_it_stops(searcher: Searcher) -> None:
    with db.transaction(searcher.app) as session:
        link = stopping.link(session, "search", searcher.search_id)
        saved_searches.forget(session, searcher.cast.applicant, searcher.search_id)

    assert "These mails have stopped" in searcher.app.test_client().post(link).text


def test_a_closed_account_gets_no_mail(searcher: Searcher) -> None:
    searcher.publish()
    with db.transaction(searcher.app) as session:
        session.get_one(Account, searcher.cast.applicant.account_id).active = False
    searcher.works()

    assert searcher.told() == []


def test_mails_turned_on_tell_of_what_comes_from_then_on(searcher: Searcher) -> None:
    def write(*, mails: bool) -> None:
        with db.transaction(searcher.app) as session:
            actor = searcher.cast.applicant
            saved_searches.write(session, actor, searcher.search_id, mails=mails, now=NOW)

    write(mails=False)
    searcher.publish()
    write(mails=True)
    searcher.works()

    assert searcher.told() == []


def test_a_mail_that_nobody_needs_any_more_is_given_up(
    searcher: Searcher, traveller: time_machine.Traveller
) -> None:
    vacancy_id = searcher.publish()
    with db.transaction(searcher.app) as session:
        saved_searches.tell(session, searcher.search_id, NOW)
        gone = vacancies.published(session, vacancy_id)
        vacancies.withdraw(session, searcher.cast.hr, gone, NOW)

    assert searcher.works() == []


def test_what_was_told_of_closed_vacancies_is_forgotten(
    searcher: Searcher, traveller: time_machine.Traveller
) -> None:
    traveller.shift(timedelta(days=30))
    searcher.works()

    with db.transaction(searcher.app) as session:
        assert session.scalars(select(Alert)).all() == []
