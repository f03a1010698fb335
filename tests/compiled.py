"""What is compiled, kept from one test's program to the next: compiling is what takes longest."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from unittest.mock import patch

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from werkzeug.routing import Rule

Builder = Callable[..., tuple[str, str]]


class Compiled(BytecodeCache):
    """Keeps what was compiled as long as the run lasts; a template that changes is another one."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self.kept:
            bucket.bytecode_from_string(self.kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.kept[bucket.key] = bucket.bytecode_to_string()


COMPILED = Compiled()


_compile = Rule._compile_builder
_builders: dict[tuple[object, ...], Builder] = {}


@contextmanager
def rules_compiled_once() -> Iterator[None]:
    """Make a program whose rules take their code from programs before: it is the same for the same rule."""
    with patch.object(Rule, "_compile_builder", _kept):
        yield


def _kept(rule: Rule, append_unknown: bool = True) -> Builder:  # the rule's own shape
    key = (rule.rule, *rule._trace, *sorted((rule.defaults or {}).items()), append_unknown)
    if key not in _builders:
        _builders[key] = _compile(rule, append_unknown)
    return _builders[key]
