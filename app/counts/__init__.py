"""How often each rule speaks, for the staff who look after the rules; HR is not among them (NHS-08)."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from app.db import session
from app.services import rule_counts
from app.services.actors import Permission
from app.web.auth import requires
from checks.profiles import keys, load_profile
from checks.vetting.plain_words import chapters

pages = Blueprint("counts", __name__, url_prefix="/staff")


@pages.get("/rule-counts")
@requires(Permission.RULE_COUNTS_READ)
def index() -> ResponseReturnValue:
    """Show in how many drafts each rule spoke when all were last checked."""
    texts = {
        key: {rule.id: rule.text for chapter in chapters(load_profile(key)) for rule in chapter.rules}
        for key in keys()
    }
    return render_template(
        "counts/index.html",
        profiles=rule_counts.shown(session()),
        texts=texts,
        fewest=rule_counts.FEWEST,
        fewest_forms=rule_counts.FEWEST_FORMS,
    )
