"""Letters about shortlisting and interviews: a text with places to fill in, and feedback."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from checks.dates import in_words

PLACES = {
    "{name}": "the applicant’s name",
    "{vacancy}": "the job title",
    "{employer}": "the employer",
    "{reference}": "the reference of the application",
    "{feedback}": "how each criterion was marked against the bar",
}
"""What a text may name, and what is put there."""

USUAL: Mapping[str, str] = {
    "shortlist": """Dear {name},

Thank you for applying for {vacancy} at {employer}. Your reference is {reference}.

We would like to meet you: you are on the shortlist. You will get an invitation that says how to choose \
a time for your interview. If you need something arranged so that you can take part, you can say so on the \
page of your application.
""",
    "reserve": """Dear {name},

Thank you for applying for {vacancy} at {employer}. Your reference is {reference}.

You are on our reserve list. This means that we would like to meet you if a place for an interview becomes \
free. We will write to you again as soon as we know.

{feedback}
""",
    "not_shortlist": """Dear {name},

Thank you for applying for {vacancy} at {employer}, and for the work that you put into it. Your reference \
is {reference}.

We are sorry that we will not invite you to an interview this time. Everybody's answers were marked without \
their name, against the same criteria and by the same guide.

{feedback}

We hope that this helps you with your next application.
""",
}
"""The wording by outcome, where HR has written none."""

AFTER_INTERVIEW: Mapping[str, str] = {
    "reserve": """Dear {name},

Thank you for coming to the interview for {vacancy} at {employer}. Your reference is {reference}.

The panel would appoint you, but others came before you in the order of merit. You are on our reserve list \
until {until}. If a post becomes free by then, we go down the list in that order and write to you. You need \
do nothing, and you can withdraw at any time.
""",
    "not_appoint": """Dear {name},

Thank you for coming to the interview for {vacancy} at {employer}, and for the time that you gave us. Your \
reference is {reference}.

We are sorry that we will not offer you the post. Everybody was asked the same questions, and each member of \
the panel marked the answers alone before they talked about them.

You can ask the contact named in the advert for feedback about your interview.
""",
}
"""The wording by outcome after an interview; `{until}` is the last day of the reserve list."""


def last_day(day: date) -> str:
    """Write the last day of a reserve list, like 3 March 2027."""
    return in_words(day)


@dataclass(frozen=True, slots=True)
class Marked:
    """One criterion with the mark that counts; None where it was not marked."""

    text: str
    essential: bool
    mark: Fraction | None


def unknown_places(text: str) -> list[str]:
    """Give what stands in braces and is not filled in, in the order of the text."""
    found = (part.partition("}")[0] for part in text.split("{")[1:] if "}" in part)
    return [f"{{{name}}}" for name in found if f"{{{name}}}" not in PLACES]


def write(text: str, values: Mapping[str, str]) -> str:
    """Fill in a text; `values` are by name, without braces."""
    parts = text.split("{")
    filled = [parts[0]]
    for part in parts[1:]:
        name, closed, rest = part.partition("}")
        filled.append(values[name] + rest if closed and name in values else "{" + part)
    return "".join(filled).strip() + "\n"


def feedback(marked: Iterable[Marked], bar: int) -> str:
    """Say of each criterion how its mark compares with the bar, in the advert's order."""
    lines = [f"- {one.text.rstrip('.')}: {_compared(one, bar)}" for one in marked if one.mark is not None]
    if not lines:
        return ""
    scale = f"Marks go from 0 to 3. An essential criterion is met from {bar}."
    return "\n".join(["How your answers were marked:", "", *lines, "", scale])


def longlist_feedback(questions: Iterable[str]) -> str:
    """Say which first questions an application did not meet."""
    lines = [f"- {question}" for question in questions]
    return "\n".join(["Your application did not show that you meet:", "", *lines]) if lines else ""


def _compared(one: Marked, bar: int) -> str:
    mark = one.mark or Fraction(0)
    shown = f"{float(mark):.1f}".removesuffix(".0")
    if not one.essential:
        return f"{shown} (desirable)"
    return f"{shown}, {'met' if mark >= bar else 'below the bar'}"
