"""What an advert says of vetting, and of what vetting will ask."""

import re
from collections.abc import Iterator, Sequence

from checks.advert.drafts import Draft
from checks.advert.records import Vetting
from checks.advert.sources import Piece

_VETTING = re.compile(
    r"(?i)\bvett(?:ing|ed)\b|\bN\.?P\.?P\.?V\b|\bsecurity (?:clearance|cleared)\b|\b(?:counter[- ]terror\w*) check\b|\bCTC\b"
    r"|\b(?:SC|DV) (?:clearance|cleared|level)\b|\bpolice clearance\b"
)
_POLICE = re.compile(
    r"(?i)\bpolice\b|\bconstabulary\b|\bforce\b|\bN\.?P\.?P\.?V|\bnon[- ]police personnel|\brecruitment vetting|\bmanagement vetting"
    r"|\bMV\b|\bRV\b|\bheddlu\b"
)
_NOT_POLICE = re.compile(
    r"(?i)\bprison\w*|\bHMPPS\b|\bHMP\b|\bnational security|\bCTC\b|\bcounter[- ]terror|\bSC (?:clearance|level)|\bhome office|\bUKSV\b"
    r"|\bdeveloped vetting|\bDV\b|\bBPSS\b|\bbaseline\b|\bministry of justice|\bMOJ\b|\bsecurity clearance\b"
)
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}
_YEARS = rf"(?P<years>\d{{1,2}}|{'|'.join(_NUMBERS)})(?:\s?\(\w+\))?[\s-]?(?:consecutive |continuous |full |calendar )?years?['’]?"

_CLEARANCE = (
    re.compile(
        r"(?P<it>(?:[A-Z][\w’'-]+\s){0,4}(?:[Nn]on[- ][Pp]olice\s[Pp]ersonnel\s[Vv]etting(?:\s\(NPPV\))?|NPPV)(?:,?\s(?:at\s)?[Ll]evel\s?\d|\s?\d)?)"
    ),
    re.compile(
        r"(?P<it>(?:[A-Z][\w’'-]+\s){1,4}(?:[Vv]etting|VETTING))\b(?!\s(?:[Oo]fficer|[Uu]nit|[Tt]eam|[Mm]anager|[Aa]dministrator|[Dd]epartment))"
    ),
    re.compile(
        r"(?P<it>(?i:counter[- ]terrorism check|recruitment vetting|management vetting|police vetting|force vetting|prison vetting"
        r"|hmpps vetting|developed vetting|security check)(?:\s\([A-Z]{2,4}\))?)"
    ),
    re.compile(r"(?P<it>\b(?:CTC|SC|DV|RV|MV)\b)\s(?i:clearance|vetting|level)"),
)
_NAMES_NOTHING = re.compile(
    r"^(?:Please|All|The|This|Your|Any|Full|Successful|Level|Subject|Required|Our|A|An|Note|Candidates|Applicants|Pre)\s"
)
_BEFORE_CONTRACT = re.compile(
    r"(?i)\b(?:before|prior to|until|unless|subject to)\b[^.]{0,60}\b(?:contract|start\w*|appoint\w*|offer\w*|employment|commenc\w*|post)\b"
    r"|\bconditional (?:on|upon)\b"
)
_ADDRESS_YEARS = (
    re.compile(rf"(?i)\baddress(?:es)?\b[^.]{{0,80}}?\b{_YEARS}"),
    re.compile(rf"(?i)\b{_YEARS}[^.]{{0,50}}?\baddress(?:es)?\b"),
)
_NO_GAPS = re.compile(
    r"(?i)\bstraight\b|\b(?:no|without(?: any)?) (?:gaps?|breaks?)\b|\bcontinuous|\bunbroken\b|\bconsecutive\b|\bno unexplained\b"
)
_RESIDENCY_YEARS = (
    re.compile(rf"(?i)\b{_YEARS}[^.]{{0,40}}?\b(?:residen(?:cy|ce|t)|resided|lived in)\b"),
    re.compile(
        rf"(?i)\b(?:residen(?:cy|ce|t)|resided|resid(?:e|ing)|liv(?:ed|ing) in)\b[^.]{{0,90}}?\b{_YEARS}"
    ),
)
_FAMILY = re.compile(
    r"(?i)\b(?:(?:all|immediate|close|your) )*(?:family(?: members)?|relatives|partners?|spouses?|parents|co-?residents|siblings|household)\b"
)
_FAMILY_LIST = re.compile(
    r"(?i)(?:(?:details of|about|information (?:on|about)|include|includes|declare|disclose) )?(?P<list>(?:all |immediate |close |your )*"
    r"(?:family|relatives|partners?|spouses?|parents|co-?residents|siblings|children|household)\b[^.:;]{0,160}?)"
    r"(?=\s(?:must|should|need|will|are|is|have|who|that|living|aged|over)\b|[.:;]|$)"
)
_ASKED = re.compile(
    r"(?i)\b(?:must|provid\w+|declar\w+|disclos\w+|details|required|includ\w+|check\w*|complete|vet\w*)\b"
)
_CCJ = re.compile(r"(?i)\bCCJs?\b|\bcounty court judge?ments?\b")
_DEFAULTS = re.compile(
    r"(?i)\bdefaults?\b(?! (?:browser|setting|position|option))|\bdebt management\b|\bin arrears\b"
)
_CONVICTIONS = re.compile(r"(?i)\bconvictions?\b|\bcautions?\b|\bconvicted\b")
_NO_FURTHER_ACTION = re.compile(r"(?i)\bno further action\b|\bNFA\b|\bnot charged\b|\bwithout charge\b")
_RETURNED = re.compile(
    r"(?i)\b(?:returned|rejected|sent back|not be processed|delay\w*)\b[^.]{0,60}\b(?:omitted|incomplete|missing|not complete\w*|left out|blank)\b"
    r"|\b(?:incomplete|omitted|missing)\b[^.]{0,60}\b(?:returned|rejected|sent back|not be processed)\b"
)
_DUTY = re.compile(
    r"(?i)^(?:to )?(?:undertake|process|manage|complete|carry(?:ing)? out|conduct|administer|support|provide|lead|develop|co-?ordinate)\b"
)
BARE = "The advert speaks of vetting without saying whose. Check that the police do it."


