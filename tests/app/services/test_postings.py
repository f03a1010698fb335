"""A vacancy's page says what the advert says, in order, and leaves out what it does not."""

from datetime import timedelta

import pytest
from flask import Flask

from app import db
from app.models.base import Document
from app.services import postings, vacancies
from tests.cast import NOW, gather, vacancy_document

PAY = {"salary_min": 56276, "salary_max": 63176, "salary_period": "year"}


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({}, ""),
        ({**PAY, "salary_text": "£56,276 - £63,176 pa"}, "£56,276 - £63,176 pa"),
        (PAY, "£56,276 to £63,176 a year"),
        ({**PAY, "salary_max": 56276}, "£56,276 a year"),
        ({"salary_min": None, "salary_max": 12.5, "salary_period": "hour"}, "£12.50 an hour"),
        ({**PAY, "salary_period": None}, ""),
    ],
)
def test_pay_is_in_the_advert_s_words_or_in_its_figures(said: Document, words: str) -> None:
    assert postings.pay(said) == words


def posting(app: Flask, **changes: object) -> postings.Posting:
    with db.transaction(app) as session:
        cast = gather(session)
        document = vacancy_document(**changes)
        vacancy = vacancies.start(session, cast.hr, cast.trust_id, "", document, NOW)
        return postings.posting(vacancy, NOW)


def test_says_what_is_stated_in_order(store_app: Flask) -> None:
    shown = posting(
        store_app, site="Court", grade="Band 7", duties="Do", overview="All", badges=["A"], job_ref="1"
    )

    assert shown.facts == (
        ("Grade or band", "Band 7"),
        ("Site", "Court"),
        ("Town or city", "Northmoor"),
        ("Job reference", "1"),
    )
    assert shown.texts == (("Job overview", "All"), ("Main duties of the job", "Do"))
    assert shown.summary.place == "Court, Northmoor"
    assert shown.summary.closes is not None
    assert shown.summary.closes.isoformat() == "2026-03-20T23:59:00+00:00"
    assert [section.name for section in shown.sections] == ["Qualifications", "Experience"]


def test_leaves_out_what_is_not_stated(store_app: Flask) -> None:
    shown = posting(
        store_app, employer=None, town=None, closing=None, sections=[], registration_required=None
    )

    assert shown.summary.employer == "Northmoor NHS Foundation Trust"  # whose vacancy it is
    assert (shown.summary.place, shown.summary.pay, shown.summary.closes) == ("", "", None)
    assert (shown.facts, shown.texts, shown.sections, shown.asks) == ((), (), (), ())
    assert (shown.vetting, shown.documents, shown.badges, shown.contact) == ((), (), (), {})


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ({"registration_required": True}, ["You need professional registration."]),
        (
            {"registration_required": False, "dbs_required": True},
            ["You need a Disclosure and Barring Service (DBS) check."],
        ),
        (
            {"registration_required": None, "police_vetting_mentioned": True},
            ["You need police vetting."],
        ),
        ({"registration_required": None, "police_vetting_mentioned": False}, []),
    ],
)
def test_says_what_the_job_needs(store_app: Flask, said: Document, asks: list[str]) -> None:
    assert list(posting(store_app, **said).asks) == asks


def test_a_contact_shows_what_is_there(store_app: Flask) -> None:
    contact = {"name": "Ann", "job_title": None, "email": "", "phone": "1"}

    assert posting(store_app, contact=contact).contact == {"name": "Ann", "phone": "1"}


def test_is_closed_from_its_closing_moment_on(store_app: Flask) -> None:
    with db.transaction(store_app) as session:
        cast = gather(session)
        vacancy = vacancies.published(session, cast.vacancy_id)
        assert vacancy.closing_at is not None

        moments = [vacancy.closing_at - timedelta(seconds=1), vacancy.closing_at]

        assert [postings.summary(vacancy, at).closed for at in moments] == [False, True]
