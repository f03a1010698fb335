"""Words by which people know a device again in the list of their visits."""

_BROWSERS = (
    ("Edg", "Edge"),  # before Chrome and Safari, whose marks it carries too
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
_SYSTEMS = (
    ("iPhone", "an iPhone"),
    ("iPad", "an iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS", "a Mac"),
    ("CrOS", "a Chromebook"),
    ("Linux", "Linux"),
)


def device_words(agent: str) -> str:
    """Give words like "Firefox on Windows"; "A browser" where it does not tell."""
    browser = next((words for mark, words in _BROWSERS if mark in agent), "A browser")
    system = next((f" on {words}" for mark, words in _SYSTEMS if mark in agent), "")
    return browser + system
