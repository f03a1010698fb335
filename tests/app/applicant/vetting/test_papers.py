"""Documents that will be shown."""

from tests.app.applicant.conftest import Applicant


def test_a_document_shows_one_of_the_addresses(applicant: Applicant) -> None:
    applicant.has(
        addresses=[{"id": "a1", "lines": ["14 Rowan Close"], "town": "Leeds", "from": "2015-06-01"}]
    )
    [address] = applicant.vetting_form()["addresses"]
    applicant.open("documents")
    applicant.follow("Add a document")
    assert applicant.page.form().choices["address"] == ["", address["id"]]

    applicant.send(
        "Save and continue", kind="council_tax", address=address["id"], dated__year="2026", dated__month="2"
    )

    [paper] = applicant.vetting_form()["documents"]
    assert {key: paper[key] for key in ("kind", "dated", "expires", "address")} == {
        "kind": "council_tax",
        "dated": "2026-02",
        "expires": None,
        "address": address["id"],
    }
    assert "Council tax bill" in applicant.page.text
    assert (
        "Date on it February 2026 Expires Does not expire Address on it 14 Rowan Close, Leeds"
        in applicant.page.text
    )


def test_a_passport_without_its_date_does_not_pass_for_one_that_never_expires(applicant: Applicant) -> None:
    applicant.has(documents=[{"kind": "passport", "dated": "2020-01-01"}])

    assert "Expires Not provided" in applicant.open("documents").text
