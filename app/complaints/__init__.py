"""Complaints about personal data: made by anybody, kept by whoever looks after data protection."""

from app.complaints import keeping, making  # noqa: F401  # add their views
from app.complaints.blueprint import pages

__all__ = ["pages"]
