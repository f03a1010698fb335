"""Which table of the law counts on a day."""

from datetime import date

from checks.record.law import Law
from checks.record.law_of_2023 import LAW as LAW_OF_2023

LAWS = (LAW_OF_2023,)
"""Every table, oldest first."""


def law_on(day: date) -> Law:
    """Give the newest table in force on a day; the oldest one for days before it."""
    return max(
        (law for law in LAWS if law.in_force_from <= day), key=lambda law: law.in_force_from, default=LAWS[0]
    )
