"""Offers and the checks that follow, for HR and managers; each sees the words that are theirs."""

from app.offers import checks, declaration, endings, index, levels, making, references
from app.offers.blueprint import pages

__all__ = ["checks", "declaration", "endings", "index", "levels", "making", "pages", "references"]
