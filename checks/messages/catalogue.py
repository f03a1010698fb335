"""What findings say: sentences by rule and case, with the names of what is put into them in braces."""

import tomllib
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
SHARED = "SHARED"
"""Sentences that several rules say."""
PHRASES = FOLDER / "phrases.toml"
"""Words for the entries of a form, which are put into sentences."""


def tell(rule: str, *cases: str, **values: object) -> str:
    """Give what a finding says: the sentences of its rule, or shared ones, in this order, with the values.

    An empty case says nothing.

    Raises:
        KeyError: no such rule or sentence, or no value for a name in it.
    """
    own, shared = sentences()[rule], sentences()[SHARED]
    texts = (own[case] if case in own else shared[case] for case in cases if case)
    return " ".join(text.format_map(values) for text in texts)


@cache
def sentences() -> dict[str, dict[str, str]]:
    """Give every sentence by its rule and case."""
    return {
        rule: cases
        for file in sorted(FOLDER.glob("*.toml"))
        if file != PHRASES
        for rule, cases in _read(file).items()
    }


def phrases(table: str) -> dict[str, str]:
    """Give the words of one table, by the entries that they are the words for.

    Raises:
        KeyError: no such table.
    """
    return _read(PHRASES)[table]


def phrase(table: str, entry: str, **values: object) -> str:
    """Give one of the words of a table, with the values put in.

    Raises:
        KeyError: no such table or entry, or no value for a name in it.
    """
    return phrases(table)[entry].format_map(values)


@cache
def _read(file: Path) -> dict[str, dict[str, str]]:
    with file.open("rb") as text:
        return tomllib.load(text)
