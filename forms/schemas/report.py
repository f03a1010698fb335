"""The check report as its JSON document."""

from typing import Any

from marshmallow import Schema, fields

from checks.findings import Flag, Outcome, Severity
from checks.forecast import Forecast
from checks.report import Report


class SpanShape(Schema):
    """A stretch of days, first and last included."""

    first = fields.Date(data_key="from")
    last = fields.Date(data_key="to")
    days = fields.Integer()


class InSpan(fields.Field[Any]):
    """An entry of a record's span; left out where the record has none."""

    def __init__(self, entry: str) -> None:
        super().__init__(
            data_key={"first": "from", "last": "to"}.get(entry, entry), attribute=f"span.{entry}"
        )

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kwargs: Any) -> Any:  # noqa: ARG002
        return value if isinstance(value, int) else value.isoformat()


class FindingShape(Schema):
    """One finding; `from`, `to` and `days` only where it is about a stretch of time."""

    rule = fields.String()
    severity = fields.Enum(Severity, by_value=True)
    flags = fields.List(fields.Enum(Flag, by_value=True))
    where = fields.List(fields.String())
    first = InSpan("first")
    last = InSpan("last")
    days = InSpan("days")
    passes_on = fields.Date(allow_none=True)
    message = fields.String()
    source = fields.String()
    evidence = fields.String()


class OverlapShape(Schema):
    """Two addresses held at once."""

    first = InSpan("first")
    last = InSpan("last")
    days = InSpan("days")
    where = fields.List(fields.String())


class CoverageShape(Schema):
    """How far the addresses cover the window."""

    first = fields.Date(data_key="from", attribute="window.first")
    last = fields.Date(data_key="to", attribute="window.last")
    days_required = fields.Integer(attribute="window.days")
    days_covered = fields.Integer()
    gaps = fields.List(fields.Nested(SpanShape))
    possible_gaps = fields.List(fields.Nested(SpanShape))
    overlaps = fields.List(fields.Nested(OverlapShape))


class AbroadShape(Schema):
    """Days outside the UK."""

    first = InSpan("first")
    last = InSpan("last")
    country = fields.String(allow_none=True)
    days = InSpan("days")
    counts_as_uk = fields.Boolean()


class ResidencyShape(Schema):
    """Whether residency is met: true, false, or the words that a person must say."""

    first = fields.Date(data_key="from", attribute="window.first")
    last = fields.Date(data_key="to", attribute="window.last")
    met = fields.Function(lambda residency: "needs assessment" if residency.met is None else residency.met)
    abroad = fields.List(fields.Nested(AbroadShape))
    met_on = fields.Date(allow_none=True)


class ReportShape(Schema):
    """The whole report."""

    profile = fields.String()
    ruleset = fields.String()
    anchors = fields.List(fields.Date())
    outcome = fields.Enum(Outcome, by_value=True)
    findings = fields.List(fields.Nested(FindingShape))
    coverage = fields.Nested(CoverageShape)
    residency = fields.Nested(ResidencyShape)


class ForecastShape(Schema):
    """What waiting alone would do."""

    passes_on = fields.Date(allow_none=True)
    last = fields.List(fields.Nested(FindingShape))
    in_the_way = fields.List(fields.Nested(FindingShape))
    by_then = fields.List(fields.Nested(FindingShape))


SHAPE = ReportShape()
FORECAST = ForecastShape()


def dump(report: Report) -> dict[str, Any]:
    """Give a report's document, its entries in the order of the contract."""
    document: dict[str, Any] = SHAPE.dump(report)
    return document


def dump_forecast(forecast: Forecast) -> dict[str, Any]:
    """Give a forecast's document; its findings are as in the report."""
    document: dict[str, Any] = FORECAST.dump(forecast)
    return document
