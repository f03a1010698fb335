"""The order in which a marker meets applications: by chance, the same each time, another for each marker."""

from collections.abc import Iterable
from hashlib import sha256
from uuid import UUID


def order_for(marker: UUID, seed: str, applications: Iterable[UUID]) -> list[UUID]:
    """Put applications in a marker's order; adding one leaves the others in theirs.

    `seed` is drawn once for the vacancy, so that nobody can know the order beforehand.
    """
    return sorted(applications, key=lambda one: sha256(f"{seed}/{marker}/{one}".encode()).digest())
