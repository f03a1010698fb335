"""Documents that are edited piece by piece: where a piece is, and what it is worth."""
