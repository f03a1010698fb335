"""What would run, load or fetch something that people typed is not in the code at all."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = [file for part in ("app", "forms", "checks") for file in sorted((ROOT / part).rglob("*.py"))]
FORBIDDEN_NAMES = {"eval", "exec", "compile", "__import__", "render_template_string", "Markup"}
FORBIDDEN_MODULES = {"pickle", "marshal", "shelve", "yaml", "subprocess", "xml", "lxml", "ctypes"}
FETCHING = {"urllib.request", "http.client", "requests", "httpx", "aiohttp", "urllib3", "ftplib"}
ALLOWED = {
    # Our own marks around words that are escaped; each has tests that try to break out.
    ("app/account/second_factor.py", "calls", "Markup"),
    ("app/web/csrf.py", "calls", "Markup"),
    ("app/web/filters.py", "calls", "Markup"),
    ("app/web/prose.py", "calls", "Markup"),
    # Writes only; nothing of it reads XML.
    ("app/public/feed.py", "imports", "xml.etree"),
    # Names of settings and tables that stand in the code; SQLite takes no parameter in their place.
    ("app/db.py", "builds", "SQL"),
    ("app/doctor/databases.py", "builds", "SQL"),
    ("app/schema.py", "builds", "SQL"),
}


def in_file(file: Path) -> Iterator[tuple[str, str]]:
    """Give what a file does that it should not, and how it is called."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in FORBIDDEN_NAMES:
                yield "calls", name
            case ast.Import(names=names):
                yield from (("imports", one.name) for one in names)
            case ast.ImportFrom(module=str(module)):
                yield "imports", module
            case ast.Call(func=ast.Name(id="text"), args=[ast.JoinedStr() | ast.BinOp(), *_]):
                yield "builds", "SQL"
            case ast.Call(func=ast.Attribute(attr="execute" | "exec_driver_sql"), args=[ast.JoinedStr(), *_]):
                yield "builds", "SQL"


def found() -> set[tuple[str, str, str]]:
    return {
        (file.relative_to(ROOT).as_posix(), does, name)
        for file in FILES
        for does, name in in_file(file)
        if does != "imports" or name.partition(".")[0] in FORBIDDEN_MODULES or name in FETCHING
    }


@pytest.mark.requirement("SEC-15", "SEC-40")
def test_nothing_runs_loads_or_fetches_what_people_type() -> None:
    assert sorted(found() - ALLOWED) == []
    assert sorted(ALLOWED - found()) == []


def test_what_is_forbidden_is_found(tmp_path: Path) -> None:
    file = tmp_path / "one.py"
    file.write_text(
        "import pickle\nfrom urllib.request import urlopen\neval('1')\n"
        "text(f'DROP {name}')\nsession.execute(f'DROP {name}')\ntext('SELECT 1')\n"
    )

    assert list(in_file(file)) == [
        ("imports", "pickle"),
        ("imports", "urllib.request"),
        ("calls", "eval"),
        ("builds", "SQL"),
        ("builds", "SQL"),
    ]
