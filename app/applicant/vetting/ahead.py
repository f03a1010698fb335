"""What waiting alone would do to a vetting form, in words."""

from dataclasses import dataclass

from app import clock, db
from app.applicant.opening import OpenPart
from app.applicant.vetting.checked import report_on
from app.services import vetting_checks
from app.web.auth import current_actor
from app.web.filters import day
from checks.forecast import Forecast

WAITING_DOES_NOT_HELP = (
    "Waiting alone does not clear your form: {} of these points stay until you put them right."
)
ONE_STAYS = "Waiting alone does not clear your form: one of these points stays until you put it right."
CLEARS_ON = (
    "If nothing else changed, nothing would be left to put right from {}. This would be the last to go:"
)
RENEW = "By then these would need something newer:"


@dataclass(frozen=True, slots=True)
class Ahead:
    """The forecast: a sentence, what goes last, and what will have grown old by then."""

    heading: str
    last: tuple[str, ...] = ()
    by_then: tuple[str, ...] = ()
    renew: str = RENEW


def ahead_of(opened: OpenPart) -> Ahead | None:
    """Give the forecast of the form that is open; None where nothing stands in its way."""
    report, today = report_on(opened), clock.today()
    here = opened.application
    if here is None:
        return in_words(vetting_checks.forecast_alone(opened.document, today, report))
    return in_words(vetting_checks.forecast_on(db.session(), current_actor(), here, today, report))


def in_words(seen: Forecast) -> Ahead | None:
    """Say a forecast; None where nothing stands in the way today."""
    if seen.in_the_way:
        count = len(seen.in_the_way)
        return Ahead(ONE_STAYS if count == 1 else WAITING_DOES_NOT_HELP.format(count))
    if not seen.last:
        return None
    return Ahead(
        CLEARS_ON.format(day(seen.passes_on)),
        tuple(finding.message for finding in seen.last),
        tuple(finding.message for finding in seen.by_then),
    )
