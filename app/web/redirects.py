"""Where to go next, when the address came with the request: inside this site only."""

from urllib.parse import unquote, urlsplit

MOST = 2000
WANTED = "wanted"
"""Where a browser's session keeps the path that has to wait until somebody has signed in."""


def safe_next(target: str | None, default: str) -> str:
    """Give `target` if it is a path of this site, else `default`.

    A path begins with one slash. What a browser would read as another host is none: a second slash, a
    backslash, blanks and control characters, and each of these hidden behind percent signs.
    """
    if not target or len(target) > MOST:
        return default
    try:
        parts = urlsplit(target)
    except ValueError:
        return default
    if parts.scheme or parts.netloc or not target.startswith("/"):
        return default
    seen = target
    for _ in range(3):
        path = seen.split("?", 1)[0]
        if path.startswith("//") or "\\" in path or " " in path or not seen.isprintable():
            return default
        seen = unquote(seen)
    return target
