"""Lists of words and phrases, written as text."""


def phrases(text: str) -> list[str]:
    """Give the phrases of a text that divides them with bars and line ends, in order."""
    return [phrase.strip() for phrase in text.replace("\n", "|").split("|") if phrase.strip()]


def words(text: str) -> frozenset[str]:
    """Give the words of a text that divides them with space."""
    return frozenset(text.split())
