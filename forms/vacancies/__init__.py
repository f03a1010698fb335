"""The pages on which staff put right what was read from an advert: one form for each group of fields."""

from forms.vacancies.contact import ContactForm
from forms.vacancies.correcting import CorrectionForm
from forms.vacancies.dates import DatesForm
from forms.vacancies.extras import ExtrasForm
from forms.vacancies.pay import PayForm
from forms.vacancies.post import PostForm, WorkForm
from forms.vacancies.requirements import DeclarationsForm, RequirementsForm, VettingAskedForm
from forms.vacancies.texts import (
    AboutEmployerForm,
    DescriptionForm,
    DutiesForm,
    OverviewForm,
    RequirementsTextForm,
)

__all__ = [
    "AboutEmployerForm",
    "ContactForm",
    "CorrectionForm",
    "DatesForm",
    "DeclarationsForm",
    "DescriptionForm",
    "DutiesForm",
    "ExtrasForm",
    "OverviewForm",
    "PayForm",
    "PostForm",
    "RequirementsForm",
    "RequirementsTextForm",
    "VettingAskedForm",
    "WorkForm",
]
