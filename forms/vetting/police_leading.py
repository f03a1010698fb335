"""Telling a matter in one's own words, and being led to its kind by the questions about a record."""

from collections.abc import Mapping
from typing import Any

from checks.record import leading
from checks.record.words import CautionType, SentenceKind
from checks.vetting.matter_words import Disposal
from forms.base import given
from forms.documents import DocumentForm
from forms.fields import (
    Choice,
    ParagraphField,
    PartialDateField,
    RadiosField,
    TextField,
    WholeNumberField,
)
from forms.record.matters import CONVICTION, WHAT, under_18_question, what_question
from forms.record.sentences import kind_question, sentence_names
from forms.validators import Needed, NeededIf, NotInFuture
from forms.vetting.police import MatterForm
from forms.vetting.police_words import OUTCOMES

TELL, KIND, WHOLE = "tell", "kind", "whole"
"""What a link says: begin in one's own words, be led to the kind again, answer everything on one page."""

BEFORE = (
    Choice("open", "It is not over yet", "Under investigation, on bail, or waiting for a court"),
    Choice("abroad", "It happened abroad", "Whatever came of it"),
    Choice("service", "Service police or a court martial dealt with it"),
)
NONE = Choice("none", "None of these", "It came to nothing, or there was a ticket, a warning or an order")
CAUTIONS = tuple(choice.value for choice in WHAT if choice.value != CONVICTION)
ELSEWHERE = {"open": leading.OPEN, "abroad": leading.ABROAD, "service": leading.SERVICE}


class TellForm(DocumentForm):
    """What happened, roughly when, and what came of it, in one's own words."""

    circumstances = ParagraphField(
        "What happened, in your own words?",
        [Needed("Write what happened, in your own words")],
        called="What happened",
        hint="What led to it, who dealt with it, what came of it, and what has changed since",
        rows=6,
    )
    date = PartialDateField(
        "Roughly when did it happen?",
        [NotInFuture("The date it happened must be today or in the past")],
        called="When it happened",
        coarsest="year",
        hint="If you know only the month or the year, leave the other boxes empty. We then reckon with every "
        "day of it.",
    )
    date_explanation = TextField(
        "If you are not sure of the date, why? (optional)",
        called="Why you are not sure of the date",
        hint="For example: it was in the summer after I left school",
    )
    age = WholeNumberField("How old were you? (optional)", called="Your age then", width=3)


class LedForm(DocumentForm):
    """One step on the way to the kind; it keeps all else that stands of the matter."""

    @classmethod
    def answers(cls, value: Any) -> dict[str, Any]:  # noqa: ARG003  # only where it leads is kept
        """Give no answer beforehand."""
        return {}

    def leads_to(self) -> leading.Kind | tuple[None, Disposal]:
        """Give kind and outcome that the answer leads to."""
        raise NotImplementedError

    def value(self) -> Any:
        """Give the matter with its kind and outcome as far as they are known."""
        category, outcome = self.leads_to()
        return {**(self.stood or {}), "category": category, "outcome": outcome}


class WhatForm(LedForm):
    """What came of it: the first question."""

    what = what_question(before=BEFORE, after=(NONE,), hint="Select the first that fits")
    under_18 = under_18_question(
        NeededIf("what", ("simple",), "Select yes if you were under 18 on that day"),
        hint="Only for a caution without conditions",
    )

    def leads_to(self) -> leading.Kind | tuple[None, Disposal]:
        """Give where the answer leads; what it leaves open is asked next."""
        what = self.what.data or ""
        if what in CAUTIONS:
            return leading.of_caution(CautionType(what), under_18=self.under_18.data == "yes")
        if what == CONVICTION:
            return leading.CONVICTED
        return ELSEWHERE.get(what, (None, Disposal.OTHER))


class CourtForm(LedForm):
    """What the court ordered."""

    kind = kind_question("choose the one that went on longest, and name the others in your own words.")

    def prepare(self) -> None:
        """Offer every sentence that the law knows."""
        self.kind.choices = sentence_names()

    def leads_to(self) -> leading.Kind:
        """Give kind and outcome of the sentence."""
        return leading.of_sentence(SentenceKind(given(self.kind.data)))


class WithoutForm(LedForm):
    """What came of it where there was no caution and no conviction."""

    came_to = RadiosField(
        "How did it end?",
        [Needed("Select how it ended")],
        called="How it ended",
        choices=tuple(Choice(each.value, OUTCOMES[each.value]) for each in leading.WITHOUT_CONVICTION),
    )

    def leads_to(self) -> leading.Kind:
        """Give the outcome, and the kind that it is of."""
        outcome = Disposal(given(self.came_to.data))
        return leading.WITHOUT_CONVICTION[outcome], outcome


def asked_next(stood: Mapping[str, Any] | None, said: str) -> type[DocumentForm]:
    """Give what is asked about a matter, from what stands of it and what the link said."""
    if said == WHOLE or stood is None:
        return TellForm if said == TELL else MatterForm
    category, outcome = stood.get("category"), stood.get("outcome")
    if said == KIND or not (category or outcome):
        return WhatForm
    if not category:
        return WithoutForm
    return CourtForm if category == "n" and not outcome else MatterForm
