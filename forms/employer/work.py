"""One job of the work history."""

from forms.documents import DocumentForm
from forms.fields import ParagraphField, PartialDateField, TextField, TickField
from forms.validators import Needed, NotBefore, NotInFuture, RequiredUnless


class JobForm(DocumentForm):
    """A job, with months for dates: a day is asked nowhere."""

    employer = TextField(
        "Employer",
        [Needed("Enter the name of the employer")],
        hint="The organisation that paid you, or “self-employed”. Voluntary work counts as well.",
        most=200,
    )
    job_title = TextField("Job title", [Needed("Enter the job title")], most=200)
    band = TextField(
        "Band or grade (optional)", called="Band or grade", hint="For example, Band 6.", most=50, width=20
    )
    start = PartialDateField(
        "When did you start?",
        [
            Needed("Enter the month you started"),
            NotInFuture("The month you started must be this month or earlier"),
        ],
        called="The month you started",
        hint="For example, 3 2021.",
        finest="month",
    )
    still_there = TickField("I still work there")
    end = PartialDateField(
        "When did you leave?",
        [
            RequiredUnless(
                "still_there",
                neither="Enter the month you left, or tick that you still work there",
                both="Leave this empty if you still work there",
            ),
            NotBefore("start", "The month you left must not be before the month you started"),
        ],
        called="The month you left",
        hint="For example, 9 2024. Leave it empty if you still work there.",
        finest="month",
    )
    duties = ParagraphField("Main duties (optional)", called="Main duties", most=4_000)
    reason_for_leaving = TextField("Reason for leaving (optional)", called="Reason for leaving", most=300)
