"""What of an employer's part can be attached to a criterion, in place of writing it again."""

from collections.abc import Iterator, Mapping
from typing import Any

from checks.criteria.records import Shows
from forms.fields.choices import Choice

LISTS = {Shows.JOB: "work_history", Shows.COURSE: "qualifications"}


def attachable(part: Mapping[str, Any]) -> Iterator[Choice]:
    """Give each job, course and the registration, as the applicant calls them, by the key that names them."""
    for kind, key in LISTS.items():
        for item in part.get(key) or ():
            if item.get("id"):
                yield Choice(f"{kind}/{item['id']}", _called(kind, item))
    body = (part.get("registration") or {}).get("body")
    if body:
        yield Choice(Shows.REGISTRATION, f"Registration: {body}")


def _called(kind: Shows, item: Mapping[str, Any]) -> str:
    if kind is Shows.COURSE:
        return item.get("title") or "A course"
    return ", ".join(item[key] for key in ("job_title", "employer") if item.get(key)) or "A job"


def attached(part: Mapping[str, Any], answer: Mapping[str, Any]) -> list[Choice]:
    """Give what is attached to an answer and still stands in the part, in the order of the part."""
    wanted = answer.get("shown_by") or ()
    return [choice for choice in attachable(part) if choice.value in wanted]


def kind_of(choice: Choice) -> Shows:
    """Tell what kind of thing it is."""
    return Shows(choice.value.partition("/")[0])
