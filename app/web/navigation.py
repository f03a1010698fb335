"""What stands in the header of each page: who is signed in, and where they can go."""

from dataclasses import dataclass
from typing import Any

from flask import Flask, current_app, g, request, url_for

from app.services.actors import Actor, Permission


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the menu: shown to whoever holds the permission; None shows it to everybody."""

    endpoint: str
    text: str
    permission: Permission | None = None


MENU = (
    Entry("public.vacancies", "Vacancies"),
    Entry("applicant.index", "My applications", Permission.APPLICATION_EDIT),
    Entry("hr.vacancies", "Our vacancies", Permission.VACANCY_EDIT),
    Entry("board.index", "Your work", Permission.BOARD_SEE),
    Entry("hr.all_queue", "Applications", Permission.QUEUE_READ),
    Entry("marking.index", "Marking", Permission.MARK),
    Entry("manager.vacancies", "Interviews", Permission.INTERVIEWS_PLAN),
    Entry("panel.index", "Panel", Permission.MARK),
    Entry("offers.index", "Offers and checks", Permission.OFFER_SEE),
    Entry("vetting.index", "Vetting packs", Permission.PACK_LIST),
    Entry("counts.index", "Rule counts", Permission.RULE_COUNTS_READ),
    Entry("auditing.index", "Audit trail", Permission.AUDIT_READ),
    Entry("complaints.index", "Complaints", Permission.COMPLAINT_KEEP),
    Entry("account.home", "Account", Permission.ACCOUNT_OWN),
)


def init_app(app: Flask) -> None:
    """Tell templates."""
    app.context_processor(around)


def around() -> dict[str, Any]:
    """Give `nav` (dicts of `text`, `href`, `current`), `actor_name`, `sign_in_url` and `sign_out_url`."""
    actor: Actor | None = g.get("actor")
    return {
        "nav": [_item(entry) for entry in MENU if _shown(entry, actor)],
        "actor_name": (g.account.name or g.account.email) if actor else "",
        "sign_in_url": "" if actor else url_for("security.login"),
        "sign_out_url": url_for("security.logout") if actor else "",
    }


def work_url(actor: Actor) -> str:
    """Give where somebody's work begins: the first line of their menu that not everybody has."""
    own = (entry for entry in MENU if entry.permission and _shown(entry, actor))
    return url_for(next(own).endpoint)


def _shown(entry: Entry, actor: Actor | None) -> bool:
    if entry.endpoint not in current_app.view_functions:
        return False
    return entry.permission is None or (actor is not None and actor.may(entry.permission))


def _item(entry: Entry) -> dict[str, Any]:
    return {
        "text": entry.text,
        "href": url_for(entry.endpoint),
        "current": request.endpoint == entry.endpoint,
    }
