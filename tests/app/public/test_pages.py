"""Pages that need no account."""

import dataclasses
import re
from datetime import date
from pathlib import Path

import pytest
from flask import Flask

from app import clock, create_app
from app.config import Misconfigured, Settings, read_settings
from app.web.templating import around

PAGES = ["/", "/help", "/accessibility", "/notice-for-relatives"]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_sets_no_cookie(app: Flask, path: str) -> None:
    assert "Set-Cookie" not in app.test_client().get(path).headers


@pytest.mark.requirement("A11Y-16")
@pytest.mark.parametrize("path", [*PAGES, "/nowhere"])
def test_help_stands_in_the_same_place(app: Flask, path: str) -> None:
    page = app.test_client().get(path).text
    footer = page[page.index("<footer") :]

    assert re.findall('href="([^"]+)"', footer) == ["/help", "/accessibility", "/data-protection-complaint"]


@pytest.mark.parametrize("path", PAGES)
def test_no_logo_and_no_rights_of_the_nhs_are_claimed(app: Flask, path: str) -> None:
    page = app.test_client().get(path).text

    assert "nhsuk-header__logo" not in page
    assert "NHS England" not in page
    assert "<img" not in page


def test_a_trust_may_set_its_name_and_logo(settings: Settings, tmp_path: Path) -> None:
    logo = tmp_path / "logo.svg"
    logo.write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    client = create_app(dataclasses.replace(settings, organisation="Rowan Valley", logo=logo)).test_client()

    assert '<img class="vr-header__logo" src="/logo" alt="Rowan Valley" height="40">' in client.get("/").text
    with client.get("/logo") as answer:
        assert answer.mimetype == "image/svg+xml"


def test_without_a_logo_there_is_none(app: Flask) -> None:
    assert app.test_client().get("/logo").status_code == 404


@pytest.mark.parametrize("name", ["missing.svg", "logo.html"])
def test_a_logo_that_cannot_be_shown_stops_the_start(tmp_path: Path, name: str) -> None:
    (tmp_path / "logo.html").write_text("x", encoding="utf-8")

    with pytest.raises(Misconfigured, match="VETREADY_LOGO"):
        read_settings({"VETREADY_LOGO": str(tmp_path / name)})


@pytest.mark.requirement("PRIV-30")
@pytest.mark.parametrize(("production", "says_so"), [(True, False), (False, True)])
def test_a_copy_that_is_not_for_real_data_says_so(
    app: Flask, settings: Settings, production: bool, says_so: bool
) -> None:
    with app.test_request_context():
        said = around(dataclasses.replace(settings, production=production, smtp_url=None))

    assert bool(said["demo_banner"]) is says_so
    assert said["mails_url"] == ("/mail/" if says_so else "")
    assert "This is a trial copy" in app.test_client().get("/").text


@pytest.mark.requirement("A11Y-23")
def test_the_accessibility_statement_is_less_than_a_year_old(app: Flask) -> None:
    page = app.test_client().get("/accessibility").text
    found = re.search(r"prepared on (\d+) November (\d{4})", page)

    assert found
    assert (clock.today() - date(int(found[2]), 11, int(found[1]))).days < 365
