"""Run the tests that name a requirement and write `docs/assurance.md`: `make assurance`.

--soak runs the full counts too; --only-write runs nothing and takes the last results.
"""

import json
import subprocess
import sys
from pathlib import Path

from tests.assurance.marks import marked
from tests.assurance.reading import lacks, looks, requirements
from tests.assurance.sheet import sheet

DOCS = Path(__file__).resolve().parents[2] / "docs"
SHEET, RESULTS = DOCS / "assurance.md", DOCS / "assurance-results.json"


def written() -> str:
    """Give the sheet as it stands with the marks of now and the last results."""
    results = json.loads(RESULTS.read_text("utf-8")) if RESULTS.exists() else {}
    return sheet(requirements(), marked(), looks(), lacks(), results)


def main(arguments: list[str]) -> int:
    """Give the exit status: that of the tests."""
    status = 0
    if "--only-write" not in arguments:
        tests = sorted({test.partition("::")[0] for test in marked()})
        command = [sys.executable, "-m", "pytest", "-n", "2", "--dist", "loadgroup", "-m", "requirement"]
        command += ["--assurance", str(RESULTS), *arguments, *tests]
        status = subprocess.run(command, check=False).returncode
    SHEET.write_text(written(), "utf-8")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
