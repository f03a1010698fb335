"""What mails about an account are filled in with: a link that is made only now, at sending.

So the database never holds a link that could be used, and asking for another voids this one.
"""

from collections.abc import Mapping
from uuid import UUID

from app import clock
from app.jobs.duties import Hopeless, Workplace
from app.models.accounts import Account
from app.models.base import Document
from app.notifications.texts import completes
from app.services.links import Purpose, new_link


@completes("confirm_address")
def confirm_address(place: Workplace, context: Document) -> Mapping[str, object]:
    """Give a link that confirms the address."""
    return {"link": f"{place.settings.base_url}/confirm-email/{_token(place, context, Purpose.CONFIRM)}"}


@completes("reset_password")
def reset_password(place: Workplace, context: Document) -> Mapping[str, object]:
    """Give a link that sets a new password."""
    return {"link": f"{place.settings.base_url}/reset-password/{_token(place, context, Purpose.RESET)}"}


def _token(place: Workplace, context: Document, purpose: Purpose) -> str:
    with place.writing.begin() as work:
        account = work.get(Account, UUID(context["account_id"]))
        if account is None or not account.active:
            raise Hopeless("the account is gone or closed")
        if purpose is Purpose.CONFIRM and account.confirmed_at:
            raise Hopeless("the address is confirmed already")
        return new_link(work, account.id, purpose, clock.now())
