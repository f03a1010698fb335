"""The pages that `make screens` takes pictures of."""

from typing import NamedTuple

from app.demo.filling import told

BY_ROLE = dict(told())
HR = BY_ROLE["hr"]
WITH_GAP = BY_ROLE["applicant, two days missing"]
JUST_BEGUN = BY_ROLE["applicant, just begun"]
VACANCY, CLOSED = "/hr/vacancies/{vacancy}", "/hr/vacancies/{closed}"
APPLICATION, BEGUN = "/applications/{application}", "/applications/{begun}"


class Screen(NamedTuple):
    """One page to take a picture of.

    Attributes:
        name: of the picture.
        path: the address to begin at; names in braces are ids that differ from one demonstration to the next.
        identity: the email address of whoever is signed in; "" for nobody.
        links: what to press, one after another, to get from there to the page.
    """

    name: str
    path: str
    identity: str = ""
    links: tuple[str, ...] = ()


PUBLIC = (
    Screen("home", "/"),
    Screen("help", "/help"),
    Screen("accessibility", "/accessibility"),
    Screen("not-found", "/no-such-page"),
    Screen("sign-in", "/sign-in"),
    Screen("register", "/register"),
    Screen("forgot-password", "/reset-password"),
    Screen("mails", "/mail/"),
    Screen("vacancies", "/vacancies"),
    Screen("vacancy", "/vacancies/{vacancy}"),
    Screen("vacancy-closed", "/vacancies/{closed}"),
)
EMPLOYER = tuple(
    Screen(f"employer-{key}", f"{APPLICATION}/employer/{key}", WITH_GAP)
    for key in ("contact", "registration", "work", "referees", "qualifications")
)
VETTING = tuple(
    Screen(f"vetting-{key}", f"{APPLICATION}/vetting/{key}", WITH_GAP)
    for key in [
        "name",
        "birth-name",
        "other-names",
        "birth",
        "national-insurance",
        "marital-status",
        "occupants",
        "addresses",
        "absences",
        "parents",
        "partner",
        "household",
        "people",
        "people-informed",
        "police-contact",
        "police-cautions",
        "police-courts",
        "matters",
        "judgments",
        "plans",
        "debts",
        "associations",
        "association-details",
        "social-media",
        "documents",
        "notes",
        "signature",
        "check",
        "import",
    ]
)
ADDING = tuple(
    Screen(f"add-{key}", f"{BEGUN}/vetting/{key}/add", JUST_BEGUN)
    for key in ("addresses", "absences", "people", "matters", "debts", "documents")
)
APPLICANT = (
    Screen("applications", "/applications/", WITH_GAP),
    Screen("tasks", f"{APPLICATION}/", WITH_GAP),
    Screen("tasks-begun", f"{BEGUN}/", JUST_BEGUN),
    Screen("check-answers", f"{APPLICATION}/check", WITH_GAP),
    Screen("send-stopped", f"{APPLICATION}/send", WITH_GAP),
    Screen("status", f"{APPLICATION}/status", WITH_GAP),
    Screen("withdraw", f"{APPLICATION}/withdraw", WITH_GAP),
    Screen("equality", f"{APPLICATION}/equality/", WITH_GAP),
    Screen("account", "/account/", WITH_GAP),
    *EMPLOYER,
    *VETTING,
    *ADDING,
)
HIRING = (
    Screen("hr-vacancies", "/hr/vacancies", HR),
    Screen("hr-import", "/hr/vacancies/import", HR),
    Screen("hr-vacancy", VACANCY, HR),
    Screen("hr-review", f"{VACANCY}/review", HR),
    Screen("hr-queue-open", f"{VACANCY}/queue", HR),
    Screen("hr-queue", f"{CLOSED}/queue", HR),
    Screen("hr-application", "/hr/applications/{sent}", HR),
)
SCREENS = (*PUBLIC, *APPLICANT, *HIRING)

README = (
    (Screen("gap", f"{APPLICATION}/vetting/addresses", WITH_GAP), "Where you have lived"),
    (Screen("review", f"{VACANCY}/review", HR), "Review"),
    (Screen("queue", f"{CLOSED}/queue", HR), "Applications"),
)
"""The README's pictures, each with the heading that stands at its top."""
