"""Questions that lead from a matter in somebody's own words to the criminal record's document."""
