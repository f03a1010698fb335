"""Names in templates. The NHS macros need undefined names to pass in silence: misspelt ones show here."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from flask import Flask
from jinja2 import Environment, meta, nodes

from app.config import ROOT, read_settings
from tests.stores import started

TEMPLATES = ROOT / "templates"
OPTIONAL = {"form", "has_errors", "wide"}
"""What a page may give to the frame it stands in."""

LIBRARY = frozenset(
    [
        "login_user_form",
        "register_user_form",
        "forgot_password_form",
        "reset_password_form",
        "change_password_form",
        "send_confirmation_form",
        "verify_form",
        "reset_password_token",
        "security",
        "recovery_codes",
        "two_factor_required",
        "state_token",
        "chosen_method",
        "changing",
        "authr_qrcode",
        "authr_key",
    ]
)
"""What Flask-Security gives to the pages of accounts."""


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
def any_given() -> frozenset[str]:
    """Give every name by which the program hands anything on: keywords of calls, and keys of mappings."""
    found: set[str] = set()
    for module in sorted((ROOT / "app").rglob("*.py")):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                found |= {keyword.arg for keyword in node.keywords if keyword.arg}
            elif isinstance(node, ast.Dict):
                found |= {str(key.value) for key in node.keys if isinstance(key, ast.Constant)}
    return frozenset(found)


@cache
def parsed(environment: Environment, name: str) -> nodes.Template:
    return environment.parse((TEMPLATES / name).read_text(encoding="utf-8"))


def made_here(tree: nodes.Template) -> set[str]:
    """Give the names that a template makes: what it imports, defines, and sets at any place."""
    found = {name.name for name in tree.find_all(nodes.Name) if name.ctx == "store"}
    found |= {macro.name for macro in tree.find_all(nodes.Macro)}
    for part in tree.find_all(nodes.FromImport):
        found |= {name[1] if isinstance(name, tuple) else name for name in part.names}
    return found


@cache
def made_around(environment: Environment) -> dict[str, set[str]]:
    """Give the names that each included template finds made where it is included."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in TEMPLATES.rglob("*.html"):
        tree = parsed(environment, names(path))
        for part in tree.find_all(nodes.Include):
            if isinstance(part.template, nodes.Const):
                found[part.template.value] |= made_here(tree)
    return found


def family(environment: Environment, name: str) -> list[nodes.Template]:
    """Give a template with those that it extends and includes: they share their names."""
    tree = parsed(environment, name)
    trees = [tree]
    for part in tree.find_all((nodes.Extends, nodes.Include)):
        other = part.template.value if isinstance(part.template, nodes.Const) else ""
        if (TEMPLATES / other).is_file():
            trees += family(environment, other)
    return trees


def wanted(environment: Environment, name: str) -> set[str]:
    """Give the names that a template wants from its view."""
    trees = family(environment, name)
    found = set().union(*(meta.find_undeclared_variables(tree) for tree in trees))
    return found - set().union(*map(made_here, trees)) - {"self"}


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """Give one program for all, so that each template is parsed once."""
    with started(read_settings({"VETREADY_DATA": str(tmp_path_factory.mktemp("names"))})) as app:
        yield app


@pytest.fixture(scope="module")
def environment(program: Flask) -> Environment:
    return program.jinja_env


@pytest.fixture(scope="module")
def given_everywhere(program: Flask) -> set[str]:
    """Give what every template can use: globals, and what context processors add."""
    context: dict[str, object] = {}
    with program.test_request_context("/"):
        program.update_template_context(context)
    return set(program.jinja_env.globals) | set(context) | OPTIONAL


@pytest.mark.parametrize(
    ("template", "given"),
    [pytest.param(name, given, id=name) for name, given in calls() if given is not None],
)
def test_a_view_gives_what_its_template_wants(
    environment: Environment, given_everywhere: set[str], template: str, given: set[str]
) -> None:
    assert wanted(environment, template) - given_everywhere - given == set()


@pytest.mark.parametrize("path", sorted(TEMPLATES.rglob("*.html")), ids=names)
def test_a_template_wants_nothing_that_nobody_gives(
    environment: Environment, given_everywhere: set[str], path: Path
) -> None:
    """This holds templates whose names are made up on the way, and those of views that spread a mapping."""
    given = given_everywhere | LIBRARY | any_given() | made_around(environment)[names(path)]

    assert wanted(environment, names(path)) - given == set()


@pytest.mark.parametrize("path", sorted((TEMPLATES / "shared").rglob("*.html")), ids=names)
def test_what_is_shared_wants_nothing_of_its_own(
    environment: Environment, given_everywhere: set[str], path: Path
) -> None:
    assert wanted(environment, names(path)) - given_everywhere == set()


def test_a_misspelt_name_is_found(environment: Environment) -> None:
    tree = environment.parse("{% macro m(form) %}{{ form.x }}{{ fomr }}{% endmacro %}{% set a = b %}")

    assert meta.find_undeclared_variables(tree) == {"fomr", "b"}
