"""The list of matters with the police, and what holds for each: spent, protected, who must be told."""

from flask.typing import ResponseReturnValue

from app import clock
from app.applicant import collections
from app.applicant.opening import OpenPart
from app.applicant.sections import Collection
from app.documents.vetting import contract
from app.models.base import Document
from checks.profiles import DEFAULT, load_profile
from checks.record.matter_answers import matter_answers
from forms.record.matter_words import matter_card
from forms.record.words import LINKS, RecordCard
from forms.schemas.vetting_form import load


def show(opened: OpenPart, page: Collection) -> ResponseReturnValue:
    """Show the matters, each with what must be told of it to whom."""
    told = record_cards(opened.document) if page.items(opened.document) else {}
    return collections.show_list(opened, page, record_cards=told, links=LINKS)


def record_cards(document: Document) -> dict[str, RecordCard]:
    """Give the card of each matter of a stored vetting form, by id."""
    form = load(contract(document))
    profile = load_profile(form.profile or DEFAULT)
    answers = matter_answers(form, clock.today(), form_asks_all=profile.asks_protected_matters)
    items = document["police"]["items"]
    return {
        items[answer.index]["id"]: matter_card(
            f"Who must be told: {items[answer.index].get('allegation') or 'this matter'}", answer
        )
        for answer in answers
    }
