"""The criteria of a person specification as they are gathered, section by section."""

import re
from dataclasses import dataclass, field, replace

from checks.advert.classes import Class, marked
from checks.advert.sources import Piece

_NOTHING = frozenset(("none", "n/a", "na", "not applicable", "nil", "not required", "dim"))
_ENDS = " ;,"
_SEMICOLON = re.compile(r";\s+(?:and\s)?")


@dataclass(slots=True)
class Criterion:
    """One criterion: the pieces that its wording runs over, in order, and its class where one is given."""

    pieces: list[Piece]
    klass: Class | None

    @property
    def text(self) -> str:
        """Give the wording, its lines joined by a space."""
        return " ".join(piece.words for piece in self.pieces)


@dataclass(slots=True)
class SectionRead:
    """A section with its criteria in the order of the advert.

    `unsure` is the line that left it open which of its criteria are essential; None where nothing did.
    """

    name: Piece | None
    unsure: Piece | None = None
    criteria: list[Criterion] = field(default_factory=list)


class Gathering:
    """Sections in the order of the advert; one that comes back under the same name goes on where it was.

    `unsure` is set while the class of what is added cannot be told.
    """

    def __init__(self) -> None:
        self.sections: list[SectionRead] = []
        self.unsure: Piece | None = None
        self._current = SectionRead(None)

    def start(self, name: Piece | None) -> None:
        """Begin a section, or go on with the one of that name."""
        name = name and _without_colon(name)
        for section in self.sections:
            if _fold(section.name) == _fold(name):
                self._current = section
                return
        self._current = SectionRead(name)

    def add(self, piece: Piece, klass: Class | None) -> Criterion | None:
        """Put a criterion into the current section; a mark like `(E)` gives the class where none is given."""
        mark = marked(piece.text)
        if mark and klass in {None, mark[0]}:
            klass, piece = mark[0], piece.cut(mark[1], mark[2])
        piece = piece.cut(0, len(piece.text.rstrip(_ENDS)))
        if not piece.text or piece.text.casefold().strip(" .") in _NOTHING:
            return None
        if self._current not in self.sections:
            self.sections.append(self._current)
        self._current.unsure = self._current.unsure or self.unsure
        criterion = Criterion([piece], klass)
        self._current.criteria.append(criterion)
        return criterion

    def add_all(self, piece: Piece, klass: Class | None) -> None:
        """Put each part of a text that divides its criteria with semicolons."""
        at = 0
        for mark in [*_SEMICOLON.finditer(piece.text), None]:
            self.add(piece.cut(at, mark.start() if mark else None), klass)
            at = mark.end() if mark else at

    @property
    def is_empty(self) -> bool:
        """Say whether the current section has no criterion yet."""
        return not self._current.criteria


def _without_colon(piece: Piece) -> Piece:
    return replace(piece.cut(0, len(piece.text.rstrip(" :–-*"))))


def _fold(name: Piece | None) -> str:
    return " ".join(name.text.casefold().split()) if name else ""
