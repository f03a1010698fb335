"""The pages of the self-check: those of the vetting form, and those that are about all of it.

Each request brings the document, and each answer gives it back. The answer to a save is the next page itself.
"""

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from flask import Blueprint, Response, current_app, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import db
from app.applicant.answers import chapters
from app.applicant.opening import OpenPart, opened_as
from app.applicant.parts import ROUTES
from app.applicant.selfcheck.carrying import packed, unpacked
from app.applicant.selfcheck.form import PART
from app.applicant.selfcheck.keeping import InPage
from app.applicant.selfcheck.rewriting import ANSWERS, CARRIED, carrying
from app.applicant.states import progress_of, tally
from app.applicant.tasks import task, timeline_beside
from app.applicant.vetting.carrying import as_file, take_over
from app.applicant.vetting.readiness import show_readiness
from app.applicant.vetting.report import show_report
from app.applicant.vetting.timeline import shown
from app.documents.vetting import contract
from app.models.base import Document
from app.sealing import sealer_of
from app.services.errors import NotPossibleNow
from checks.profiles import DEFAULT

self_check = Blueprint("selfcheck", __name__, url_prefix="/self-check")

NEW = "new"
"""Name of the field by which the first page says that it brings no answers yet."""

NOTHING_CAME = "No answers came with this page. Go back and try again, or start anew."


@self_check.get("/")
def begin() -> ResponseReturnValue:
    """Say what the self-check is, and that nothing is kept."""
    return render_template("applicant/selfcheck/begin.html", new=NEW)


def tasks(opened: OpenPart) -> ResponseReturnValue:
    """Show each section with its state, and the addresses in small."""
    progress = [
        progress_of(section, opened.document, opened.findings)
        for section in opened.sections
        if section.shown(opened.document)
    ]
    return render_template(
        "applicant/selfcheck/tasks.html",
        opened=opened,
        tasks=[task(opened, each) for each in progress],
        tally=tally(progress),
        timeline=timeline_beside(opened),
    )


def answers(opened: OpenPart) -> ResponseReturnValue:
    """Show every answer, for reading and for paper."""
    return render_template(
        "applicant/selfcheck/answers.html",
        opened=opened,
        chapters=list(chapters(opened, change=True)),
        timeline=shown(opened),
    )


def save_as_file(opened: OpenPart) -> ResponseReturnValue:
    """Give the answers as a file that an account can take over."""
    return as_file({**contract(opened.document), "profile": DEFAULT})


WHOLE: Mapping[str, tuple[str, Callable[[OpenPart], ResponseReturnValue]]] = {
    "tasks": ("/form", tasks),
    "check": ("/answers", answers),
    "vetting_report": ("/report", show_report),
    "vetting_readiness": ("/readiness", show_readiness),
    "vetting_export": ("/file", save_as_file),
    "vetting_import": ("/take-over", take_over),
}
"""The pages about all of it: where they are, and what shows them."""

VIEWS: dict[str, Callable[..., ResponseReturnValue]] = {
    **{f"selfcheck.{name}": view for name, (_, view) in WHOLE.items()},
    **{f"selfcheck.{PART.key}_{route.name}": route.view for route in ROUTES},
}


def answered(**named: Any) -> ResponseReturnValue:
    """Answer a request for any of the pages; without the document there is only the first one."""
    if request.method != "POST":
        return redirect(url_for(".begin"))
    g.kept = InPage(carried(), request.full_path.rstrip("?"), shown_at)
    opened = opened_as(PART, g.kept, request.args, posted=ANSWERS in request.form)
    return VIEWS[request.endpoint or ""](opened, **named)


def shown_at(kept: InPage) -> ResponseReturnValue:
    """Give the page at the address that what is kept is at now."""
    parts = urlsplit(kept.at)
    endpoint, named = current_app.url_map.bind("").match(parts.path, method="POST")
    return VIEWS[endpoint](opened_as(PART, kept, dict(parse_qsl(parts.query)), posted=False), **named)


def carried() -> Document:
    """Give the document that the request brings; an empty one from the first page.

    Raises:
        NotPossibleNow: none came, or it cannot be read.
    """
    text = request.form.get(CARRIED, "")
    if not text and NEW in request.form:
        return {"profile": DEFAULT}
    if not text:
        raise NotPossibleNow(NOTHING_CAME)
    return unpacked(sealer_of(db.session()), text)


@self_check.after_request
def give_back(response: Response) -> Response:
    """Put the document into the page, whatever became of it."""
    kept: InPage | None = g.get("kept")
    if kept is not None and response.mimetype == "text/html":
        document = packed(sealer_of(db.session()), kept.document)
        page = response.get_data(as_text=True)
        response.set_data(carrying(page, prefix=url_for(".begin"), at=kept.at, document=document))
    return response


for name, (path, _) in WHOLE.items():
    self_check.add_url_rule(path, name, answered, methods=["GET", "POST"])
for route in ROUTES:
    self_check.add_url_rule(
        f"/{PART.key}/<key>{route.path}", f"{PART.key}_{route.name}", answered, methods=["GET", "POST"]
    )
