"""The law of England and Wales in force since 28 October 2023.

Sources: Rehabilitation of Offenders Act 1974 sections 1, 5, 6 and Schedule 2, as changed by the Police,
Crime,
Sentencing and Courts Act 2022 section 193; Exceptions Order 1975 articles 2A, 3 and 3ZA; Police Act 1997
section 113A with SI 2023/1153. What stands in guidance only says so.
"""

from datetime import date

from checks.record.law import Band, Counted, Law, Months, Row, Telling
from checks.record.words import Asker, SentenceKind, Tell

ACT = "Rehabilitation of Offenders Act 1974"
TABLE = f"{ACT}, section 5(2) Table"
ORDERS = f"{ACT}, section 5(2) Table and section 5(8)"
PARA_G = f"{ACT}, section 5(2) Table and section 5(8), paragraph (g)"
EXCLUDED = f"{ACT}, section 5(1)"
NIL = f"{ACT}, section 5(4)"
GUIDANCE = f"government guidance on the {ACT}; its section 5 Table has no such row"
TOOL = f"the Ministry of Justice's tool on the {ACT}; its section 5 Table has no such row"

NO_MONTHS = Months(0, 0)
YEAR = Months(12, 6)
FIVE_YEARS = Months(60, 30)


def _custody(name: str) -> Row:
    return Row(name, Counted.WHOLE_TERM, NO_MONTHS, TABLE, custody=True)


def _excluded(name: str) -> Row:
    return Row(name, Counted.NEVER, NO_MONTHS, EXCLUDED, custody=True)


def _after_conviction(name: str) -> Row:
    return Row(name, Counted.CONVICTION, YEAR, TABLE)


def _order(name: str, lends: bool | None = True) -> Row:
    return Row(name, Counted.ORDER, NO_MONTHS, ORDERS, lends=lends)


def _prohibition(name: str) -> Row:
    return Row(name, Counted.ORDER, NO_MONTHS, PARA_G, prohibition=True, lends=False)


def _nothing(name: str) -> Row:
    return Row(name, Counted.NOWHERE, NO_MONTHS, NIL)


K = SentenceKind
LAW = Law(
    in_force_from=date(2023, 10, 28),
    rows={
        K.IMPRISONMENT: _custody("imprisonment"),
        K.SUSPENDED_IMPRISONMENT: _custody("a suspended prison sentence"),
        K.DETENTION: _custody("detention"),
        K.DETENTION_AND_TRAINING_ORDER: _custody("a detention and training order"),
        K.SERVICE_DETENTION: Row("service detention", Counted.END, YEAR, TABLE, custody=True),
        K.LIFE: _excluded("a life sentence"),
        K.EXTENDED_SENTENCE: _excluded("an extended sentence"),
        K.PUBLIC_PROTECTION: _excluded("imprisonment or detention for public protection"),
        K.PREVENTIVE_DETENTION: _excluded("preventive detention"),
        K.HIS_MAJESTYS_PLEASURE: _excluded("detention at His Majesty's pleasure"),
        K.FINE: _after_conviction("a fine"),
        K.COMPENSATION: Row("a compensation order", Counted.PAYMENT, NO_MONTHS, TABLE),
        K.MOTORING_FINE: _after_conviction("a fine for a motoring offence"),
        K.DISQUALIFICATION: _prohibition("a driving ban"),
        K.FIXED_PENALTY_ENDORSEMENT: Row(
            "a fixed penalty that endorses the licence",
            Counted.CONVICTION,
            FIVE_YEARS,
            GUIDANCE,
            guidance=True,
        ),
        K.PENALTY_POINTS: Row("penalty points", Counted.START, Months(36, 36), TOOL, guidance=True),
        K.COMMUNITY_ORDER: _order("a community order"),
        K.YOUTH_REHABILITATION_ORDER: _order("a youth rehabilitation order"),
        K.SERVICE_COMMUNITY_ORDER: _order("a service community order"),
        K.OVERSEAS_COMMUNITY_ORDER: _order("an overseas community order"),
        K.ATTENDANCE_CENTRE_ORDER: _order("an attendance centre order", lends=None),
        K.SUPERVISION_ORDER: _order("a supervision order", lends=None),
        K.REFERRAL_ORDER: _order("a referral order"),
        K.ABSOLUTE_DISCHARGE: _nothing("an absolute discharge"),
        K.CONDITIONAL_DISCHARGE: _order("a conditional discharge"),
        K.BIND_OVER: _order("a bind over"),
        K.RESTRAINING_ORDER: _prohibition("a restraining order"),
        K.SEXUAL_HARM_PREVENTION_ORDER: _prohibition("a sexual harm prevention order"),
        K.SERIOUS_CRIME_PREVENTION_ORDER: _prohibition("a serious crime prevention order"),
        K.CRIMINAL_BEHAVIOUR_ORDER: _prohibition("a criminal behaviour order"),
        K.OTHER_REQUIREMENT_ORDER: _prohibition("an order that forbids or requires something"),
        K.HOSPITAL_ORDER: _order("a hospital order"),
        K.DISMISSAL: _after_conviction("dismissal from the forces"),
        K.DISCHARGE_WITH_IGNOMINY: _after_conviction("discharge with ignominy"),
        K.SEVERE_REPRIMAND: _after_conviction("a severe reprimand"),
        K.REPARATION_ORDER: _nothing("a reparation order"),
    },
    bands=(
        Band(12, Months(12, 6)),
        Band(48, Months(48, 24)),
        Band(None, Months(84, 42)),
    ),
    conditional_caution=3,
    no_end_given=24,
    endorsement=FIVE_YEARS,
    excluded_above=48,
    caution_filter=72,
    conviction_filter=Months(132, 66),
    telling={
        Asker.NHS_BASIC: Telling(Tell.YES, Tell.NO, Tell.NO, f"{ACT}, section 4"),
        Asker.NHS_EXEMPT: Telling(Tell.YES, Tell.YES, Tell.NO, "Exceptions Order 1975, articles 2A and 3"),
        Asker.POLICE_OFFICER: Telling(Tell.YES, Tell.YES, Tell.YES, "Exceptions Order 1975, article 3ZA"),
        Asker.POLICE_STAFF: Telling(Tell.YES, Tell.YES, Tell.NO, "Exceptions Order 1975, article 3"),
        # Contractors are named nowhere in the Order: the force's own form decides.
        Asker.POLICE_VETTING_FORM: Telling(Tell.YES, Tell.YES, Tell.CHECK, "Exceptions Order 1975"),
    },
)
