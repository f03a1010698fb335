"""The self-check, from the first page to the file that an application takes over, with nothing kept here."""

import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from app.applicant.selfcheck.carrying import MOST, packed
from app.sealing import Sealer
from tests.app.applicant.conftest import Applicant
from tests.app.applicant.selfcheck.conftest import Carrier
from tests.app.applicant.vetting.conftest import whole  # noqa: F401  # the example, for the tests here
from tests.app.applicant.vetting.test_addresses import EARLIER, LATER

SAVE = "Save and continue"
CANARY = "Zzyzx Canary Street"


@pytest.mark.requirement("PRIV-06")
def test_from_the_first_page_to_the_file(
    carrier: Carrier, nothing_is_kept: Callable[[], Any], capfd: pytest.CaptureFixture[str]
) -> None:
    with nothing_is_kept():
        assert carrier.begin().heading == "Your vetting form"
        carrier.follow("About you")
        assert carrier.page.heading == "Your full name"
        carrier.send(SAVE, given_names="Asha", family_name="Okafor")
        assert carrier.page.heading == "Your name at birth"
        carrier.follow("Back")
        assert carrier.page.form().fields["given_names"] == ["Asha"]

        carrier.post("/self-check/form", document=carrier.carried)
        carrier.follow("Where you have lived")
        carrier.follow("Add an address")
        since = {"moved_in__day": "1", "moved_in__month": "6", "moved_in__year": "2022"}
        carrier.send(
            SAVE, type="home", line_1=CANARY, town="Leeds", country="GB", still_here=["yes"], **since
        )
        assert carrier.page.heading == "Where you have lived"
        assert "There is 1 gap to fill." in carrier.page.text
        assert 'aria-labelledby="timeline-words"' in carrier.page.html

        carrier.follow("I had no fixed address")
        assert carrier.page.form().fields["type"] == ["no_fixed_abode"]
        carrier.follow("Back")
        carrier.post("/self-check/form", document=carrier.carried)
        carrier.follow("Check your vetting form")
        assert carrier.page.heading == "Check your vetting form"
        assert "Tell us where you lived from 2 March 2021 to 31 May 2022." in carrier.page.text
        assert "Sign your" not in carrier.page.text

        carrier.follow("read or print all of them")
        assert CANARY in carrier.page.text
        file = carrier.client.post("/self-check/file", data={"document": carrier.carried})
        assert json.loads(file.data)["addresses"][0]["lines"] == [CANARY]

    assert file.headers["Content-Disposition"] == 'attachment; filename="vetting-form.json"'
    assert not any("Set-Cookie" in line for line in (file.headers, carrier.client._cookies))
    said = "".join(capfd.readouterr())
    assert "self-check" in said
    assert not any(word in said for word in (CANARY, "Okafor", "Asha", "2022"))


def test_an_application_takes_over_the_file(
    carrier: Carrier,
    applicant: Applicant,
    whole: dict[str, Any],  # noqa: F811
) -> None:
    carrier.carries(**whole)
    file = carrier.client.post("/self-check/file", data={"document": carrier.carried})
    applicant.open("import")
    fields = applicant.page.form("Use this file").fields
    tokens = {name: values[0] for name, values in fields.items() if "csrf_token" in name}

    answer = applicant.client.post(
        applicant.url("vetting", "import"),
        data={
            "csrf_token": next(iter(tokens.values())),
            "file-file": (io.BytesIO(file.data), "vetting-form.json"),
        },
    )

    page = applicant._take(answer, applicant.url("vetting", "import"))
    assert page.heading == "Look at these answers first"
    assert "14 Rowan Close" in page.text
    applicant.send("Use these answers")
    [first, *_] = applicant.vetting_form()["addresses"]
    assert first["lines"] == whole["addresses"][0]["lines"]


def test_goes_on_with_a_file(carrier: Carrier, whole: dict[str, Any]) -> None:  # noqa: F811
    carrier.go("/self-check/")
    carrier.send("Go on with a file that you saved")
    form = carrier.page.form("Use this file")

    answer = carrier.client.post(
        form.action,
        data={
            "document": form.fields["document"][0],
            "answers": "yes",
            "file-file": (io.BytesIO(json.dumps(whole).encode()), "vetting-form.json"),
        },
    )

    assert answer.status_code == 200
    assert "Your answers are here." in answer.text
    assert "Where you have lived" in answer.text


def test_a_whole_form_has_nothing_missing(carrier: Carrier, whole: dict[str, Any]) -> None:  # noqa: F811
    carrier.carries(**whole)

    page = carrier.follow("Check your vetting form")

    assert "Nothing is missing from your vetting form." in page.text