def read_vetting(rules: Sequence[Sequence[Piece]], employer: str, into: Draft) -> None:
    """Say whether the advert speaks of police vetting, and read what it says of vetting of any kind.

    `rules` holds the sentences of each block; what a block says counts only where it speaks of vetting.
    """
    about = [piece for block in rules for piece in block if _is_about(piece)]
    _say_whether_police(about, employer, into)
    if about:
        sentences = [piece for block in rules if any(map(_is_about, block)) for piece in block]
        _Rules(sentences, about, into).read()


def _is_about(piece: Piece) -> bool:
    return _VETTING.search(piece.text) is not None and not _DUTY.match(piece.text)


def _say_whether_police(about: Sequence[Piece], employer: str, into: Draft) -> None:
    for piece in about:
        if _POLICE.search(piece.text):
            into.set("police_vetting_mentioned", True, piece)
            return
    bare = [
        piece
        for piece in about
        if re.search(r"(?i)\bvett", piece.text) and not _NOT_POLICE.search(piece.text)
    ]
    if bare and _POLICE.search(employer):
        into.set("police_vetting_mentioned", True, bare[0])
    elif bare:
        into.doubt("/police_vetting_mentioned", BARE, bare[0])
        into.set("police_vetting_mentioned", False, bare[0])
    else:
        into.set("police_vetting_mentioned", False)


class _Rules:
    """Reads the rules that stand in sentences about vetting, and anywhere in an advert that has such sentences."""

    def __init__(self, sentences: Sequence[Piece], about: Sequence[Piece], into: Draft) -> None:
        self._sentences, self._about, self._into = sentences, about, into

    def read(self) -> None:
        """Put a `Vetting` into the draft."""
        vetting = Vetting(
            clearance=self._clearance(),
            before_contract=self._says("before_contract", _BEFORE_CONTRACT, self._about),
            address_years=self._years("address_years", _ADDRESS_YEARS),
            address_gaps_allowed=self._gaps(),
            residency_years=self._years("residency_years", _RESIDENCY_YEARS),
            family_disclosure=tuple(self._family()),
            ccj_mentioned=bool(self._says("ccj_mentioned", _CCJ)),
            defaults_mentioned=bool(self._says("defaults_mentioned", _DEFAULTS)),
            convictions_mentioned=bool(self._says("convictions_mentioned", _CONVICTIONS)),
            declare_no_further_action=self._says("declare_no_further_action", _NO_FURTHER_ACTION),
            incomplete_forms_returned=self._says("incomplete_forms_returned", _RETURNED),
        )
        self._into.set("vetting", vetting, *self._about)

    def _says(self, name: str, pattern: re.Pattern[str], where: Sequence[Piece] | None = None) -> bool | None:
        for piece in where or self._sentences:
            if pattern.search(piece.text):
                self._into.point(f"/vetting/{name}", piece)
                return True
        return None

    def _clearance(self) -> str | None:
        for pattern in _CLEARANCE:
            for piece in self._about:
                for found in pattern.finditer(piece.text):
                    start, end = found.span("it")
                    while leading := _NAMES_NOTHING.match(piece.text[start:end]):
                        start += leading.end()
                    if " " in piece.text[start:end] or pattern is not _CLEARANCE[1]:
                        self._into.point("/vetting/clearance", piece.cut(start, end))
                        return piece.text[start:end]
        return None

    def _years(self, name: str, patterns: Sequence[re.Pattern[str]]) -> int | None:
        for piece in self._sentences:
            for pattern in patterns:
                if found := pattern.search(piece.text):
                    written = found["years"].lower()
                    self._into.point(f"/vetting/{name}", piece.cut(*found.span()))
                    return _NUMBERS.get(written) or int(written)
        return None

    def _gaps(self) -> bool | None:
        for piece in self._sentences:
            if re.search(r"(?i)\baddress", piece.text) and _NO_GAPS.search(piece.text):
                self._into.point("/vetting/address_gaps_allowed", piece)
                return False
        return None

    def _family(self) -> Iterator[str]:
        for piece in self._sentences:
            found = _FAMILY_LIST.search(piece.text)
            if found and len(_FAMILY.findall(found["list"])) > 1 and _ASKED.search(piece.text):
                whole = piece.cut(*found.span("list"))
                self._into.point("/vetting/family_disclosure", whole)
                for item in re.split(r",\s?(?:and\s)?|\sand\s|\sor\s|\s?/\s?", whole.text):
                    if item.strip():
                        yield item.strip()
                return
