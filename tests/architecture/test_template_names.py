"""Names in templates. The NHS macros need undefined names to pass in silence: misspelt ones show here."""

import ast
from functools import cache
from pathlib import Path

import pytest
from flask import Flask
from jinja2 import Environment, meta, nodes

from app.config import ROOT

TEMPLATES = ROOT / "templates"
OPTIONAL = {"form", "has_errors", "wide"}
"""What a page may give to the frame it stands in."""

ELSEWHERE: dict[str, set[str] | None] = {"errors/": {"reference"}, "security/": None, "emails/": None}
"""Templates rendered by a name made up on the way, with what they get; None where a library gives it."""


def names(path: Path) -> str:
    return path.relative_to(TEMPLATES).as_posix()


def calls() -> list[tuple[str, set[str] | None]]:
    """Give each template rendered by its name, with the names it gets; None where a mapping is spread."""
    found = []
    for module in sorted((ROOT / "app").rglob("*.py")):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and getattr(node.func, "id", getattr(node.func, "attr", "")) == "render_template"
                and node.args
                and isinstance(node.args[0], ast.Constant)
            ):
                given = {keyword.arg for keyword in node.keywords}
                found.append(
                    (str(node.args[0].value), None if None in given else {name or "" for name in given})
                )
    return found


@cache
def parsed(environment: Environment, name: str) -> nodes.Template:
    return environment.parse((TEMPLATES / name).read_text(encoding="utf-8"))


def made_here(tree: nodes.Template) -> set[str]:
    """Give the names that the top of a template makes: what it imports, sets and defines."""
    found = set()
    for part in tree.body:
        if isinstance(part, nodes.FromImport):
            found |= {name[1] if isinstance(name, tuple) else name for name in part.names}
        elif isinstance(part, nodes.Macro):
            found.add(part.name)
        elif isinstance(part, nodes.Assign):
            found |= {name.name for name in part.target.find_all(nodes.Name)} | {
                getattr(part.target, "name", "")
            }
    return found


def wanted(environment: Environment, name: str) -> set[str]:
    """Give the names that a template wants from its view, with those that it extends and includes."""
    tree = parsed(environment, name)
    found = meta.find_undeclared_variables(tree)
    for part in tree.find_all((nodes.Extends, nodes.Include)):
        other = part.template.value if isinstance(part.template, nodes.Const) else ""
        if (TEMPLATES / other).is_file():
            found |= wanted(environment, other)
    return found - made_here(tree) - {"self"}


@pytest.fixture
def environment(app: Flask) -> Environment:
    return app.jinja_env


@pytest.fixture
def given_everywhere(app: Flask) -> set[str]:
    """Give what every template can use: globals, and what context processors add."""
    context: dict[str, object] = {}
    with app.test_request_context("/"):
        app.update_template_context(context)
    return set(app.jinja_env.globals) | set(context) | OPTIONAL


@pytest.mark.parametrize(
    ("template", "given"), calls(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_view_gives_what_its_template_wants(
    environment: Environment, given_everywhere: set[str], template: str, given: set[str] | None
) -> None:
    if given is None:
        pytest.skip("the view spreads a mapping")

    assert wanted(environment, template) - given_everywhere - given == set()


@pytest.mark.parametrize("path", sorted(TEMPLATES.rglob("*.html")), ids=names)
def test_a_template_is_rendered_or_shared(
    environment: Environment, given_everywhere: set[str], path: Path
) -> None:
    name = names(path)
    rendered = {template for template, _ in calls()}
    given = next((given for start, given in ELSEWHERE.items() if name.startswith(start)), set())
    if name in rendered or given is None:
        return

    assert name.startswith(("shared/", *ELSEWHERE))
    assert wanted(environment, name) - given_everywhere - given == set()


def test_a_misspelt_name_is_found(environment: Environment) -> None:
    tree = environment.parse("{% macro m(form) %}{{ form.x }}{{ fomr }}{% endmacro %}{% set a = b %}")

    assert meta.find_undeclared_variables(tree) == {"fomr", "b"}
