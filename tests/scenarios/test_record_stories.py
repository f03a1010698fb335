"""Each story of a criminal record gets the answers that it says; a caseworker can read one and correct it.

An answer is written as in `tests.record_telling.written`: status and end, protected and from when, and
whether to tell a basic check, an exempt NHS role, a police officer's recruiter, police staff and the vetting
form.
"""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.record_telling import answers, written

FOLDER = Path(__file__).parent / "record"
STORIES = [
    story for file in sorted(FOLDER.glob("*.toml")) for story in tomllib.loads(file.read_text())["stories"]
]
LAW = re.compile(r"Act \d{4}|Order 1975")


@pytest.mark.parametrize("story", STORIES, ids=[story["title"] for story in STORIES])
def test_story(story: dict[str, Any]) -> None:
    found = answers(story["records"], story["on"])

    assert story["story"].strip()
    assert {name: written(answer) for name, answer in found.items()} == story["expected"]


@pytest.mark.parametrize("story", STORIES, ids=[story["title"] for story in STORIES])
def test_every_reason_names_its_law(story: dict[str, Any]) -> None:
    for answer in answers(story["records"], story["on"]).values():
        assert answer.because
        assert all(LAW.search(line) and line.endswith(".") for line in answer.because), answer.because
        assert len(set(answer.because)) == len(answer.because)


def test_there_are_stories_enough() -> None:
    assert len(STORIES) >= 30
    assert {"check", "never", "open_ended", "when_paid", "at_once"} <= set(
        re.findall(r"\w+", " ".join(line for story in STORIES for line in story["expected"].values()))
    )
