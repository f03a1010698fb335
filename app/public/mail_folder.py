"""The mails that were written to a folder because no mail server is set.

Only there while the program is tried out: whoever reaches this page reads every mail, links to confirm an
address included, and nobody can sign in before having read such a mail.
"""

from uuid import UUID

from flask import Blueprint, abort, current_app, render_template
from flask.typing import ResponseReturnValue

from app.notifications import folder

pages = Blueprint("mail_folder", __name__, url_prefix="/mail")

SHOWN = 100


@pages.get("/")
def index() -> ResponseReturnValue:
    """List the last mails, the newest first."""
    mails = folder.newest(current_app.extensions["settings"].mail_folder, SHOWN)
    return render_template("public/mail_folder.html", mails=mails)


@pages.get("/<uuid:mail_id>")
def mail(mail_id: UUID) -> ResponseReturnValue:
    """Show one mail with its links."""
    found = folder.find(current_app.extensions["settings"].mail_folder, mail_id)
    if found is None:
        abort(404)
    return render_template("public/mail.html", mail=found)
