"""What the mail about an answered complaint is filled in with: its reference, and a link made at sending."""

from collections.abc import Mapping
from uuid import UUID

from app.jobs.duties import Hopeless, Workplace
from app.models.base import Document
from app.notifications.texts import completes
from app.services import complaint_links


@completes("complaint_answered")
def add_link(place: Workplace, context: Document) -> Mapping[str, object]:
    """Give `reference` and `link`.

    Raises:
        Hopeless: the complaint is gone.
    """
    with place.writing.begin() as session:
        made = complaint_links.new_link(session, UUID(str(context["complaint_id"])))
    if made is None:
        raise Hopeless("the complaint is gone")
    reference, token = made
    return {"reference": reference, "link": f"{place.settings.base_url}/data-protection-complaint/{token}"}
