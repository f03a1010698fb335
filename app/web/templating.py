"""What every template can use, and how templates are found."""

import hashlib
from functools import cache
from pathlib import Path
from typing import Any

from flask import Flask, g, get_flashed_messages, url_for
from jinja2 import ChainableUndefined, ChoiceLoader, FileSystemLoader, PackageLoader

from app.config import ROOT, Settings
from app.exports import pdf
from forms.wanting import TOPICS, wanted
from forms.widgets import drawing, first_input

TRIAL = "This is a trial copy. Do not enter the details of real people: they would not be safe here."


def prepare(app: Flask) -> None:
    """Set how templates are read; to be called before anything asks for them.

    The macros of the NHS need undefined names that can be chained, and end in `.jinja`, which Flask would not
    escape: everything is escaped here.
    """
    app.jinja_options = {
        "undefined": ChainableUndefined,
        "autoescape": True,
        "trim_blocks": True,
        "lstrip_blocks": True,
    }
    app.jinja_loader = ChoiceLoader(
        [FileSystemLoader(ROOT / "templates"), PackageLoader("nhsuk_frontend_jinja")]
    )


def init_app(app: Flask) -> None:
    """Give templates the bridge to the forms, the addresses of files and what stands on each page."""
    settings: Settings = app.extensions["settings"]
    app.jinja_env.globals.update(
        drawing=drawing,
        first_input=first_input,
        asset=asset,
        notices=notices,
        makes_pdf=pdf.available,
        topics=TOPICS,
        wanted=wanted,
    )
    app.context_processor(lambda: around(settings))


def around(settings: Settings) -> dict[str, Any]:
    """Give what the header of each page asks for.

    A context processor that is added later puts its own in place: `nav` (a list of dicts with `text`, `href`
    and `current`), `actor_name`, `sign_in_url`, `sign_out_url`.
    """
    return {
        "nav": [],
        "actor_name": "",
        "sign_in_url": "",
        "sign_out_url": "",
        "organisation": settings.organisation,
        "logo_url": url_for("public.logo") if settings.logo else "",
        "demo_banner": "" if settings.production else TRIAL,
        "mails_url": url_for("mail_folder.index") if settings.mails_stay else "",
    }


def notices() -> list[tuple[str, str]]:
    """Give what is to be said above the page, as (category, text): from the visit, and from this request."""
    of_visit: list[tuple[str, str]] = get_flashed_messages(with_categories=True)  # type: ignore[assignment]
    return [*of_visit, *g.get("notices", ())]


def asset(name: str) -> str:
    """Give the address of a file under `app/static`, which changes when the file does."""
    return url_for("static", filename=name, v=_version(ROOT / "app" / "static" / name))


@cache
def _version(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]
