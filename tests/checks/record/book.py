"""Every answer about the records of the cases, with its reasons, as a text that can be read and compared.

`python -m tests.checks.record.book` writes it anew after a change that is meant; read what it changed.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from checks.record.assessing import assess
from forms.schemas.criminal_record import load
from forms.schemas.rehabilitation import dump

BOOK = Path(__file__).with_name("answered.txt")
CASES = json.loads((Path(__file__).parents[2] / "cases" / "record" / "cases.json").read_text("utf-8"))


def answered() -> Iterator[str]:
    """Yield the lines: the id of each case, and for each of its matters the answer, then its reasons."""
    for case in CASES:
        if "exit" not in case["expect"]:
            record = load(case["record"])
            assert record.as_of
            yield case["id"]
            for answer in dump(assess(record, record.as_of))["records"]:
                reasons = answer.pop("because")
                yield f"    {json.dumps(answer)}"
                yield from (f"        {reason}" for reason in reasons)


if __name__ == "__main__":
    BOOK.write_text("".join(f"{line}\n" for line in answered()), "utf-8")
