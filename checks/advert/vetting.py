"""What an advert says of vetting, and of what vetting will ask."""

import re
from collections.abc import Iterator, Sequence

from checks.advert.clearances import clearance_in
from checks.advert.drafts import Draft
from checks.advert.records import Vetting
from checks.advert.sources import Piece

_VETTING = re.compile(
    r"(?i)\bvett(?:ing|ed)\b|\bN\.?P\.?P\.?V(?:\b|(?=\d))|\bsecurity (?:clearance|cleared)\b"
    r"|\b(?:counter[- ]terror\w*) check\b|\bCTC\b"
    r"|\b(?:SC|DV) (?:clearance|cleared|level)\b|\bpolice clearance\b"
)
_POLICE = re.compile(
    r"(?i)\bpolice\b|\bconstabulary\b|\bforce\b|\bN\.?P\.?P\.?V|\bnon[- ]police personnel"
    r"|\brecruitment vetting|\bmanagement vetting|\bMV\b|\bRV\b|\bheddlu\b"
)
_NOT_POLICE = re.compile(
    r"(?i)\bprison\w*|\bHMPPS\b|\bHMP\b|\bnational security|\bCTC\b|\bcounter[- ]terror|\bSC (?:clearance"
    r"|level)|\bhome office|\bUKSV\b"
    r"|\bdeveloped vetting|\bDV\b|\bBPSS\b|\bbaseline\b|\bministry of justice|\bMOJ\b|\bsecurity clearance\b"
)
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}
_YEARS = (
    rf"(?P<years>\d{{1,2}}|{'|'.join(_NUMBERS)})(?:\s?\(\w+\))?"
    r"(?: (?:out )?of the (?:last|past) \w+)?[\s-]?(?:consecutive |continuous |full |calendar )?years?['’]?"
)

