"""How long one check of a long vetting form takes, of a far longer one, and of very many."""

import json
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from time import perf_counter
from typing import Any

from checks.profiles import load_profile
from checks.report import check
from forms.schemas import report, vetting_form
from tests.benchmarks.forms import large_form, longest_form
from tests.benchmarks.samples import middle, take, worst_of_twenty
from tests.benchmarks.tables import in_ms, print_table
from tests.checks.vetting.examples import ON

ROUNDS, WARM = 100, 3
FORMS, PROCESSES, AT_ONCE = 10_000, 2, 100


def measure() -> None:
    """Print tables of the check alone, of the way from JSON text to JSON text, and of a recheck."""
    works = {
        "record to report": _alone(large_form()),
        "JSON text to JSON report": _from_text(large_form()),
        "record to report, 100 addresses and 200 people": _alone(longest_form()),
    }
    taken = take(list(works.values()), ROUNDS, WARM)
    print_table(
        "One check: 10 addresses, 15 people, 5 police matters, 3 debts, "
        f"{len(json.dumps(large_form())) // 1000} kB of JSON; {ROUNDS} times",
        ["from what to what", "median", "p95"],
        [[name, in_ms(middle(t)), in_ms(worst_of_twenty(t))] for name, t in zip(works, taken, strict=True)],
    )
    print(f"\nThe longest form takes {middle(taken[2]) / middle(taken[0]):.1f} times as long.")


def measure_recheck() -> None:
    """Print how long it takes to check very many forms anew, from their text."""
    texts = [json.dumps(large_form()).encode()] * FORMS
    start = perf_counter()
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as processes:
        checked = sum(processes.map(_outcome, texts, chunksize=AT_ONCE))
    seconds = perf_counter() - start
    print_table(
        f"Recheck: forms of that length, {PROCESSES} processes",
        ["forms", "all of them", "per second"],
        [[f"{checked:,}", f"{seconds:.1f} s", f"{checked / seconds:,.0f}"]],
    )


def _alone(document: dict[str, Any]) -> Callable[[], object]:
    """Give a check of the record alone; each takes a fresh one, as a form is checked once."""
    profile = load_profile()
    fresh = iter([vetting_form.load(document) for _ in range(ROUNDS + WARM)])
    return lambda: check(next(fresh), profile, ON)


def _from_text(document: dict[str, Any]) -> Callable[[], object]:
    """Give a check from the text of a form to the text of its report."""
    text, profile = json.dumps(document).encode(), load_profile()
    return lambda: json.dumps(report.dump(check(vetting_form.load(vetting_form.read(text)), profile, ON)))


def _outcome(text: bytes) -> bool:
    """Check one form in a process of its own."""
    return bool(check(vetting_form.load(vetting_form.read(text)), load_profile(), ON).outcome)
