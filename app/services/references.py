"""References that people quote: short, easy to read aloud, and no hint of order."""

import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Digits and letters that nobody mistakes for one another."""


def new_reference() -> str:
    """Give a fresh reference like `VR-7K3M-9QXT`; one of 6 x 10^11."""
    letters = [secrets.choice(ALPHABET) for _ in range(8)]
    return f"VR-{''.join(letters[:4])}-{''.join(letters[4:])}"
