"""Each address: whole, of its kind, and which is the main one (ADDR-03 to ADDR-06, ADDR-09, ADDR-10)."""

from collections.abc import Iterator
from datetime import date

from checks.answers import is_blank
from checks.dates import Precision, gaps, leaves_window
from checks.findings import Finding, advice, blocker, concern
from checks.messages.catalogue import phrases, tell
from checks.postcodes import UK, is_postcode
from checks.profiles import Profile
from checks.rules import rule
from checks.vetting import sources
from checks.vetting.coverage import address_window
from checks.vetting.places import Address
from checks.vetting.records import VettingForm
from checks.vetting.words import AddressType

BESIDES_THE_MAIN_HOME = (
    *(AddressType.SECONDARY, AddressType.STUDENT, AddressType.STAFF_ACCOMMODATION),
    *(AddressType.BFPO, AddressType.HOSPITAL, AddressType.BOAT),
)
"""Types of address that somebody can have besides their main home."""
PARTS = phrases("parts of an address")
OF_NO_FIXED_ABODE = phrases("no fixed abode")
WITHOUT_A_STREET = (AddressType.NO_FIXED_ABODE, AddressType.TRAVELLING)


def _in_window(form: VettingForm, profile: Profile, on: date) -> Iterator[Address]:
    """Yield the addresses that may have a day in the window, and those whose dates do not say."""
    window = address_window(profile, on)
    for address in form.addresses:
        span = address.widest(on)
        if address.start is None or (span and span.last >= window.first):
            yield address


@rule("ADDR-03", source=sources.ENGINEERING, evidence="ENG")
def true_start_dates(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield advice for a start on the very day on which the window starts: it looks cut off."""
    first = address_window(profile, on).first
    for address in form.addresses:
        if address.start and address.start.precision is Precision.DAY and address.start.earliest == first:
            yield advice(
                tell(
                    "ADDR-03",
                    "cut_off",
                    address=address.in_short,
                    day=address.start,
                    years=profile.address_history_years,
                ),
                f"{address.at}/from",
            )


@rule("ADDR-04", source=sources.ENGINEERING, evidence="ENG")
def one_main_home(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker where no address goes on, or where it is not plain which of several is the main one."""
    current = [address for address in form.addresses if address.is_current(on)]
    ended = [address for address in form.addresses if address.end and address.primary]
    main = form.main_address(on)
    if form.addresses and not current:
        yield blocker(tell("ADDR-04", "none_now"), "/addresses")
    elif len(current) > 1 and main is None:
        places = " or ".join(address.in_short for address in current)
        yield blocker(tell("ADDR-04", "which", places=places), *(address.at for address in current))
    elif main and ended and not main.primary:
        yield blocker(
            tell("ADDR-04", "ended", marked=ended[0].in_short, day=ended[0].end, main=main.in_short),
            ended[0].at,
            main.at,
        )
    for address in current if main else ():
        if address is not main and address.type is not None and address.type not in BESIDES_THE_MAIN_HOME:
            yield blocker(
                tell("ADDR-04", "two_homes", main=main.in_short if main else "", address=address.in_short),
                f"{address.at}/type",
            )


@rule("ADDR-05", source=sources.DBS_SUMMARY, evidence="E2")
def the_main_home_takes_post(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker where the main address is no fixed abode without an address in care of somebody."""
    main = form.main_address(on)
    if main and main.type in WITHOUT_A_STREET:
        reachable = not is_blank(main.first_line) and not is_blank(main.town) and is_postcode(main.postcode)
        if not reachable:
            yield blocker(tell("ADDR-05", "no_post"), main.at)


@rule("ADDR-06", source=sources.DBS_ADDRESSES, evidence="E1")
def each_address_in_full(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a blocker for each address of the window with a part left out.

    In the UK that is line 1, town and postcode; abroad line 1, town or region, and country. A BFPO address
    has ADDR-11, no fixed abode ADDR-09; while travelling the country is enough. A boat needs no postcode.
    """
    for address in _in_window(form, profile, on):
        left_out = [entry for entry in _asked(address) if not _has(address, entry)]
        if left_out:
            wanted = ", ".join(PARTS[entry] for entry in left_out)
            where = [f"{address.at}/{entry}" for entry in left_out]
            yield blocker(tell("ADDR-06", "incomplete", address=address.in_short, wanted=wanted), *where)


def _asked(address: Address) -> tuple[str, ...]:
    """Give the parts that this type of address needs."""
    if address.type is AddressType.BFPO or address.type is AddressType.NO_FIXED_ABODE:
        return ()
    if address.type is AddressType.TRAVELLING:
        return ("country",)
    if address.country == UK and address.type is not AddressType.BOAT:
        return ("lines", "town", "postcode", "country")
    return ("lines", "town", "country")


def _has(address: Address, entry: str) -> bool:
    """Tell whether a part of an address is given."""
    if entry == "lines":
        return not is_blank(address.first_line)
    if entry == "postcode":
        return is_postcode(address.postcode)
    return not is_blank(getattr(address, entry))


@rule("ADDR-09", source=sources.DBS_SUMMARY, evidence="E2")
def no_fixed_abode_is_explained(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for each time of no fixed abode in the window: a person must look at it.

    Asks for town, country or explanation where one is left out.
    """
    for address in _in_window(form, profile, on):
        if address.type is AddressType.NO_FIXED_ABODE:
            given = {"town": address.town, "country": address.country, "explanation": address.explanation}
            left_out = [entry for entry, text in given.items() if is_blank(text)]
            wanted = ", ".join(OF_NO_FIXED_ABODE[entry] for entry in left_out)
            yield concern(
                tell(
                    "ADDR-09",
                    "since" if address.start else "undated",
                    "add" if wanted else "may_ask",
                    day=address.start,
                    wanted=wanted,
                ),
                *[f"{address.at}/{entry}" for entry in left_out] or [address.at],
            )


@rule("ADDR-10", source=sources.DBS_SUMMARY, evidence="E2")
def stays_abroad_are_absences_too(form: VettingForm, profile: Profile, on: date) -> Iterator[Finding]:
    """Yield a concern for each stay abroad in the window of which some weeks are in no absence."""
    window, enough = address_window(profile, on), profile.residency_ignore_trip_days
    away = [span for absence in form.absences or () if (span := absence.widest(on))]
    for address in form.addresses:
        span = address.narrowest(on)
        inside = span.within(window) if span else None
        if inside and address.type in (AddressType.OVERSEAS, AddressType.TRAVELLING):
            for gap in gaps(away, inside):
                if gap.days >= enough:
                    gone = leaves_window(gap.last, profile.address_history_years, but=enough - 1)
                    yield concern(
                        tell("ADDR-10", "not_listed", address=address.in_short, dates=gap),
                        address.at,
                        "/absences",
                        span=gap,
                        passes_on=gone if address.end else None,
                    )
