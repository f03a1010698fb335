"""The words of a mail: a text template, filled in.

`templates/emails/<name>.txt` starts with `Subject: ...` and an empty line; the rest is the body. A value is
put in on one line whatever it holds, so that nobody's name can add a paragraph to somebody else's mail.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from app.config import ROOT
from app.jobs.duties import Workplace
from app.models.base import Document
from app.notifications.headers import header_value, one_line

SUBJECT = "Subject: "
STOP = "stop_link"
"""What a text calls the address that stops such mails."""


@dataclass(frozen=True, slots=True)
class Text:
    """A subject and a body, ready to go.

    Attributes:
        stop: the address at which whoever gets such mails can stop them; "" for mails that are no choice.
    """

    subject: str
    body: str
    stop: str = ""


Completion = Callable[[Workplace, Document], Mapping[str, object]]

COMPLETIONS: dict[str, Completion] = {}


def completes(template: str) -> Callable[[Completion], Completion]:
    """Register the function that adds, at sending, what was not to be stored: names, links with a token.

    It is given the context that was queued, and opens its own session. It raises `Hopeless` when there is no
    longer anybody or anything to write about.
    """

    def register(completion: Completion) -> Completion:
        COMPLETIONS[template] = completion
        return completion

    return register


def _put_in(value: object) -> str:
    return one_line(str(value))


TEMPLATES = Environment(
    loader=FileSystemLoader(ROOT / "templates" / "emails"),
    autoescape=False,  # noqa: S701  # plain text, which no browser reads as a page
    undefined=StrictUndefined,
    finalize=_put_in,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)


def write(place: Workplace, template: str, context: Document) -> Text:
    """Fill in a template from the queued context, what its completion adds, and `base_url`."""
    values: dict[str, object] = {"base_url": place.settings.base_url, **context}
    if template in COMPLETIONS:
        values.update(COMPLETIONS[template](place, context))
    first, _, body = TEMPLATES.get_template(f"{template}.txt").render(values).partition("\n")
    if not first.startswith(SUBJECT):
        raise ValueError(f"the mail text {template} does not start with {SUBJECT!r}")
    return Text(header_value(first.removeprefix(SUBJECT)), body.lstrip("\n"), str(values.get(STOP, "")))
