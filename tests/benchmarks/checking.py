"""How long one check of a long vetting form takes."""

import json

from checks.profiles import load_profile
from checks.report import check
from forms.schemas import report, vetting_form
from tests.benchmarks.forms import large_form
from tests.benchmarks.samples import middle, take, worst_of_twenty
from tests.benchmarks.tables import in_ms, print_table
from tests.checks.vetting.examples import ON

ROUNDS = 100


def measure() -> None:
    """Print a table of the check alone, and of the way from JSON text to JSON text."""
    text = json.dumps(large_form()).encode()
    form, profile = vetting_form.load(large_form()), load_profile()
    works = {
        "record to report": lambda: check(form, profile, ON),
        "JSON text to JSON report": lambda: json.dumps(
            report.dump(check(vetting_form.load(vetting_form.read(text)), profile, ON))
        ),
    }
    taken = take(list(works.values()), ROUNDS)
    print_table(
        f"One check: 10 addresses, 15 people, 5 police matters, 3 debts, {len(text) // 1000} kB of JSON; "
        f"{ROUNDS} times",
        ["from what to what", "median", "p95"],
        [[name, in_ms(middle(t)), in_ms(worst_of_twenty(t))] for name, t in zip(works, taken, strict=True)],
    )
