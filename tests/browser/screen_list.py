"""The pages that `make screens` takes pictures of."""

from typing import NamedTuple

from app.demo.filling import told

BY_ROLE = dict(told())
HR, MARKER = BY_ROLE["hr"], BY_ROLE["manager"]
WITH_GAP = BY_ROLE["applicant, two days missing"]
JUST_BEGUN = BY_ROLE["applicant, just begun"]
VACANCY, CLOSED, DECIDED, DRAFT = (
    f"/hr/vacancies/{{{name}}}" for name in ("vacancy", "closed", "decided", "draft")
)
APPLICATION, BEGUN = "/applications/{application}", "/applications/{begun}"


class Screen(NamedTuple):
    """One page to take a picture of.

    Attributes:
        name: of the picture.
        path: the address to begin at; names in braces are ids that differ from one demonstration to the next.
        identity: the email address of whoever is signed in, or a name in braces for it; "" for nobody.
        links: links or buttons to press, one after another, to get from there to the page.
    """

    name: str
    path: str
    identity: str = ""
    links: tuple[str, ...] = ()


PUBLIC = (
    Screen("home", "/"),
    Screen("help", "/help"),
    Screen("notice-for-relatives", "/notice-for-relatives"),
    Screen("accessibility", "/accessibility"),
    Screen("not-found", "/no-such-page"),
    Screen("sign-in", "/sign-in"),
    Screen("register", "/register"),
    Screen("forgot-password", "/reset-password"),
    Screen("confirm-again", "/confirm-email"),
    Screen("check-your-email", "/account/check-your-email"),
    Screen("mails", "/mail/"),
    Screen("mail", "/mail/", links=("{mail}",)),
    Screen("check-your-record", "/check-your-record"),
    Screen("rules", "/rules"),
    Screen("rules-of-profile", "/rules/MPS_LND"),
    Screen("vacancies", "/vacancies"),
    Screen("vacancies-found", "/vacancies?words=nurse&pay=lots"),
    Screen("vacancy", "/vacancies/{vacancy}"),
    Screen("vacancy-closed", "/vacancies/{closed}"),
    Screen("self-check", "/self-check/"),
    Screen("self-check-list", "/self-check/", links=("Start",)),
    Screen("self-check-report", "/self-check/", links=("Start", "Check your vetting form")),
    Screen("self-check-answers", "/self-check/", links=("Start", "Read or print all your answers")),
    Screen("self-check-page", "/self-check/", links=("Start", "About you")),
)
EMPLOYER = (
    *(
        Screen(f"employer-{key}", f"{APPLICATION}/employer/{key}", WITH_GAP)
        for key in ("contact", "registration", "work", "referees", "qualifications")
    ),
    Screen("employer-evidence", f"{APPLICATION}/employer/evidence-{{criterion}}", WITH_GAP),
    Screen("evidence-board", f"{APPLICATION}/evidence", WITH_GAP),
    Screen("evidence-board-begun", f"{BEGUN}/evidence", JUST_BEGUN),
    Screen("evidence-passages", f"{APPLICATION}/evidence/passages", WITH_GAP),
    Screen("employer-history", f"{APPLICATION}/employer-history/evidence-{{criterion}}", WITH_GAP),
    Screen("employer-job", f"{APPLICATION}/employer/work/{{job}}", WITH_GAP),
    Screen("employer-job-remove", f"{APPLICATION}/employer/work/{{job}}/remove", WITH_GAP),
    Screen("employer-job-add", f"{APPLICATION}/employer/work/add", WITH_GAP),
    Screen("employer-reuse", f"{APPLICATION}/reuse", WITH_GAP),
    Screen("adjustments", f"{APPLICATION}/adjustments/adjustments", WITH_GAP),
    Screen("interview-scheme", f"{APPLICATION}/adjustments/interview-scheme", WITH_GAP),
    Screen("equality", f"{APPLICATION}/equality/", WITH_GAP),
    *(
        Screen(f"equality-{key}", f"{APPLICATION}/equality/{key}", WITH_GAP)
        for key in ("about-you", "ethnic-group", "belief")
    ),
)
VETTING = tuple(
    Screen(f"vetting-{key}", f"{APPLICATION}/vetting/{key}", WITH_GAP)
    for key in [
        "name",
        "birth-name",
        "other-names",
        "birth",
        "national-insurance",
        "nationality",
        "marital-status",
        "occupants",
        "addresses",
        "absences",
        "parents",
        "partner",
        "household",
        "people",
        "people-informed",
        "police-contact",
        "police-cautions",
        "police-courts",
        "matters",
        "judgments",
        "plans",
        "debts",
        "associations",
        "association-details",
        "social-media",
        "documents",
        "notes",
        "signature",
        "check",
        "readiness",
        "import",
    ]
)
ADDING = (
    *(
        Screen(f"add-{key}", f"{BEGUN}/vetting/{key}/add", JUST_BEGUN)
        for key in ["other-names", "addresses", "absences", "people", "matters", "debts", "documents"]
    ),
    Screen("add-association-details", f"{BEGUN}/vetting/association-details/add", JUST_BEGUN),
    Screen("change-address", f"{APPLICATION}/vetting/addresses/{{address}}", WITH_GAP),
    Screen("remove-address", f"{APPLICATION}/vetting/addresses/{{address}}/remove", WITH_GAP),
)
APPLICANT = (
    Screen("applications", "/applications/", WITH_GAP),
    Screen("saved-jobs", "/applications/saved-jobs", WITH_GAP),
    Screen("save-job", "/applications/saved-jobs/{vacancy}", WITH_GAP),
    Screen("saved-searches", "/applications/saved-searches", WITH_GAP),
    Screen("save-search", "/applications/saved-searches/new?words=nurse", WITH_GAP),
    Screen("tasks", f"{APPLICATION}/", WITH_GAP),
    Screen("tasks-begun", f"{BEGUN}/", JUST_BEGUN),
    Screen("check-answers", f"{APPLICATION}/check", WITH_GAP),
    Screen("send-stopped", f"{APPLICATION}/send", WITH_GAP),
    Screen("start", "/applications/start/{vacancy}", "{stranger}"),
    Screen("reminders", f"{APPLICATION}/reminders", WITH_GAP),
    Screen("receipt", "/applications/{early}/receipt", "{sender}"),
    Screen("sent", "/applications/{early}/sent", "{sender}"),
    Screen("status", "/applications/{early}/status", "{sender}"),
    Screen("tasks-sent", "/applications/{early}/", "{sender}"),
    Screen("withdraw", f"{APPLICATION}/withdraw", WITH_GAP),
    Screen("vetting-paper", f"{APPLICATION}/vetting/paper", WITH_GAP),
    Screen("vetting-delete", "/applications/{ended}/vetting/delete", "{ended_for}"),
    Screen("own-copy", "/applications/copy", WITH_GAP),
    Screen("leave", "/applications/leave", WITH_GAP),
    Screen("account", "/account/", WITH_GAP),
    Screen("account-password", "/account/password", WITH_GAP),
    Screen("account-second-factor", "/account/second-factor", HR),
    Screen("account-recovery-codes", "/account/recovery-codes", HR),
    *EMPLOYER,
    *VETTING,
    *ADDING,
)
HIRING = (
    Screen("hr-vacancies", "/hr/vacancies", HR),
    Screen("hr-import", "/hr/vacancies/import", HR),
    Screen("hr-vacancy", VACANCY, HR),
    Screen("hr-review", f"{DRAFT}/review", HR),
    *(
        Screen(f"hr-correct-{key}", f"{DRAFT}/fields/{key}", HR)
        for key in ("post", "pay", "dates", "vetting")
    ),
    Screen("hr-section", f"{DRAFT}/sections/2", HR),
    Screen("hr-section-remove", f"{DRAFT}/sections/2/remove", HR),
    Screen("hr-section-new", f"{DRAFT}/sections/new", HR),
    Screen("hr-preview", f"{DRAFT}/preview", HR),
    Screen("hr-publish", f"{DRAFT}/publish", HR),
    Screen("hr-withdraw", f"{VACANCY}/withdraw", HR),
    *(Screen(f"hr-{key}", f"{DRAFT}/{key}", HR) for key in ("profile", "template")),
    *(Screen(f"hr-{key}", f"{VACANCY}/{key}", HR) for key in ("closing", "most-applications")),
    Screen("hr-all-queue", "/hr/queue", HR),
    Screen("audit-trail", "/staff/audit-trail/", BY_ROLE["auditor"]),
    Screen("hr-evidence", f"{CLOSED}/evidence?words=custody", HR),
    Screen("hr-alike", f"{CLOSED}/alike", HR),
    Screen("hr-templates", "/hr/templates", HR),
    Screen("hr-queue-open", f"{VACANCY}/queue", HR),
    Screen("hr-queue", f"{CLOSED}/queue", HR),
    Screen("hr-application", "/hr/applications/{sent}", HR),
    Screen("hr-application-too-early", "/hr/applications/{early}", HR),
)
MANAGER, OFFICER = BY_ROLE["manager"], BY_ROLE["vetting officer"]
OFFERED, TO_RELEASE, RETURNED = (
    BY_ROLE[f"applicant, {words}"] for words in ("with an offer", "form to release", "form sent back")
)
AFTERWARDS = (
    Screen("status-offer", "/applications/{offered}/status", OFFERED),
    Screen("offer", "/applications/{offered}/offer", OFFERED),
    Screen("declaration", "/declarations/{offered}", OFFERED),
    Screen("declaration-answers", "/declarations/{offered}/answers", OFFERED),
    Screen("declaration-check", "/declarations/{returned}/check", RETURNED),
    Screen("declaration-sent", "/declarations/{returned}", RETURNED),
    Screen("declaration-open", "/offers/{returned}/declaration", HR),
    Screen("declaration-meeting", "/offers/{returned}/meeting", HR),
    Screen("status-checks", "/applications/{to_release}/status", TO_RELEASE),
    Screen("release", "/applications/{to_release}/release", TO_RELEASE),
    Screen("release-again", "/applications/{returned}/release", RETURNED),
    Screen("released", "/applications/{returned}/released", RETURNED),
    Screen("report-change", "/applications/{cleared}/report-a-change", BY_ROLE["applicant, cleared"]),
    Screen("board-hr", "/work/", HR),
    Screen("board-manager", "/work/", MANAGER),
    Screen("board-officer", "/work/", OFFICER),
    Screen("board-times", "/work/times", HR),
    Screen("offers", "/offers/", HR),
    Screen("offers-manager", "/offers/", MANAGER),
    Screen("offer-hr", "/offers/{cleared}", HR),
    Screen("offer-manager", "/offers/{cleared}", MANAGER),
    Screen("offer-make", "/offers/{interviewed}/make", MANAGER),
    Screen("offer-level", "/offers/{returned}/level", MANAGER),
    Screen("offer-check", "/offers/{cleared}/checks/identity", HR),
    Screen("offer-references", "/offers/{cleared}/references", HR),
    Screen("offer-reference", "/offers/references/{reference}", HR),
    Screen("reference-over", "/reference/no-such-link"),
    Screen("offer-start", "/offers/{confirmed}/start", HR),
    Screen("offer-end", "/offers/{cleared}/end", HR),
    Screen("vetting-desk", "/vetting/", OFFICER),
    Screen("vetting-pack", "/vetting/{to_check}", OFFICER),
    Screen("vetting-pack-cleared", "/vetting/{cleared}", OFFICER),
    Screen("vetting-answers", "/vetting/{to_check}/answers", OFFICER),
    Screen("vetting-step", "/vetting/{to_check}/step", OFFICER),
    Screen("vetting-return", "/vetting/{to_check}/return", OFFICER),
    Screen("vetting-forces", "/vetting/forces", OFFICER),
    Screen("vetting-force", "/vetting/forces/{trust}", OFFICER),
    Screen("rule-counts", "/staff/rule-counts", OFFICER),
)
STEPS, TOLD, MARKING = f"{CLOSED}/shortlisting", f"{DECIDED}/shortlisting", "/marking/{closed}"
SHORTLISTING = (
    Screen("hr-shortlisting", STEPS, HR),
    *(
        Screen(f"hr-shortlisting-{key}", f"{STEPS}/{key}", HR)
        for key in ("criteria", "longlist", "panel", "names")
    ),
    Screen("hr-shortlisting-guide", f"{VACANCY}/shortlisting/criteria/{{criterion}}", HR),
    Screen("hr-shortlisting-reason", f"{TOLD}/panel/{{marker}}/reopen", HR),
    Screen("hr-outcomes-too-early", f"{STEPS}/outcomes", HR),
    Screen("hr-outcomes", f"{TOLD}/outcomes", HR),
    Screen("hr-confirm", f"{TOLD}/confirm", HR),
    Screen("hr-export", f"{TOLD}/export", HR),
    Screen("hr-fairness", f"{TOLD}/fairness", HR),
    Screen("hr-promote", f"{TOLD}/promote/{{reserve}}", HR),
    Screen("hr-letters", f"{TOLD}/letters", HR),
    Screen("hr-letter", f"{TOLD}/letters/not_shortlist", HR),
    Screen("hr-letter-preview", f"{TOLD}/letters/not_shortlist/preview", HR),
    Screen("marking", "/marking/", MARKER),
    Screen("marking-overview", MARKING, MARKER),
    Screen("marking-application", f"{MARKING}/applications/{{sent}}", MARKER),
    Screen("marking-criterion", f"{MARKING}/criteria/{{marked}}", MARKER),
    Screen("marking-declare", f"{MARKING}/declare", MARKER),
    Screen("marking-lock-too-early", f"{MARKING}/lock", MARKER),
    Screen("marking-moderation", "/marking/{decided}/moderation", MARKER),
    Screen("marking-agree", "/marking/{decided}/moderation/{differ}/{about}", MARKER),
    Screen("letter", "/applications/{shortlisted}/letter", "{told}"),
)
ARRANGED = "/manager/vacancies/{interviews}"
INTERVIEWS = (
    Screen("interviews-vacancies", "/manager/vacancies", "{planner}"),
    Screen("interviews", f"{ARRANGED}/interviews", "{planner}"),
    Screen("interviews-panel", f"{ARRANGED}/panels/new", "{planner}"),
    Screen("interviews-session", "/manager/panels/{panel}/sessions/new", "{planner}"),
    Screen("interviews-busy", "/manager/panels/{panel}/busy", "{planner}"),
    Screen("interviews-booking", f"{ARRANGED}/booking", "{planner}"),
    Screen("interviews-timetable", f"{ARRANGED}/timetable", "{planner}"),
    Screen("interviews-place", f"{ARRANGED}/timetable/{{invited}}", "{planner}"),
    Screen("interview", "/applications/{invited}/interview", "{interviewee}"),
    Screen("interview-wishes", "/applications/{invited}/interview/wishes", "{interviewee}"),
    Screen("interviews-applicants", f"{ARRANGED}/applicants", "{planner}"),
    Screen("interviews-arrangement", "/manager/applications/{invited}/arrangement", "{planner}"),
    Screen("panel-calendar", "/panel/calendar", "{seated}"),
    Screen("panel-busy", "/panel/calendar/busy", "{seated}"),
    Screen("interviews-questions", f"{ARRANGED}/questions", "{planner}"),
    Screen("interviews-results", "/manager/vacancies/{done}/results", "{decider}"),
    Screen("interviews-decide", "/manager/applications/{to_tell}/outcome", "{decider}"),
    Screen("interviews-tell", "/manager/applications/{to_tell}/tell", "{decider}"),
    Screen("interviews-held", "/manager/interviews/{held}/held", "{decider}"),
    Screen("panel", "/panel/", "{seated}"),
    Screen("panel-pack", "/panel/{done}/{day}", "{seated}"),
    Screen("panel-sheet", "/panel/interviews/{held}", "{seated}"),
    Screen("panel-lock", "/panel/interviews/{held}/lock", "{seated}"),
    Screen("panel-marks", "/panel/interviews/{marked_interview}/marks", "{seated}"),
)
SCREENS = (*PUBLIC, *APPLICANT, *HIRING, *SHORTLISTING, *AFTERWARDS, *INTERVIEWS)

README = (
    (Screen("gap", f"{APPLICATION}/vetting/addresses", WITH_GAP), "Where you have lived", 770, 960),
    (Screen("review", f"{DRAFT}/review", HR), "Review", 1100, 900),
    (Screen("queue", f"{CLOSED}/queue", HR), "Applications", 770, 620),
)
"""The README's pictures, each with the heading that stands at its top, its width and height in pixels."""
