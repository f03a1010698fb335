"""A style guide, for tests only: every kind of field and every macro on a few pages."""

from datetime import date

from flask import Blueprint, Flask, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import CombinedMultiDict

from app.web.csrf import csrf_meta
from forms.base import EditForm
from forms.fields import (
    Choice,
    CountryField,
    DayField,
    EmailField,
    MoneyField,
    ParagraphField,
    PartialDateField,
    PasswordField,
    PhoneField,
    PostcodeField,
    RadiosField,
    SelectField,
    TextField,
    TickField,
    TicksField,
    UploadField,
    WholeNumberField,
    YesNoField,
)
from forms.validators import Needed, NotBefore, NotInFuture, RequiredUnless, Words

ON = date(2026, 11, 22)
pages = Blueprint("guide", __name__, url_prefix="/guide", template_folder="templates")


class EveryField(EditForm):
    """One of each."""

    name = TextField(
        "Full name",
        [Needed("Enter your full name")],
        render_kw={"autocomplete": "name", "spellcheck": "false"},
    )
    email = EmailField(validators=[Needed("Enter your email address")], render_kw={"autocomplete": "email"})
    phone = PhoneField(validators=[Needed("Enter your phone number")], render_kw={"autocomplete": "tel"})
    password = PasswordField(
        "Choose a password", [Needed("Enter a password")], render_kw={"autocomplete": "new-password"}
    )
    postcode = PostcodeField(validators=[Needed("Enter a postcode")])
    country = CountryField(validators=[Needed("Select a country")])
    status = SelectField(
        "Marital status",
        [Needed("Select your marital status")],
        choices=(Choice("single", "Single"), Choice("married", "Married")),
    )
    owed = MoneyField("Amount owed", [Needed("Enter the amount owed")])
    children = WholeNumberField("Children under 10", [Needed("Enter a number, or 0")], most=20)
    born = DayField(
        "Date of birth",
        [Needed("Enter your date of birth"), NotInFuture("Your date of birth must be in the past")],
        render_kw={"autocomplete": "bday"},
    )
    moved_in = PartialDateField(
        "When did you move in?", [Needed("Enter the date you moved in")], called="The date you moved in"
    )
    still_here = TickField("I still live here")
    moved_out = PartialDateField(
        "When did you move out?",
        [
            RequiredUnless("still_here", neither="Enter the date you moved out", both="Leave this empty"),
            NotBefore("moved_in", "The date you moved out must not be before the date you moved in"),
        ],
        called="The date you moved out",
    )
    convicted = YesNoField("Have you been convicted?", [Needed("Select yes if you have been convicted")])
    kind = RadiosField(
        "What kind of address was it?",
        [Needed("Select the kind of address")],
        choices=(
            Choice("home", "Home", "A house or flat, rented or owned"),
            Choice("student", "Student housing"),
        ),
    )
    features = TicksField(
        "What was it about?",
        [Needed("Select what it was about")],
        choices=(Choice("violence", "Violence"), Choice("drugs", "Drugs")),
    )
    reason = ParagraphField("Why was that?", [Needed("Enter the reason")], called="The reason")
    evidence = ParagraphField(
        "How do you meet this criterion?",
        [Needed("Enter how you meet this criterion"), Words(250, "Your evidence")],
        words=250,
        rows=8,
    )
    advert = UploadField("Advert file", [Needed("Select the advert file")], accept=".txt,.html")


@pages.route("/questions", methods=["GET", "POST"])
def questions() -> ResponseReturnValue:
    """Ask everything."""
    posted = CombinedMultiDict([request.files, request.form])
    form = EveryField(posted, on=ON, version="3", meta=csrf_meta())
    if request.method == "POST" and form.validate():
        flash("Your answers are saved.", "success")
        return redirect(url_for("guide.lists"))
    return render_template("guide/questions.html", form=form), 422 if form.errors else 200


@pages.get("/lists")
def lists() -> ResponseReturnValue:
    """Show collections, answers, tasks and findings."""
    return render_template("guide/lists.html", wide_name="W" * 300)


def add_guide(app: Flask) -> None:
    """Add the guide to a program that has answered nothing yet."""
    app.register_blueprint(pages)
    app.context_processor(
        lambda: {
            "actor_name": "Asha Mary Okafor",
            "sign_out_url": "/sign-out",
            "nav": [
                {"text": "Vacancies", "href": "/guide/lists", "current": True},
                {"text": "My applications", "href": "/guide/questions", "current": False},
            ],
        }
    )
