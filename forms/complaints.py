"""Complain about how personal data was used, and answer such a complaint."""

from forms.base import BaseForm
from forms.fields import Choice, EmailField, ParagraphField, RadiosField, TextField
from forms.validators import Needed

ABOUT = (
    Choice("use", "How my data was used, or who saw it"),
    Choice("copy", "A copy of my data that I asked for"),
    Choice("wrong", "Something about me that is wrong"),
    Choice("delete", "Deleting my data, or how long it is kept"),
    Choice("lost", "Data that was lost or sent to the wrong person"),
    Choice("other", "Something else"),
)
OUTCOMES = (
    Choice("upheld", "We agree with the complaint"),
    Choice("partly", "We agree with part of the complaint"),
    Choice("not_upheld", "We do not agree with the complaint"),
)
MOST = 5_000


class ComplaintForm(BaseForm):
    """What somebody complains about; the view sets the employers that there are."""

    trust = RadiosField("Which employer is it about?", [Needed("Select the employer")])
    about = RadiosField("What is it about?", [Needed("Select what it is about")], choices=ABOUT)
    what = ParagraphField(
        "What happened?",
        [Needed("Tell us what happened")],
        called="What happened",
        hint="When it was, if you know it, and what you would like us to do.",
        most=MOST,
        rows=8,
    )
    name = TextField(
        "Your name",
        called="Your name",
        most=200,
        render_kw={"autocomplete": "name", "spellcheck": "false"},
    )
    email = EmailField(
        "Your email address",
        [Needed("Enter your email address, so that we can answer")],
        called="Your email address",
        hint="We confirm that we have your complaint, and tell you when it is answered.",
        render_kw={"autocomplete": "email"},
    )


class ComplaintAnswerForm(BaseForm):
    """What came of a complaint, in a word and in the words that the person reads."""

    outcome = RadiosField("What is the outcome?", [Needed("Select the outcome")], choices=OUTCOMES)
    answer = ParagraphField(
        "What do you answer?",
        [Needed("Write what you answer")],
        called="Your answer",
        hint="What you looked at, what you found, and what you have done about it.",
        most=MOST,
        rows=8,
    )
