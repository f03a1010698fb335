"""Which branch of the law is reached by which story of a criminal record.

A branch is a kind of sentence or caution at one age; a band of custody at one age; the way an order ends, for
orders that forbid and for others, at one age; a licence that was endorsed or not.
"""

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checks.record.law import Counted
from checks.record.laws import law_on
from checks.record.records import Caution, Conviction, Length, Sentence
from checks.record.terms import Term, after
from checks.record.words import CautionType, SentenceKind, Unending
from forms.schemas.criminal_record import load
from tests.record_telling import told

FOLDER = Path(__file__).parent / "record"
STORIES = [
    story for file in sorted(FOLDER.glob("*.toml")) for story in tomllib.loads(file.read_text())["stories"]
]
AGES = ("adult", "under 18")
Branch = tuple[str, ...]


def test_every_branch_of_the_law_is_reached() -> None:
    reached: dict[Branch, list[str]] = defaultdict(list)
    for story in STORIES:
        for branch in branches(story):
            reached[branch].append(story["title"])

    unreached = sorted(" / ".join(branch) for branch in wanted() - reached.keys())
    assert not unreached, unreached
    assert all(reached[branch] for branch in wanted())


def wanted() -> set[Branch]:
    """Give every branch that there is."""
    kinds = [*(kind.value for kind in SentenceKind), *(f"caution {kind}" for kind in CautionType)]
    bands = (
        "a year or less",
        "up to four years",
        "more than four years",
        "more than four years, Schedule 18",
    )
    endings = ("a length", "no end given", "open-ended", "open-ended, stopped")
    return {
        (branch, *rest, age)
        for age in AGES
        for branch, *rest in (
            *((kind,) for kind in kinds),
            *(("custody of", band) for band in bands),
            *((group, ending) for group in ("forbids", "other order") for ending in endings),
            *(("licence endorsed", said) for said in ("True", "False", "None")),
            *(("compensation", "paid"), ("compensation", "not paid")),
            *(("conditions", "ended early"), ("conditions", "for three months")),
            *(("filtering", "specified", said) for said in ("True", "False", "None")),
        )
    }


def branches(story: dict[str, Any]) -> Iterator[Branch]:
    """Yield the branches that a story reaches."""
    for record in load({"records": [told(each) for each in story["records"]]}).records:
        age = AGES[record.under_18]
        yield "filtering", "specified", str(record.specified_offence), age
        if isinstance(record, Caution):
            yield f"caution {record.type}", age
            if record.type is CautionType.CONDITIONAL:
                yield "conditions", "ended early" if record.conditions_ended_on else "for three months", age
        else:
            for sentence in record.sentences:
                yield from ((*branch, age) for branch in _of_sentence(record, sentence))


def _of_sentence(conviction: Conviction, sentence: Sentence) -> Iterator[Branch]:
    """Yield the branches that one sentence reaches, without the age."""
    law = law_on(conviction.date)
    row = law.rows[sentence.kind]
    yield (sentence.kind.value,)
    if row.counted is Counted.WHOLE_TERM and isinstance(sentence.length, Length):
        start = sentence.start or conviction.date
        yield "custody of", _band(Term(start, after(start, sentence.length)), conviction)
    if row.counted is Counted.ORDER:
        yield "forbids" if row.prohibition else "other order", _ending(sentence)
    if sentence.kind is SentenceKind.MOTORING_FINE:
        yield "licence endorsed", str(sentence.endorsed)
    if sentence.kind is SentenceKind.COMPENSATION:
        yield "compensation", "paid" if sentence.paid_on else "not paid"


def _band(term: Term, conviction: Conviction) -> str:
    """Name the band of a term."""
    if term.longer_than(48):
        return "more than four years" + (", Schedule 18" if conviction.schedule_18 else "")
    return "up to four years" if term.longer_than(12) else "a year or less"


def _ending(sentence: Sentence) -> str:
    """Name the way an order ends."""
    if sentence.length is Unending.OPEN_ENDED:
        return "open-ended, stopped" if sentence.ceased_on else "open-ended"
    return "no end given" if sentence.length is Unending.NONE_GIVEN else "a length"


BOTH_WAYS = {
    # What holds back: the story in which the other conviction came before it, and the one after.
    "the longer period": ("The later one holds back the earlier", "The earlier one holds back the later"),
    "a summary offence, which does not": (
        "A summary offence holds back nothing",
        "An earlier summary offence can be held back",
    ),
    "an order that forbids, which does not": (
        "A restraining order holds back nobody else",
        "The restraining order came first",
    ),
    "something else, an order that forbids": (
        "A restraining order held back by what came before it",
        "A restraining order can be held back",
    ),
    "prison with a ban, by the prison alone": (
        "Prison with a football ban came second",
        "Prison with a football ban of six years",
    ),
    "an open-ended hospital order": (
        "A hospital order without an end",
        "A hospital order without an end came first",
    ),
    "compensation that is not paid": (
        "Compensation of a later conviction that is not paid",
        "Compensation of an earlier conviction that is not paid",
    ),
    "an attendance centre order, perhaps": (
        "An attendance centre order",
        "The attendance centre order came first",
    ),
    "an endorsement, perhaps": ("An endorsement came after a fine", "An endorsement came before a fine"),
    "a sentence that may be never spent": (
        "A fine, and then five years that may or may not be grave",
        "Five years that may or may not be grave, and a fine after them",
    ),
    "a life sentence": ("Life, and what came before and after it", "Life, and what came before and after it"),
    "what is spent at once, which does not": (
        "Discharged absolutely while an order ran",
        "Discharged absolutely before an order began",
    ),
    "a caution, which does not": ("A caution between", "A conditional caution between two convictions"),
}


def test_every_rule_about_further_convictions_is_told_both_ways() -> None:
    titles = {story["title"] for story in STORIES}

    assert len(titles) == len(STORIES)
    assert {title for pair in BOTH_WAYS.values() for title in pair} <= titles
