"""Which tests say that they hold a requirement: read from the source, so that nothing has to be run."""

import ast
from collections.abc import Iterator
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]


def marked(folder: Path = TESTS) -> dict[str, tuple[str, ...]]:
    """Give the ids that each marked test names, by the test's path and name, in order."""
    found: dict[str, tuple[str, ...]] = {}
    for file in sorted(folder.rglob("test_*.py")):
        source = file.read_text("utf-8")
        if "requirement(" in source:
            place = file.relative_to(folder.parent).as_posix()
            found |= {f"{place}::{name}": ids for name, ids in _of_module(ast.parse(source))}
    return found


def _of_module(module: ast.Module) -> Iterator[tuple[str, tuple[str, ...]]]:
    whole = [id for node in module.body if _is_pytestmark(node) for id in _ids_in(node)]
    for node in module.body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            ids = [*whole, *(id for mark in node.decorator_list for id in _ids_in(mark))]
            if ids:
                yield node.name, tuple(dict.fromkeys(ids))


def _is_pytestmark(node: ast.stmt) -> bool:
    return isinstance(node, ast.Assign) and any(
        isinstance(target, ast.Name) and target.id == "pytestmark" for target in node.targets
    )


def _ids_in(node: ast.AST) -> Iterator[str]:
    """Give the words in every `requirement(...)` at or under this node."""
    for call in ast.walk(node):
        match call:
            case ast.Call(func=ast.Attribute(attr="requirement"), args=words):
                yield from (str(ast.literal_eval(word)) for word in words)
