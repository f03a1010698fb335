"""What a piece of evidence may lack: hints for the person who writes it, never a grade.

Words and their order are looked at, not what they mean. A text that does without them may be as good.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checks.answers import normalised, words
from checks.shortlisting.identities import Identity
from checks.shortlisting.masking import names_person

COPIED_WORDS = 12
"""Words in a row that two texts do not share by chance."""

MONTHS = "january february march april june july august september october november december"
_SITUATION = re.compile(
    r"\b(when|while|whilst|during|once|there was|there were|in my|at my|on (?:a|an|my|our|one|the)|"
    r"as an?|in (?:19|20)\d\d|last (?:year|month|week))\b"
)
_ACTION = re.compile(
    r"\bi(?: [a-z]+ly| also| then| first)? ?(?:\w{2,}ed|led|ran|wrote|made|took|gave|told|taught|built|set|"
    r"kept|spoke|sat|went|found|began|held|saw|brought|chose|met|put|drew|did|got|had|sent|stood|knew)\b"
)
_RESULT = re.compile(
    r"\b(result(?:ed|s|ing)?|so that|which meant|this meant|meant that|led to|outcome|in the end|since then|"
    r"afterwards|improv\w+|reduc\w+|increas\w+|fell|rose|prevent\w+|avoid\w+|achiev\w+|learn(?:ed|t)|feedback|"
    r"went home|safe(?:ly|r)?|thanked|agreed|per ?cent|until)\b|%"
)
_DATES = re.compile(
    rf"\b((?:19|20)\d\d|{'|'.join(MONTHS.split())}|years?|months?|weeks?|days?|shifts?|yesterday|daily|weekly)\b"
)
_ELSEWHERE = re.compile(
    r"\b(?:as|see|refer(?:red)? to|mentioned|described|stated)"
    r"(?:\s+(?:already|answer|answers|described|in|mentioned|my|other|please|question|said|stated|the|to))*"
    r"\s+(?:above|below|before|previous(?:ly)?|earlier|elsewhere|cv|answers?)\b"
)


@dataclass(frozen=True, slots=True)
class Other:
    """Another answer of the same application: what its criterion is called, and its text."""

    called: str
    text: str


def hints(text: str, *, names: tuple[str, ...] = (), others: tuple[Other, ...] = ()) -> tuple[str, ...]:
    """Give what to look at again in a text; nothing for a text that says nothing.

    What stands in the way of a fair reading comes first: words that point elsewhere, copies, the writer's
    own name. Then what an example usually has.
    """
    if not words(text):
        return ()
    return (*_in_the_way(text, names, others), *_lacking(text.casefold()))


def _in_the_way(text: str, names: tuple[str, ...], others: tuple[Other, ...]) -> Iterator[str]:
    if _ELSEWHERE.search(text.casefold()):
        yield "This points to something elsewhere. Each answer is read by itself, so say it here in short."
    shared = {other.called: found for other in others if (found := copied(text, other.text))}
    if shared:
        where = ", ".join(shared)
        yield f"{max(shared.values())} words in a row also stand under {where}. Say here what fits this one."
    if names_person(text, Identity(names=names)):
        yield "Your own name is in it. Answers are marked without names, so leave it out."


def _lacking(text: str) -> Iterator[str]:
    if not _SITUATION.search(text):
        yield "When or where was it? One sentence can set the scene."
    if not _ACTION.search(text):
        yield "What did you do yourself? Say it with “I”."
    if not _RESULT.search(text):
        yield "What came of it?"
    if not _DATES.search(text):
        yield "When was it, or how long did it take?"


def copied(text: str, other: str) -> int:
    """Give how many words in a row two texts share; 0 below `COPIED_WORDS`, unless they say the same."""
    mine, theirs = words(text), words(other)
    if mine and normalised(text) == normalised(other):
        return len(mine)
    starts: dict[tuple[str, ...], list[int]] = {}
    for at in range(len(theirs) - COPIED_WORDS + 1):
        starts.setdefault(tuple(theirs[at : at + COPIED_WORDS]), []).append(at)
    longest, at = 0, 0
    while at <= len(mine) - COPIED_WORDS:
        found = starts.get(tuple(mine[at : at + COPIED_WORDS]), ())
        run = max((_run(mine, at, theirs, start) for start in found), default=0)
        longest, at = max(longest, run), at + max(run - COPIED_WORDS + 1, 1)
    return longest


def _run(mine: list[str], at: int, theirs: list[str], start: int) -> int:
    """Count the words that agree from two places on."""
    pairs = zip(mine[at:], theirs[start:], strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(mine) - at, len(theirs) - start))
