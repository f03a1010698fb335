"""Values of documents that hold others: objects, which become frozen records, and lists."""

from collections.abc import Callable, Mapping
from typing import Any, cast

from marshmallow import RAISE, Schema, ValidationError, missing
from marshmallow.exceptions import SCHEMA

from forms.schemas.fields import Given

MAX_ITEMS = 500


class Shape(Schema):
    """An object with these entries and no others."""

    class Meta:
        """How strict: an entry that is not declared is refused."""

        unknown = RAISE

    error_messages = {  # noqa: RUF012  # as marshmallow declares it
        "type": "This must be an object, written between { and }.",
        "unknown": "There is no such entry here.",
    }

    def entries(self, value: Any) -> dict[str, Any]:
        """Read an object's entries, by the names of the fields, as `load` would.

        Shapes within shapes have neither hooks nor validators of a whole; without looking for them a form
        with many objects is read in half the time.

        Raises:
            ValidationError: it is no object, or some entries are unknown or cannot be read.
        """
        if not isinstance(value, dict):
            raise ValidationError(self.error_messages["type"], SCHEMA)
        known = {field.data_key or name: (name, field) for name, field in self.load_fields.items()}
        found: dict[str, Any] = {}
        faults: dict[str, Any] = {key: [self.error_messages["unknown"]] for key in value if key not in known}
        for key, (name, field) in known.items():
            try:
                read = field.deserialize(value.get(key, missing))
                if read is not missing:
                    found[name] = read
            except ValidationError as fault:
                faults[key] = fault.messages
        if faults:
            raise ValidationError(faults)
        return found


def shape_of(entries: Mapping[str, Given]) -> type[Shape]:
    """Give the shape of an object with these entries."""
    return cast("type[Shape]", Shape.from_dict(dict(entries)))


class Listed(Given):
    """A list of values that `item` takes one by one.

    Args:
        item: gives one value, or raises ValidationError.
        into: what the list becomes.
    """

    def __init__(self, item: Callable[[Any], Any], into: Callable[[list[Any]], Any] = tuple) -> None:
        super().__init__()
        self.item, self.into, self.nothing = item, into, into([])

    def _read(self, value: Any) -> Any:
        return self.into([item for _, item in each(value, self.item)])


class Part(Given):
    """An object within an object, as a record.

    Args:
        record: makes the record of the object's entries, given by name.
        shape: the entries.
        nothing: what null becomes; a record of nothing if left out.
    """

    def __init__(self, record: Callable[..., Any], shape: type[Shape], *, nothing: Any = ...) -> None:
        super().__init__()
        self.record, self.shape = record, shape()
        self.nothing = record() if nothing is ... else nothing

    def _read(self, value: Any) -> Any:
        return self.record(**self.shape.entries(value))


class Items(Given):
    """A list of objects, as records that know where they stand in it. A null in it is no item.

    Args:
        record: makes a record of an object's entries and its `index`.
        shape: the entries.
        nothing: what null becomes.
    """

    def __init__(self, record: Callable[..., Any], shape: type[Shape], *, nothing: Any = ()) -> None:
        super().__init__()
        self.record, self.shape, self.nothing = record, shape(), nothing

    def _read(self, value: Any) -> tuple[Any, ...]:
        loaded = each(value, lambda item: None if item is None else self.shape.entries(item))
        return tuple(self.record(index=index, **item) for index, item in loaded if item is not None)


def each(value: Any, read: Callable[[Any], Any]) -> list[tuple[int, Any]]:
    """Give the items of a list as `read` gives them, each with its number from 0.

    Raises:
        ValidationError: it is no list, has too many items, or some cannot be read; its messages have their
        numbers.
    """
    if not isinstance(value, list):
        raise ValidationError("This must be a list, written between [ and ].")
    if len(value) > MAX_ITEMS:
        raise ValidationError(f"This must have at most {MAX_ITEMS} items.")
    found: list[tuple[int, Any]] = []
    faults: dict[int, Any] = {}
    for index, item in enumerate(value):
        try:
            found.append((index, read(item)))
        except ValidationError as fault:
            faults[index] = fault.messages
    if faults:
        raise ValidationError(faults)
    return found
