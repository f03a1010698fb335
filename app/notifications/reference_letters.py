"""What mails to referees are filled in with: for whom, for which post, and a link that is made at sending."""

from collections.abc import Mapping
from uuid import UUID

from app import clock
from app.jobs.duties import Hopeless, Workplace
from app.models.base import Document
from app.notifications.texts import completes
from app.services import reference_links


@completes("reference_asked")
@completes("reference_reminder")
def add_link(place: Workplace, context: Document) -> Mapping[str, object]:
    """Give `link`, `name` (the applicant's), `vacancy`, `trust` and `closes_at` (the day it is asked for by).

    Raises:
        Hopeless: it was answered or taken back meanwhile, or the offer has come to an end.
    """
    with place.writing.begin() as session:
        token = reference_links.new_link(session, UUID(str(context["reference_id"])))
        asked = reference_links.find(session, token, clock.now()) if token else None
        if asked is None:
            raise Hopeless("the reference is not asked for any more")
        return {
            "link": f"{place.settings.base_url}/reference/{token}",
            "name": asked.applicant,
            "vacancy": asked.vacancy,
            "trust": asked.employer,
            "closes_at": reference_links.due(asked.reference),
        }
