"""The pack that is made of a vetting form: every answer, in the order of the form, as people read it.

It is made once, shown to the applicant, and frozen as it was shown; nobody makes it anew from the answers.
"""

from collections.abc import Iterator

from app import clock
from app.applicant.employer.registration import REGISTRATION
from app.applicant.sections import Collection, Page, Section
from app.applicant.vetting import SECTIONS
from app.applicant.vetting.ending import SIGNATURE
from app.documents.places import Place, read
from app.models.base import Document
from checks.dates import PartialDate
from forms.documents import DocumentForm


def pack_of(form: Document, employer_part: Document) -> Document:
    """Give the pack of a form: its chapters, each with blocks of rows of question and answer.

    The professional registration, which is asked in the employer's part, stands after the identity.
    """
    identity, *others = SECTIONS
    chapters = [
        _chapter(identity, form),
        _chapter(REGISTRATION, employer_part),
        *(_chapter(section, form) for section in others),
    ]
    chapters[-1] = _signature(form)
    return {"chapters": [chapter for chapter in chapters if chapter["blocks"]]}


def _signature(form: Document) -> Document:
    """Give the chapter that says when the form was signed; its page asks only whether to sign now."""
    signed_on = (form.get("signature") or {}).get("signed_on")
    said = str(PartialDate.read(signed_on)) if signed_on else ""
    rows = [{"label": "Signed on", "value": said}]
    return {"key": SIGNATURE.key, "title": "Signature", "blocks": [{"title": "", "rows": rows}]}


def _chapter(section: Section, document: Document) -> Document:
    """Give the answers of a section, page by page."""
    blocks = [block for page in section.shown(document) for block in _blocks(page, document)]
    return {"key": section.key, "title": section.title, "blocks": blocks}


def _blocks(page: Page | Collection, document: Document) -> Iterator[Document]:
    """Give a page's answers, or each thing of a list under its own title."""
    if not isinstance(page, Collection):
        yield {"title": "", "rows": _rows(page.form, document, page.place)}
        return
    for item in page.items(document):
        title = page.card(item, document).title
        yield {"title": title, "rows": _rows(page.form, document, page.item(item["id"]))}
    if not page.items(document):
        said = page.none.said if page.none and page.none_said(document) else ""
        yield {"title": "", "rows": [{"label": page.title, "value": said}]}


def _rows(form: type[DocumentForm], document: Document, place: Place) -> list[Document]:
    """Give the questions of one form with their answers."""
    shown = form(on=clock.today(), value=read(document, place), document=document)
    return [
        {"label": label.removesuffix(" (optional)"), "value": str(value)} for label, value in shown.rows()
    ]
