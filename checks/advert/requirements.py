"""Whether the advert asks for professional registration and for a DBS check."""

import re
from collections.abc import Sequence

from checks.advert.blocks import Block
from checks.advert.classes import Class
from checks.advert.criteria import SectionRead
from checks.advert.drafts import Draft
from checks.advert.sources import Piece

_BODY = (
    r"(?:NMC|HCPC|GMC|GPhC|GDC|SWE|Social Work England|Nursing (?:and|&) Midwifery Council|Health (?:and"
    r"|&) Care Professions Council|General (?:Medical|Dental|Pharmaceutical) Council|professional (?:body"
    r"|register|council)|Social Care Wales|relevant (?:regulatory|professional) body|BACP|UKCP)"
)
_REGISTRATION = re.compile(
    r"(?i)\bmust (?:have|hold) (?:an? )?(?:appropriate|current|valid"
    r"|full)[\w /-]{0,30} professional registration"
    rf"|\bregist(?:ered|ration|er)\b(?<!post-registration)(?<!post registration)[^.;]{{0,60}}?\b{_BODY}\b"
    rf"|\b{_BODY}\b(?:'s)? (?:pin|regist\w+)\b"
    r"|\b(?:current|valid|active|full|professional) (?:professional )?registration\b"
    r"|\b(?:first level )?registered (?:general |adult |mental health |mental "
    r"|learning disabilit(?:y|ies) |children'?s? |sick children'?s )?(?:nurse|midwife|paramedic"
    r"|social worker|pharmacist|practitioner psychologist|"
    r"occupational therapist|physiotherapist|health professional)\b|\bRMN\b|\bRGN\b|\bRNLD\b|\bRNMH\b"
)
_SAID = re.compile(
    r"(?i)\b(?:must|required?|requirement|essential|need(?:s|ed)?(?: to)?|necessary|have to|hold|holding"
    r"|you (?:will|should) (?:be|have))\b"
)
_APPLICANTS = re.compile(
    r"(?i)\b(?:applicants?|candidates?|you|post ?holder)\b.{0,40}\bmust have (?:an? )?(?:appropriate"
    r"|current)\b.{0,30}registration"
)
_REGISTRATION_NOT = re.compile(
    r"(?i)\b(?:no|not|without|n['’]t)\b[^.;]{0,40}\b(?:professional )?registration\b[^.;]{0,30}"
    r"|\bregistration\b[^.;]{0,20}\bnot (?:required|needed|necessary)\b"
)
_TOWARDS = re.compile(r"(?i)\b(?:working towards|eligib\w+|awaiting|newly qualif\w+|student)\b")

_DBS = re.compile(
    r"(?i)\bD\.?B\.?S\b|\bdisclosure (?:and|&) barring\b|\bCRB\b|\bcriminal records bureau\b"
    r"|\benhanced disclosure\b|\bdisclosure scotland\b|\bPVG\b|\bGDG\b"
)
_DBS_NOT = re.compile(
    r"(?i)\b(?:no|not|n['’]t|without)\b[^.;]{0,40}\b(?:DBS|disclosure and barring|disclosure)\b|\b(?:DBS"
    r"|disclosure)\b[^.;]{0,30}\bnot (?:required|needed|necessary|applicable)\b"
    r"|\b(?:DBS|disclosure)\b[\w ]{0,20}:\s?(?:no|none|n/a|not required|not applicable)\b"
)
_DBS_ASKED = re.compile(
    r"(?i)\b(?:subject to|require[sd]?|requirement|must|necessary|need\w*|undergo|undertake|satisfactory"
    r"|clearance|check(?:s|ed)?|enhanced|standard|basic|essential|condition\w*|apply for|complete)\b"
)
_DBS_PERHAPS = re.compile(
    r"(?i)\b(?:may|might|could) (?:be|need|require)\b|\bsome (?:posts|roles)\b|\bif (?:required"
    r"|applicable|necessary)\b|\bwhere (?:applicable|appropriate|required)\b|\bdepending on\b"
)
_DBS_OF_OTHERS = re.compile(
    r"(?i)\bDBS (?:team|unit|officer|process\w*|administrat\w+|lead)\b|\b(?:students?|volunteers?|visitors?"
    r"|contractors?|patients?|carers?|foster\w*) (?:\w+ ){0,4}(?:need|require|must|have)\b"
)
_OTHER_CHECK = re.compile(r"(?i)\bcriminal records? check")
_ANSWER = re.compile(
    r"(?i)(?:yes|enhanced|standard|basic|(?P<no>no(?:ne|t required|t applicable)?|n/a))\b.{0,40}"
)
_DUTY = re.compile(
    r"(?i)^(?:to )?(?:ensur|process|manag|complet|carry|maintain|monitor|keep|support|assist|administer"
    r"|co-?ordinat|experience|knowledge|understanding)"
)


def read_requirements(
    blocks: Sequence[Block], rules: Sequence[Sequence[Piece]], sections: Sequence[SectionRead], into: Draft
) -> None:
    """Set the two flags where the advert says so one way or the other; leave them None where it is silent."""
    sentences = [piece for block in rules for piece in block]
    _read_registration(sentences, sections, into)
    _read_dbs(sentences, into)
    _read_dbs_heading(blocks, into)
    _doubt_other_checks(sentences, into)


def _read_registration(sentences: Sequence[Piece], sections: Sequence[SectionRead], into: Draft) -> None:
    field = "registration_required"
    for piece in sentences:
        if _APPLICANTS.search(piece.text):
            into.set_yes(field, piece)
            return
    for section in sections:
        for criterion in section.criteria:
            text = criterion.text
            if (
                criterion.klass is not Class.DESIRABLE
                and _REGISTRATION.search(text)
                and not _REGISTRATION_NOT.search(text)
            ):
                into.set_yes(field, *criterion.pieces)
                if _TOWARDS.search(text):
                    into.doubt(f"/{field}", "Some may apply before they are registered.", criterion.pieces[0])
                return
    for piece in sentences:
        if _REGISTRATION_NOT.search(piece.text) and "professional" in piece.text.lower():
            into.set_no(field, piece)
            return
        if _REGISTRATION.search(piece.text) and _SAID.search(piece.text) and not _TOWARDS.search(piece.text):
            into.set_yes(field, piece)
            return


def _read_dbs(sentences: Sequence[Piece], into: Draft) -> None:
    field = "dbs_required"
    about = [
        piece
        for piece in sentences
        if _DBS.search(piece.text) and not _DUTY.match(piece.text) and not _DBS_OF_OTHERS.search(piece.text)
    ]
    for piece in about:
        if _DBS_NOT.search(piece.text):
            into.set_no(field, piece)
            return
        if _DBS_PERHAPS.search(piece.text):
            into.doubt(f"/{field}", "The advert says that a DBS check may be asked for.", piece)
        elif _DBS_ASKED.search(piece.text):
            into.set_yes(field, piece)
            return


def _doubt_other_checks(sentences: Sequence[Piece], into: Draft) -> None:
    for piece in sentences:
        if _OTHER_CHECK.search(piece.text) and not into.has("dbs_required"):
            into.doubt(
                "/dbs_required", "The advert asks for a criminal record check without naming the DBS.", piece
            )
            return


def _read_dbs_heading(blocks: Sequence[Block], into: Draft) -> None:
    """Read a heading like "DBS check" with a word or two under it."""
    for block in blocks:
        if block.heading and block.lines and _DBS.search(block.heading.text):
            first = block.lines[0]
            if answer := _ANSWER.fullmatch(first.text):
                into.set("dbs_required", answer["no"] is None, block.heading, first)
