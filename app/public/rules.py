"""The rules of each vetting profile in plain words, for everybody: made from the register, nothing else."""

from flask import abort, current_app, render_template, request
from flask.typing import ResponseReturnValue

from app.config import Settings
from app.public.pages import pages
from checks.profile_differences import SHOWN, shown
from checks.profiles import DEFAULT, Library, keys
from checks.vetting.plain_words import GRADES, chapters

LONGEST_SEARCH = 100
ABOUT = {
    "access": "For",
    "people": "Whom the form lists",
    "looked_at": "What the police look at",
    "review": "Afterwards",
}


@pages.get("/rules")
def rules() -> ResponseReturnValue:
    """List the profiles, the default first."""
    library = _library()
    order = sorted(keys(), key=lambda key: (key != DEFAULT, key))
    return render_template("public/rules/index.html", profiles=[library.load(key) for key in order])


@pages.get("/rules/<key>")
def rules_of(key: str) -> ResponseReturnValue:
    """Show the rules of one profile, all or those that hold the words searched for."""
    if key not in keys():
        abort(404)
    profile = _library().load(key)
    search = request.args.get("search", "")[:LONGEST_SEARCH].strip()
    found = list(chapters(profile, search))
    return render_template(
        "public/rules/profile.html",
        profile=profile,
        about=[{"label": ABOUT[name], "value": text} for name, text in profile.about.items()],
        search=search,
        chapters=found,
        count=sum(len(chapter.rules) for chapter in found),
        grades=GRADES,
        numbers=[
            (words, shown(getattr(profile, name)), profile.sources[name]) for name, words in SHOWN.items()
        ],
    )


def _library() -> Library:
    settings: Settings = current_app.extensions["settings"]
    return settings.profiles
