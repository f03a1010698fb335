"""What an applicant needs for an interview. Nothing asks about health (Equality Act 2010, section 60)."""

from forms.documents import DocumentForm
from forms.fields import ParagraphField, YesNoField
from forms.validators import NeededIf


class AdjustmentsForm(DocumentForm):
    """Whether anything has to be arranged, and what."""

    needed = YesNoField("Do you need anything arranged so that you can take part in an interview?")
    what = ParagraphField(
        "What should we arrange?",
        [NeededIf("needed", {"yes"}, "Enter what we should arrange for you")],
        called="What we should arrange",
        hint="For example, step-free access, questions in large print, or a sign language interpreter. "
        "You do not have to say why.",
        most=2_000,
    )


class SchemeForm(DocumentForm):
    """Whether the applicant asks for the interview scheme: yes or no, without a reason."""

    opted_in = YesNoField("Do you want to apply under the interview scheme?")
