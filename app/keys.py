"""The secrets that the program works with, each for one purpose.

In production they come from the environment alone, and what is missing or weak stops the start. The embedded
default makes them on the first start, in `<data>/keys` (mode 0600), and reads them again on the next.
`vetready keys` prints a fresh set.
"""

import base64
import binascii
import os
import secrets
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from app.config import Misconfigured, Settings, make_data_folder

SESSION, TOKEN, AUDIT = "VETREADY_SESSION_KEY", "VETREADY_TOKEN_KEY", "VETREADY_AUDIT_KEY"
FIELDS = "VETREADY_FIELD_KEYS"
NAMES = (SESSION, TOKEN, AUDIT, FIELDS)
FIELD_KEY_BYTES = 32
SHORTEST = 50  # characters
FEWEST_DIFFERENT = 10  # of 50 random hexadecimal digits 15 differ; of a word repeated, few
SAMPLES = ("change", "example", "sample", "secret", "password", "default", "insecure")


class UnknownKey(Exception):
    """Something was sealed with a key that is not in the ring; its id is the text."""


@dataclass(frozen=True, slots=True)
class FieldKey:
    """One key for sealing, 32 bytes, and the id that what it sealed is marked with."""

    id: str
    secret: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class FieldKeys:
    """The keys for sealing, newest first: the first seals, every one opens."""

    ring: tuple[FieldKey, ...]

    @property
    def current(self) -> FieldKey:
        """The key to seal with."""
        return self.ring[0]

    def find(self, key_id: str) -> FieldKey:
        """Give the key to open with.

        Raises:
            UnknownKey: it is not in the ring.
        """
        for key in self.ring:
            if key.id == key_id:
                return key
        raise UnknownKey(key_id)


@dataclass(frozen=True, slots=True)
class Keys:
    """Every secret, none used for two purposes.

    Attributes:
        session: signs the session cookie and the CSRF tokens.
        token: signs links in mails and keys lookup hashes.
        audit: keys the chain of the audit log.
        fields: seal what is stored.
    """

    session: str = field(repr=False)
    token: str = field(repr=False)
    audit: str = field(repr=False)
    fields: FieldKeys


def load_keys(settings: Settings, env: Mapping[str, str] = os.environ) -> Keys:
    """Read the keys; outside production, make what is not there yet.

    Raises:
        Misconfigured: a key is missing in production, unfit, or the file of keys cannot be read.
    """
    values = {name: env[name] for name in NAMES if env.get(name)}
    if not settings.production and len(values) < len(NAMES):
        make_data_folder(settings)
        values = _kept(settings.data / "keys") | values
    missing = [name for name in NAMES if name not in values]
    if missing:
        raise Misconfigured(f"Set {', '.join(missing)}; `vetready keys` prints values to use.")
    session, token, audit = (_strong(name, values[name]) for name in (SESSION, TOKEN, AUDIT))
    if len({session, token, audit}) < 3:  # noqa: PLR2004  # the three of the line above
        raise Misconfigured(f"Give {SESSION}, {TOKEN} and {AUDIT} three different values.")
    return Keys(session, token, audit, _field_keys(values[FIELDS]))


def fresh_values() -> dict[str, str]:
    """Give a new random value for each key, in the shape that the environment takes."""
    sealing = base64.b64encode(secrets.token_bytes(FIELD_KEY_BYTES)).decode()
    return {name: secrets.token_urlsafe(48) for name in (SESSION, TOKEN, AUDIT)} | {
        # The id is random so that a ring made anew is never taken for the one that was lost.
        FIELDS: f"k{secrets.token_hex(3)}:{sealing}"
    }


def _strong(name: str, value: str) -> str:
    """Pass a key that nobody could guess."""
    if len(value) < SHORTEST or len(set(value)) < FEWEST_DIFFERENT:
        raise Misconfigured(f"{name} is too weak: give it at least {SHORTEST} random characters.")
    if any(word in value.lower() for word in SAMPLES):
        raise Misconfigured(f"{name} looks like a sample: give it random characters.")
    return value


def _field_keys(value: str) -> FieldKeys:
    """Read `k2:base64,k1:base64`."""
    ring = tuple(_field_key(part.strip()) for part in value.split(","))
    if len({key.id for key in ring}) < len(ring) or len({key.secret for key in ring}) < len(ring):
        raise Misconfigured(f"{FIELDS} names a key twice: give each key once, with an id of its own.")
    return FieldKeys(ring)


def _field_key(text: str) -> FieldKey:
    """Read one key with its id."""
    key_id, _, encoded = text.partition(":")
    try:
        secret = base64.b64decode(encoded, validate=True)
    except binascii.Error:
        secret = b""
    steps = {(later - earlier) % 256 for earlier, later in pairwise(secret)}
    if not key_id.isalnum() or len(secret) != FIELD_KEY_BYTES or len(steps) < FEWEST_DIFFERENT:
        raise Misconfigured(
            f"{FIELDS} cannot be used: write id:key, the id of letters and digits, the key {FIELD_KEY_BYTES} "
            "random bytes in base64."
        )
    return FieldKey(key_id, secret)


def _kept(path: Path) -> dict[str, str]:
    """Read the file of keys, making it where it is not."""
    if not path.exists():
        _make(path)
    try:
        lines = path.read_text("ascii").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise Misconfigured(f"The keys in {path} cannot be read: restore that file.") from error
    return {name: value for name, _, value in (line.partition("=") for line in lines) if name in NAMES}


def _make(path: Path) -> None:
    """Write a fresh set that only we can read; whoever comes second uses the first one's."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix="keys-")  # mode 0600
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.writelines(f"{name}={value}\n" for name, value in fresh_values().items())
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(temporary, path)
    except FileExistsError:
        return
    finally:
        os.unlink(temporary)
