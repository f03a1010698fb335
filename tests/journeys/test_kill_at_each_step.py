"""A send whose process dies before each of its steps in turn leaves nothing or all of it, and never half.

Pressed again, each is received, and once.
"""

import json
import subprocess
import sys
from typing import Any

import pytest
from flask import Flask

from app import db
from app.config import ROOT
from tests import programs
from tests.browsing import Visitor
from tests.crowd import Ready
from tests.journeys.conftest import people_of
from tests.journeys.traces import sent_whole
from tests.people import browser
from tests.stores import both_databases

STEPS = 25  # more than a send has


@pytest.mark.experiment("E3", "kills before each step of a send", "each")
@pytest.mark.requirement("REL-01", "REL-02")
@both_databases
def test_killed_before_each_step_of_a_send(beside: Flask, env: dict[str, str]) -> None:
    people = people_of(beside, STEPS)
    buttons = [button(beside, each) for each in people]

    answered = press_and_die(env, buttons)

    sent = whole(beside)
    there = [each.application_id in sent for each in people]
    assert there == sorted(there), "a later step left less than an earlier one"
    assert 1 <= sum(answered) < sum(there) < STEPS, "some died before, some after the end of the transaction"
    assert all(kept for kept, shown in zip(there, answered, strict=True) if shown)

    for each, pressed in zip(people, buttons, strict=True):
        answer = browser(beside, each.key).post(pressed["path"], data=pressed["fields"])
        assert answer.headers["Location"] == f"/applications/{each.application_id}/receipt"
    assert whole(beside) == {each.application_id for each in people}


def button(app: Flask, ready: Ready) -> dict[str, Any]:
    """Open somebody's send page; give what its button posts, and where to."""
    path = f"/applications/{ready.application_id}/send"
    fields = Visitor(browser(app, ready.key)).go(path).form("Send my application").fields
    return {"key": ready.key, "path": path, "fields": {**fields, "declaration": "yes"}}


def press_and_die(env: dict[str, str], buttons: list[dict[str, Any]]) -> list[bool]:
    """Press each button in a process that dies one step later each time; tell which were answered."""
    ended = subprocess.run(
        [sys.executable, "-m", "tests.journeys.dying"],
        input=json.dumps(buttons),
        env=programs.environment(env),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr[-2000:]
    answered: list[bool] = json.loads(ended.stdout)
    return answered


def whole(app: Flask) -> set[Any]:
    with db.transaction(app) as session:
        return sent_whole(session)