def test_items_are_changed_and_removed(carrier: Carrier) -> None:
    carrier.carries(addresses=[EARLIER, LATER])
    page = carrier.follow("Where you have lived")
    assert "1 Earlier Street" in page.text
    carrier.follow("Remove")
    assert carrier.page.heading == "Are you sure you want to remove this?"
    carrier.send("Continue", sure="yes")
    assert carrier.page.heading == "Where you have lived"
    assert len(carrier.document["addresses"]) == 1


def test_none_to_declare_is_said_and_taken_back(carrier: Carrier) -> None:
    carrier.begin()
    carrier.follow("Time outside the UK")
    assert carrier.page.heading == "Time outside the UK"
    carrier.follow("I was never away for 28 days")
    assert carrier.document["absences"] == []
    carrier.follow("Time outside the UK")
    assert "You said that you were never outside the UK" in carrier.page.text


def test_errors_keep_what_was_typed_and_what_was_carried(carrier: Carrier) -> None:
    carrier.carries(addresses=[EARLIER, LATER])
    carrier.follow("About you")

    page = carrier.send(SAVE, given_names="A" * 301)

    assert page.status == 422
    assert page.form().fields["given_names"] == ["A" * 301]
    assert len(carrier.document["addresses"]) == 2


def test_the_timeline_is_drawn_anew_with_what_is_typed(carrier: Carrier) -> None:
    carrier.carries(addresses=[EARLIER, LATER])
    carrier.follow("Where you have lived")
    carrier.follow("Add an address here")
    until = {"moved_out__day": "2", "moved_out__month": "4", "moved_out__year": "2023"}

    page = carrier.send("Show these dates on the timeline", **until)

    assert "1,827 of 1,827 days have an address." in page.text
    assert len(carrier.document["addresses"]) == 2


def test_every_page_can_be_reached_and_carries_the_document_at_most_twice(
    carrier: Carrier,
    whole: dict[str, Any],  # noqa: F811
) -> None:
    carrier.carries(**whole)
    start = carrier.carried
    for words in [text for text, href in carrier.page.links if "/self-check/" in href]:
        carrier.post("/self-check/form", document=start)
        page = carrier.follow(words)
        if page.html.startswith("{"):
            continue  # the file
        assert page.status == 200, words
        assert page.heading, words
        assert 1 <= page.html.count('name="document"') <= 2, words
        assert len(carrier.document["addresses"]) == len(whole["addresses"]), words


class TestWithoutTheDocument:
    @pytest.mark.parametrize("path", ["form", "report", "answers", "vetting/addresses", "file", "take-over"])
    def test_an_address_alone_leads_to_the_first_page(self, carrier: Carrier, path: str) -> None:
        assert carrier.go(f"/self-check/{path}").heading == "Check a vetting form without an account"

    def test_a_post_says_so(self, carrier: Carrier) -> None:
        page = carrier.post("/self-check/form")

        assert page.status == 409
        assert "No answers came with this page." in page.text

    @pytest.mark.parametrize("text", ["x", "k1.AAAA", "k1.", ".", "é", "k1." + "A" * MOST])
    def test_what_was_changed_does_not_open(self, carrier: Carrier, text: str) -> None:
        assert carrier.post("/self-check/form", document=text).status == 409

    def test_one_changed_letter_is_noticed(self, carrier: Carrier) -> None:
        carrier.begin()
        locked = carrier.carried
        middle = len(locked) // 2
        other = "A" if locked[middle] != "A" else "B"

        assert (
            carrier.post("/self-check/form", document=locked[:middle] + other + locked[middle + 1 :]).status
            == 409
        )

    def test_a_page_that_is_not_asked_is_not_there(self, carrier: Carrier) -> None:
        carrier.begin()

        assert carrier.post("/self-check/vetting/signature", document=carrier.carried).status == 404


@pytest.mark.requirement("PRIV-06")
def test_what_a_page_carries_cannot_be_read(carrier: Carrier) -> None:
    carrier.carries(addresses=[{**LATER, "lines": [CANARY]}])

    assert CANARY not in carrier.page.html
    assert "TGF0ZXI" not in carrier.page.html  # nor in base64


def test_a_long_form_travels(carrier: Carrier) -> None:
    """Of 50 addresses with long explanations, some 600 kB when locked."""
    carrier.carries(addresses=[{**LATER, "id": f"a{n}", "explanation": "x" * 8_000} for n in range(50)])

    assert carrier.page.status == 200
    assert 500_000 < len(carrier.carried) < MOST
    assert carrier.follow("About you").status == 200


def test_too_long_a_form_says_what_to_do(carrier: Carrier, store_app: Flask) -> None:
    carrier.begin()
    carrier.follow("Anything else")
    sealer = Sealer(store_app.extensions["keys"].fields)
    locked = packed(sealer, {"profile": "MPS_LND", "addresses": [{**LATER, "explanation": "x" * 740_000}]})

    page = carrier.post("/self-check/vetting/notes", document=locked, answers="yes", notes="y" * 19_000)

    assert page.status == 409
    assert "shorten the longest of them" in page.text
