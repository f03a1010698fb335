"""The story of the main job as the applicant lives it, from the list of vacancies to the receipt."""

import json

from tests.journeys.hands import Hands, write_date
from tests.journeys.hiring import POST, sign_in
from tests.journeys.vetting_form import SAVE
from tests.journeys.world import OTHER_POST, World

EMAIL, PASSWORD = "asha@example.org", "three purple ferries"
NEEDED = 13  # essential criteria of the advert
EVIDENCE = (
    "A man would not speak to anybody. I sat with him, asked one question at a time, and wrote a plan with "
    "the sergeant that kept him safe. It was a night shift ({})."
)


def find_the_vacancy(asha: Hands) -> None:
    """Find it without signing in; job boards find it, too."""
    asha.go("/vacancies")
    asha.follow(POST)
    assert "Closing date 20 March 2026 at 11:59pm" in asha.text
    record = asha.html.partition('type="application/ld+json"')[2].partition(">")[2].partition("</script>")[0]
    posting = json.loads(record)
    assert (posting["@type"], posting["title"]) == ("JobPosting", POST)
    assert posting["validThrough"].startswith("2026-03-2")


def register(asha: Hands, world: World) -> None:
    """Make an account, and confirm the address by the link in the mail."""
    asha.follow("Apply for this job")
    assert asha.heading == "Sign in"
    asha.follow("Register to apply")
    asha.refused("Register")
    asha.write("Email address", EMAIL)
    asha.write("Password", PASSWORD)
    asha.press("Register")
    assert asha.heading == "Check your email"
    world.deliver()
    asha.go("/mail/")
    asha.follow("Confirm your email address")
    asha.follow("/confirm-email/")
    asha.press("Confirm my email address")
    sign_in(asha, EMAIL, PASSWORD)


def start(asha: Hands) -> None:
    """Start an application for the vacancy that was found: signing in has led back to it."""
    assert asha.heading == "Start your application"
    asha.press("Start now")
    assert asha.heading == "Your application"


def write_the_employer_s_part(asha: Hands) -> None:
    """Type contact details, registration, a job, a referee, and evidence for every essential criterion."""
    asha.follow("Contact details")
    asha.write("Full name", "Asha Mary Okafor")
    asha.write("Phone number", "01632 960 001")
    asha.press(SAVE)
    asha.follow("Professional registration")
    asha.choose("Which body are you registered with?", "Nursing and Midwifery Council (NMC)")
    asha.write("Registration number", "18A2345N")
    write_date(asha, "When does your registration run out?", "30 4 2027")
    asha.press(SAVE)
    _add_a_job(asha)
    _add_a_referee(asha)
    for section in ("Education and Qualifications", "Experience", "Skills and Knowledge"):
        asha.follow(section)
        _answer_each_criterion(asha)
    assert f"{NEEDED} of {NEEDED} essential answered" in asha.text


def _add_a_job(asha: Hands) -> None:
    asha.follow("Work history")
    asha.follow("Add a job")
    asha.refused(SAVE)
    asha.write("Employer", "Moor and Vale NHS Trust")
    asha.write("Job title", "Staff Nurse")
    write_date(asha, "When did you start?", "3 2019")
    asha.tick("I still work there")
    asha.press(SAVE)
    asha.follow("Continue")


def _add_a_referee(asha: Hands) -> None:
    asha.follow("Referees")
    asha.follow("Add a referee")
    asha.refused(SAVE)
    asha.write("Full name", "Bernard Hale")
    asha.write("How do they know you?", "Ward manager since 2019")
    asha.write("Email address", "b.hale@example.org")
    asha.press(SAVE)
    asha.follow("Continue")


def _answer_each_criterion(asha: Hands) -> None:
    """Answer the essential criteria of a section, and leave the desirable ones empty."""
    while asha.heading != "Your application":
        number = asha.text.partition("essential criterion ")[2].partition(" ")[0]
        if number:
            asha.write("Your answer", EVIDENCE.format(number))
        asha.press(SAVE)


def sign_and_send(asha: Hands, world: World) -> str:
    """Sign the vetting form, send, and give the reference of the receipt, which a mail says as well."""
    asha.follow("Sign your vetting form")
    asha.refused("Continue")
    asha.choose(
        "Do you sign this vetting form?",
        "Yes. What I have written is true and complete, to the best of my knowledge",
    )
    asha.press("Continue")
    assert asha.heading == "Send your application"
    asha.refused("Send my application")
    asha.tick("What I have told you is true and complete, as far as I know")
    asha.press("Send my application")
    assert asha.heading == "Application sent"
    reference = asha.text.partition("Your reference ")[2].partition(" ")[0]
    assert reference.startswith("VR-")
    world.deliver()
    asha.go("/mail/")
    asha.follow(f"We have your application {reference}")
    assert POST in asha.text
    return reference


def see_the_status(asha: Hands, reference: str) -> None:
    """See in the list and on its own page how the application stands, and what was sent."""
    asha.go("/applications/")
    assert f"Reference {reference} Sent 2 March 2026" in asha.text
    asha.follow("View")
    assert asha.heading == "How your application stands"
    assert "Your application has reached us." in asha.text
    asha.follow("Read or print what you sent")
    assert "It was a night shift (13)." in asha.text


def withdraw_another(asha: Hands) -> None:
    """Start another application with a copy of the vetting form, and withdraw it and the copy."""
    asha.go("/vacancies")
    asha.follow(OTHER_POST)
    asha.press("Apply for this job")
    asha.follow("Use answers that you have given before")
    asha.refused("Copy these answers")
    asha.choose("Which application?", POST)
    asha.press("Copy these answers")
    assert "9 Ferry Road" in asha.text
    asha.press("Use these answers")
    asha.follow("Where you have lived")
    assert "9 Ferry Road" in asha.text
    asha.follow("Back")
    asha.follow("Withdraw this application")
    asha.refused("Continue")
    asha.choose("Do you want to withdraw this application?", "Yes, withdraw it")
    asha.choose("What should happen to your vetting form?", "Delete it")
    asha.press("Continue")
    assert "You have withdrawn this application." in asha.text
