"""The vacancy document of the contract: dumped from a `Vacancy`, and loaded where HR has corrected it."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, cast
from zoneinfo import ZoneInfo

from marshmallow import RAISE, Schema, ValidationError, fields, post_load, validate

from checks.advert.records import Contact, Deadline, Document, Doubt, Passage, Section, Vacancy, Vetting
from forms.schemas.faults import DoesNotFit, faults_of
from forms.schemas.strict import Flag, Pounds, Text, Whole

PERIODS = ("year", "month", "week", "day", "hour")
_SHORT, _LONG = 1_000, 20_000
_MOST_ITEMS = 500
_MOST_YEARS = 100
_LONGEST_INPUT = 10_000_000
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?")
_LONDON = ZoneInfo("Europe/London")
_NOT_A_DAY = "This must be a real date like 2025-08-20."
_NOT_A_MOMENT = "This must be a real date like 2025-08-20, or a date and time like 2025-08-20T23:59."
_NOT_A_PASSAGE = "This must be a pair of places like [120, 145], the second not before the first."

_WEB_ADDRESS = validate.Regexp(
    r"(?i)https?://[^\s<>\"']+$", error="This must start with https:// or http://."
)
_FEW_ENOUGH = validate.Length(max=_MOST_ITEMS, error=f"This must have {_MOST_ITEMS} items or fewer.")
_POINTER = validate.Regexp(r"(?:/[^/]*)+$", error="A key here is a JSON pointer like /title.")
_A_PERIOD = validate.OneOf(PERIODS, error=f"This must be one of: {', '.join(PERIODS)}.")


class _Day(fields.Field[date]):
    def _serialize(self, value: date | None, *_: Any, **__: Any) -> str | None:
        return value.isoformat() if value else None

    def _deserialize(self, value: Any, *_: Any, **__: Any) -> date:
        try:
            if isinstance(value, str) and _DAY.fullmatch(value):
                return date.fromisoformat(value)
        except ValueError:
            pass
        raise ValidationError(_NOT_A_DAY)


class _Closing(fields.Field[Deadline]):
    """A day, or a moment: London's unless it carries an offset."""

    def _serialize(self, value: Deadline | None, *_: Any, **__: Any) -> str | None:
        return value.isoformat() if value else None

    def _deserialize(self, value: Any, *_: Any, **__: Any) -> Deadline:
        try:
            if isinstance(value, str) and _DAY.fullmatch(value):
                return Deadline(date.fromisoformat(value))
            if isinstance(value, str) and _MOMENT.fullmatch(value):
                moment = datetime.fromisoformat(value)
                local = moment.astimezone(_LONDON) if moment.tzinfo else moment
                return Deadline(local.date(), local.time().replace(second=0))
        except (ValueError, OverflowError):
            pass
        raise ValidationError(_NOT_A_MOMENT)


class _Passage(fields.Field[Passage]):
    def _serialize(self, value: Passage | None, *_: Any, **__: Any) -> list[int] | None:
        return list(value) if value else None

    def _deserialize(self, value: Any, *_: Any, **__: Any) -> Passage:
        whole = isinstance(value, list) and all(type(place) is int for place in value)
        if not whole or len(value) != 2 or not 0 <= value[0] <= value[1] <= _LONGEST_INPUT:  # noqa: PLR2004
            raise ValidationError(_NOT_A_PASSAGE)
        return Passage(*value)


class _Part(Schema):
    """An object of the document: keys that it lacks are refused, and an absent key is like null."""

    class Meta:
        """Refuse keys that the contract does not name."""

        unknown = RAISE

    error_messages = {  # noqa: RUF012
        "unknown": "This key is not part of the document.",
        "type": "This must be an object.",
    }
    makes: type[object]

    @post_load
    def _made(self, data: dict[str, Any], **_: Any) -> object:
        """Build the record; null stands for what the record has where nothing is answered."""
        return self.makes(**{name: value for name, value in data.items() if value is not None})


class _Each(fields.List[Any]):
    """A list of at most 500 items, loaded as a tuple."""

    default_error_messages = {"invalid": "This must be a list."}  # noqa: RUF012

    def __init__(self, item: fields.Field[Any]) -> None:
        super().__init__(item, allow_none=True, validate=_FEW_ENOUGH)

    def _deserialize(self, *args: Any, **kwargs: Any) -> tuple[Any, ...]:  # type: ignore[override]
        return tuple(super()._deserialize(*args, **kwargs))


