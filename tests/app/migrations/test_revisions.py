"""Every revision goes up and down, on both databases, with data, and the last one is what the models say."""

import pytest
from sqlalchemy import Engine

from app import schema
from app.models.base import Base
from tests.app.migrations.samples import COUNT, fill
from tests.app.migrations.snapshots import rows_of, schema_of, shared
from tests.stores import both_databases

REVISIONS = schema.revisions()
STEPS = pytest.mark.parametrize(
    ("before", "revision"), list(zip(["base", *REVISIONS], REVISIONS, strict=False)), ids=REVISIONS
)

pytestmark = both_databases


def go_to(engine: Engine, revision: str) -> None:
    if revision != "base":
        schema.migrate(engine, revision)


@pytest.mark.requirement("REL-26")
@STEPS
def test_goes_up_and_down(bare: Engine, before: str, revision: str) -> None:
    go_to(bare, revision)
    assert schema.revision(bare) == revision

    schema.step_back(bare, before)
    assert (schema.revision(bare) or "base") == before


@pytest.mark.requirement("REL-26")
@STEPS
def test_leaves_the_schema_as_it_was(bare: Engine, before: str, revision: str) -> None:
    go_to(bare, before)
    earlier = schema_of(bare)

    schema.migrate(bare, revision)
    assert schema_of(bare) != earlier
    schema.step_back(bare, before)

    assert schema_of(bare) == earlier


@pytest.mark.requirement("REL-26")
@STEPS
def test_keeps_data_on_the_way_up_and_back(bare: Engine, before: str, revision: str) -> None:
    go_to(bare, before)
    fill(bare)
    earlier = rows_of(bare)

    schema.migrate(bare, revision)
    later = rows_of(bare)
    assert shared(earlier, later) == shared(later, earlier)

    fill(bare)
    assert all(len(values) == COUNT for columns in rows_of(bare).values() for values in columns.values())
    schema.step_back(bare, before)
    assert rows_of(bare) == earlier


@pytest.mark.requirement("REL-26")
def test_last_revision_is_what_the_models_say(bare: Engine) -> None:
    schema.migrate(bare)

    assert schema.is_current(bare)
    schema.check(bare)


def test_tests_run_on_what_the_revisions_make(bare: Engine, store: Engine) -> None:
    """Tests lay tables straight from the models; constraints and triggers too have to be the same."""
    schema.migrate(bare)

    assert set(Base.metadata.tables) <= set(schema_of(store))
    assert schema_of(bare) == schema_of(store)
