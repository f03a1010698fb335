"""Whom to ask about the post."""

import re
from collections.abc import Sequence

from checks.advert.blocks import Block
from checks.advert.drafts import FROM_RUNNING_TEXT, Draft
from checks.advert.headings import Part
from checks.advert.labels import key
from checks.advert.lines import Line
from checks.advert.phrases import phrases
from checks.advert.records import Contact
from checks.advert.sources import Piece

_LABELS = {
    "name": "name | contact name | contact | enw | contact person",
    "job_title": "job title | title | position | role | contact job title | teitl y swydd | teitl swydd",
    "email": """
        email address | email | e-mail | e-mail address | contact email | cyfeiriad e-bost | e-bost
    """,
    "phone": """
        telephone number | telephone | phone | phone number | tel | tel no | telephone no | mobile
        contact number | contact telephone | rhif ffôn | ffôn | t
    """,
    "": """
        additional information | address | website | employer's website | fax | department | postcode
        organisation | gwybodaeth ychwanegol
    """,
}
_FIELDS = {label: field for field, labels in _LABELS.items() for label in phrases(labels)}
_EMAIL = re.compile(
    r"(?<![\w.+%'-])[A-Za-z0-9][A-Za-z0-9._%+'’-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}"
    r"(?![\w@])"
)
_PHONE = re.compile(
    r"(?<![\w/.-])(?:\+44|\(?0)[\d ()-]{7,18}\d(?:\s?(?:ext\.?|x|extension)\s?\d{2,6})?(?![\d/])"
)
_PLACEHOLDER = re.compile(
    r"(?i)\[[^\[\]]{0,60}\]|<[^<>]{0,60}>|x{3,}|tbc|n/?a|-+|email protected|redacted|name"
    r"|\(?(?:contact )?(?:name|email|phone)\)?"
)
_JOB = re.compile(
    r"(?i)\b(?:manager|lead|nurse|officer|director|head|matron|practitioner|consultant|supervisor"
    r"|coordinator|co-ordinator|administrator|clinician|partner|therapist|psychologist|recruit\w*|team"
    r"|chief|assistant|sister|advisor|adviser|specialist|secretary|principal|engineer|worker"
    r"|sergeant|superintendent|doctor|gp|analyst|executive|resourcing|hr)\b"
)
_NAME = re.compile(
    r"(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Sir|PC|DI|DS|Insp|Inspector|Sgt|Sergeant|Supt"
    r"|Cllr)\.? )?[A-Z][\w'’-]+(?: (?:[A-Z][\w'’-]+|[A-Z]\.?|de|van|von|ap|ab)){1,3}"
)
_ASK = re.compile(
    r"(?i)\b(?:contact|call|ring|speak (?:to|with)|telephone|email|e-mail|enquir\w+"
    r"|informal (?:discussion|chat|visit)|get in touch|further (?:details|information)|questions)\b"
)
_NAME_IN_PROSE = re.compile(
    rf"(?:(?i:contact|informal enquiries|speak (?:to|with)|call|ring|telephone"
    rf"|email|touch with|(?:cv|letter|applications?"
    rf"|enquiries|questions) to)):?\s(?P<name>{_NAME.pattern})(?:,\s(?:(?i:the"
    rf"|our)\s)?(?P<job>[A-Z][\w’'&/-]*(?:\s(?:[A-Z][\w’'&/-]*|of|and|for|&)){{0,6}}))?"
)
_CONTACT_LABEL = re.compile(r"(?i)contact(?: person| name)?\s?[:–-]\s")
_HIDDEN_EMAIL = re.compile(r"(?i)\[email[ \w]{0,20}\]")
_HIDDEN = "The page hides this; it has to be filled in."
_MOST_LINES = 14


