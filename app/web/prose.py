"""People's own words as markup: paragraphs, lists and safe links are kept, nothing else."""

import re
from collections.abc import Iterator
from itertools import groupby

from flask import Flask
from markupsafe import Markup, escape

_BULLET = re.compile(r"[•‣▪●○◦·∙■□➢➤►✓*-]\s+")
_LINK = re.compile(r"https://[^\s<>\"']+[^\s<>\"'.,;:!?)\]’”]")


def init_app(app: Flask) -> None:
    """Let templates use it: `{{ text | prose }}`."""
    app.jinja_env.filters["prose"] = prose


def prose(text: str | None) -> Markup:
    """Give a paragraph for each line that has words; lines that begin with a bullet are a list."""
    lines = [line.strip() for line in (text or "").split("\n") if line.strip()]
    return Markup("\n").join(_parts(lines))


def _parts(lines: list[str]) -> Iterator[Markup]:
    """Yield the paragraphs and lists."""
    for listed, group in groupby(lines, lambda line: bool(_BULLET.match(line))):
        if listed:
            items = Markup("").join(
                Markup("<li>{}</li>").format(linked(_BULLET.sub("", line, count=1))) for line in group
            )
            yield Markup('<ul class="nhsuk-list nhsuk-list--bullet vr-prose" dir="auto">{}</ul>').format(
                items
            )
        else:
            for line in group:
                yield Markup('<p class="vr-prose" dir="auto">{}</p>').format(linked(line))


def linked(text: str) -> Markup:
    """Give a line with its https addresses as links."""
    done, parts = 0, []
    for found in _LINK.finditer(text):
        parts.append(escape(text[done : found.start()]))
        parts.append(Markup('<a href="{0}" rel="nofollow noopener">{0}</a>').format(found.group()))
        done = found.end()
    return Markup("").join([*parts, escape(text[done:])])
