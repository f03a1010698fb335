"""What tells whether two documents are the same."""

import json
from hashlib import sha256

from app.models.base import Document


def digest_of(document: Document) -> str:
    """Give the SHA-256 of a document's JSON, in hex; the order of keys does not matter."""
    return sha256(json.dumps(document, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
