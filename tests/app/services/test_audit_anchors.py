"""Whatever is done to the trail is found, be it changed, moved, put in or cut off (SEC-41, SEC-42)."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random
from uuid import uuid4

import pytest
from click.testing import CliRunner
from flask import Flask
from sqlalchemy import text
from sqlalchemy.orm import Session

from app import db
from app.cli import main
from app.jobs import daily
from app.jobs.worker import do_all
from app.models.audit import AuditEvent
from app.services import audit
from app.services.audit_anchors import Anchor, UnfitAnchor, drop_anchor, faults, read_anchor
from tests.app.services.tampering import unlocked
from tests.cast import NOW
from tests.soak.ledger import Note
from tests.stores import both_databases

LENGTH = 20


def write(session: Session, count: int = LENGTH) -> None:
    for n in range(count):
        audit.record(session, "vacancy_changed", uuid4(), uuid4(), NOW + timedelta(seconds=n), version=n)


@pytest.fixture
def anchored(store_app: Flask) -> Anchor:
    """Give an anchor of a trail of `LENGTH` events."""
    with db.transaction(store_app) as session:
        write(session)
        anchor = drop_anchor(session, NOW)
    assert anchor is not None
    return anchor


def after_tampering(app: Flask, anchor: Anchor, *statements: str) -> list[str]:
    """Give what is found after these statements, and undo them."""
    with app.extensions["session_for_writing"]() as session:
        unlocked(session)
        for statement in statements:
            session.execute(text(statement.replace(":", r"\:")))
        found = list(faults(session, [anchor]))
        session.rollback()
    return found


def swapped(one: int, other: int) -> list[str]:
    return [
        f"UPDATE audit_events SET id = 999 WHERE id = {one}",
        f"UPDATE audit_events SET id = {one} WHERE id = {other}",
        f"UPDATE audit_events SET id = {other} WHERE id = 999",
    ]


def inserted(at: int) -> list[str]:
    """Put a copy of an event in after it, moving those after it up."""
    columns = "at, event, actor_id, subject_id, facts, digest"
    moved = [f"UPDATE audit_events SET id = {n + 1} WHERE id = {n}" for n in range(LENGTH, at, -1)]
    copy = f"INSERT INTO audit_events (id, {columns}) SELECT {at + 1}, {columns} FROM audit_events"
    return [*moved, f"{copy} WHERE id = {at}"]


@both_databases
def test_an_untouched_trail_is_whole_and_may_grow(store_app: Flask, anchored: Anchor) -> None:
    with db.transaction(store_app) as session:
        write(session, 3)
        assert list(faults(session, [anchored])) == []


@pytest.mark.requirement("SEC-41")
@both_databases
@pytest.mark.parametrize("rounds", [10, pytest.param(100, marks=pytest.mark.soak)])
def test_whatever_is_done_to_a_row_is_found(
    store_app: Flask, anchored: Anchor, rounds: int, note: Note
) -> None:
    random, tried = Random(20261124), list[list[str]]()
    for _ in range(rounds):
        row, other = random.sample(range(1, LENGTH + 1), 2)
        tried += [
            [f"UPDATE audit_events SET facts = '{{\"version\": {row + 500}}}' WHERE id = {row}"],
            [f"DELETE FROM audit_events WHERE id = {row}"],
            swapped(row, other),
            inserted(row),
        ]

    missed = [statements for statements in tried if not after_tampering(store_app, anchored, *statements)]

    note("E13", what="changes to the audit trail", tried=len(tried), failed=len(missed), seed=20261124)
    assert (len(tried), missed) == (4 * rounds, [])


@pytest.mark.requirement("SEC-42")
@both_databases
@pytest.mark.parametrize("cut", [1, 7, LENGTH])
def test_a_cut_tail_is_found(store_app: Flask, anchored: Anchor, cut: int) -> None:
    found = after_tampering(store_app, anchored, f"DELETE FROM audit_events WHERE id > {LENGTH - cut}")

    assert found == [
        f"Event {LENGTH}, the last one on {anchored.at}, is not there any more.",
        f"There were {LENGTH} events on {anchored.at}; {LENGTH - cut} of them are there.",
    ]


@pytest.mark.requirement("SEC-42")
def test_a_chain_forged_anew_is_found(store_app: Flask, anchored: Anchor) -> None:
    with db.transaction(store_app) as session:
        unlocked(session)
        before = ""
        for row in session.query(AuditEvent).order_by(AuditEvent.id):
            row.event = "vacancy_withdrawn"
            row.digest = before = audit.digest(row, before)
        session.flush()

        assert audit.first_broken(session) is None
        assert list(faults(session, [anchored])) == [
            f"Event {LENGTH} is not the one that was there on {anchored.at}."
        ]


@pytest.mark.requirement("SEC-42")
@pytest.mark.parametrize(
    "change", [{"last": 19, "count": 19}, {"at": "2026-01-01"}, {"digest": "0"}, {"mac": "0"}]
)
def test_a_changed_anchor_is_found(store_app: Flask, anchored: Anchor, change: dict[str, object]) -> None:
    with db.transaction(store_app) as session:
        [found] = faults(session, [replace(anchored, **change)])  # type: ignore[arg-type]

    assert "was changed, or made with another audit key" in found


@pytest.mark.parametrize(
    "line", ["", "[]", "{}", "no", '{"at":"x","last":"1","count":1,"digest":"","mac":""}']
)
def test_a_line_that_is_no_anchor_is_refused(line: str) -> None:
    with pytest.raises(UnfitAnchor):
        read_anchor(line)


@pytest.mark.requirement("SEC-42")
def test_anchors_are_dropped_once_a_day_by_the_worker(store_app: Flask, anchored: Anchor) -> None:
    for _ in range(2):
        with db.transaction(store_app) as session:
            daily.ask(session, NOW.date())
        do_all(store_app)

    [line] = store_app.extensions["settings"].anchors.read_text().splitlines()
    assert read_anchor(line).digest == anchored.digest


@pytest.mark.requirement("SEC-42")
def test_the_command_verifies(
    store_app: Flask, anchored: Anchor, store_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VETREADY_DATA", str(tmp_path))
    monkeypatch.setenv("DATABASE_URL", store_url)
    kept = tmp_path / "kept"
    cli = CliRunner()
    kept.write_text(cli.invoke(main, ["audit", "anchor"]).stdout)
    whole = cli.invoke(main, ["audit", "verify", "--anchors", str(kept)])
    with db.transaction(store_app) as session:
        unlocked(session)
        session.execute(text("DELETE FROM audit_events WHERE id > 15"))
    cut = cli.invoke(main, ["audit", "verify", "--anchors", str(kept)])
    blind = cli.invoke(main, ["audit", "verify"])
    lost = cli.invoke(main, ["audit", "verify", "--anchors", str(tmp_path / "nowhere")])

    assert (whole.exit_code, whole.stdout) == (0, "The audit trail is whole, held against 1 anchors.\n")
    assert (cut.exit_code, "Event 20, the last one" in cut.stdout) == (1, True)
    assert (blind.exit_code, "Without an anchor" in blind.stderr) == (0, True)
    assert (lost.exit_code, "cannot be read" in lost.stderr) == (1, True)
