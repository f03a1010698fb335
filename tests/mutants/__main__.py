"""Mutation testing of `checks`, by `make mutants`: a fixed sample of small faults, and which no test sees.

Works in a copy of the tree, one mutant after another. Annotations and decorators are left alone: faults in
them stop the import, and would make the share of those killed look better than it is.
"""

import argparse
import ast
import shlex
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path
from random import Random

from cosmic_ray.commands.init import _all_work_items
from cosmic_ray.mutating import mutate_and_test
from cosmic_ray.testing import run_tests
from cosmic_ray.work_item import MutationSpec, TestOutcome

ROOT = Path(__file__).resolve().parents[2]
SEED = 20260101
SECONDS = 300
"""After so long a mutant counts as killed: it hangs."""
LIGHTLY = (
    *("--noconftest", "-p", "tests.mutants.light", "-p", "no:cacheprovider"),
    *("-p", "no:playwright", "-p", "no:schemathesis", "-p", "no:xdist"),
)
"""A mutant is dead in a second or two: half of that would be importing what these tests do not use."""
LEFT_OUT = ("RemoveDecorator", "VariableReplacer", "VariableInserter", "_Is_Eq", "_IsNot_NotEq")
"""Faults that prove nothing: `is` and `==` say the same of members of enumerations."""


def modules(wanted: Path) -> list[Path]:
    """Give the modules of a package, or the one module, as paths from the root of the tree."""
    return [wanted] if wanted.suffix else sorted(path for path in wanted.rglob("*.py") if path.stat().st_size)


def annotations(text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield from where to where annotations and decorators stand, as lines and columns."""
    for node in ast.walk(ast.parse(text)):
        inner = [getattr(node, "annotation", None), getattr(node, "returns", None)]
        for each in [*inner, *getattr(node, "decorator_list", [])]:
            if isinstance(each, ast.expr):
                yield (each.lineno, each.col_offset), (each.end_lineno or 0, each.end_col_offset or 0)


def mutants(paths: list[Path]) -> Iterator[MutationSpec]:
    """Yield every mutant of the modules that is worth a test."""
    spans = {str(path): list(annotations(path.read_text("utf-8"))) for path in paths}
    for item in _all_work_items(paths, {}):
        [mutation] = item.mutations
        inside = any(
            first <= mutation.start_pos and mutation.end_pos <= last
            for first, last in spans[str(mutation.module_path)]
        )
        if not inside and not any(name in mutation.operator_name for name in LEFT_OUT):
            yield mutation


def command_for(module: Path) -> str:
    """Give the tests of a module, the likeliest to see a fault first: its own file, messages, its package.

    What stands above the packages has those of the whole of `checks`.
    """
    own = Path("tests") / module.parent / f"test_{module.name}"
    return _pytest(*([str(own)] if own.exists() else []), *_folders(module))


def _folders(module: Path) -> list[str]:
    return [*_messages(module), str(Path("tests") / module.parent), *_stories(module)]


def _pytest(*paths: str) -> str:
    return shlex.join([sys.executable, "-m", "pytest", "-x", "-q", *LIGHTLY, *paths])


def _messages(module: Path) -> list[str]:
    return ["tests/checks/messages"] if module.parent.name in {"vetting", "criteria", "checks"} else []


def _stories(module: Path) -> list[str]:
    return ["tests/scenarios"] if module.parent.name in {"vetting", "record", "checks"} else []


def run(wanted: str, sample: int) -> None:
    """Print each mutant that survives, and the share that was killed.

    Raises:
        SystemExit: the tests fail without any fault planted, so they could tell nothing.
    """
    found = list(mutants(modules(Path(wanted))))
    chosen = Random(SEED).sample(found, min(sample or len(found), len(found)))
    for command in {_pytest(*_folders(Path(mutation.module_path))) for mutation in chosen}:
        outcome, output = run_tests(command, SECONDS)
        if outcome is not TestOutcome.SURVIVED:
            sys.exit(f"Without any fault, this fails: {command}\n{output}")
    killed = 0
    for number, mutation in enumerate(chosen, 1):
        result = mutate_and_test([mutation], command_for(Path(mutation.module_path)), SECONDS)
        died = result.test_outcome is not TestOutcome.SURVIVED
        killed += died
        place = f"{mutation.module_path}:{mutation.start_pos[0]}"
        print(f"{number}/{len(chosen)} {'killed' if died else 'SURVIVED'} {place}", flush=True)
        if not died:
            print(result.diff, flush=True)
    share = killed / max(len(chosen), 1)
    print(f"{killed} of {len(chosen)} killed ({share:.0%}), of {len(found)} mutants in all.")


def main() -> None:
    """Read what is asked for, and try it in a copy of the tree."""
    told = argparse.ArgumentParser(prog="make mutants", description=__doc__)
    told.add_argument("of", help="a module or package, like checks/dates.py")
    told.add_argument("--sample", type=int, default=50, help="how many mutants; 0 for all")
    asked = told.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(
            ROOT, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns(".venv", ".git", "instance")
        )
        with chdir(folder):
            run(asked.of, asked.sample)


main()
