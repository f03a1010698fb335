"""Shapes of documents as JSON Schema, from the files of the contract."""

import json
from pathlib import Path
from typing import Any

import forms.schemas

FOLDER = Path(forms.schemas.__path__[0])


def of_contract(name: str) -> dict[str, Any]:
    """Give the schema in `forms/schemas/<name>.schema.json`, with every reference written out.

    In the description of the API its references would point somewhere else.
    """
    schema = json.loads((FOLDER / f"{name}.schema.json").read_text("utf-8"))
    parts = schema.pop("$defs", {})
    for key in ("$schema", "$id"):
        schema.pop(key, None)
    written: dict[str, Any] = _written_out(schema, parts)
    return written


def _written_out(value: Any, parts: dict[str, Any]) -> Any:
    if isinstance(value, list):
        return [_written_out(each, parts) for each in value]
    if not isinstance(value, dict):
        return value
    if "$ref" in value:
        return _written_out(parts[value["$ref"].rpartition("/")[2]], parts)
    return {key: _written_out(each, parts) for key, each in value.items()}