def _item(longest: int) -> Text:
    """Give the field of a text that may not be null, with something in it."""
    return Text(
        longest,
        allow_none=False,
        validate=validate.Length(min=1, error="Write something here, or leave it out."),
    )


def _needed(longest: int) -> Text:
    return Text(longest, required=True, allow_none=False)


class _Passages(fields.Dict):
    """JSON pointers with lists of passages; faults point at the key, not at marshmallow's half of it."""

    default_error_messages = {"invalid": "This must be an object."}  # noqa: RUF012

    def __init__(self) -> None:
        super().__init__(keys=Text(_SHORT, validate=_POINTER), values=_Each(_Passage()), allow_none=True)

    def _deserialize(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        try:
            loaded: dict[str, Any] = super()._deserialize(*args, **kwargs)  # type: ignore[no-untyped-call]
            return loaded
        except ValidationError as error:
            halves = error.messages if isinstance(error.messages, dict) else {}
            if not halves:
                raise
            raise ValidationError(
                {key: half.get("key") or half["value"] for key, half in halves.items()}
            ) from None


class _SectionSchema(_Part):
    makes = Section
    name = Text(_SHORT, load_default=None)
    essential = _Each(_item(_LONG))
    desirable = _Each(_item(_LONG))
    unclassified = _Each(_item(_LONG))


class _VettingSchema(_Part):
    makes = Vetting
    clearance = Text(_SHORT)
    before_contract = Flag(allow_none=True)
    address_years = Whole(_MOST_YEARS, allow_none=True)
    address_gaps_allowed = Flag(allow_none=True)
    residency_years = Whole(_MOST_YEARS, allow_none=True)
    family_disclosure = _Each(_item(_SHORT))
    ccj_mentioned = Flag(allow_none=True)
    defaults_mentioned = Flag(allow_none=True)
    convictions_mentioned = Flag(allow_none=True)
    declare_no_further_action = Flag(allow_none=True)
    incomplete_forms_returned = Flag(allow_none=True)


class _ContactSchema(_Part):
    makes = Contact
    name = Text(_SHORT)
    job_title = Text(_SHORT)
    email = Text(_SHORT)
    phone = Text(_SHORT)


class _DocumentSchema(_Part):
    makes = Document
    title = _needed(_SHORT)
    url = Text(_SHORT * 2, validate=_WEB_ADDRESS)


class _DoubtSchema(_Part):
    makes = Doubt
    field = _needed(_SHORT)
    message = _needed(_SHORT)
    text = _needed(_LONG)
    passage = _Passage(allow_none=True)


class VacancyShape(_Part):
    """The whole vacancy."""

    makes = Vacancy
    title = Text(_SHORT)
    main_area = Text(_SHORT)
    employer = Text(_SHORT)
    job_ref = Text(_SHORT)
    grade = Text(_SHORT)
    site = Text(_SHORT)
    town = Text(_SHORT)
    contract = Text(_SHORT)
    hours_text = Text(_SHORT)
    salary_text = Text(_SHORT)
    salary_min = Pounds(allow_none=True)
    salary_max = Pounds(allow_none=True)
    salary_period = Text(_SHORT, validate=_A_PERIOD)
    overview = Text(_LONG)
    duties = Text(_LONG)
    about_employer = Text(_LONG)
    description = Text(_LONG)
    requirements_text = Text(_LONG)
    badges = _Each(_item(_SHORT))
    documents = _Each(fields.Nested(_DocumentSchema))
    closing = _Closing(allow_none=True)
    interview_date = _Day(allow_none=True)
    sections = _Each(fields.Nested(_SectionSchema))
    registration_required = Flag(allow_none=True)
    dbs_required = Flag(allow_none=True)
    police_vetting_mentioned = Flag(allow_none=True)
    vetting = fields.Nested(_VettingSchema, allow_none=True)
    contact = fields.Nested(_ContactSchema, allow_none=True)
    doubts = _Each(fields.Nested(_DoubtSchema))
    passages = _Passages()


def dump_vacancy(vacancy: Vacancy) -> dict[str, Any]:
    """Give the document of a vacancy, every key of the contract in its order."""
    document: dict[str, Any] = VacancyShape().dump(vacancy)
    return document


def load_vacancy(document: object) -> Vacancy:
    """Read the document of a vacancy.

    Raises:
        DoesNotFit: it is not of the contract's shape; one fault for each thing wrong.
    """
    try:
        return cast("Vacancy", VacancyShape().load(cast("Mapping[str, Any]", document)))
    except ValidationError as error:
        raise DoesNotFit(list(faults_of(error.messages))) from None
