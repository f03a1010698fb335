"""The groups in which the fields of a vacancy are shown and corrected, in the order of the page."""

from dataclasses import dataclass

from app.documents.places import Place
from app.documents.vacancy import inside
from app.services.errors import NotFound
from forms import vacancies as forms

SECTIONS = Place(("sections",))


@dataclass(frozen=True, slots=True)
class Group:
    """Some fields that are corrected on one page.

    Attributes:
        key: its name in addresses.
        long: whether it is paragraphs, which are shown with their beginning only.
        itself: the place of the object that its fields stand in, where doubts about that belong here.
    """

    key: str
    title: str
    form: type[forms.CorrectionForm]
    long: bool = False
    itself: str = ""

    @property
    def place(self) -> Place:
        """Where its fields stand."""
        names = [name for name in self.form.asked() for name in self.form.stands_for(name)]
        return Place((self.form.under,) if self.form.under else (), fields=tuple(names))

    @property
    def pointers(self) -> tuple[str, ...]:
        """Every place that its fields are about."""
        return tuple(at for name in self.form.asked() for at in self.form.pointers(name))


GROUPS: tuple[Group, ...] = (
    Group("post", "The post", forms.PostForm),
    Group("work", "Contract and place", forms.WorkForm),
    Group("pay", "Pay", forms.PayForm),
    Group("dates", "Dates", forms.DatesForm),
    Group("overview", "Job overview", forms.OverviewForm, long=True),
    Group("duties", "Main duties", forms.DutiesForm, long=True),
    Group("about", "About the employer", forms.AboutEmployerForm, long=True),
    Group("description", "Detailed job description", forms.DescriptionForm, long=True),
    Group("applicants", "Applicant requirements", forms.RequirementsTextForm, long=True),
    Group("checks", "Registration and checks", forms.RequirementsForm),
    Group("vetting", "What police vetting asks", forms.VettingAskedForm, itself="/vetting"),
    Group("declarations", "What has to be declared", forms.DeclarationsForm),
    Group("contact", "Contact for questions", forms.ContactForm, itself="/contact"),
    Group("extras", "Documents and badges", forms.ExtrasForm),
)


def group_of(key: str) -> Group:
    """Give the group that an address names.

    Raises:
        NotFound: there is none.
    """
    for group in GROUPS:
        if group.key == key:
            return group
    raise NotFound


def group_at(pointer: str) -> Group | None:
    """Give the group that a place of the document belongs to; the person specification belongs to none."""
    return next((group for group in GROUPS if any(inside(pointer, at) for at in group.pointers)), None)
