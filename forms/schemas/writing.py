"""Documents as text: the same document gives the same bytes, whoever writes it."""

import json
from typing import Any


def write(document: dict[str, Any] | list[Any]) -> bytes:
    """Give a document as UTF-8 JSON, its keys in the order they have, with a line end after it."""
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
