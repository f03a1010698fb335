"""Shapes of what the applicant tells about the police, money and associations."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from checks.vetting.matter_words import (
    Association,
    AssociationOutcome,
    DebtKind,
    DebtState,
    Disposal,
    Feature,
    SocialMedia,
)
from checks.vetting.matters import (
    DEBT_QUESTIONS,
    LETTERS,
    Associate,
    Associations,
    Debt,
    Finance,
    Matter,
    Plan,
    Police,
)
from checks.vetting.words import Answer
from forms.schemas.fields import Count, Country, Flag, Given, Moment, Number, Text, Word, read_text, read_word
from forms.schemas.parts import Items, Listed, Part, Shape, shape_of

Question = TypeVar("Question", bound=str)
MAY_BE_PROTECTED = "fghn"
FEATURES = {feature.value: feature for feature in Feature}


class MatterShape(Shape):
    """One matter with the police or a court."""

    category = Word(LETTERS)
    allegation = Text()
    date = Moment()
    age = Count()
    authority = Text()
    country = Country()
    outcome = Word(Disposal)
    outcome_date = Moment()
    circumstances = Text()
    date_explanation = Text()
    features = Listed(lambda word: read_word(word, FEATURES), frozenset)


class PlanShape(Shape):
    """A repayment plan."""

    start = Moment(data_key="from")
    monthly_gbp = Number()
    payments_made = Count()
    payments_missed = Count()


class DebtShape(Shape):
    """One financial matter."""

    kind = Word(DebtKind)
    date = Moment()
    amount_gbp = Number()
    creditor = Text()
    state = Word(DebtState)
    settled_on = Moment()
    certificate = Flag()
    plan = Part(Plan, PlanShape, nothing=None)


class AssociateShape(Shape):
    """One thing told about associations."""

    kind = Word(Association)
    details = Text()
    outcome = Word(AssociationOutcome)


class SocialMediaShape(Shape):
    """Names online."""

    answer = Word(SocialMedia)
    handles = Listed(read_text)


def _answers(question: Callable[[str], Question], words: Mapping[str, Given]) -> Part:
    """Make the entry that holds the answers to some questions; null is not answered."""

    def answered(**given: Answer | None) -> dict[Question, Answer]:
        return {question(name): answer for name, answer in given.items() if answer is not None}

    return Part(answered, shape_of(words))


def _yes_or_no(*besides: Answer) -> Word:
    """Make the entry of one answer."""
    return Word((Answer.YES, Answer.NO, *besides))


class PoliceShape(Shape):
    """Answers by letter, and the matters behind them."""

    answers = _answers(
        str,
        {name: _yes_or_no(*[Answer.PROTECTED] * (name in MAY_BE_PROTECTED)) for name in LETTERS},
    )
    items = Items(Matter, MatterShape)


class FinanceShape(Shape):
    """Answers by question, and the matters behind them."""

    answers = _answers(DebtKind, {kind.value: _yes_or_no() for kind in DEBT_QUESTIONS})
    items = Items(Debt, DebtShape)


class AssociationsShape(Shape):
    """Answers by question, what is behind them, and names online."""

    answers = _answers(Association, {kind.value: _yes_or_no() for kind in Association})
    items = Items(Associate, AssociateShape)
    social_media = Part(dict, SocialMediaShape)


def _associations(*, social_media: dict[str, Any] | None = None, **given: Any) -> Associations:
    """Make the associations of what the document gives."""
    online = social_media or {}
    return Associations(social_media=online.get("answer"), handles=online.get("handles", ()), **given)


POLICE = Part(Police, PoliceShape)
FINANCE = Part(Finance, FinanceShape)
ASSOCIATIONS = Part(_associations, AssociationsShape)
