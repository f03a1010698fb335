"""Advice to HR on an advert before it is published; it stops nothing."""

from checks.advice.advert import advice_on
from checks.advice.records import Advice

__all__ = ["Advice", "advice_on"]
