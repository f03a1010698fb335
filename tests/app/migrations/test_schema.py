"""Migrating as such, on revisions made for the test: all or nothing, never backwards, no row lost."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from textwrap import indent

import pytest
from sqlalchemy import Engine, inspect, text

from app import schema
from tests.stores import both_databases

REVISION = """
import sqlalchemy as sa
from alembic import op
revision = "{number}"
down_revision = {before}
def upgrade():
{upgrade}
"""
TREE = """
op.create_table("parents", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(20)))
op.create_table(
    "children",
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("parent_id", sa.Integer, sa.ForeignKey("parents.id", name="fk", ondelete="CASCADE")),
)
op.execute("INSERT INTO parents VALUES (1, 'one'), (2, 'two')")
op.execute("INSERT INTO children VALUES (1, 1), (2, 1), (3, 2)")
"""
COPY = """
with op.batch_alter_table("parents") as table:
    table.alter_column("name", nullable=False, existing_type=sa.String(20))
"""
BREAK = """
op.create_table("half_done", sa.Column("id", sa.Integer, primary_key=True))
op.execute("DELETE FROM children")
op.execute("INSERT INTO nowhere VALUES (1)")
"""
ORPHAN = "op.execute(\"DELETE FROM parents WHERE name = 'one'\")"


def folder_of(tmp_path: Path, *upgrades: str) -> Path:
    """Write a folder of revisions `1`, `2`... that do this on the way up."""
    folder = tmp_path / f"migrations{len(upgrades)}"
    shutil.copytree(schema.MIGRATIONS, folder, ignore=shutil.ignore_patterns("versions"))
    (folder / "versions").mkdir()
    for number, upgrade in enumerate(upgrades, 1):
        before = repr(str(number - 1)) if number > 1 else None
        text_of_it = REVISION.format(number=number, before=before, upgrade=indent(upgrade, "    "))
        (folder / "versions" / f"{number}.py").write_text(text_of_it)
    return folder


def children(engine: Engine) -> list[int]:
    with engine.connect() as connection:
        return list(connection.scalars(text("SELECT id FROM children ORDER BY id")))


@both_databases
def test_a_table_is_copied_without_losing_what_refers_to_it(bare: Engine, tmp_path: Path) -> None:
    schema.migrate(bare, folder=folder_of(tmp_path, TREE, COPY))

    assert children(bare) == [1, 2, 3]
    assert not next(c for c in inspect(bare).get_columns("parents") if c["name"] == "name")["nullable"]


@pytest.mark.requirement("REL-28")
@both_databases
def test_foreign_keys_hold_again_after_migrating(bare: Engine, tmp_path: Path) -> None:
    schema.migrate(bare, folder=folder_of(tmp_path, TREE))

    with bare.begin() as connection:
        connection.execute(text("DELETE FROM parents WHERE id = 1"))
    assert children(bare) == [3]


@pytest.mark.requirement("REL-27")
@both_databases
def test_a_revision_that_breaks_leaves_everything_as_it_was(bare: Engine, tmp_path: Path) -> None:
    schema.migrate(bare, folder=folder_of(tmp_path, TREE))

    with pytest.raises(Exception, match="nowhere"):
        schema.migrate(bare, folder=folder_of(tmp_path, TREE, COPY, BREAK))

    assert schema.revision(bare) == "1"
    assert children(bare) == [1, 2, 3]
    assert not inspect(bare).has_table("half_done")
    assert next(c for c in inspect(bare).get_columns("parents") if c["name"] == "name")["nullable"]


@pytest.mark.requirement("REL-28")
def test_a_revision_may_not_leave_rows_without_what_they_refer_to(bare: Engine, tmp_path: Path) -> None:
    schema.migrate(bare, folder=folder_of(tmp_path, TREE))

    with pytest.raises(schema.BrokenReferences):
        schema.migrate(bare, folder=folder_of(tmp_path, TREE, ORPHAN))

    assert schema.revision(bare) == "1"
    assert children(bare) == [1, 2, 3]


@pytest.mark.requirement("REL-27")
@both_databases
def test_a_database_newer_than_the_code_is_left_alone(bare: Engine, tmp_path: Path) -> None:
    schema.migrate(bare, folder=folder_of(tmp_path, TREE, COPY))

    with pytest.raises(schema.SchemaTooNew, match="revision 2"):
        schema.migrate(bare, folder=folder_of(tmp_path, TREE))

    assert schema.revision(bare) == "2"


@pytest.mark.requirement("REL-27")
@both_databases
def test_several_that_start_at_once_migrate_once(bare: Engine, tmp_path: Path) -> None:
    folder = folder_of(tmp_path, TREE)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: schema.migrate(bare, folder=folder), range(4)))

    assert children(bare) == [1, 2, 3]


def test_writes_the_revision_that_the_models_need(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)

    path = schema.write_revision("First tables", folder)

    assert path.name == "0001_first_tables.py"
    assert schema.revisions(folder) == ["0001"]
    written = path.read_text()
    assert "create_table('jobs'" in written
    assert "app." not in written
