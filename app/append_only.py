"""Tables that are only added to: the database itself refuses to change or to remove a row (SEC-41).

Whoever owns the database can take this off again; the chain of digests and its anchors show what was done.
"""

from typing import Any

from sqlalchemy import Connection, Table, event, inspect

_REFUSAL = "{table} is only added to"

_SQLITE = (
    "CREATE TRIGGER IF NOT EXISTS {table}_unchanged BEFORE UPDATE ON {table}"
    " BEGIN SELECT RAISE(ABORT, '{refusal}'); END",
    "CREATE TRIGGER IF NOT EXISTS {table}_kept BEFORE DELETE ON {table}"
    " BEGIN SELECT RAISE(ABORT, '{refusal}'); END",
)
_POSTGRESQL = (
    "CREATE OR REPLACE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS"
    " $$ BEGIN RAISE EXCEPTION '{refusal}'; END $$",
    "CREATE OR REPLACE TRIGGER {table}_unchanged BEFORE UPDATE OR DELETE ON {table}"
    " FOR EACH ROW EXECUTE FUNCTION {table}_refuse()",
    "CREATE OR REPLACE TRIGGER {table}_kept BEFORE TRUNCATE ON {table}"
    " FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse()",
)
_tables: list[str] = []


def append_only(table: Table) -> None:
    """Say that a table is only added to; from now on it is made so."""
    _tables.append(table.name)
    event.listen(table, "after_create", _when_made)


def enforce(connection: Connection) -> None:
    """Let the database refuse changes to every such table that is there, also where it was copied anew."""
    for name in set(_tables) & set(inspect(connection).get_table_names()):
        _guard(connection, name)


def _when_made(table: Table, connection: Connection, **_: Any) -> None:
    _guard(connection, table.name)


def _guard(connection: Connection, table: str) -> None:
    statements = _SQLITE if connection.dialect.name == "sqlite" else _POSTGRESQL
    for statement in statements:
        connection.exec_driver_sql(statement.format(table=table, refusal=_REFUSAL.format(table=table)))
