"""From the bytes of a JSON document to Python values, with every trap of JSON shut.

Python's reader takes the last of two equal keys, takes NaN, and fails with a traceback on nesting or on
numbers that are too deep or too long. Here each of them is a fault that says where it is.
"""

import json
import math
from collections.abc import Iterator
from typing import Any

from forms.schemas.faults import DoesNotFit, Fault, Unreadable, pointer_to

MAX_BYTES = 5_000_000
MAX_DEPTH = 32


def read(text: bytes) -> dict[str, Any]:
    """Read one JSON object in UTF-8; a byte order mark is let through.

    Raises:
        Unreadable: this is no JSON.
        DoesNotFit: it is JSON, but no object, or it has equal keys or numbers that are none.
    """
    if len(text) > MAX_BYTES:
        raise Unreadable([Fault("", f"This is longer than {MAX_BYTES:,} bytes.")])
    twice: dict[int, list[str]] = {}
    document = _parse(text, twice)
    if not isinstance(document, dict):
        raise DoesNotFit([Fault("", "This must be an object, written between { and }.")])
    if faults := list(_traps(document, twice)):
        raise DoesNotFit(sorted(faults))
    return document


def _parse(text: bytes, twice: dict[int, list[str]]) -> Any:
    """Parse JSON, noting under the identity of each object the keys that it has more than once."""

    def gather(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        gathered = dict(pairs)
        if len(gathered) < len(pairs):
            names = [name for name, _ in pairs]
            twice[id(gathered)] = sorted({name for name in names if names.count(name) > 1})
        return gathered

    try:
        return json.loads(text.decode("utf-8-sig"), object_pairs_hook=gather)
    except UnicodeDecodeError:
        raise Unreadable([Fault("", "This is not UTF-8 text.")]) from None
    except json.JSONDecodeError as fault:
        where = f"line {fault.lineno}, column {fault.colno}"
        raise Unreadable([Fault("", f"This is not JSON: it goes wrong at {where}.")]) from None
    except RecursionError:
        raise Unreadable([Fault("", "This is nested too deeply.")]) from None
    except ValueError:
        raise Unreadable([Fault("", "This holds a number that is too long.")]) from None


def _traps(document: Any, twice: dict[int, list[str]]) -> Iterator[Fault]:
    """Yield a fault for each equal key, for each number that is none, and for nesting beyond the limit."""
    waiting: list[tuple[str, Any, int]] = [("", document, 0)]
    while waiting:
        at, value, depth = waiting.pop()
        if isinstance(value, float) and not math.isfinite(value):
            yield Fault(at, "This must be a number.")
        below: list[tuple[str | int, Any]] = []
        if isinstance(value, dict):
            below = list(value.items())
            for name in twice.get(id(value), ()):
                yield Fault(at + pointer_to(name), "This is given twice.")
        elif isinstance(value, list):
            below = list(enumerate(value))
        if below and depth == MAX_DEPTH:
            yield Fault(at, "This is nested too deeply.")
        elif below:
            waiting.extend((at + pointer_to(name), each, depth + 1) for name, each in below)
