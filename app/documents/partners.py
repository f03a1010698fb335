"""The partner's own addresses: a list to the pages; the contract keeps it with the partner."""

from app.models.base import Document
from forms.vetting.relations import PARTNERS

LIST, KEPT_AS = "partner_addresses", "address_history"


def fold(document: Document) -> None:
    """Put the list with the first partner, as the contract does; where there is none it is left out."""
    stays = document.pop(LIST, None)
    partner = _partner(document)
    if partner is not None:
        partner[KEPT_AS] = stays


def unfold(document: Document) -> None:
    """Take the list out of the partner's record, for the pages."""
    partner = _partner(document)
    if partner is not None and KEPT_AS in partner:
        document[LIST] = partner.pop(KEPT_AS)


def _partner(document: Document) -> Document | None:
    """Give the first person who is a partner."""
    people = document.get("people") or ()
    return next((person for person in people if PARTNERS & set(person.get("roles") or ())), None)
