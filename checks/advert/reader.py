"""The whole advert: each reader in its turn, the surest first."""

from checks.advert.adverts import take_apart
from checks.advert.badges import read_badges
from checks.advert.contacts import read_contact
from checks.advert.cross_doubts import doubt_dates, doubt_length, doubt_years
from checks.advert.documents import read_documents
from checks.advert.drafts import Draft
from checks.advert.labelled import read_labelled
from checks.advert.paragraphs import read_paragraphs
from checks.advert.posting_values import read_figures, read_posting
from checks.advert.records import Vacancy
from checks.advert.requirements import read_requirements
from checks.advert.sections import read_sections
from checks.advert.sentences import sentences_of
from checks.advert.titles import sure_head
from checks.advert.unlabelled import read_unlabelled
from checks.advert.vetting import read_vetting


def read_advert(text: str) -> Vacancy:
    """Read the vacancy out of an advert: plain text as people copy it, or HTML.

    What the advert does not say is None; what is doubtful is None or kept, with a doubt. Wording is kept but
    for bullets, list marks and space. Never raises, whatever the text.
    """
    advert = take_apart(text)
    into = Draft(advert.page.source)
    doubt_length(advert.page, into)
    head = sure_head(advert.lines, advert.blocks)
    into.set_text("title", head.title)
    read_labelled(advert.facts, into)
    read_posting(advert.posting, into)
    into.set_text("employer", head.employer)

    free = advert.free_lines()
    sentences = list(sentences_of(free))
    read_unlabelled(advert, free, sentences, into)
    read_figures(advert.posting, into)
    read_sections(advert.sections, into)
    read_paragraphs(advert, into)
    read_requirements(advert.blocks, advert.rules(), advert.sections, into)
    read_vetting(advert.rules(), into.get("employer") or "", into)
    read_contact(advert.blocks, sentences, into)
    read_badges(advert.blocks, into)
    read_documents(advert.blocks, advert.page, into)
    doubt_dates(into)
    doubt_years(into)
    return into.vacancy()
