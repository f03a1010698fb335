"""Where the applicant has lived: a card for each stay, newest first, and for each gap between two."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from flask.typing import ResponseReturnValue

from app.applicant import collections
from app.applicant.collections import ShownCard
from app.applicant.opening import OpenPart
from app.applicant.sections import Card, Collection, Page, Section
from app.applicant.vetting import timeline
from app.applicant.vetting.checked import report_on
from app.applicant.vetting.residency import days
from app.documents.places import Place, version
from app.models.base import Document
from app.web.filters import day
from checks.countries import countries
from checks.dates import PartialDate, Span
from checks.vetting.coverage import Overlap
from forms.vetting.addresses import TYPES, AddressForm, MainHomeForm, goes_on, in_short

NOWHERE = "-nowhere"
"""Follows the name of a gap where the person says that they had no fixed address then."""

KINDS = {choice.value: choice.label for choice in TYPES}


def address_card(item: Document, document: Document) -> Card:
    """Give the card of a stay."""
    where = [*(item.get("lines") or ()), item.get("town"), item.get("postcode")]
    country = item.get("country")
    lines = [
        ("Address", ", ".join(part for part in (*where, countries().get(country or "", country)) if part)),
        (
            "Lived there",
            f"{day(item.get('from')) or 'From a date not given yet'} to {day(item.get('to')) or 'now'}",
        ),
        ("Kind", KINDS.get(item.get("type") or "", "")),
    ]
    if item.get("primary") and len(current(document)) > 1:
        lines.append(("Main home", "Yes"))
    if item.get("explanation"):
        lines.append(("Explanation", item["explanation"]))
    return Card(in_short(item), tuple(lines))


def current(document: Document) -> list[Document]:
    """Give the addresses that somebody still lives at."""
    return [item for item in document.get("addresses") or () if goes_on(item)]


@dataclass(frozen=True, slots=True)
class GapCard:
    """Days without an address. `url` is where they are filled in, or made sure of if they are only possible.

    Attributes:
        nowhere_url: where to say that there was no fixed address; "" where the days are only possible.
        certain: whether they are missing whatever day the dates known to the month stand for.
    """

    span: Span
    url: str
    nowhere_url: str = ""
    certain: bool = True

    @property
    def days(self) -> str:
        """How many days it has, in words."""
        return days(self.span)


def gap_name(span: Span) -> str:
    """Give a name for a gap that can stand in an address of a page: it tells no dates."""
    return version([span.first.isoformat(), span.last.isoformat()])


def fill_gap(opened: OpenPart, name: str) -> Mapping[str, Any]:
    """Give what a gap tells about the stay that fills it; nothing where there is no such gap any more.

    That is one day, not two: the person is to say when they left, not to agree to what would fit. It is the
    day on which the gap begins, or, where it begins with the window and the stay may be older, its last.
    """
    wanted = name.removesuffix(NOWHERE)
    known = {"type": "no_fixed_abode"} if wanted != name else {}
    coverage = report_on(opened).coverage
    for gap in coverage.gaps:
        if gap_name(gap) == wanted:
            if gap.first > coverage.window.first:
                return {**known, "from": gap.first.isoformat()}
            return {**known, "to": gap.last.isoformat()} if gap.last < coverage.window.last else known
    return {}


def show(opened: OpenPart, page: Collection) -> ResponseReturnValue:
    """Show the stays and the gaps, newest first, and how many days are covered."""
    coverage = report_on(opened).coverage
    told = {*coverage.gaps, *coverage.possible_gaps}
    shown = [without(each, told) for each in collections.cards(opened, page)]
    gaps = [
        GapCard(
            gap,
            opened.url(page, "add", fill=gap_name(gap)),
            opened.url(page, "add", fill=f"{gap_name(gap)}{NOWHERE}"),
        )
        for gap in coverage.gaps
    ]
    gaps += [
        GapCard(gap, _vague(shown, gap) or opened.url(page), certain=False) for gap in coverage.possible_gaps
    ]
    several = [each for _, each in opened.pages if each.key == "main-home"]
    return collections.show_list(
        opened,
        page,
        coverage=coverage,
        timeline=timeline.shown(opened) if shown else None,
        overlaps=[(each.span, _names(opened.document, each)) for each in coverage.overlaps],
        entries=newest_first(shown, gaps) if shown else [],
        main_home_url=opened.url(several[0]) if several else "",
    )


def without(stay: ShownCard, told: set[Span]) -> ShownCard:
    """Give a card without the findings that cards of gaps tell already."""
    return replace(stay, findings=[found for found in stay.findings if found.span not in told])


def newest_first(stays: Iterable[ShownCard], gaps: Iterable[GapCard]) -> list[ShownCard | GapCard]:
    """Give stays and gaps by their last day, newest first; stays without any date come before all others."""
    dated: list[tuple[date, date, ShownCard | GapCard]] = [(*_days(stay.item), stay) for stay in stays]
    dated += [(gap.span.last, gap.span.first, gap) for gap in gaps]
    return [entry for _, _, entry in sorted(dated, key=lambda each: each[:2], reverse=True)]


def _days(stay: Mapping[str, Any]) -> tuple[date, date]:
    """Give the last and the first day of a stay as it stands in the list.

    Of dates known to the month, the day is taken that leaves a possible gap between the two stays beside it.
    """
    last = PartialDate.read(stay["to"]).earliest if stay.get("to") else date.max
    first = PartialDate.read(stay["from"]).latest if stay.get("from") else last
    return last, first


def _names(document: Document, overlap: Overlap) -> str:
    """Name the two addresses that overlap."""
    positions = [int(pointer.split("/")[2]) for pointer in overlap.where]
    return " and ".join(in_short(document["addresses"][position]) for position in positions)


def _vague(stays: Iterable[ShownCard], gap: Span) -> str | None:
    """Give where a stay can be changed whose dates leave open whether it covers a gap."""
    for stay in stays:
        for key in ("from", "to"):
            written = stay.item.get(key)
            known = PartialDate.read(written) if written else None
            if known and known.earliest != known.latest and Span(known.earliest, known.latest).within(gap):
                return stay.change_url
    return None


SECTION = Section(
    key="addresses",
    title="Where you have lived",
    pages=(
        Collection(
            key="addresses",
            title="Where you have lived",
            singular="an address",
            path=("addresses",),
            form=AddressForm,
            card=address_card,
            intro=(
                "List every place, with no day missing. Student rooms, staff accommodation and second homes "
                "count as well as your home. Holidays do not."
            ),
            why="The police check each place where you have lived. A form with a day missing comes back.",
            template="applicant/vetting/addresses.html",
            item_template="applicant/vetting/address.html",
            first_answers=fill_gap,
            beside=timeline.beside,
            view=show,
        ),
        Page(
            key="main-home",
            title="Your main home",
            place=Place(("addresses",)),
            form=MainHomeForm,
            why="The police compare your documents, and the people who live with you, with your main home.",
            shown_when=lambda document: len(current(document)) > 1,
        ),
    ),
)
