"""What the post is, and on what terms."""

from forms.fields import ParagraphField, TextField
from forms.vacancies.correcting import CorrectionForm


class PostForm(CorrectionForm):
    """The post: its title, employer, area, reference and grade."""

    title = TextField("Job title")
    employer = TextField("Employer")
    main_area = TextField("Main area")
    job_ref = TextField("Job reference", most=100)
    grade = TextField("Grade or band")


class WorkForm(CorrectionForm):
    """Contract, hours and place."""

    contract = TextField("Contract")
    hours_text = ParagraphField("Hours", rows=3)
    site = TextField("Site")
    town = TextField("Town or city", most=100)
