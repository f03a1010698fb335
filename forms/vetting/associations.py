"""Associations, interests, earlier vetting, and public names (ASSOC-01 to ASSOC-06)."""

from collections.abc import Mapping
from typing import Any

from forms.documents import DocumentForm
from forms.fields import Choice, ParagraphField, RadiosField, SelectField, YesNoField
from forms.text import lines_of
from forms.validators import Needed

QUESTIONS: Mapping[str, tuple[str, str]] = {
    "criminal_associates": (
        "Do you know anybody, as a friend, relative or housemate, who is involved in crime?",
        "People you meet through your work do not count",
    ),
    "business_interests": ("Do you have a business, or a second job?", ""),
    "extremist_groups": (
        "Have you ever been a member of a banned or extremist group, or supported one?",
        "",
    ),
    "previous_vetting": (
        "Have you ever applied for vetting by a police force or for security clearance?",
        "Whether it was granted, refused, withdrawn, or is still open",
    ),
    "regulatory_sanction": (
        "Have you ever been sanctioned by a professional regulator, or is a case open now?",
        "Such as the NMC, the HCPC or Social Work England",
    ),
}
"""The contract's questions with their words and what counts."""


def _question(key: str) -> YesNoField:
    """Make one question."""
    asked, hint = QUESTIONS[key]
    return YesNoField(asked, called=f"The answer to “{asked}”", hint=hint)


class AssociationsForm(DocumentForm):
    """The five questions."""

    criminal_associates = _question("criminal_associates")
    business_interests = _question("business_interests")
    extremist_groups = _question("extremist_groups")
    previous_vetting = _question("previous_vetting")
    regulatory_sanction = _question("regulatory_sanction")


KINDS = {
    "criminal_associates": "Somebody involved in crime",
    "business_interests": "Business or second job",
    "extremist_groups": "Membership of a group",
    "previous_vetting": "Earlier vetting",
    "regulatory_sanction": "A regulator’s sanction or case",
}

OUTCOMES = {
    "granted": "Granted",
    "refused": "Refused",
    "withdrawn": "Withdrawn",
    "pending": "Not decided yet",
    "open": "Open case",
}


class AssociationForm(DocumentForm):
    """What stands behind one yes."""

    kind = SelectField(
        "What is it about?",
        [Needed("Select what it is about")],
        called="What it is about",
        choices=tuple(Choice(*item) for item in KINDS.items()),
    )
    details = ParagraphField(
        "Tell us about it",
        called="What you tell us about it",
        hint="Who or what it is, since when, and how often you have to do with it",
    )
    outcome = SelectField(
        "For earlier vetting or a regulator’s case, what came of it?",
        called="What came of it",
        choices=tuple(Choice(*item) for item in OUTCOMES.items()),
    )


class SocialMediaForm(DocumentForm):
    """Public names online; an explicit none."""

    answer = RadiosField(
        "Do you use social media, or have a public name online?",
        called="Whether you use social media",
        choices=(Choice("listed", "Yes"), Choice("none", "No, none")),
    )
    handles = ParagraphField(
        "If yes, your names there",
        called="Your names there",
        hint="One on each line, such as @name",
        most=2_000,
        rows=3,
        render_kw={"spellcheck": "false"},
    )

    @classmethod
    def answers(cls, value: Any) -> dict[str, Any]:
        """Give the fields' data; each handle is a line."""
        said = value or {}
        return {"answer": said.get("answer"), "handles": "\n".join(said.get("handles") or ())}

    def value(self) -> Any:
        """Give the answer with the handles that go with a yes, or None where nothing was said."""
        if self.answer.data is None and not self.handles.data:
            return None
        handles = lines_of(self.handles.data) or []
        if self.answer.data == "none" and not handles:
            return {"answer": "none"}
        return {"answer": self.answer.data, "handles": handles}
