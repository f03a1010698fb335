"""A timetable as its JSON document."""

from typing import Any
from zoneinfo import ZoneInfo

from marshmallow import Schema, fields

from checks.timetable.plans import Plan, Status
from checks.timetable.walls import wall_of


class InterviewShape(Schema):
    """One interview; its times are what the clocks of the zone show."""

    candidate = fields.String()
    panel = fields.String()
    start = fields.DateTime(format="%Y-%m-%dT%H:%M")
    end = fields.DateTime(format="%Y-%m-%dT%H:%M")
    members = fields.List(fields.String())
    room = fields.String(allow_none=True)


class UnplacedShape(Schema):
    """Somebody without an interview, and why."""

    candidate = fields.String()
    because = fields.String()


class PlanShape(Schema):
    """The whole plan."""

    status = fields.Enum(Status, by_value=True)
    placed = fields.Integer()
    of = fields.Integer()
    interviews = fields.List(fields.Nested(InterviewShape))
    unplaced = fields.List(fields.Nested(UnplacedShape))
    sessions_used = fields.Integer()
    preferences_met = fields.Integer()
    bound = fields.Integer()
    seconds = fields.Float()


SHAPE = PlanShape()


def dump_plan(plan: Plan, zone: str) -> dict[str, Any]:
    """Give a plan's document, entries in the contract's order, times as the zone's clocks show them."""
    clock = ZoneInfo(zone)
    interviews = [
        {
            "candidate": each.candidate,
            "panel": each.panel,
            "start": wall_of(each.start, clock),
            "end": wall_of(each.end, clock),
            "members": each.members,
            "room": each.room,
        }
        for each in plan.interviews
    ]
    figures = {name: getattr(plan, name) for name in SHAPE.fields if name != "interviews"}
    document: dict[str, Any] = SHAPE.dump({**figures, "interviews": interviews})
    return document
