"""The board of whoever works here: what waits for them today, and how long each stage takes."""

from app.board import today
from app.board.blueprint import pages

__all__ = ["pages", "today"]
