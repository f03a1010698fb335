"""What to call a criterion, and where its evidence stands."""

from collections.abc import Sequence

from checks.criteria.records import Criterion, Weight

BRIEF_CHARACTERS = 60


def at(criterion: Criterion) -> str:
    """Give where the evidence for a criterion stands in the employer's part."""
    return f"/evidence/{criterion.id}"


def in_short(criterion: Criterion) -> str:
    """Give the beginning of a criterion's text, cut at a word."""
    if len(criterion.text) <= BRIEF_CHARACTERS:
        return criterion.text.rstrip(".:; ")
    return criterion.text[:BRIEF_CHARACTERS].rpartition(" ")[0].rstrip(".,:; ") + "…"


def numbered(criteria: Sequence[Criterion]) -> dict[str, str]:
    """Give what each criterion is called, by its id: "essential criterion 4", counted by its weight."""
    so_far = dict.fromkeys(Weight, 0)
    called = {}
    for criterion in criteria:
        so_far[criterion.weight] += 1
        called[criterion.id] = f"{criterion.weight} criterion {so_far[criterion.weight]}"
    return called
