"""The files that an advert offers."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from checks.advert.blocks import Block
from checks.advert.drafts import Draft
from checks.advert.headings import Part
from checks.advert.pages import Page
from checks.advert.records import Document
from checks.advert.sources import Piece

_FILE = re.compile(r"(?i)\.(?:pdf|docx?|odt|rtf)\b|\((?:pdf|docx?|word)\b")
_LONGEST_TITLE = 150
_SENTENCE = re.compile(r"[.!?]\s+\S|\.$|\b(?:please|you|we)\b", re.IGNORECASE)


def read_documents(blocks: Sequence[Block], page: Page, into: Draft) -> None:
    """Read the files that the advert offers: the lines under their heading, and links to files anywhere."""
    found: list[tuple[Piece, str | None]] = []
    starts = [link.passage.start for link in page.links]
    for block in blocks:
        for line in block.lines:
            url = _url(line, page, starts)
            named = (
                block.part is Part.DOCUMENTS
                and len(line.text) <= _LONGEST_TITLE
                and not _SENTENCE.search(line.text)
            )
            if (
                named
                or (url and _FILE.search(url))
                or (block.part is Part.DOCUMENTS and _FILE.search(line.text))
            ):
                found.append((line, url))
    if found:
        documents = tuple(Document(piece.words, url) for piece, url in found)
        into.set("documents", documents, *(piece for piece, _ in found))
        for number, (piece, _) in enumerate(found):
            into.point(f"/documents/{number}", piece)


def _url(line: Piece, page: Page, starts: Sequence[int]) -> str | None:
    """Give where the first link that touches a line leads."""
    place, links = page.source.passage(line), page.links
    near = bisect_left(starts, place.end) - 1
    for link in (links[near], links[near - 1]) if near > 0 else links[: near + 1]:
        if link.passage.start < place.end and place.start < link.passage.end:
            return link.url
    return None
