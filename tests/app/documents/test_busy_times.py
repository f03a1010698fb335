"""Busy times out of calendar files: repeats, zones, clock changes, and files that mean harm."""

from datetime import datetime, timedelta

import pytest

from app.clock import LONDON
from app.documents.busy_times import MOST_BYTES, MOST_EVENTS, Busy, Unreadable, read

SINCE = datetime(2026, 3, 2, tzinfo=LONDON)
UNTIL = SINCE + timedelta(days=60)


def calendar(*events: str) -> bytes:
    parts = [f"BEGIN:VEVENT\r\nUID:u{number}\r\n{one}\r\nEND:VEVENT" for number, one in enumerate(events)]
    return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", *parts, "END:VCALENDAR", ""]).encode()


def busy(*events: str) -> Busy:
    return read(calendar(*(one.replace("|", "\r\n") for one in events)), SINCE, UNTIL)


def starts(found: Busy) -> list[str]:
    return [f"{first.astimezone(LONDON):%m-%dT%H:%M}" for first, _ in found.stretches]


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        ("DTSTART:20260310T090000Z|DTEND:20260310T100000Z", ["03-10T09:00"]),
        ("DTSTART:20260410T090000Z|DTEND:20260410T100000Z", ["04-10T10:00"]),
        ("DTSTART:20260410T090000|DTEND:20260410T100000", ["04-10T09:00"]),
        ("DTSTART;TZID=America/New_York:20260410T090000|DURATION:PT1H", ["04-10T14:00"]),
        ("DTSTART;VALUE=DATE:20260410", ["04-10T00:00"]),
        ("DTSTART:20260310T090000Z|DTEND:20260310T100000Z|TRANSP:TRANSPARENT", []),
        ("DTSTART:20260310T090000Z|DTEND:20260310T100000Z|STATUS:CANCELLED", []),
        ("DTSTART:20260310T090000Z|DTEND:20260310T090000Z", []),
        ("DTSTART:20250310T090000Z|DTEND:20250310T100000Z", []),
        ("DTSTART:20270310T090000Z|DTEND:20270310T100000Z", []),
        ("DTSTART:20260301T230000Z|DTEND:20260302T010000Z", ["03-01T23:00"]),
        (
            "DTSTART;TZID=Europe/London:20260327T090000|DURATION:PT1H|RRULE:FREQ=DAILY;COUNT=4",
            ["03-27T09:00", "03-28T09:00", "03-29T09:00", "03-30T09:00"],
        ),
        (
            "DTSTART;TZID=Europe/London:20250106T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;BYDAY=MO,WE;"
            "UNTIL=20260312T000000Z|EXDATE;TZID=Europe/London:20260309T090000",
            ["03-02T09:00", "03-04T09:00", "03-11T09:00"],
        ),
        ("DTSTART;VALUE=DATE:20260308|RRULE:FREQ=WEEKLY;UNTIL=20260315", ["03-08T00:00", "03-15T00:00"]),
    ],
)
def test_reads_when_somebody_is_busy(event: str, expected: list[str]) -> None:
    found = busy(event)

    assert (starts(found), found.left_out) == (expected, 0)


def test_what_was_moved_stands_in_the_place_of_what_repeats() -> None:
    weekly = "DTSTART:20260303T090000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=2"
    moved = "RECURRENCE-ID:20260310T090000Z\r\nDTSTART:20260311T110000Z\r\nDURATION:PT1H"
    data = calendar(weekly, moved).replace(b"UID:u1", b"UID:u0")

    assert starts(read(data, SINCE, UNTIL)) == ["03-03T09:00", "03-11T11:00"]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=HOURLY",
        "FREQ=MONTHLY;BYDAY=1MO",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYSECOND=0,1,2",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=NEVER",
        "FREQ=DAILY;INTERVAL=0",
    ],
)
def test_what_is_not_followed_is_counted_and_left_out(rule: str) -> None:
    found = busy(f"DTSTART:20260310T090000Z|DURATION:PT1H|RRULE:{rule}")

    assert found == Busy((), 1)


def test_a_rule_older_than_ten_years_is_left_out() -> None:
    assert busy("DTSTART:19000101T090000Z|DURATION:PT1H|RRULE:FREQ=DAILY").left_out == 1


@pytest.mark.parametrize(
    "data", [b"", b"hello", b"\x00\xff", b"BEGIN:VCALENDAR", b"PK\x03\x04", "é".encode("utf-16")]
)
def test_what_is_no_calendar_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(Unreadable, match="no calendar file"):
        read(data, SINCE, UNTIL)


def test_a_file_is_bounded() -> None:
    with pytest.raises(Unreadable, match="500 kB or smaller"):
        read(b"x" * (MOST_BYTES + 1), SINCE, UNTIL)
    short = "BEGIN:VEVENT\nDTSTART:20260310\nEND:VEVENT\n" * (MOST_EVENTS + 1)
    with pytest.raises(Unreadable, match="3,000 entries"):
        read(f"BEGIN:VCALENDAR\n{short}END:VCALENDAR\n".encode(), SINCE, UNTIL)
