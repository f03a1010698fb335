"""Contact with the police as a suspect: twenty questions, and each matter behind a yes (POL-01 to POL-03)."""

from collections.abc import Mapping
from typing import Any

from forms.documents import DocumentForm
from forms.fields import (
    Choice,
    CountryField,
    ParagraphField,
    PartialDateField,
    RadiosField,
    SelectField,
    TextField,
    TicksField,
    WholeNumberField,
    YesNoField,
)
from forms.validators import Needed, NotBefore, NotInFuture

QUESTIONS: Mapping[str, tuple[str, str]] = {
    "a": ("Have you ever been arrested?", ""),
    "b": ("Have you ever been interviewed under caution, or gone to a voluntary interview?", ""),
    "c": ("Have you ever been investigated by the police?", "Also if it ended with no further action"),
    "d": (
        "Have you ever been charged, summonsed, or sent a postal requisition?",
        "A postal requisition is a letter that orders you to go to court",
    ),
    "e": (
        "Are you under investigation now, on bail, or released under investigation?",
        "Your application can still go, but the police wait until the matter is over",
    ),
    "f": ("Have you ever had a simple caution?", ""),
    "g": ("Have you ever had a conditional caution?", ""),
    "h": ("Have you ever had a youth caution, a reprimand or a final warning?", ""),
    "i": ("Have you ever had a community resolution or a restorative outcome?", ""),
    "j": ("Have you ever had a cannabis or khat warning?", ""),
    "k": ("Have you ever had a penalty notice for disorder?", ""),
    "l": (
        "Have you ever had a fixed penalty from the police?",
        "For speeding or other driving matters. Council and private parking charges do not count.",
    ),
    "m": ("Have you ever been bound over by a court?", ""),
    "n": ("Have you ever been convicted by any court?", "Also if it is spent, or you were under 18"),
    "o": ("Have you ever been dealt with by service police, a court martial or military discipline?", ""),
    "p": (
        "Have you ever been dealt with by another police service?",
        "British Transport Police, Ministry of Defence Police, port police and others",
    ),
    "q": ("Have you ever been dealt with by police or a court abroad?", ""),
    "r": (
        "Have you ever had a warning or order about your behaviour?",
        "Harassment warning, community protection notice, dispersal, stalking or domestic violence order, "
        "non-molestation order, football banning order and others",
    ),
    "s": ("Have you ever had to register as a sexual or violent offender?", ""),
    "t": ("Have you ever been dismissed, or had a complaint upheld, over dishonesty, violence or abuse?", ""),
}
"""The letters of POL-02 with their questions and what counts."""

MAY_BE_PROTECTED = frozenset("fghn")
PROTECTED = Choice(
    "protected",
    "I have only matters that are protected, and keep them back",
    "You may be entitled to this. Get free advice from Unlock or Nacro first: the police guidance asks for "
    "everything.",
)


def _question(letter: str) -> RadiosField:
    """Make the question of one letter."""
    asked, hint = QUESTIONS[letter]
    called = f"The answer to “{asked}”"
    if letter not in MAY_BE_PROTECTED:
        return YesNoField(asked, called=called, hint=hint)
    return RadiosField(
        asked, called=called, hint=hint, choices=(Choice("yes", "Yes"), Choice("no", "No"), PROTECTED)
    )


class ContactForm(DocumentForm):
    """Arrest, interview, investigation, charge, and what is open now."""

    a = _question("a")
    b = _question("b")
    c = _question("c")
    d = _question("d")
    e = _question("e")


class CautionsForm(DocumentForm):
    """Cautions, warnings and penalties that came without a court."""

    f = _question("f")
    g = _question("g")
    h = _question("h")
    i = _question("i")
    j = _question("j")
    k = _question("k")
    l = _question("l")  # noqa: E741  # the letter of the question


class CourtsForm(DocumentForm):
    """Courts, other police services, orders and registers."""

    m = _question("m")
    n = _question("n")
    o = _question("o")
    p = _question("p")
    q = _question("q")
    r = _question("r")
    s = _question("s")
    t = _question("t")


