"""The person specification put into the draft."""

from collections.abc import Sequence

from checks.advert.acts import impossible_years
from checks.advert.classes import Class
from checks.advert.criteria import SectionRead
from checks.advert.drafts import Draft
from checks.advert.records import Section

_CLASSES: dict[str, Class | None] = {
    "essential": Class.ESSENTIAL,
    "desirable": Class.DESIRABLE,
    "unclassified": None,
}
_NO_COLUMNS = "The table lost its columns, so the advert no longer tells which of these are essential."
WRONG_YEAR = "There is no Act of this name from that year. Check the year; the wording is kept as it is."


def read_sections(sections: Sequence[SectionRead], into: Draft) -> None:
    """Set the sections, with a passage for each name and criterion, and doubts."""
    records = []
    for number, section in enumerate(sections):
        pointer = f"/sections/{number}"
        if section.name:
            into.point(f"{pointer}/name", section.name)
        lists = {
            name: _read_class(section, klass, f"{pointer}/{name}", into) for name, klass in _CLASSES.items()
        }
        if section.unsure:
            into.doubt(f"{pointer}/unclassified", _NO_COLUMNS, section.unsure)
        records.append(Section(section.name.words if section.name else None, **lists))
    if records:
        into.set("sections", tuple(records))


def _read_class(section: SectionRead, klass: Class | None, pointer: str, into: Draft) -> tuple[str, ...]:
    criteria = [criterion for criterion in section.criteria if criterion.klass is klass]
    for number, criterion in enumerate(criteria):
        into.point(f"{pointer}/{number}", *criterion.pieces)
        for piece in criterion.pieces:
            for span in impossible_years(piece.text):
                into.doubt(f"{pointer}/{number}", WRONG_YEAR, piece.cut(*span))
    return tuple(criterion.text for criterion in criteria)
