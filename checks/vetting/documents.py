"""Papers that prove who the applicant is and where they live (ID-05 to ID-07)."""

from collections.abc import Iterator
from datetime import date

from checks.dates import months_after
from checks.findings import Finding, blocker, concern
from checks.messages.catalogue import phrases, tell
from checks.profiles import Profile
from checks.rules import rule
from checks.vetting import sources
from checks.vetting.applicant import Document
from checks.vetting.records import VettingForm
from checks.vetting.words import DocumentKind

PAPERS = phrases("papers")
PHOTOGRAPHIC = (DocumentKind.PASSPORT, DocumentKind.DRIVING_LICENCE)


@rule("ID-05", source=sources.DEVON_CORNWALL, evidence="E1")
def one_paper_with_a_photograph(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker where no passport or driving licence is listed that is valid on the day."""
    photographic = [document for document in form.documents if document.kind in PHOTOGRAPHIC]
    if any(document.expires and document.expires.latest >= on for document in photographic):
        return
    if not photographic:
        yield blocker(tell("ID-05", "none"), "/documents")
    for document in photographic:
        expires = document.expires
        case = "expired" if expires else "no_end"
        yield blocker(tell("ID-05", case, paper=called(document), day=expires), f"{document.at}/expires")


def address_proofs(form: VettingForm, on: date) -> list[Document]:
    """Give the papers that can prove the address: not a passport, nor a licence that is the photograph."""
    others = [document for document in form.documents if document.kind not in (None, *PHOTOGRAPHIC)]
    valid = [d for d in form.documents if d.kind in PHOTOGRAPHIC and d.expires and d.expires.latest >= on]
    licences = [d for d in form.documents if d.kind is DocumentKind.DRIVING_LICENCE]
    spare = licences if len(licences) > 1 or any(d.kind is DocumentKind.PASSPORT for d in valid) else []
    return [*others, *spare]


@rule("ID-06", source=sources.DEVON_CORNWALL, evidence="E1")
def one_recent_proof_of_address(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker where no proof of address is dated within the profile's months before the day.

    Asks for the exact date where a vague one leaves that open.
    """
    months = profile.proof_of_address_max_months
    proofs = address_proofs(form, on)
    dated = [(document, document.dated) for document in proofs if document.dated]
    if any(months_after(day.earliest, months) >= on for _, day in dated):
        return
    vague = [document for document, day in dated if months_after(day.latest, months) >= on]
    if vague:
        yield concern(tell("ID-06", "vague", paper=called(vague[0]), months=months), f"{vague[0].at}/dated")
    elif dated:
        document, day = max(dated, key=lambda pair: pair[1].latest)
        yield blocker(
            tell("ID-06", "old", paper=called(document), day=day, months=months), f"{document.at}/dated"
        )
    elif proofs:
        yield blocker(tell("ID-06", "undated", paper=called(proofs[0])), f"{proofs[0].at}/dated")
    else:
        yield blocker(tell("ID-06", "none", months=months), "/documents")


@rule("ID-07", source=sources.DEVON_CORNWALL, evidence="E1")
def proof_shows_the_main_address(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern where the proofs show another address than the main one; old ones count if all are."""
    main, months = form.main_address(on), profile.proof_of_address_max_months
    listed = address_proofs(form, on)
    proofs = [d for d in listed if d.dated and months_after(d.dated.latest, months) >= on] or listed
    shown = [form.address(document.address) for document in proofs]
    if main and proofs and not any(place and (place is main or place.is_same(main)) for place in shown):
        other = shown[0].in_short if shown[0] else ""
        yield concern(
            tell(
                "ID-07",
                "shows_another" if other else "shows_none",
                paper=called(proofs[0]),
                other=other,
                main=main.in_short,
            ),
            f"{proofs[0].at}/address",
        )


def called(document: Document) -> str:
    """Write what a document is."""
    return PAPERS[document.kind or DocumentKind.OTHER]
