"""The points of the deploy check. The module that knows a point registers the function that judges it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from flask import Flask

Judge = Callable[[Flask], Iterator[str]]


class Needs(IntEnum):
    """What has to be there for a point to be judged, the least first."""

    PROGRAM = 1
    DATABASE = 2
    SERVICE = 3  # the whole of it at work: a worker, a disk that fills


@dataclass(frozen=True, slots=True)
class Point:
    """One point: `judge` yields in words what is wrong, and nothing where all is well."""

    id: str
    what: str
    remedy: str
    needs: Needs
    judge: Judge


POINTS: list[Point] = []


def point(id: str, what: str, remedy: str, needs: Needs = Needs.PROGRAM) -> Callable[[Judge], Judge]:  # noqa: A002
    """Register the function that judges one point."""

    def register(judge: Judge) -> Judge:
        POINTS.append(Point(id, what, remedy, needs, judge))
        return judge

    return register
