"""Ways to build addresses, compiled once for the run: every program that is made compiles them anew."""

from collections.abc import Callable, Iterator
from unittest.mock import patch

import pytest
from werkzeug.routing import Rule

Build = Callable[..., tuple[str, str]]

_compile = Rule._compile_builder
_known: dict[object, Build] = {}


def _compile_once(rule: Rule, append_unknown: bool = True) -> Build:
    """What is compiled holds the text of the rule and no converter: rules of one text can share it."""
    key = (tuple(rule._trace), repr(rule.defaults), append_unknown)
    if key not in _known:
        _known[key] = _compile(rule, append_unknown)
    return _known[key]


@pytest.fixture(autouse=True, scope="session")
def _compiled_once() -> Iterator[None]:
    with patch.object(Rule, "_compile_builder", _compile_once):
        yield
