"""Documents to download, and the badges that the employer shows."""

import re
from typing import Any

from wtforms.validators import ValidationError

from forms.vacancies.correcting import CorrectionForm
from forms.vacancies.fields import LinesField

_ADDRESS = re.compile(r"\s*\b(https?://\S+)$")


class ExtrasForm(CorrectionForm):
    """Documents, each with its web address after its title, and badges."""

    documents = LinesField("Documents", rows=4, hint="One a line: its title, then its web address.")
    badges = LinesField("Badges", rows=8, hint="One a line.")

    @classmethod
    def answers(cls, value: Any) -> dict[str, Any]:
        """Write each document as one line."""
        written = [
            f"{one['title']} {one['url']}" if one.get("url") else one["title"]
            for one in (value or {}).get("documents") or ()
        ]
        return {**(value or {}), "documents": written}

    def value(self) -> Any:
        """Take each line apart again."""
        return {
            "documents": [document_of(line) for line in self.documents.things],
            "badges": self.badges.things,
        }

    def validate_documents(self, field: LinesField) -> None:
        """Ask for a title before each address."""
        for line in field.things:
            if not document_of(line)["title"]:
                raise ValidationError(f"Write the title of the document before its web address: {line[:80]}")


def document_of(line: str) -> dict[str, Any]:
    """Give the title of a line, and the address that it ends with, if any."""
    found = _ADDRESS.search(line)
    title = line[: found.start()] if found else line
    return {"title": title.strip(), "url": found[1] if found else None}
