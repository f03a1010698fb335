"""From the offer to the first day at work, page by page, with everybody's own words on the way."""

from datetime import timedelta

import time_machine

from tests.app.vetting.conftest import House
from tests.cast import NOW


def test_from_the_offer_to_the_first_day(trust: House, clock: time_machine.Traveller) -> None:
    applicant, officer = trust.on(trust.applicant), trust.on(trust.officer)
    manager, hr = trust.on(trust.manager), trust.on(trust.hr)
    mine, desk, offer = (f"/{part}/{trust.application_id}" for part in ("applications", "vetting", "offers"))

    manager.go("/offers/")
    manager.go(offer)
    manager.follow("Make a conditional offer")
    done = manager.send(
        "Make the offer", **{"answer_by-day": "9", "answer_by-month": "3", "answer_by-year": "2026"}
    )
    assert "The offer is made" in done.text

    applicant.go(f"{mine}/status")
    page = applicant.follow("Read the offer and answer it")
    assert "Do not resign from your present post yet." in page.text
    assert "9 March 2026" in page.text
    page = applicant.send("Send my answer", answer="accept")
    assert "Checks under way" in page.text
    assert "Do not resign" in page.text

    page = applicant.follow("Release your vetting form")
    assert "Northmoor Constabulary gets it from the vetting officer and decides." in page.text
    assert "separate controller" in page.text
    page = applicant.send("Release my vetting form")
    assert page.status == 422
    page = applicant.send("Release my vetting form", seen="yes", understood="yes")
    assert "Your vetting form is released." in page.text

    page = officer.go("/vetting/")
    assert "To check" in page.text
    officer.follow("VR-")
    page = officer.follow("Open the pack")
    assert "Nothing was missing when it was released." in page.text
    officer.go(desk)
    officer.follow("Return it with questions")
    page = officer.send("Return it to the applicant", about_addresses="From which day did you live in Leeds?")
    assert "with the applicant again" in page.text
    assert officer.go(f"{desk}/answers").status == 409

    page = applicant.go(f"{mine}/status")
    assert "Your vetting form has come back to you." in page.text
    page = applicant.follow("Release your vetting form")
    assert "Addresses: From which day did you live in Leeds?" in page.text
    applicant.send("Release my vetting form", seen="yes", understood="yes")

    for event in ("find_complete", "hand_over", "query", "answer"):
        officer.go(f"{desk}/step")
        officer.send("Note this", event=event)
    assert "With police" in hr.go(offer).text
    officer.go(f"{desk}/step")
    until = {"expires_on-day": "1", "expires_on-month": "3", "expires_on-year": "2029"}
    page = officer.send("Note this", event="clear", **until)
    assert "Holds until 1 March 2029" in page.text

    assert "Cleared" in hr.go(offer).text
    assert "Still needed before the offer can be confirmed" in hr.page.text
    assert hr.go(f"{offer}/start").status == 409
    day = {"done_on-day": "2", "done_on-month": "3", "done_on-year": "2026"}
    for (
        standard
    ) in "identity right_to_work registration employment_history work_health criminal_record".split():
        hr.go(f"{offer}/checks/{standard}")
        hr.send("Save", state="met", owner=str(trust.hr.account_id), **day)
    hr.send("Confirm the offer")
    assert "The offer is confirmed." in hr.page.text
    assert manager.go(offer).text.count("Can start") == 1

    clock.move_to(NOW + timedelta(minutes=2))
    hr.follow("Agree a first day")
    first = {"start_on-day": "4", "start_on-month": "5", "start_on-year": "2026"}
    assert "First day 4 May 2026" in hr.send("Save the first day", **first).text
    assert trust.status() == "appointed"
    page = applicant.go(f"{mine}/released")
    assert page.text.count("vetting officer, version 1") == 1
    assert "Version 2, released" in page.text
