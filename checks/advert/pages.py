"""A saved web page, or a piece of one, as lines and links."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from checks.advert.lines import BOLD, MOST_TEXT, Line, Note, lines_of
from checks.advert.markup import Token, attributes, decoded, is_encoded, is_markup, tokens, write_decoded
from checks.advert.phrases import words
from checks.advert.postings import POSTING, VALUES, with_posting
from checks.advert.records import Passage
from checks.advert.sources import Ink, Source

_BLOCKS = words(
    "address article aside blockquote body br button caption center dd div dl dt fieldset figure form "
    "h1 h2 h3 h4 h5 h6 header hr html label legend li main ol option p pre section table tbody td tfoot th "
    "thead tr ul"
)
_SPACED = words("p h1 h2 h3 h4 h5 h6 ul ol dl table hr section article")
_VOID = words("br hr img input link meta wbr")
_ENDS_BOLD = words("p li td th dd h1 h2 h3 h4 h5 h6")
_BOLD = frozenset(("strong", "b"))
_RUN_OF_SPACE = re.compile(r"[\t\r\n\f][ \t\r\n\f]*| [ \t\r\n\f]+")
_HEADING = re.compile(r"h[1-6]")
_LINK = re.compile(r"(?i)https?://[^\s\"'<>]{1,2000}")

# The ids and classes by which the two boards name the places of an advert.
_PARTS = {
    "hj-job-title": "title",
    "heading": "title",
    "employer_name": "employer",
    "hj-job-advert-overview": "overview",
    "hj-job-advert-description": "duties",
    "hj-job-advert-organisation": "about_employer",
    "hj-job-description": "description",
    "hj-job-role-requirement": "specification",
    **{f"{POSTING}{name}": f"{POSTING}{name}" for name in VALUES},
}


@dataclass(frozen=True, slots=True)
class Link:
    """Where the words at `passage` of the input lead; `url` starts with http or https."""

    passage: Passage
    url: str


@dataclass(frozen=True, slots=True)
class Page:
    """An advert as its readers see it."""

    source: Source
    lines: Sequence[Line]
    links: Sequence[Link] = ()


def read_page(raw: str) -> Page:
    """Give the lines of an advert, be it plain text, HTML, or HTML whose brackets are encoded.

    The values of a schema.org JobPosting in it follow, each as a line whose part names it.
    """
    if posting := with_posting(raw):
        return _Writer(posting.text, Ink(posting, line_end=" ")).page()
    if is_markup(raw):
        return _Writer(raw, Ink(line_end=" ")).page()
    if is_encoded(raw):
        base = decoded(raw)
        return _Writer(base.text, Ink(base, line_end=" ")).page()
    ink = Ink()
    ink.copy(raw, 0)
    source = ink.source()
    return Page(source, lines_of(source))


class _Writer:
    """Writes one page: each block on a line of its own, with a note of what the page tells about it."""

    def __init__(self, raw: str, ink: Ink) -> None:
        self._raw, self._ink = raw, ink
        self._notes: dict[int, Note] = {}
        self._number = 0
        self._note = Note()
        self._has_words, self._all_bold, self._last = False, True, 0
        self._open_tags: Counter[str] = Counter()
        self._row = self._column = 0
        self._widths: Counter[int] = Counter()
        self._parts: list[tuple[str, str, int]] = []
        self._link: tuple[int, str] | None = None
        self._links: list[Link] = []

    def page(self) -> Page:
        """Write all of it."""
        for token in tokens(self._raw):
            if self._ink.size > MOST_TEXT:
                break
            if token.kind == "text":
                self._write(token)
            elif token.kind == "open":
                self._open(token)
            else:
                self._close(token)
        self._end_line()
        source = self._ink.source()
        notes = {
            number: replace(note, width=self._widths[note.row]) if note.row is not None else note
            for number, note in self._notes.items()
        }
        return Page(source, lines_of(source, notes), tuple(self._links))

    def _write(self, token: Token) -> None:
        if not self._raw[token.start : token.end].strip():
            if self._has_words:
                self._ink.put(" ", token.start, token.end)
            return
        at = token.start
        for space in _RUN_OF_SPACE.finditer(self._raw, token.start, token.end):
            write_decoded(self._ink, self._raw[at : space.start()], at)
            self._ink.put(" ", *space.span())
            at = space.end()
        write_decoded(self._ink, self._raw[at : token.end], at)
        self._all_bold &= any(self._open_tags[tag] for tag in _BOLD)
        self._has_words, self._last = True, token.end - 1

    def _open(self, token: Token) -> None:
        name = token.name
        if name in _BLOCKS:
            self._end_line()
            self._note = self._noted(name, gap=self._note.gap or name in _SPACED)
        if name not in _VOID:
            self._open_tags[name] += 1
        if token.attributes:
            self._read_attributes(token)

    def _noted(self, name: str, *, gap: bool) -> Note:
        """Give the note of the line that an opening tag starts."""
        if name == "tr":
            self._row, self._column = self._row + 1, -1
        if name in {"td", "th"}:
            self._column += 1
            self._widths[self._row] += 1
        note = replace(self._note, gap=gap)
        if _HEADING.fullmatch(name):
            return replace(note, level=int(name[1]))
        return replace(note, bullet=note.bullet or name == "li", term=note.term or name == "dt")

    def _read_attributes(self, token: Token) -> None:
        held = attributes(token.attributes)
        if token.name == "a" and _LINK.fullmatch(held.get("href", "").strip()):
            self._link = (token.end, held["href"].strip())
        for key in (held.get("id", ""), *held.get("class", "").split()):
            if key in _PARTS and token.name not in _VOID:
                self._parts.append((_PARTS[key], token.name, self._open_tags[token.name]))
                return

    def _close(self, token: Token) -> None:
        name = token.name
        if name in _BLOCKS:
            self._end_line()
            self._note = Note(
                gap=self._note.gap or name in _SPACED, bullet=self._note.bullet and name != "li"
            )
        if name in _ENDS_BOLD:
            self._open_tags.subtract({tag: self._open_tags[tag] for tag in _BOLD})
        if name == "a" and self._link:
            start, url = self._link
            self._links.append(Link(self._ink.place(start, token.start), url))
            self._link = None
        if self._parts and self._parts[-1][1:] == (name, self._open_tags[name]):
            self._parts.pop()
        self._open_tags[name] = max(0, self._open_tags[name] - 1)

    def _end_line(self) -> None:
        """Write the line's end and keep its note; a line without words leaves its note to the next."""
        if not self._has_words:
            return
        note = self._note
        if self._all_bold and not note.level:
            note = replace(note, level=BOLD)
        if self._open_tags["table"]:
            note = replace(note, row=self._row, column=max(0, self._column))
        if self._parts:
            note = replace(note, part=self._parts[-1][0])
        self._notes[self._number] = note
        self._ink.end_line(self._last)
        self._number += 1
        self._note, self._has_words, self._all_bold = Note(), False, True
