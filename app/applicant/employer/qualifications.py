"""Qualifications and courses. A list that may stay empty."""

from app.applicant.employer.work import month
from app.applicant.sections import Card, Collection, Section
from app.models.base import Document
from forms.employer.qualifications import QualificationForm


def qualification_card(item: Document, _document: Document) -> Card:
    """Give the name as the title; where, when and what grade where told."""
    lines = (
        ("From", item.get("awarded_by")),
        ("Date", month(item.get("awarded"))),
        ("Grade", item.get("grade")),
    )
    return Card(item["title"], tuple((label, text) for label, text in lines if text))


QUALIFICATIONS = Section(
    "qualifications",
    "Qualifications and courses",
    (
        Collection(
            "qualifications",
            "Qualifications and courses",
            "a qualification or course",
            ("qualifications",),
            QualificationForm,
            qualification_card,
            intro="List those that matter for this post. You can leave this empty.",
        ),
    ),
)
