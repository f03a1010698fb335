"""The advert's own paragraphs, one page for each."""

from forms.fields import ParagraphField
from forms.vacancies.correcting import CorrectionForm

ROWS = 14


class OverviewForm(CorrectionForm):
    """What the job is about."""

    overview = ParagraphField("Job overview", rows=ROWS)


class DutiesForm(CorrectionForm):
    """The main duties."""

    duties = ParagraphField("Main duties of the job", rows=ROWS)


class AboutEmployerForm(CorrectionForm):
    """What the employer says of itself."""

    about_employer = ParagraphField("About the employer", rows=ROWS)


class DescriptionForm(CorrectionForm):
    """The detailed description."""

    description = ParagraphField("Detailed job description", rows=ROWS)


class RequirementsTextForm(CorrectionForm):
    """What applicants are told to have."""

    requirements_text = ParagraphField("Applicant requirements", rows=ROWS)
