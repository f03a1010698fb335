"""The words of mails: each text is fit to send, and no value brings lines or markup of its own."""

from collections.abc import Iterator

import pytest
from flask import Flask
from jinja2 import DictLoader, UndefinedError, meta

from app.config import ROOT
from app.jobs.duties import Hopeless, Workplace
from app.jobs.worker import workplace
from app.models.base import Document
from app.notifications import texts

FOLDER = ROOT / "templates" / "emails"
ALL = sorted(path.stem for path in FOLDER.glob("*.txt"))
MAY_BE_NAMED = {
    "application_id",
    "base_url",
    "closes_at",
    "directions",
    "goes_on",
    "lines",
    "link",
    "name",
    "reference",
    "search",
    "stop_link",
    "trust",
    "vacancy",
    "vacancy_id",
    "when",
    "where",
}
"""What a mail may tell: no answer, no outcome, nothing about adjustments. The page behind the link does."""


@pytest.fixture
def place(app: Flask) -> Workplace:
    return workplace(app)


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """Give the templates of the test, to be added to."""
    templates: dict[str, str] = {}
    environment = texts.TEMPLATES.overlay(loader=DictLoader(templates))
    monkeypatch.setattr(texts, "TEMPLATES", environment)
    return templates


@pytest.mark.requirement("PRIV-10")
@pytest.mark.parametrize("name", ALL)
def test_every_text_names_only_what_a_mail_may_tell(name: str) -> None:
    source = (FOLDER / f"{name}.txt").read_text()

    assert meta.find_undeclared_variables(texts.TEMPLATES.parse(source)) <= MAY_BE_NAMED


@pytest.mark.requirement("PRIV-10")
@pytest.mark.parametrize("name", ALL)
def test_every_text_has_a_short_subject_and_a_body(
    name: str, place: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(texts, "COMPLETIONS", {})

    text = texts.write(place, name, dict.fromkeys(MAY_BE_NAMED - {"base_url"}, "something"))

    assert 10 <= len(text.subject) <= 78
    assert text.body.startswith("Hello")
    assert text.body.endswith("\n")
    assert place.settings.base_url in text.body or "something" in text.body


def test_fills_in_the_context_and_the_address_of_the_program(
    place: Workplace, written: dict[str, str]
) -> None:
    written["a.txt"] = "Subject: About {{ reference }}\n\nSee {{ base_url }}/{{ reference }}\n"

    text = texts.write(place, "a", {"reference": "NM-123"})

    assert text == texts.Text("About NM-123", "See http://127.0.0.1:5000/NM-123\n")


def test_a_value_stays_on_its_line(place: Workplace, written: dict[str, str]) -> None:
    written["a.txt"] = "Subject: Hi {{ name }}\n\nHello {{ name }},\n\nthe end\n"

    text = texts.write(place, "a", {"name": "Eve\r\n\r\nPay here: http://evil.example\u2028now"})

    assert text.subject == "Hi Eve Pay here: http://evil.example now"
    assert text.body == "Hello Eve Pay here: http://evil.example now,\n\nthe end\n"


def test_a_value_is_text_and_no_template(place: Workplace, written: dict[str, str]) -> None:
    written["a.txt"] = "Subject: Hi {{ name }}\n\n{{ name }}\n"

    text = texts.write(place, "a", {"name": "<b>{{ base_url }}</b> & O'Brien"})

    assert text.body == "<b>{{ base_url }}</b> & O'Brien\n"


def test_what_is_not_given_is_a_fault(place: Workplace, written: dict[str, str]) -> None:
    written["a.txt"] = "Subject: Hi\n\n{{ nowhere }}\n"

    with pytest.raises(UndefinedError, match="nowhere"):
        texts.write(place, "a", {})


def test_a_text_needs_a_subject(place: Workplace, written: dict[str, str]) -> None:
    written["a.txt"] = "Hello\n"

    with pytest.raises(ValueError, match="Subject"):
        texts.write(place, "a", {})


def test_a_completion_adds_what_was_not_stored(
    place: Workplace, written: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    written["a.txt"] = "Subject: Hi\n\nHello {{ name }}, {{ link }}\n"
    monkeypatch.setattr(texts, "COMPLETIONS", {})

    @texts.completes("a")
    def complete(place: Workplace, context: Document) -> dict[str, object]:
        if context["account_id"] != "7":
            raise Hopeless("the account is gone")
        return {"name": "Amal", "link": f"{place.settings.base_url}/confirm/token"}

    assert (
        texts.write(place, "a", {"account_id": "7"}).body
        == "Hello Amal, http://127.0.0.1:5000/confirm/token\n"
    )
    with pytest.raises(Hopeless):
        texts.write(place, "a", {"account_id": "8"})
