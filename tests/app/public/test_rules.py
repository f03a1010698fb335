"""The rules for everybody: all of the register, searchable, printable, with the numbers of the profile."""

import re
from dataclasses import replace
from html import unescape

import pytest
from flask import Flask

from app import create_app
from app.config import Settings
from checks.profiles import Library, keys
from checks.vetting.register import RULES


def text_of(app: Flask, path: str) -> str:
    answer = app.test_client().get(path)
    assert answer.status_code == 200
    return unescape(" ".join(re.sub(r"<[^>]+>", " ", answer.text).split()))


def test_lists_every_profile(app: Flask) -> None:
    page = app.test_client().get("/rules").text

    assert re.findall(r'href="/rules/(\w+)"', page) == [
        "MPS_LND",
        *(key for key in keys() if key != "MPS_LND"),
    ]


@pytest.mark.parametrize("key", keys())
def test_a_profile_shows_every_rule_with_source_and_grade(app: Flask, key: str) -> None:
    page = app.test_client().get(f"/rules/{key}").text

    assert sorted(re.findall(r'id="([A-Z]+-\d\d)"', page)) == [rule.id for rule in RULES]
    text = text_of(app, f"/rules/{key}")
    for rule in RULES:
        assert f"{rule.id}. Source: {rule.source} ({rule.evidence}, " in text


def test_a_search_keeps_what_holds_every_word(app: Flask) -> None:
    page = app.test_client().get("/rules/MPS_LND?search=prison+suspended").text

    assert re.findall(r'id="([A-Z]+-\d\d)"', page) == ["CONV-01"]
    assert "1 rule found for “prison suspended”." in page
    assert 'value="prison suspended"' in page
    assert "0 rules found" in app.test_client().get("/rules/MPS_LND?search=zzz").text


def test_what_is_searched_for_is_shown_as_text(app: Flask) -> None:
    page = app.test_client().get("/rules/MPS_LND?search=%3Cb%3Ex").text

    assert "<b>x" not in page
    assert "&lt;b&gt;x" in page


def test_says_what_is_unconfirmed_and_what_is_taken_over(app: Flask) -> None:
    text = text_of(app, "/rules/NPPV1")

    assert "Money is asked about: no No readable source gives a firm figure." in text
    assert "Check with the force." in text
    assert "taken over from MPS_LND" in text


def test_shows_the_trusts_own_numbers(settings: Settings) -> None:
    own = 'extends = "MPS_LND"\n[residency_years]\nvalue = 5\nsource = "A letter"\nevidence = "E1"\n'
    app = create_app(replace(settings, profiles=Library.read([("own.toml", own)])))

    assert "You need 5 years in the UK" in text_of(app, "/rules/MPS_LND")
    assert "Version 2025-09+own" in text_of(app, "/rules/MPS_LND")
    app.extensions["engine"].dispose()


@pytest.mark.parametrize("path", ["/rules/NPPV9", "/rules/..", "/rules/mps_lnd"])
def test_an_unknown_profile_is_not_there(app: Flask, path: str) -> None:
    assert app.test_client().get(path).status_code == 404
