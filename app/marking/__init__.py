"""Pages of those who mark: what there is to mark, marking blind, locking, and agreeing where marks differ."""

from app.marking import applications, criteria, declaring, locking, moderating, overview
from app.marking.blueprint import pages

__all__ = ["applications", "criteria", "declaring", "locking", "moderating", "overview", "pages"]
