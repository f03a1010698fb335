"""One address for all of it: what is told travels in the page, so none of it is in any address."""

from flask import Blueprint, current_app, render_template, request
from flask.typing import ResponseReturnValue

from app import clock
from app.record_check.carried import MOST_MATTERS, Carried, Unreadable, seal, unseal
from app.record_check.steps import STEPS, another_sentence, begin
from app.sealing import Sealer
from app.web.auth import keeps_nothing
from checks.dates import PartialDate
from checks.profiles import load_profile
from checks.record.answers import Answer
from checks.record.assessing import assess
from forms.record.words import LINKS, RecordCard, record_card
from forms.schemas.criminal_record import load

UNPROCESSABLE, BAD = 422, 400

pages = Blueprint("record_check", __name__)


@pages.route("/check-your-record", methods=["GET", "POST"])
@keeps_nothing
def check() -> ResponseReturnValue:
    """Ask and answer; a first visit, and a page that cannot be read again, begin at the beginning."""
    if request.method == "GET":
        return render_template("record/start.html", broken=False)
    try:
        carried = unseal(request.form.get("carried", ""), _sealer())
    except Unreadable:
        return render_template("record/start.html", broken=True), BAD
    order, _, name = request.form.get("do", "").partition(" ")
    if order == "add" and len(carried.records) < MOST_MATTERS:
        begin(carried)
    elif order == "sentence":
        another_sentence(carried)
    elif order == "remove":
        carried.remove(name)
    elif carried.step:
        return _ask(carried, answered=True)
    return _ask(carried, answered=False) if carried.step else _answer(carried)


def _ask(carried: Carried, *, answered: bool) -> ResponseReturnValue:
    """Take the answers of the page that was shown, or show the next one."""
    step = STEPS[carried.step]
    form = step.form(request.form if answered else None, on=clock.today(), stood=carried.open or {})
    if answered and form.validate():
        step.take(carried, form)
        return _ask(carried, answered=False) if carried.step else _answer(carried)
    page = render_template(
        "record/questions.html", form=form, title=step.title, carried=seal(carried, _sealer())
    )
    return page, UNPROCESSABLE if answered else 200


def _answer(carried: Carried) -> ResponseReturnValue:
    """Show what holds for each matter."""
    record = load({"records": carried.records})
    answers = assess(record, clock.today(), form_asks_all=load_profile().asks_protected_matters).records
    shown = [
        (told["id"], told["kind"], _card(carried, told["date"], answer))
        for told, answer in zip(carried.records, answers, strict=True)
    ]
    return render_template(
        "record/answers.html",
        shown=shown,
        links=LINKS,
        full=len(shown) >= MOST_MATTERS,
        carried=seal(carried, _sealer()),
    )


def _card(carried: Carried, day: str, answer: Answer) -> RecordCard:
    """Give the card of a matter, called by its own words or by its day."""
    return record_card(carried.words.get(answer.id) or f"The matter of {PartialDate.read(day)}", answer)


def _sealer() -> Sealer:
    return Sealer(current_app.extensions["keys"].fields)
