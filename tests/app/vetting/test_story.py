"""From the offer to the first day at work, page by page, with everybody's own words on the way."""

from tests.offered import House

MET = {"done_on-day": "2", "done_on-month": "3", "done_on-year": "2026"}
SURE = {"seen": "yes", "understood": "yes"}
STANDARDS = (
    "identity",
    "right_to_work",
    "registration",
    "employment_history",
    "work_health",
    "criminal_record",
)


def test_from_the_offer_to_the_first_day(trust: House) -> None:
    offer_and_acceptance(trust)
    release_and_return(trust)
    with_the_police(trust)
    checks_and_first_day(trust)

    assert trust.status() == "appointed"
    page = trust.on(trust.applicant).go(f"/applications/{trust.application_id}/released")
    assert page.text.count("vetting officer, version 1") == 1
    assert "Version 2, released" in page.text


def offer_and_acceptance(trust: House) -> None:
    manager, applicant = trust.on(trust.manager), trust.on(trust.applicant)
    manager.go(f"/offers/{trust.application_id}")
    manager.follow("Make a conditional offer")
    by = {"answer_by-day": "9", "answer_by-month": "3", "answer_by-year": "2026"}
    by |= {"check_level": "enhanced"}
    assert "The offer is made" in manager.send("Make the offer", **by).text

    applicant.go(f"/applications/{trust.application_id}/status")
    page = applicant.follow("Read the offer and answer it")
    assert "Do not resign from your present post yet." in page.text
    assert "9 March 2026" in page.text
    assert "Checks under way" in applicant.send("Send my answer", answer="accept").text
    assert "Do not resign" in applicant.page.text


def release_and_return(trust: House) -> None:
    applicant, officer = trust.on(trust.applicant), trust.on(trust.officer)
    page = applicant.follow("Release your vetting form")
    assert "Northmoor Constabulary gets it from the vetting officer and decides." in page.text
    assert "separate controller" in page.text
    assert applicant.send("Release my vetting form").status == 422
    assert "Your vetting form is released." in applicant.send("Release my vetting form", **SURE).text

    assert "To check" in officer.go("/vetting/").text
    officer.follow("VR-")
    assert "Nothing is missing today." in officer.follow("Open the pack").text
    officer.follow("Back to the pack")
    officer.follow("Return it with questions")
    assert officer.send("Return it to the applicant").status == 422
    page = officer.send("Return it to the applicant", about_addresses="From which day did you live in Leeds?")
    assert "with the applicant again" in page.text

    page = applicant.go(f"/applications/{trust.application_id}/status")
    assert "Your vetting form has come back to you." in page.text
    page = applicant.follow("Release your vetting form")
    assert "Addresses: From which day did you live in Leeds?" in page.text
    applicant.send("Release my vetting form", **SURE)


def with_the_police(trust: House) -> None:
    officer, hr, desk = trust.on(trust.officer), trust.on(trust.hr), f"/vetting/{trust.application_id}"
    for event in ("find_complete", "hand_over", "query", "answer"):
        officer.go(f"{desk}/step")
        officer.send("Note this", event=event)
    assert "Vetting With police" in hr.go(f"/offers/{trust.application_id}").text
    officer.go(f"{desk}/step")
    until = {"expires_on-day": "1", "expires_on-month": "3", "expires_on-year": "2029"}
    assert "Holds until 1 March 2029" in officer.send("Note this", event="clear", **until).text


def checks_and_first_day(trust: House) -> None:
    hr, offer = trust.on(trust.hr), f"/offers/{trust.application_id}"
    assert "Vetting Cleared" in hr.go(offer).text
    assert "Still needed before the offer can be confirmed" in hr.page.text
    assert hr.go(f"{offer}/start").status == 409
    for standard in STANDARDS:
        hr.go(f"{offer}/checks/{standard}")
        hr.send("Save", state="met", owner=str(trust.hr.account_id), **MET)
    assert "The offer is confirmed." in hr.send("Confirm the offer").text
    assert "Can start" in trust.on(trust.manager).go(offer).text
    hr.follow("Agree a first day")
    first = {"start_on-day": "4", "start_on-month": "5", "start_on-year": "2026"}
    assert "First day 4 May 2026" in hr.send("Save the first day", **first).text
