"""The vetting form in the story: its long middle from a file, the rest typed, then the gap filled."""

import json
from datetime import date
from typing import Any

from app.demo import people, vetting
from tests.journeys.hands import Hands, write_date

SAVE = "Save and continue"
GAP = "30 September 2023 to 1 October 2023"


def a_file_with_a_gap(today: date) -> dict[str, Any]:
    """Give a vetting form that lacks two days between two homes, and what is typed in the story."""
    form = vetting.whole(people.people(2)[1], today)
    vetting.gap_of_two_days(form, today)
    for name in ("given_names", "family_name"):
        del form["applicant"][name]
    del form["absences"], form["people"][0], form["relatives"]["mother"]
    for letter in "abcde":
        del form["police"]["answers"][letter]
    return form


def fill_in_the_vetting_form(asha: Hands, today: date) -> None:
    """Take the long middle from a file, and type the rest: one page of each kind."""
    asha.follow("Use answers that you have given before")
    asha.refused("Use this file")
    asha.attach("Your file", "vetting-form.json", json.dumps(a_file_with_a_gap(today)).encode())
    asha.press("Use this file")
    asha.press("Use these answers")
    asha.follow("Check your vetting form")
    assert f"Tell us where you lived from {GAP}." in asha.text
    asha.follow("Go to: About you")
    asha.write("First and middle names", "Asha Mary")
    asha.write("Family name", "Okafor")
    asha.press(SAVE)
    asha.follow("Go to: Time outside the UK")
    asha.press("I was never away for 28 days")
    asha.follow("Go to: Family and people you live with")
    asha.choose("Mother", "Yes, and I will list them")
    asha.press(SAVE)
    _add_the_mother(asha)
    asha.follow("Go to: Police and courts")
    for question in (
        "Have you ever been arrested?",
        "Have you ever been interviewed under caution, or gone to a voluntary interview?",
        "Have you ever been investigated by the police?",
        "Have you ever been charged, summonsed, or sent a postal requisition?",
        "Are you under investigation now, on bail, or released under investigation?",
    ):
        asha.choose(question, "No")
    asha.press(SAVE)


def _add_the_mother(asha: Hands) -> None:
    asha.follow("Go to: Family and people you live with")
    asha.follow("Add a person")
    asha.refused(SAVE)
    asha.tick("Mother")
    asha.choose("Are they alive?", "Alive")
    asha.write("First and middle names", "Marian")
    asha.write("Family name", "Okafor")
    asha.choose("Was this their family name at birth?", "Yes")
    write_date(asha, "Date of birth", "11 3 1952")
    asha.write("Town or city of birth", "Hull")
    asha.pick("Country of birth", "United Kingdom")
    asha.choose("Where do they live?", "At the address below")
    asha.write("Address, without town and postcode", "2 Harbour View")
    asha.write("Town or city", "Hull")
    asha.write("Postcode", "HU9 1TX")
    asha.pick("Country they live in", "United Kingdom")
    write_date(asha, "When did they move there?", "5 1999")
    asha.choose("For your mother or father: do they have a partner now?", "Together with my other parent")
    asha.choose("As far as you know, have they ever been in trouble with the police?", "Not to my knowledge")
    asha.choose("Have you told them that the police will check their details?", "Yes, I have told them")
    asha.press(SAVE)
    assert "Marian Okafor" in asha.text
    asha.follow("Continue")


def be_stopped_by_the_gap(asha: Hands) -> None:
    """See on the send page that the gap stops it, with the days named and a link to the place."""
    asha.follow("Back to your answers")
    asha.follow("Check your answers")
    asha.follow("Show what stops you")
    assert asha.heading == "You cannot send your application yet"
    assert f"Where you have lived Tell us where you lived from {GAP}." in asha.text
    assert "Sign your vetting form" in asha.text


def fill_the_gap(asha: Hands) -> None:
    """Go from the send page to the list, from the gap's card to a page with its first day, and back."""
    asha.follow("Where you have lived")
    assert f"{GAP}: nothing here yet (2 days)" in asha.text
    asha.follow("Add an address here")
    asha.refused(SAVE)
    asha.choose("What kind of address was it?", "My home")
    asha.write("Address line 1", "9 Ferry Road")
    asha.write("Town or city", "Hull")
    asha.write("Postcode", "hu5 3rt")
    asha.pick("Country", "United Kingdom")
    write_date(asha, "When did you move out?", "1 10 2023")
    asha.press(SAVE)
    assert "No day is missing." in asha.text
    assert "9 Ferry Road" in asha.text
    asha.follow("Continue")
    assert GAP not in asha.text
