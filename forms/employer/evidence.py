"""How the applicant meets one criterion of the person specification."""

from typing import Any

from forms.documents import DocumentForm
from forms.fields import ParagraphField, TickField
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
    not_yet = TickField(
        "I do not meet this yet",
        hint="You can still apply. Say in the box what you have instead, or how you will get there.",
    )

    def value(self) -> Any:
        """Give the answer, or None where there is none."""
        told = super().value()
        return told if any(told.values()) else None