def read_contact(blocks: Sequence[Block], sentences: Sequence[Piece], into: Draft) -> None:
    """Read the contact: from its own part of the advert, else from a sentence that says whom to ask."""
    found: dict[str, Piece] = {}
    for block in blocks:
        if block.part is Part.CONTACT:
            _read_block(block.lines[:_MOST_LINES], found)
    from_block = bool(found)
    if not found:
        labelled = [line for block in blocks for line in block.lines if _CONTACT_LABEL.match(line.text)]
        _read_sentences([*sentences, *labelled], found)
    hidden = [name for name, piece in found.items() if _is_hidden(piece.text)]
    kept = {name: piece for name, piece in found.items() if name not in hidden}
    for name in hidden:
        into.doubt(f"/contact/{name}", _HIDDEN, found[name])
    if "email" not in found:
        _doubt_hidden_email(sentences, into)
    if not kept:
        return
    into.set("contact", Contact(**{name: piece.words for name, piece in kept.items()}), *kept.values())
    for name, piece in kept.items():
        into.point(f"/contact/{name}", piece)
    if not from_block:
        into.doubt("/contact", FROM_RUNNING_TEXT, next(iter(kept.values())))


def _doubt_hidden_email(sentences: Sequence[Piece], into: Draft) -> None:
    for piece in sentences:
        if found := _HIDDEN_EMAIL.search(piece.text):
            into.doubt("/contact/email", _HIDDEN, piece.cut(*found.span()))
            return


def _read_block(lines: Sequence[Line], found: dict[str, Piece]) -> None:
    wanted: str | None = None
    unlabelled: list[Line] = []
    for line in lines:
        alone = _FIELDS.get(key(line.text))
        before, colon, _ = line.text.partition(":")
        beside = _FIELDS.get(key(before)) if colon else None
        if alone is not None:
            wanted = alone
        elif beside is not None:
            _keep(beside, line.cut(len(before) + 1), found)
            wanted = None
        elif wanted is not None:
            _keep(wanted, line, found)
            wanted = None
        else:
            unlabelled.append(line)
    if not found:
        _read_unlabelled(unlabelled, found)


def _keep(field: str, piece: Piece, found: dict[str, Piece]) -> None:
    pattern = {"email": _EMAIL, "phone": _PHONE}.get(field)
    inner = pattern.search(piece.text) if pattern else None
    if inner:
        piece = piece.cut(*inner.span())
    fits = inner is not None or pattern is None or _is_hidden(piece.text)
    if field and fits and piece.text and len(piece.text) <= 120:  # noqa: PLR2004
        found.setdefault(field, piece)


def _read_unlabelled(lines: Sequence[Line], found: dict[str, Piece]) -> None:
    """Read lines by their looks: an address with an @, a number, a name, a title."""
    for line in lines:
        email, phone = _EMAIL.search(line.text), _PHONE.search(line.text)
        if email:
            found.setdefault("email", line.cut(*email.span()))
        if phone:
            found.setdefault("phone", line.cut(*phone.span()))
        if email or phone or len(line.text) > 80:  # noqa: PLR2004
            _read_sentences([line], found)
        elif "email" in line.text.lower() and _is_hidden(line.text):
            found.setdefault("email", line)
        elif _JOB.search(line.text) and not line.text.endswith("."):
            found.setdefault("job_title", line)
        elif _NAME.fullmatch(line.text):
            found.setdefault("name", line)


def _read_sentences(sentences: Sequence[Piece], found: dict[str, Piece]) -> None:
    for piece in sentences:
        if not _ASK.search(piece.text):
            continue
        email, phone, name = (each.search(piece.text) for each in (_EMAIL, _PHONE, _NAME_IN_PROSE))
        if not (email or phone):
            continue
        if email:
            found.setdefault("email", piece.cut(*email.span()))
        if phone:
            found.setdefault("phone", piece.cut(*phone.span()))
        if name and not _JOB.search(name["name"]) and "name" not in found:
            found["name"] = piece.cut(*name.span("name"))
            if name["job"] and _JOB.search(name["job"]):
                found.setdefault("job_title", piece.cut(*name.span("job")))
        return


def _is_hidden(text: str) -> bool:
    """Say whether a text only stands where a value was, like `[email protected]`."""
    return _PLACEHOLDER.fullmatch(text.strip()) is not None
