"""Sealing: authenticated encryption of one document, bound to the row that it belongs to.

A sealed value is one format byte, a 12-byte nonce, and AES-256-GCM of the text. What the value is about
(table, row, version) is authenticated with it, so a sealed value moved to another row does not open.
"""

import base64
import binascii
import json
import os
from dataclasses import dataclass
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy.orm import Session

from app.keys import FieldKeys, UnknownKey

FORMAT = b"\x01"
NONCE_BYTES = 12


class SealBroken(Exception):
    """The value does not open: another row, another version, a lost key, or bytes that were changed."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """A sealed document and the id of the key that opens it."""

    key_id: str
    value: bytes


@dataclass(frozen=True, slots=True)
class Sealer:
    """Seals with the newest key, and opens with any key of the ring."""

    keys: FieldKeys

    def seal(self, document: Any, about: str) -> Sealed:
        """Seal a JSON document for the row that `about` names."""
        text = json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()
        nonce = os.urandom(NONCE_BYTES)
        locked = AESGCM(self.keys.current.secret).encrypt(nonce, text, about.encode())
        return Sealed(self.keys.current.id, FORMAT + nonce + locked)

    def unseal(self, sealed: Sealed, about: str) -> Any:
        """Open what was sealed for the row that `about` names.

        Raises:
            SealBroken: it does not open.
        """
        value = sealed.value
        nonce, locked = value[1 : 1 + NONCE_BYTES], value[1 + NONCE_BYTES :]
        try:
            key = AESGCM(self.keys.find(sealed.key_id).secret)
            if value[:1] != FORMAT:
                raise SealBroken
            return json.loads(key.decrypt(nonce, locked, about.encode()))
        except (InvalidTag, UnknownKey, ValueError):
            raise SealBroken from None

    def to_text(self, document: Any, about: str) -> str:
        """Seal a document for a hidden field of a page."""
        sealed = self.seal(document, about)
        return f"{sealed.key_id}.{base64.urlsafe_b64encode(sealed.value).decode()}"

    def from_text(self, text: str, about: str) -> Any:
        """Open what a hidden field brought back.

        Raises:
            SealBroken: it does not open.
        """
        key_id, _, value = text.partition(".")
        try:
            return self.unseal(Sealed(key_id, base64.b64decode(value, altchars=b"-_", validate=True)), about)
        except (binascii.Error, ValueError):
            raise SealBroken from None


def sealer_of(session: Session) -> Sealer:
    """Give the sealer that the program put into its sessions."""
    sealer: Sealer = session.info["sealer"]
    return sealer
