"""Going through the points of the deploy check, and refusing to start where one is not met."""

from dataclasses import dataclass

from flask import Flask
from sqlalchemy.exc import SQLAlchemyError

from app.config import Misconfigured
from app.doctor import answers, databases, flask_settings, machine, work  # noqa: F401  # they register points
from app.doctor.register import POINTS, Needs, Point


@dataclass(frozen=True, slots=True)
class Judgement:
    """How one point stands; `wrong` is empty where it is met."""

    point: Point
    wrong: tuple[str, ...]


def examine(app: Flask, needs: Needs = Needs.SERVICE) -> list[Judgement]:
    """Judge every point that needs no more than this, in the order of their ids."""
    wanted = sorted((point for point in POINTS if point.needs <= needs), key=lambda point: point.id)
    return [Judgement(point, _wrong(point, app)) for point in wanted]


def refuse_unfit(app: Flask, needs: Needs) -> None:
    """Stop here unless every point that needs no more than this is met.

    Raises:
        Misconfigured: one is not; the text names each, what is wrong and the remedy.
    """
    unmet = [judged for judged in examine(app, needs) if judged.wrong]
    if unmet:
        raise Misconfigured(
            "\n".join(f"{one.point.id}: {' '.join(one.wrong)} {one.point.remedy}" for one in unmet)
        )


def _wrong(point: Point, app: Flask) -> tuple[str, ...]:
    """Give what is wrong; a database that does not answer is wrong in every point that needs it."""
    try:
        return tuple(point.judge(app))
    except SQLAlchemyError:
        return ("The database does not answer.",)
