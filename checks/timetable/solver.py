"""The solver, HiGHS, behind the names of columns."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import highspy
import numpy

from checks.timetable.rows import Column, Row, Share

# The aims are counts: a bound less than one better than what is found proves it.
WHOLE = 1 - 1e-4
NEARLY = 1e-4


@dataclass(frozen=True, slots=True)
class Found:
    """What the solver found.

    Attributes:
        values: every column that is not 0; None if nothing was found in the time.
        value: the aim's value, a whole number.
        bound: what no solution can be better than, a whole number.
        impossible: it is proved that there is no solution.
    """

    values: dict[Column, float] | None
    value: int
    bound: int
    impossible: bool

    @property
    def proved(self) -> bool:
        """Tell whether nothing better exists."""
        return self.values is not None and self.value == self.bound


class Solver:
    """A programme that is solved for one aim after another.

    Args:
        columns: each with the most it can be; `Share` may be any number, because it comes out whole once the
            others are, and all others are 0 or 1.
    """

    def __init__(self, columns: Mapping[Column, int], rows: Iterable[Row]) -> None:
        self.columns = list(columns)
        self.at = {column: number for number, column in enumerate(self.columns)}
        self.highs = highspy.Highs()  # type: ignore[no-untyped-call]
        self.highs.setOptionValue("output_flag", False)  # noqa: FBT003
        self.highs.setOptionValue("mip_rel_gap", 0.0)
        self.highs.setOptionValue("mip_abs_gap", WHOLE)
        self.highs.passModel(self._programme(columns, list(rows)))

    def _programme(self, columns: Mapping[Column, int], rows: list[Row]) -> highspy.HighsLp:
        programme = highspy.HighsLp()
        programme.num_col_, programme.num_row_ = len(columns), len(rows)
        programme.col_cost_ = numpy.zeros(len(columns))
        programme.col_lower_ = numpy.zeros(len(columns))
        programme.col_upper_ = numpy.array([float(most) for most in columns.values()])
        programme.row_lower_ = numpy.array([row.low for row in rows], dtype=float)
        programme.row_upper_ = numpy.array([row.high for row in rows], dtype=float)
        matrix = programme.a_matrix_
        matrix.format_ = highspy.MatrixFormat.kRowwise
        matrix.start_ = numpy.cumsum([0, *(len(row.terms) for row in rows)])
        matrix.index_ = numpy.array([self.at[column] for row in rows for column in row.terms])
        matrix.value_ = numpy.array([float(factor) for row in rows for factor in row.terms.values()])
        programme.integrality_ = [
            highspy.HighsVarType.kContinuous if isinstance(column, Share) else highspy.HighsVarType.kInteger
            for column in columns
        ]
        return programme

    def add(self, row: Row) -> None:
        """Add a rule."""
        numbers = numpy.array([self.at[column] for column in row.terms], dtype=numpy.int32)
        factors = numpy.array([float(factor) for factor in row.terms.values()])
        self.highs.addRow(row.low, row.high, len(numbers), numbers, factors)

    def between(self, column: Column, low: int, high: int) -> None:
        """Say between what a column must be, both included."""
        self.highs.changeColBounds(self.at[column], low, high)

    def best(
        self, aim: Iterable[Column], *, most: bool, seconds: float, start: Mapping[Column, float] | None
    ) -> Found:
        """Find a solution for which the sum of some columns is largest or smallest.

        Args:
            aim: the columns.
            most: the largest is looked for.
            seconds: how long to look.
            start: a solution to begin with.
        """
        costs = numpy.zeros(len(self.columns))
        costs[[self.at[column] for column in aim]] = 1
        self.highs.changeColsCost(len(costs), numpy.arange(len(costs), dtype=numpy.int32), costs)
        sense = highspy.ObjSense.kMaximize if most else highspy.ObjSense.kMinimize
        self.highs.changeObjectiveSense(sense)
        if start is not None:
            given = highspy.HighsSolution()
            given.col_value = [start.get(column, 0.0) for column in self.columns]
            self.highs.setSolution(given)
        self.highs.setOptionValue("time_limit", max(seconds, 0.0))
        self.highs.run()
        return self._found(most=most)

    def _found(self, *, most: bool) -> Found:
        info = self.highs.getInfo()
        impossible = self.highs.getModelStatus() == highspy.HighsModelStatus.kInfeasible
        if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
            bound = info.mip_dual_bound
            return Found(None, 0, _whole(bound, most=most), impossible)
        values = dict(zip(self.columns, self.highs.getSolution().col_value, strict=True))
        value = round(info.objective_function_value)
        return Found(
            values={column: number for column, number in values.items() if abs(number) > NEARLY},
            value=value,
            bound=_whole(info.mip_dual_bound, most=most),
            impossible=False,
        )


def _whole(bound: float, *, most: bool) -> int:
    """Give the best whole number that a bound lets through."""
    if not numpy.isfinite(bound):
        return 10**9 if most else 0
    return int(numpy.floor(bound + NEARLY) if most else numpy.ceil(bound - NEARLY))
