"""One qualification or course."""

from forms.documents import DocumentForm
from forms.fields import PartialDateField, TextField
from forms.validators import Needed


class QualificationForm(DocumentForm):
    """What was studied, where, and what came of it."""

    title = TextField(
        "Qualification or course",
        [Needed("Enter the name of the qualification or course")],
        hint="For example, BSc Mental Health Nursing.",
        most=200,
    )
    awarded_by = TextField(
        "Where you studied, or who awarded it (optional)", called="Where you studied", most=200
    )
    awarded = PartialDateField(
        "When did you get it? (optional)",
        called="The year you got it",
        hint="The year is enough. If you are still studying, enter when you expect to finish.",
        coarsest="year",
        finest="month",
    )
    grade = TextField("Grade (optional)", called="Grade", most=100)
