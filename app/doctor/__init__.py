"""The deploy check: what has to be so before real data is held, each point with its remedy."""
