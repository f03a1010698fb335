"""Secrets that are handed out once and kept only as a hash: keys of visits, links, known devices."""

import secrets
from hashlib import sha256


def new_token() -> str:
    """Give 256 random bits, in letters that fit a cookie and a web address."""
    return secrets.token_urlsafe(32)


def fingerprint(token: str) -> str:
    """Give the hash to keep, 64 characters. A plain one will do: nobody can guess 256 random bits."""
    return sha256(token.encode()).hexdigest()
