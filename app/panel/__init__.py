"""Pages of those who sit on interview panels: their days, the pack, their own marks, then everybody's."""

from app.panel import days, sheets
from app.panel.blueprint import pages

__all__ = ["days", "pages", "sheets"]
