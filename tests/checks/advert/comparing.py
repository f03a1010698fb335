"""How a vacancy is held against an expected document: by words, not by marks."""

import html
import json
import re
from typing import Any

from checks.advert.characters import ODD, plain

_MARKS = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "‘": "'",
        "’": "'",
        "–": "-",
        "—": "-",
        "•": None,
        "·": None,
        "\uf0b7": None,
        "\xad": None,
    }
)
_ESCAPE = re.compile(r"\\(?:u(?![dD][89a-fA-F])[0-9a-fA-F]{4}|[nrt/\"])")
_TAG = re.compile(r"<[^<>]*>")
_NOTES = frozenset(("traps", "provenance", "vacancy_id", "postcode", "date_posted", "body_lacks", "doubts"))
CLASSES = ("essential", "desirable", "unclassified")


def folded(text: str) -> str:
    """Fold space, case, quotes, dashes, bullets, unseen characters and the final stop away."""
    return "".join(text.translate(_MARKS).casefold().split()).rstrip(".")


def folded_input(raw: str) -> str:
    """Fold an advert's input, mended as the reader mends it, so that words can be looked for in it."""
    without_escapes = _ESCAPE.sub(lambda found: json.loads(f'"{found.group()}"'), raw)
    plain_text = html.unescape(html.unescape(_TAG.sub(" ", without_escapes)))
    return folded(ODD.sub(lambda odd: plain(odd.group()), plain_text))


def differences(got: dict[str, Any], expected: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    """Give each key that differs with what was expected and what was read; absent keys are free."""
    free = _NOTES | set(expected.get("body_lacks", ()))
    return {
        key: (value, got.get(key))
        for key, value in expected.items()
        if key not in free and _plain(key, got.get(key), value) != _plain(key, value, value)
    }


def _plain(key: str, value: Any, expected: Any) -> Any:
    if isinstance(value, str):
        return folded(value)
    if key == "sections":
        return [(_plain("", each.get("name"), None), *_criteria(each)) for each in value]
    if isinstance(value, dict):
        return {
            inner: _plain(inner, value.get(inner), expected[inner]) for inner in value if inner in expected
        }
    if isinstance(value, list):
        return [_plain(key, each, each) for each in value]
    return value


def _criteria(section: dict[str, Any]) -> list[list[str]]:
    return [[folded(text) for text in section.get(name, ())] for name in CLASSES]
