"""Equality monitoring: each question can be left out, or answered with "prefer not to say".

The groups are those of the 2021 Census of England and Wales, so that totals can be compared with it.
"""

from forms.documents import DocumentForm
from forms.fields import RadiosField, YesNoField
from forms.fields.choices import Choice

PREFER_NOT = Choice("prefer_not_to_say", "Prefer not to say")
YES_NO_PREFER_NOT = (Choice("yes", "Yes"), Choice("no", "No"), PREFER_NOT)


def _choices(**labels: str) -> tuple[Choice, ...]:
    """Give choices in the order written, "prefer not to say" last."""
    return (*(Choice(value, label) for value, label in labels.items()), PREFER_NOT)


class AboutYouForm(DocumentForm):
    """Age, sex, gender, disability."""

    age = RadiosField(
        "How old are you?",
        choices=_choices(
            under_25="Under 25",
            from_25="25 to 34",
            from_35="35 to 44",
            from_45="45 to 54",
            from_55="55 to 64",
            from_65="65 or over",
        ),
    )
    sex = RadiosField("What is your sex?", choices=_choices(female="Female", male="Male"))
    gender_as_at_birth = YesNoField(
        "Is the gender you identify with the same as your sex registered at birth?", choices=YES_NO_PREFER_NOT
    )
    disabled = YesNoField(
        "Do you have a physical or mental condition that lasts, or may last, 12 months or more?",
        choices=YES_NO_PREFER_NOT,
    )


class EthnicGroupForm(DocumentForm):
    """Ethnic group."""

    ethnic_group = RadiosField(
        "What is your ethnic group?",
        choices=_choices(
            bangladeshi="Asian or Asian British: Bangladeshi",
            chinese="Asian or Asian British: Chinese",
            indian="Asian or Asian British: Indian",
            pakistani="Asian or Asian British: Pakistani",
            other_asian="Asian or Asian British: any other Asian background",
            african="Black or Black British: African",
            caribbean="Black or Black British: Caribbean",
            other_black="Black or Black British: any other Black background",
            white_and_asian="Mixed: White and Asian",
            white_and_black_african="Mixed: White and Black African",
            white_and_black_caribbean="Mixed: White and Black Caribbean",
            other_mixed="Mixed: any other mixed background",
            british="White: English, Welsh, Scottish, Northern Irish or British",
            irish="White: Irish",
            gypsy_or_traveller="White: Gypsy or Irish Traveller",
            roma="White: Roma",
            other_white="White: any other White background",
            arab="Arab",
            other="Any other ethnic group",
        ),
    )


class BeliefForm(DocumentForm):
    """Religion and sexual orientation."""

    religion = RadiosField(
        "What is your religion?",
        choices=_choices(
            none="No religion",
            buddhist="Buddhist",
            christian="Christian",
            hindu="Hindu",
            jewish="Jewish",
            muslim="Muslim",
            sikh="Sikh",
            other="Any other religion",
        ),
    )
    orientation = RadiosField(
        "Which of these best describes your sexual orientation?",
        choices=_choices(
            straight="Straight or heterosexual",
            gay="Gay or lesbian",
            bisexual="Bisexual",
            other="Other sexual orientation",
        ),
    )
