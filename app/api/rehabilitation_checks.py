"""`POST /api/rehabilitation-checks`: a criminal record in, who must be told out."""

from app.api.blueprint import Document, checks_document
from app.api.shapes import of_contract
from app.clock import today
from checks.profiles import load_profile
from checks.record.assessing import assess
from forms.schemas.criminal_record import load
from forms.schemas.rehabilitation import AnswersShape, dump


@checks_document("/rehabilitation-checks", takes=of_contract("criminal-record"), gives=AnswersShape)
def rehabilitation_checks(document: Document) -> Document:
    """Say what of a criminal record is spent, protected, and to be told to whom.

    England and Wales. Nothing is stored. This is not legal advice. Without `as_of` the answer is for today in
    London.
    """
    record = load(document)
    asks_all = load_profile().asks_protected_matters
    return dump(assess(record, record.as_of or today(), form_asks_all=asks_all))
