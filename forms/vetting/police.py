"""Contact with the police as a suspect: twenty questions, and each matter behind a yes (POL-01 to POL-03)."""

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
from forms.vetting.police_words import CATEGORIES, FEATURES, OUTCOMES, QUESTIONS

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


class MatterForm(DocumentForm):
    """One matter: what was alleged, when, who dealt with it and what came of it (POL-03)."""

    circumstances = ParagraphField(
        "What happened, in your own words?",
        called="What happened",
        hint="How old you were, what led to it, and what has changed since",
        rows=5,
    )
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
    features = TicksField(
        "Was any of this part of it?",
        called="What was part of it",
        choices=FEATURES,
        hint="Select all that apply",
    )

    def value(self) -> Any:
        """Give a matter of the contract, without the id."""
        return {**super().value(), "features": self.features.data}
