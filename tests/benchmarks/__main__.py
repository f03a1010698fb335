"""`make bench`: prints how long things take. It asserts nothing about time: machines differ."""

import os
import platform
from time import perf_counter

from tests.benchmarks import checking, pages, sends
from tests.benchmarks.databases import databases
from tests.benchmarks.samples import SEED


def main() -> None:
    """Measure all there is to measure."""
    start = perf_counter()
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, order drawn with seed {SEED}")
    checking.measure()
    checking.measure_recheck()
    with databases() as all_of_them:
        pages.measure(all_of_them)
        sends.measure(all_of_them)
    print(f"\nTaken in {perf_counter() - start:.0f} s")


if __name__ == "__main__":
    main()