_BEFORE_CONTRACT = re.compile(
    r"(?i)\b(?:before|prior to|until|unless|subject to)\b[^.]{0,60}\b(?:contract|start\w*|appoint\w*"
    r"|offer\w*|employment|commenc\w*|post)\b|\bconditional (?:on|upon)\b"
    r"|\boffer(?:s|ed)?(?: \w+){0,4} subject to\b"
)
_ADDRESS = re.compile(r"(?i)\baddress(?:es)?\b")
_NO_GAPS = re.compile(
    r"(?i)\bstraight\b|\b(?:no|without(?: any)?) (?:gaps?|breaks?)\b|\bcontinuous|\bunbroken\b"
    r"|\bconsecutive\b|\bno unexplained\b"
)
_RESIDENCE = re.compile(r"(?i)\b(?:residen(?:cy|ce|t)|resided?|residing|liv(?:ed|ing) in|been in the UK)\b")
_UK_YEARS = re.compile(
    r"(?i)\b(?:resident|resided|lived|living)\b[^.;]{0,30}\b(?:UK|United Kingdom)\b[^.;]{0,40}?\b" + _YEARS
)
_ANY_YEARS = re.compile(rf"(?i)\b{_YEARS}")
_FAR = 90
_FAMILY = re.compile(
    r"(?i)\b(?:(?:all|immediate|close|your) )*(?:family(?: members)?|relatives|partners?|spouses?|parents"
    r"|co-?residents|siblings|household)\b"
)
_FAMILY_WORD = re.compile(r"(?i)\w{4}")  # what "all who live with you" leaves when it is cut is no person
_FAMILY_LIST = re.compile(
    r"(?i)(?:(?:details of|about|information (?:on|about)|include|includes|declare"
    r"|disclose) )?(?P<list>(?:all |immediate |close |your )*(?:family|relatives|partners?|spouses?"
    r"|parents|co-?residents|siblings|children|household)\b[^.:;]{0,160}?"
    r"(?:\banyone[^.:;,]{0,40}? (?:with you|address))?)(?=\s(?:must|should|need|will"
    r"|are|is|have|who|that|living|aged|over)\b|[.:;]|$)"
)
_ASKED = re.compile(
    r"(?i)\b(?:must|name|give|tell|provid\w+|declar\w+|disclos\w+|details|required|includ\w+|check\w*"
    r"|complete|vet\w*)\b"
)
_CCJ = re.compile(r"(?i)\bCCJs?\b|\bcounty court judge?ments?\b")
_DEFAULTS = re.compile(
    r"(?i)\bdefaults?\b(?! (?:browser|setting|position|option))|\bdebt management\b|\bin arrears\b"
)
_CONVICTIONS = re.compile(r"(?i)\bconvictions?\b|\bcautions?\b|\bconvicted\b")
_NO_FURTHER_ACTION = re.compile(r"(?i)\bno further action\b|\bNFA\b|\bnot charged\b|\bwithout charge\b")
_RETURNED = re.compile(
    r"(?i)\b(?:returned|rejected|sent back|not be processed|delay\w*)\b[^.]{0,60}\b(?:omitted|incomplete"
    r"|missing|not complete\w*|left out|blank)\b"
    r"|\b(?:incomplete|omitted|missing)\b[^.]{0,60}\b(?:returned|rejected|sent back|not be processed)\b"
)
_DUTY = re.compile(
    r"(?i)^(?:to )?(?:undertake|process|manage|complete|carry(?:ing)? out|conduct|administer|support"
    r"|provide|lead|develop|co-?ordinate)\b|^(?:(?:an? )?(?:good |sound )?(?:knowledge|understanding"
    r"|experience|awareness)) (?:and \w+ )?of\b"
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
        _Rules(sentences, about, [piece for block in rules for piece in block], into).read()


def _is_about(piece: Piece) -> bool:
    return _VETTING.search(piece.text) is not None and not _DUTY.match(piece.text)


def _say_whether_police(about: Sequence[Piece], employer: str, into: Draft) -> None:
    for piece in about:
        if _POLICE.search(piece.text):
            into.set_yes("police_vetting_mentioned", piece)
            return
    bare = [
        piece
        for piece in about
        if re.search(r"(?i)\bvett", piece.text) and not _NOT_POLICE.search(piece.text)
    ]
    if bare and _POLICE.search(employer):
        into.set_yes("police_vetting_mentioned", bare[0])
    elif bare:
        into.doubt("/police_vetting_mentioned", BARE, bare[0])
        into.set_no("police_vetting_mentioned", bare[0])
    else:
        into.set_no("police_vetting_mentioned")


class _Rules:
    """Reads the rules in the sentences about vetting, and in those that stand in one block with them."""

    def __init__(
        self, sentences: Sequence[Piece], about: Sequence[Piece], whole: Sequence[Piece], into: Draft
    ) -> None:
        self._sentences, self._about, self._all, self._into = sentences, about, whole, into

    def read(self) -> None:
        """Put a `Vetting` into the draft."""
        vetting = Vetting(
            clearance=self._clearance(),
            before_contract=self._says("before_contract", _BEFORE_CONTRACT, self._about),
            address_years=self._years("address_years", _ADDRESS),
            address_gaps_allowed=self._gaps(),
            residency_years=self._years("residency_years", _RESIDENCE) or self._uk_years(),
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
        piece = clearance_in(self._about)
        if piece is None:
            return None
        self._into.point("/vetting/clearance", piece)
        return piece.words

    def _years(self, name: str, what: re.Pattern[str]) -> int | None:
        """Give the number of years that stands nearest to a word, in the first sentence that has both."""
        for piece in self._sentences:
            words = list(what.finditer(piece.text))
            near = [
                (min(abs(word.start() - years.end()), abs(years.start() - word.end())), word, years)
                for years in _ANY_YEARS.finditer(piece.text)
                for word in words[:20]
            ]
            distance, word, years = min(near, key=lambda each: each[0], default=(_FAR, None, None))
            if word and years and distance < _FAR:
                written = years["years"].lower()
                start, end = min(word.start(), years.start()), max(word.end(), years.end())
                self._into.point(f"/vetting/{name}", piece.cut(start, end))
                return _NUMBERS.get(written) or int(written)
        return None

    def _uk_years(self) -> int | None:
        """Give the years that a sentence anywhere says one must have lived in the UK."""
        for piece in self._all:
            if found := _UK_YEARS.search(piece.text):
                self._into.point("/vetting/residency_years", piece.cut(*found.span()))
                return _NUMBERS.get(found["years"].lower()) or int(found["years"])
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
                    if _FAMILY_WORD.search(item):
                        yield item.strip()
                return
