"""The evidence board: how full each criterion is, and hints. For the applicant alone, and never a grade."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from checks.answers import is_answer, words
from checks.criteria.hints import Other, hints
from checks.criteria.records import Criterion, EmployerPart, Evidence, Meets, Shows
from checks.criteria.specification import SHORT_EVIDENCE_WORDS, is_answered
from checks.criteria.wording import numbered


class Fill(StrEnum):
    """How much stands under a criterion."""

    EMPTY = "empty"
    THIN = "thin"
    WRITTEN = "written"
    NOT_YET = "not met yet"


@dataclass(frozen=True, slots=True)
class Tile:
    """One criterion on the board.

    Attributes:
        words: how many the text has.
        hints: what to look at again, in sentences; empty where nothing is written.
    """

    criterion: Criterion
    fill: Fill
    words: int
    hints: tuple[str, ...] = ()


def board(criteria: Sequence[Criterion], part: EmployerPart, names: tuple[str, ...] = ()) -> tuple[Tile, ...]:
    """Give a tile for each criterion, in their order; `names` are the applicant's own."""
    called = numbered(criteria)
    texts = {
        each.id: Other(called[each.id], text)
        for each in criteria
        if is_answer(text := part.under(each).text or "")
    }
    return tuple(_tile(each, part.under(each), texts, names) for each in criteria)


def _tile(criterion: Criterion, evidence: Evidence, texts: dict[str, Other], names: tuple[str, ...]) -> Tile:
    text, fill = evidence.text or "", fill_of(evidence)
    others = tuple(other for key, other in texts.items() if key != criterion.id)
    told = hints(text, names=names, others=others) if fill in (Fill.THIN, Fill.WRITTEN) else ()
    return Tile(criterion, fill, len(words(text)), told)


def fill_of(evidence: Evidence) -> Fill:
    """Give how much stands here: a course or a registration needs no words beside it, a job does."""
    if not is_answered(evidence):
        return Fill.EMPTY
    if evidence.answer is Meets.NOT_YET:
        return Fill.NOT_YET
    proved = any(each is not Shows.JOB for each in evidence.shown_by)
    enough = proved or len(words(evidence.text or "")) >= SHORT_EVIDENCE_WORDS
    return Fill.WRITTEN if enough else Fill.THIN