CATEGORIES = {
    "a": "An arrest",
    "b": "An interview under caution",
    "c": "An investigation",
    "d": "A charge, summons or requisition",
    "e": "A matter that is still open",
    "f": "A simple caution",
    "g": "A conditional caution",
    "h": "A youth caution, reprimand or final warning",
    "i": "A community resolution",
    "j": "A cannabis or khat warning",
    "k": "A penalty notice for disorder",
    "l": "A fixed penalty",
    "m": "A bind-over",
    "n": "A conviction",
    "o": "A service police or military matter",
    "p": "A matter with another police service",
    "q": "A matter abroad",
    "r": "A warning or order about behaviour",
    "s": "Registration as an offender",
    "t": "A dismissal or complaint",
}
"""What one matter of each letter is called."""

OUTCOMES = {
    "no_further_action": "No further action",
    "pending": "Not decided yet",
    "released_under_investigation": "Released under investigation",
    "charged": "Charged, no trial yet",
    "acquitted": "Found not guilty",
    "dropped": "Dropped",
    "community_resolution": "Community resolution",
    "cannabis_warning": "Cannabis or khat warning",
    "penalty_notice_for_disorder": "Penalty notice for disorder",
    "fixed_penalty": "Fixed penalty",
    "simple_caution": "Simple caution",
    "conditional_caution": "Conditional caution",
    "youth_caution": "Youth caution, reprimand or final warning",
    "bind_over": "Bound over",
    "absolute_discharge": "Absolute discharge",
    "conditional_discharge": "Conditional discharge",
    "fine": "Fine",
    "community_order": "Community order",
    "suspended_sentence": "Suspended prison sentence",
    "imprisonment": "Prison sentence",
    "detention": "Detention",
    "deferred_sentence": "Deferred sentence",
    "disqualification": "Disqualified from driving",
    "service_conviction": "Convicted by a service court",
    "service_discipline": "Service discipline",
    "civil_order": "Civil order",
    "other": "Something else",
}

FEATURES = (
    Choice("dishonesty", "Dishonesty"),
    Choice("violence", "Violence"),
    Choice("sexual", "A sexual matter"),
    Choice("domestic_abuse", "Domestic abuse"),
    Choice("hate", "Hate towards a group of people"),
    Choice("vulnerable_victim", "Somebody vulnerable was harmed"),
    Choice("drugs", "Drugs"),
    Choice("drink_or_drug_driving", "Driving after drink or drugs"),
    Choice("dangerous_driving", "Dangerous driving"),
    Choice("death_by_driving", "A death caused by driving"),
)


class MatterForm(DocumentForm):
    """One matter: what was alleged, when, who dealt with it and what came of it (POL-03)."""

    category = SelectField(
        "What kind of matter was it?",
        [Needed("Select what kind of matter it was")],
        called="The kind of matter",
        choices=tuple(Choice(*item) for item in CATEGORIES.items()),
        hint="The kind that fits best. List each matter once.",
    )
    allegation = TextField("What were you said to have done?", called="What was alleged")
    date = PartialDateField(
        "When did it happen?",
        [NotInFuture("The date it happened must be today or in the past")],
        called="When it happened",
        coarsest="year",
        hint="The year is enough if you do not know more",
    )
    date_explanation = TextField(
        "If you are not sure of the date, why? (optional)", called="Why you are not sure of the date"
    )
    age = WholeNumberField("How old were you?", called="Your age then", width=3)
    authority = TextField(
        "Which police force or court dealt with it?", called="The police force or court", most=200
    )
    country = CountryField("Which country was it in?", called="The country")
    outcome = SelectField(
        "What came of it?",
        called="What came of it",
        choices=tuple(Choice(*item) for item in OUTCOMES.items()),
    )
    outcome_date = PartialDateField(
        "When was it decided?",
        [
            NotInFuture("The date it was decided must be today or in the past"),
            NotBefore("date", "The date it was decided must not be before the date it happened"),
        ],
        called="When it was decided",
        coarsest="year",
        hint="Leave this empty if nothing has been decided yet",
    )
    circumstances = ParagraphField(
        "What happened, in your own words?",
        called="What happened",
        hint="How old you were, what led to it, and what has changed since",
        rows=5,
    )
    features = TicksField(
        "Was any of this part of it?",
        called="What was part of it",
        choices=FEATURES,
        hint="Select all that apply",
    )

    def value(self) -> Any:
        """Give a matter of the contract, without the id."""
        return {**super().value(), "features": self.features.data}
