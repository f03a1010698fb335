"""What applicants read about each status: what it is, what happens next, and who acts."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.models.applications import Application


@dataclass(frozen=True, slots=True)
class Words:
    """One status in an applicant's words.

    Attributes:
        label: a few words, for lists.
        happened: what has happened, in a sentence.
        next: what happens next, in a sentence or two; who acts is named in it.
        waits_for: whose turn it is: "you", "the employer" or "nobody".
    """

    label: str
    happened: str
    next: str
    waits_for: str = "the employer"


_WITH_THE_EMPLOYER = Words(
    "Being read",
    "The vacancy has closed, and your application is being read.",
    "The employer tells you whether you are invited to an interview. You do not have to do anything.",
)

WORDS: Mapping[str, Words] = {
    "draft": Words("Not sent yet", "You have started this application.", "Finish it and send it.", "you"),
    "submitted": Words(
        "Sent",
        "Your application has reached us.",
        "The employer reads applications once the vacancy has closed. You do not have to do anything.",
    ),
    "shortlisting": _WITH_THE_EMPLOYER,
    "shortlisted": Words(
        "Shortlisted",
        "The employer would like to meet you.",
        "The employer invites you to an interview. The invitation says how to choose a time.",
    ),
    "reserve_shortlist": Words(
        "In reserve",
        "The employer would like to meet you if a place for an interview becomes free.",
        "The employer writes to you again. You do not have to do anything.",
    ),
    "not_shortlisted": Words(
        "Not taken further",
        "The employer has decided not to invite you to an interview.",
        "This application has come to an end. You can ask the employer for feedback.",
        "nobody",
    ),
    "invited": Words(
        "Invited to an interview",
        "The employer would like to meet you.",
        "Choose a time for your interview, or wait for the employer to send you one.",
        "you",
    ),
    "interview_booked": Words(
        "Interview booked",
        "The time of your interview is set.",
        "Come to your interview. If you cannot, tell the employer as soon as you can.",
        "you",
    ),
    "interviewed": Words(
        "Interviewed",
        "You have had your interview.",
        "The employer decides and tells you. You do not have to do anything.",
    ),
    "reserve_list": Words(
        "On the reserve list",
        "The employer would appoint you, but has no post free now.",
        "The employer writes to you if a post becomes free.",
    ),
    "not_appointed": Words(
        "Not appointed",
        "The employer has decided to appoint somebody else.",
        "This application has come to an end. You can ask the employer for feedback.",
        "nobody",
    ),
    "conditional_offer": Words(
        "Offer made",
        "The employer has offered you the post, if your checks go well.",
        "Read the offer, then accept or decline it. Do not resign from your present post yet.",
        "you",
    ),
    "checks_in_progress": Words(
        "Checks under way",
        "You have accepted the offer, and your checks have begun.",
        "The employer makes the checks. Your vetting form goes to the vetting officer when you release it. "
        "Do not resign from your present post yet: a first day is agreed only when every check is done.",
    ),
    "unconditional_offer": Words(
        "Offer confirmed",
        "All checks are done, and the offer is confirmed.",
        "The employer agrees a day with you on which you start.",
    ),
    "appointed": Words("Appointed", "You have the post.", "The employer tells you about your first day."),
    "withdrawn": Words(
        "Withdrawn",
        "You have withdrawn this application.",
        "Nobody looks at it any more. You can apply again while the vacancy is open.",
        "nobody",
    ),
    "declined": Words(
        "Declined", "You have declined the offer.", "This application has come to an end.", "nobody"
    ),
    "offer_withdrawn": Words(
        "Offer withdrawn",
        "The employer has taken the offer back.",
        "The employer tells you why. You can ask them about it.",
        "nobody",
    ),
    "checks_not_met": Words(
        "Checks not met",
        "A check was not met, so the offer has come to an end.",
        "The employer tells you which one and what you can do.",
        "nobody",
    ),
    "vetting_not_granted": Words(
        "Vetting not granted",
        "The police have not granted vetting, so the offer has come to an end.",
        "The police decide on vetting. Their letter says how to ask for the decision to be looked at again.",
        "nobody",
    ),
    "did_not_attend": Words(
        "Interview missed",
        "You did not come to the interview.",
        "If something kept you from coming, tell the employer.",
        "nobody",
    ),
    "expired": Words(
        "Expired", "This application has run out.", "You can apply for other vacancies.", "nobody"
    ),
}
"""By status, once it has been told."""

DECIDED = frozenset({"shortlisted", "reserve_shortlist", "not_shortlisted"})
"""Statuses that are decided before anybody is told."""


def words_for(application: Application) -> Words:
    """Give the words for an application; what has not been told yet reads like the status before it."""
    return WORDS[shown_status(application)]


def shown_status(application: Application) -> str:
    """Give the status that the applicant may know of."""
    untold = application.status in DECIDED and application.told_at is None
    return "shortlisting" if untold else application.status
