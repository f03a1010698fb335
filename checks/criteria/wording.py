"""What to call a criterion, and where its evidence stands."""

from checks.criteria.records import Criterion

BRIEF_CHARACTERS = 60


def at(criterion: Criterion) -> str:
    """Give where the evidence for a criterion stands in the employer's part."""
    return f"/evidence/{criterion.id}"


def in_short(criterion: Criterion) -> str:
    """Give the beginning of a criterion's text, cut at a word."""
    if len(criterion.text) <= BRIEF_CHARACTERS:
        return criterion.text.rstrip(".:; ")
    return criterion.text[:BRIEF_CHARACTERS].rpartition(" ")[0].rstrip(".,:; ") + "…"
