"""Calendar files: UID and SEQUENCE, the zone, cancelling, and nothing that does not belong there."""

import re
from datetime import UTC, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from app.models.applications import Application
from app.models.interview_panels import InterviewPanel, Room
from app.models.interviews import Interview
from app.services.calendars import calendar_file
from tests.cast import NOW

ALLOWED = {
    *("UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "STATUS"),
    *("PRODID", "VERSION", "METHOD", "BEGIN", "END"),
    *("TZID", "TZNAME", "TZOFFSETFROM", "TZOFFSETTO", "RDATE", "RRULE", "COMMENT"),
}


def interview(starts_at: datetime, room: str | None = "Board Room", **more: object) -> Interview:
    panel = InterviewPanel(room=Room(name=room, directions="Second floor") if room else None)
    return Interview(
        id=UUID(int=7),
        application=Application(reference="AB12CD34"),
        panel=panel,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=45),
        **{"sequence": 0, "cancelled_at": None, **more},
    )


def lines(content: bytes) -> list[str]:
    """Unfold a file by the rule of RFC 5545, with nobody's library."""
    return re.sub("\r\n[ \t]", "", content.decode("utf-8")).split("\r\n")[:-1]


def names(content: bytes) -> set[str]:
    return {re.split("[:;]", line, maxsplit=1)[0] for line in lines(content)}


SUMMER = datetime(2026, 4, 14, 8, 0, tzinfo=UTC)


@pytest.mark.requirement("PRIV-11")
def test_holds_what_is_allowed_and_no_more() -> None:
    content = calendar_file(interview(SUMMER), NOW)

    assert names(content) <= ALLOWED
    assert "SUMMARY:Interview AB12CD34" in lines(content)
    assert "LOCATION:Board Room" in lines(content)
    assert b"Second floor" not in content
    assert content.endswith(b"END:VCALENDAR\r\n")


@pytest.mark.requirement("REL-11")
@pytest.mark.parametrize(
    ("starts_at", "wall", "offset"),
    [
        (SUMMER, "2026-04-14T09:00", 1),
        (datetime(2026, 1, 14, 9, 0, tzinfo=UTC), "2026-01-14T09:00", 0),
        (datetime(2026, 3, 29, 0, 45, tzinfo=UTC), "2026-03-29T00:45", 0),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), "2026-03-29T02:00", 1),
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), "2026-10-25T01:30", 1),
        (datetime(2026, 10, 25, 12, 0, tzinfo=UTC), "2026-10-25T12:00", 0),
    ],
)
def test_time_is_londons_whatever_the_day(starts_at: datetime, wall: str, offset: int) -> None:
    content = calendar_file(interview(starts_at), NOW)

    [event] = Calendar.from_ical(content).walk("VEVENT")
    start = event["DTSTART"].dt
    assert f"{start:%Y-%m-%dT%H:%M}" == wall
    assert start.utcoffset() == timedelta(hours=offset)
    assert start.astimezone(ZoneInfo("America/New_York")).astimezone(UTC) == starts_at
    assert "BEGIN:VTIMEZONE" in lines(content)


@pytest.mark.requirement("REL-14")
def test_a_change_has_the_same_uid_and_a_higher_sequence() -> None:
    files = [
        lines(calendar_file(one, NOW))
        for one in (
            interview(SUMMER),
            interview(SUMMER + timedelta(days=1), sequence=1),
            interview(SUMMER, sequence=2, cancelled_at=NOW),
        )
    ]

    assert len({line for file in files for line in file if line.startswith("UID:")}) == 1
    assert [line for file in files for line in file if line.startswith("SEQUENCE:")] == [
        f"SEQUENCE:{number}" for number in range(3)
    ]
    assert ["METHOD:CANCEL" in file and "STATUS:CANCELLED" in file for file in files] == [False, False, True]


@pytest.mark.requirement("SEC-17")
@pytest.mark.parametrize(
    "text",
    [
        f"Room 1{end}{rest}"
        for end in ("\r\n", "\n", "\r", "\x00", "\x0b", "\x0c", "\x85", "\u2028", "\u2029")
        for rest in ("ATTENDEE:mailto:x@y.example", "BEGIN:VALARM")
    ]
    + ["Room; with, signs: \\n and \\", "Räum 1 " * 20],
)
def test_a_rooms_name_adds_no_line(text: str) -> None:
    content = calendar_file(interview(SUMMER, room=text), NOW)

    assert names(content) <= ALLOWED
    assert len([line for line in lines(content) if line.startswith("LOCATION")]) == 1
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    assert not re.search(b"[\x00-\x09\x0b\x0c\x0e-\x1f]", content)
