"""Who wants to know? For each sensitive topic: who asks and when, who sees the answer, and by which source.

Three may ask: the NHS employer, the Disclosure and Barring Service and the police. Who sees an answer comes
from the access matrix and is written nowhere else.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from forms.access import HIRING, Reader, seen_by

EMPLOYER, DBS, POLICE = "The NHS employer", "The Disclosure and Barring Service (DBS)", "The police"
NOT_ASKED = "Does not ask."
ACT = "Rehabilitation of Offenders Act 1974, section 4, and its Exceptions Order 1975"
CERTIFICATES = "Police Act 1997, Part V"
VETTING = "College of Policing, Vetting Code of Practice, 2023"
OWN_CHECKS = "NHS Employers, employment check standards"
EQUALITY = "Equality Act 2010"
ON_RELEASE = "Ask on the vetting form, which reaches them only if you release it."


@dataclass(frozen=True, slots=True)
class Wants:
    """One who may want to know: whether and when they ask, who there sees the answer, and by which source."""

    who: str
    asks: str
    seen: str
    source: str


@dataclass(frozen=True, slots=True)
class Topic:
    """What sensitive questions are about.

    Attributes:
        data_class: the row of the access matrix that says who reads the answers; None where none are kept.
        wants: the employer, DBS and the police, in this order.
    """

    data_class: int | None
    wants: tuple[Wants, Wants, Wants]


def _topic(
    data_class: int, employer: tuple[str, str], dbs: tuple[str, str], police: tuple[str, str]
) -> Topic:
    """Make a topic of what each asks, with its source; who sees it is the matrix's to say."""
    dbs_sees = "" if dbs[0] == NOT_ASKED else "It does not see what you write here."
    return Topic(
        data_class,
        (
            Wants(EMPLOYER, employer[0], seen_by(data_class, HIRING), employer[1]),
            Wants(DBS, dbs[0], dbs_sees, dbs[1]),
            Wants(POLICE, police[0], seen_by(data_class, (Reader.OFFICER,)), police[1]),
        ),
    )


TOPICS: Mapping[str, Topic] = MappingProxyType(
    {
        "contact": _topic(
            1,
            ("Asks now, to write to you.", OWN_CHECKS),
            ("Asks on its own form, after a conditional offer.", CERTIFICATES),
            (ON_RELEASE, VETTING),
        ),
        "referees": _topic(
            6,
            ("Asks now, and writes to them only after a conditional offer.", OWN_CHECKS),
            (NOT_ASKED, CERTIFICATES),
            ("Do not ask for these. A force may ask for its own.", VETTING),
        ),
        "equality": _topic(
            3,
            ("Asks now, if you like. You need not answer.", f"{EQUALITY}, section 149"),
            (NOT_ASKED, CERTIFICATES),
            ("Do not ask here.", VETTING),
        ),
        "scheme": _topic(
            4,
            ("Asks now. You need not say why.", f"Disability Confident scheme; {EQUALITY}, section 60"),
            (NOT_ASKED, CERTIFICATES),
            ("Do not ask.", VETTING),
        ),
        "adjustments": _topic(
            5,
            ("Asks what you need, until the interview. Not about your health.", f"{EQUALITY}, section 20"),
            (NOT_ASKED, CERTIFICATES),
            ("Do not ask.", VETTING),
        ),
        "declaration": _topic(
            9,
            ("Asks once, after a conditional offer, for what this post's check allows.", ACT),
            (
                "Asks you nothing here. It finds what the police hold, and sends you the certificate.",
                CERTIFICATES,
            ),
            ("Ask on a form of their own. They do not see this one.", VETTING),
        ),
        "identity": _topic(
            11,
            ("Asks for documents of its own, after a conditional offer. Not for this form.", OWN_CHECKS),
            ("Asks for names and five years of addresses on its own form, after an offer.", CERTIFICATES),
            (ON_RELEASE, VETTING),
        ),
        "family": _topic(
            12,
            (NOT_ASKED, OWN_CHECKS),
            (NOT_ASKED, CERTIFICATES),
            (ON_RELEASE, VETTING),
        ),
        "police": _topic(
            13,
            (
                "Does not ask here. After an offer it asks, on another form, for what the check allows.",
                ACT,
            ),
            ("Asks you nothing. It finds what the police hold, and sends you the certificate.", CERTIFICATES),
            (f"{ON_RELEASE} They ask for everything, however old.", VETTING),
        ),
        "finance": _topic(
            13,
            (NOT_ASKED, OWN_CHECKS),
            (NOT_ASKED, CERTIFICATES),
            (f"{ON_RELEASE} They also make a credit check.", VETTING),
        ),
        "associations": _topic(
            13,
            (NOT_ASKED, OWN_CHECKS),
            (NOT_ASKED, CERTIFICATES),
            (ON_RELEASE, VETTING),
        ),
        "record": Topic(
            None,
            (
                Wants(
                    EMPLOYER,
                    "Asks after a conditional offer, on its own form.",
                    "Nobody sees this page.",
                    ACT,
                ),
                Wants(
                    DBS,
                    "Asks you nothing. It finds what the police hold.",
                    "Nobody sees this page.",
                    CERTIFICATES,
                ),
                Wants(POLICE, "Ask on the vetting form.", "Nobody sees this page.", VETTING),
            ),
        ),
    }
)
"""Every topic, by name."""

_PAGES: Mapping[str, tuple[str, ...]] = {
    "contact": ("contact",),
    "referees": ("referees",),
    "equality": ("about-you", "ethnic-group", "belief"),
    "scheme": ("interview-scheme",),
    "adjustments": ("adjustments",),
    "identity": (
        *("name", "birth-name", "other-names", "birth", "nationality", "national-insurance"),
        *("addresses", "main-home", "absences", "documents"),
    ),
    "family": (
        *("marital-status", "occupants", "parents", "partner", "household", "not-known", "people"),
        *("partner-addresses", "people-informed"),
    ),
    "police": ("police-contact", "police-cautions", "police-courts", "matters"),
    "finance": ("judgments", "plans", "debts"),
    "associations": ("associations", "association-details", "social-media"),
}
TOPIC_OF: Mapping[str, str] = MappingProxyType(
    {page: name for name, pages in _PAGES.items() for page in pages}
)
"""The topic of each page of an application that asks something sensitive, by the key of the page."""
NOT_SENSITIVE = frozenset({"registration", "work", "qualifications", "notes", "signature"})
"""Pages that ask nothing sensitive; nor do those about criteria, "evidence-" and the criterion's id."""


def wanted(page: str) -> Topic | None:
    """Give the topic of a page of an application; None where it asks nothing sensitive."""
    name = TOPIC_OF.get(page)
    return TOPICS[name] if name else None
