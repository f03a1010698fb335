"""Lines broken where a page or a PDF lost its line ends: before labels, headings and bullets."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from checks.advert.bare_labels import bare_labels
from checks.advert.classes import CLASS_WORDS, class_of
from checks.advert.headings import HEADINGS
from checks.advert.labels import key, label_of, labels_within, trimmed
from checks.advert.lines import Line, line_of
from checks.advert.section_names import NAME_WORDS, is_section_name, names_criteria

_LONG = 250
_FIRST_WORD = re.compile(r"[\w'’-]+")
_NAMED = re.compile(r"(?P<name>[A-Z][^:]{2,60}):\s+(?=\S)")
_CAPITAL = re.compile(r"(?<![\w'’-])[A-Z]")
_WORDS = re.compile(r"\S+(?:\s\S+){0,5}")
_SENTENCE_END = re.compile(r"(?:[.!?:;)•]|^)[\s\"'”’]*$")
_BEFORE_A_MENTION = re.compile(
    r"(?i)\b(?:the|a|an|our|this|that|in|of|see|to|and|or|with|per|for|your|full|their)\s$"
)
_STARTS_TEXT = re.compile(r"\s*[:•–-]|\s+[A-Z\d•(]|\s*$")
_STARTS_SENTENCE = re.compile(
    r"\s(?:The|This|These|We|You|Your|All|Any|Our|Applicants|Candidates|Successful|To|It|Please|As|If|For"
    r"|Due)\s"
)


def broken_up(lines: list[Line]) -> list[Line]:
    """Give the lines with the run-together ones divided; those of tables stay whole."""
    return [part for line in lines for part in (_parts(line) if line.note.row is None else [line])]


def _parts(line: Line) -> Iterator[Line]:
    text = line.text
    labels = [start for start, _ in labels_within(text)]
    if len(text) > _LONG or line.note.run_on:
        labels += bare_labels(text)
        cuts = sorted({*labels, *_headings_within(text, frozenset(labels))})
    elif len(labels) > 1 or (labels and _SENTENCE_END.search(text, max(0, labels[0] - 4), labels[0])):
        cuts = labels
    else:
        cuts = []
    if not line.bullet and (named := _NAMED.match(text)) and names_criteria(named["name"]):
        cuts = sorted({*cuts, named.end()})
    cuts = [cut for cut in cuts if cut]
    if not cuts:
        yield line
        return
    first = True
    for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
        piece = line.cut(start, end)
        piece = trimmed(piece) if label_of(line_of(piece, line.note)) else piece
        if piece.text:
            yield line_of(
                piece, replace(line.note, gap=line.note.gap and first, bullet=line.bullet and first)
            )
        first = False


def _headings_within(text: str, labels: frozenset[int]) -> Iterator[int]:
    """Yield where a heading that is no label starts, and where the text under it starts."""
    done = 0
    for capital in _CAPITAL.finditer(text):
        start = capital.start()
        if start < done or start in labels or _BEFORE_A_MENTION.search(text, max(0, start - 6), start):
            continue
        end = _heading_end(text, start)
        if end:
            yield start
            yield _text_start(text, end)
            done = end


def _heading_end(text: str, start: int) -> int | None:
    """Give where the heading that starts at `start` ends; the longest that is known counts."""
    first = _FIRST_WORD.match(text, start)
    if first is None or first.group().casefold() not in _first_words():
        return None
    found = _WORDS.match(text, start)
    words = found.group().split(" ") if found else []
    after_sentence = _SENTENCE_END.search(text, max(0, start - 4), start) is not None
    for count in range(len(words), 0, -1):
        phrase = " ".join(words[:count])
        end = start + len(phrase.rstrip(":"))
        if not _STARTS_TEXT.match(text, end):
            continue
        alone = count == 1 and not (
            after_sentence or text[end : end + 1] == ":" or _STARTS_SENTENCE.match(text, end)
        )
        if not alone and words[count - 1][:1].isupper() and _is_shown(phrase) and _is_heading(phrase):
            return end
    return None


def _is_shown(phrase: str) -> bool:
    """Say whether a phrase is written as a heading: each longer word with a capital."""
    return all(word[:1].isupper() or len(word) <= 3 or not word[:1].isalpha() for word in phrase.split())  # noqa: PLR2004


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    """Give the words that a heading, a section's name or a class can start with."""
    return (
        frozenset(_FIRST_WORD.findall(" ".join(heading.split(" ")[0] for heading in HEADINGS)))
        | NAME_WORDS
        | CLASS_WORDS
    )


@lru_cache(maxsize=4096)
def _is_heading(phrase: str) -> bool:
    return key(phrase) in HEADINGS or is_section_name(phrase) or class_of(phrase) is not None


def _text_start(text: str, end: int) -> int:
    while end < len(text) and text[end] in " :":
        end += 1
    return end
