"""Points about the machine: its disk and its clock (DC-14, 15)."""

import shutil
import stat
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from flask import Flask

from app.doctor.register import Needs, point

LEAST_FREE = 0.1
CHANGES = (
    (datetime(2026, 3, 29, 1, tzinfo=UTC), timedelta(0), timedelta(hours=1)),
    (datetime(2026, 10, 25, 1, tzinfo=UTC), timedelta(hours=1), timedelta(0)),
)
"""When London's clocks change in 2026: the moment, and the offset just before it and from it on."""


@point(
    "DC-14",
    "What is stored on disk is for our eyes only",
    "Set VETREADY_DATA to a folder outside the program, mode 0700, on a disk with room.",
    Needs.SERVICE,
)
def folder(app: Flask) -> Iterator[str]:
    """Yield what is wrong with the folder of stored files, and with the disk that it is on."""
    data: Path = app.extensions["settings"].data
    static = Path(app.static_folder or "").resolve()
    if data == static or static in data.parents or data in static.parents:
        yield "Stored files could be asked for like pictures of ours."
    if data.exists() and data.stat().st_mode & (stat.S_IRWXO):
        yield "Everybody on this machine may look into it."
    there = next(place for place in (data, *data.parents) if place.exists())
    disk = shutil.disk_usage(there)
    if disk.free < LEAST_FREE * disk.total:
        yield "Less than a tenth of the disk is free."


@point(
    "DC-15",
    "The machine counts in UTC and knows London's time",
    "Set TZ=UTC for the service, and install the package tzdata.",
)
def clocks(_app: Flask) -> Iterator[str]:
    """Yield what is wrong with the machine's zone, or with what it knows of London's."""
    if time.timezone or time.daylight:
        yield "The machine's time zone is not UTC."
    try:
        london = ZoneInfo("Europe/London")
    except ZoneInfoNotFoundError:
        yield "The zone Europe/London is not known."
        return
    for moment, before, after in CHANGES:
        just_before = (moment - timedelta(seconds=1)).astimezone(london)
        if (just_before.utcoffset(), moment.astimezone(london).utcoffset()) != (before, after):
            yield f"London's clocks are not known to change on {moment.date()}."
