"""How the applicant meets one criterion of the person specification."""

from typing import Any

from forms.documents import DocumentForm
from forms.employer.attaching import attachable
from forms.fields import ParagraphField, TickField, TicksField
from forms.validators import Words

MOST_WORDS = 500


class EvidenceForm(DocumentForm):
    """Evidence in the applicant's words, or "not yet" with a few words.

    An answer may stay empty here; whether it has to be given depends on the criterion.
    """

    text = ParagraphField(
        "Your answer",
        [Words(MOST_WORDS, "Your answer")],
        hint="A short example is best: what happened, what you did, and what came of it.",
        words=MOST_WORDS,
        rows=10,
    )
    shown_by = TicksField(
        "What of your application shows this? (optional)",
        called="What shows this",
        hint="Tick what you have listed already, so that you need not write it again.",
    )
    not_yet = TickField(
        "I do not meet this yet",
        hint="You can still apply. Say in the box what you have instead, or how you will get there.",
    )

    def prepare(self) -> None:
        """Offer what is listed in the application; without anything there is no question."""
        self.shown_by.choices = list(attachable(self.document))
        if not self.shown_by.choices:
            del self.shown_by

    def value(self) -> Any:
        """Give the answer, or None where there is none."""
        told = super().value()
        return told if any(told.values()) else None
