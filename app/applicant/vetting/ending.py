"""The end of the form: notes, and the signature."""

from app.applicant.sections import Page, Section
from app.applicant.vetting import signing
from app.documents.places import Place
from forms.vetting.closing import NotesForm

NOTES = Section(
    key="notes",
    title="Anything else",
    pages=(
        Page(
            key="notes",
            title="Anything else",
            place=Place(("notes",)),
            form=NotesForm,
            why="What you explain now, the police do not have to ask.",
        ),
    ),
)

SIGNATURE = Section(
    key="signature",
    title="Sign your vetting form",
    pages=(signing.PAGE,),
)
