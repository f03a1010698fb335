"""The story of the main job as HR lives it: an advert becomes a vacancy, and applications arrive."""

from app.demo.filling import ADVERT
from tests.journeys.hands import Hands, write_date
from tests.journeys.world import HR_EMAIL, HR_PASSWORD

POST = "Liaison and Diversion Nurse Practitioner"
PASTED = ADVERT.read_text("utf-8").format(closing="20/08/2025 23:59", interview="09/04/2026")
SECRETS = ("Ferry Road", "Tannery Row", "Marian", "Edwin", "1952", "AB1079")
"""Of the vetting form of the story: where the person has lived, who the parents are, a number."""

WRONG, RIGHT = "Police and Criminal Evidence Act 1884", "Police and Criminal Evidence Act 1984"


def sign_in(hands: Hands, email: str, password: str) -> None:
    """Sign in on the page for it; pressing the button too early gives nothing away."""
    hands.go("/sign-in")
    hands.press("Sign in")
    assert "There is a problem" in hands.text
    hands.write("Email address", email)
    hands.write("Password", password)
    hands.press("Sign in")


def publish_from_advert(hr: Hands) -> None:
    """Paste an old advert, look at what was read and what is in doubt, set a new closing date, publish."""
    sign_in(hr, HR_EMAIL, HR_PASSWORD)
    hr.go("/hr/vacancies")
    hr.follow("Import an advert")
    hr.refused("Read the advert")
    hr.write("Paste the advert", PASTED.replace(RIGHT, WRONG))
    hr.press("Read the advert")
    _look_at_what_was_read(hr)
    _correct_the_doubt(hr)
    _publish(hr)


def _look_at_what_was_read(hr: Hands) -> None:
    assert hr.heading == f"Review: {POST}"
    assert "Job reference 417-HJ-2206 From the advert: Job ref 417-HJ-2206" in hr.text
    assert "Address history must run for 5 years with no gaps." in hr.text
    assert "1 to check" in hr.text
    assert "There is no Act of this name from that year" in hr.text
    assert "Enter a closing date in the future: the one given has passed." in hr.text


def _correct_the_doubt(hr: Hands) -> None:
    """Correct one criterion; and see that a day that there is not is not taken."""
    hr.follow("Change dates")
    write_date(hr, "Interview date", "31 4 2026")
    hr.refused("Save")
    write_date(hr, "Interview date", "9 4 2026")
    hr.press("Save")
    hr.follow("Change Skills and Knowledge")
    hr.write("Criterion 7", f"Knowledge of the {RIGHT} and its codes of practice.")
    hr.press("Save")
    assert WRONG not in hr.text.partition("The advert Marked")[0]
    assert "Nothing is in doubt" in hr.text


def _publish(hr: Hands) -> None:
    hr.follow("Preview")
    assert hr.heading == f"Preview: {POST}"
    hr.follow("Continue to publish")
    assert "The advert’s closing date, 20 August 2025 at 11:59pm, has passed. Set a new one." in hr.text
    hr.refused("Publish")
    write_date(hr, "Closing date", "20 3 2026")
    hr.write("Closing time", "23:59")
    hr.press("Publish")
    assert hr.heading == POST
    assert "No applications yet" in hr.text


def see_the_queue(hr: Hands, reference: str) -> None:
    """See before closing that an application is there, complete, and no more than that."""
    hr.go("/hr/vacancies")
    hr.follow(POST)
    hr.follow("See the applications")
    assert "1 application" in hr.text
    assert f"Reference {reference} Received 2 March 2026" in hr.text
    assert "Vetting form Complete" in hr.text
    assert not [secret for secret in ("Asha", "asha@", *SECRETS) if secret in hr.html]


def open_the_application(hr: Hands, reference: str) -> None:
    """Open it after closing: evidence and how to reach the person, nothing that HR has no need of."""
    sign_in(hr, HR_EMAIL, HR_PASSWORD)
    hr.go("/hr/vacancies")
    hr.follow(POST)
    hr.follow("See the applications")
    assert "Name Asha Mary Okafor" in hr.text
    hr.follow(reference)
    assert hr.heading == f"Application {reference}"
    assert "Asha Mary Okafor" in hr.text
    assert "asha@example.org" in hr.text
    assert "It was a night shift (13)." in hr.text
    assert "Vetting form: Complete" in hr.text
    assert not [secret for secret in SECRETS if secret in hr.html]
