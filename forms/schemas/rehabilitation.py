"""The answer about a criminal record as its JSON document."""

from typing import Any

from marshmallow import Schema, fields

from checks.record.answers import Answers
from checks.record.words import Asker, Ends, Protected, Status, Tell


class AnswerShape(Schema):
    """What holds for one matter."""

    id = fields.String()
    status = fields.Enum(Status, by_value=True)
    ends = fields.Enum(Ends, by_value=True)
    spent_on = fields.Date(allow_none=True)
    protected = fields.Enum(Protected, by_value=True)
    protected_on = fields.Date(allow_none=True)
    tell = fields.Dict(keys=fields.Enum(Asker, by_value=True), values=fields.Enum(Tell, by_value=True))
    because = fields.List(fields.String())


class AnswersShape(Schema):
    """The whole answer."""

    as_of = fields.Date()
    records = fields.List(fields.Nested(AnswerShape))


_SHAPE = AnswersShape()


def dump(answers: Answers) -> dict[str, Any]:
    """Give the answer's document, its entries in the order of the contract."""
    document: dict[str, Any] = _SHAPE.dump(answers)
    return document
