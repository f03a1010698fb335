"""The dated history on the status page: what the applicant did or was told, and nothing else."""

import pytest
from flask import Flask

from app import db
from app.applicant.happenings import WORDS
from app.pack_states import TABLE
from app.services import histories
from app.services.errors import NotFound
from tests.offered import house


@pytest.mark.requirement("UX-13")
def test_tells_what_happened_with_the_newest_first(store_app: Flask) -> None:
    trust = house(store_app)
    trust.released()
    text = trust.on(trust.applicant).go(f"/applications/{trust.application_id}/status").text
    lines = [
        "You started this application.",
        "You sent this application.",
        "The employer offered you the post",
        "You accepted the offer.",
        "You released your vetting form.",
    ]

    assert [line for line in lines if line not in text] == []
    assert text.index(lines[4]) < text.index(lines[3]) < text.index(lines[2]) < text.index(lines[0])
    with db.transaction(store_app) as session:
        found = histories.history(session, trust.applicant, trust.application_id)
    moments = [each.at for each in found]
    assert moments == sorted(moments, reverse=True)
    assert text.count("You released your vetting form.") == 1


def test_is_for_the_applicant_alone(store_app: Flask) -> None:
    trust = house(store_app)
    with db.transaction(store_app) as session, pytest.raises(NotFound):
        histories.history(session, trust.manager, trust.application_id)


def test_every_step_of_a_pack_has_words_here_or_in_an_event_of_its_own() -> None:
    told = {detail for event, detail in WORDS if event == "vetting_pack_moved"}

    assert {event for _, event in TABLE} - told == {"release", "change"}
    assert {event for event, _ in WORDS} - {"told"} == set(histories.SHOWN)
