"""Offers and the checks that follow, for HR and managers; each sees the words that are theirs."""

from app.offers import checks, endings, index, making
from app.offers.blueprint import pages

__all__ = ["checks", "endings", "index", "making", "pages"]
