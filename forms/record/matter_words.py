"""What holds for a matter of the vetting form, in words for the applicant."""

from dataclasses import replace

from checks.record.matter_answers import MatterAnswer
from checks.record.matters import Standing
from checks.record.words import Asker, Tell
from forms.record.words import ASKERS, TELL, RecordCard, record_card

ADVICE = "Get free advice from Unlock or Nacro before you decide."
CERTIFICATE = "A standard check does not show it. An enhanced check may, if the police think that it matters"
OTHER_FORM = "The police vetting form is a different form: see the line above."
ONLY = "Only cautions and convictions become spent (Rehabilitation of Offenders Act 1974, section 1)."


def matter_card(title: str, matter: MatterAnswer) -> RecordCard:
    """Give the card of a matter. What a vetting form asks is never "no": the police ask for everything."""
    if matter.answer:
        card = record_card(title, matter.answer)
        return replace(card, keep=f"{card.keep} {OTHER_FORM}")
    if matter.standing is Standing.NEITHER:
        return _card(
            title,
            "Neither a caution nor a conviction, so there is nothing to become spent",
            CERTIFICATE,
            Tell.NO,
            say="If a form asks for cautions and convictions, this is none.",
            because=ONLY,
        )
    if matter.standing is Standing.OPEN:
        return _card(
            title,
            "Not over yet: whether it becomes spent depends on how it ends",
            CERTIFICATE,
            Tell.CHECK,
            say=f"Some NHS forms ask about open investigations and charges. Answer what it asks. {ADVICE}",
            because=ONLY,
        )
    return _card(
        title,
        "Not known: what is written here does not say what it is in law, or on which day",
        "Not known: it may show on a standard or enhanced check",
        Tell.CHECK,
        say=f"Find out first what it is called in law. {ADVICE}",
        because="What a sentence is called decides how long it counts "
        "(Rehabilitation of Offenders Act 1974, section 5).",
    )


def _card(title: str, spent: str, protected: str, nhs: Tell, *, say: str, because: str) -> RecordCard:
    """Make the card of a matter that the rules for cautions and convictions do not answer."""
    police = Tell.YES if nhs is Tell.NO else Tell.CHECK
    told = {
        Asker.NHS_BASIC: nhs,
        Asker.NHS_EXEMPT: nhs,
        Asker.POLICE_OFFICER: Tell.YES,
        Asker.POLICE_STAFF: police,
        Asker.POLICE_VETTING_FORM: Tell.YES,
    }
    return RecordCard(
        title=title,
        spent=spent,
        protected=protected,
        tell=tuple((name, TELL[told[asker]]) for asker, name in ASKERS.items()),
        say=say,
        keep="The police vetting form asks for it.",
        because=(because,),
    )
