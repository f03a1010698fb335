"""What a database holds, written down so that two can be compared."""

from typing import Any

from sqlalchemy import Connection, Engine, MetaData, Table, inspect, select, text

Rows = dict[str, dict[str, list[Any]]]
"""The values of each column of each table, in order of the first column of the primary key."""

TRIGGERS = {
    "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
}
ALEMBICS_OWN = "alembic_version"


def schema_of(engine: Engine) -> dict[str, Any]:
    """Give everything about the tables that a revision may change, in an order of its own."""
    found = inspect(engine)
    names = set(found.get_table_names()) - {ALEMBICS_OWN}
    with engine.connect() as connection:
        triggers = dict(connection.execute(text(TRIGGERS[engine.dialect.name])).all())
    return {"triggers": triggers} | {
        name: {
            "columns": {
                c["name"]: (str(c["type"]), c["nullable"], c["default"]) for c in found.get_columns(name)
            },
            "primary key": found.get_pk_constraint(name),
            "foreign keys": _by_name(found.get_foreign_keys(name)),
            "unique": _by_name(found.get_unique_constraints(name)),
            "checks": _by_name(found.get_check_constraints(name)),
            "indexes": _by_name(found.get_indexes(name)),
        }
        for name in names
    }


def _by_name(things: Any) -> dict[str, str]:
    return {
        thing["name"]: str(sorted((key, _in_words(part)) for key, part in thing.items())) for thing in things
    }


def _in_words(part: Any) -> str:
    """Give a part of a thing as text; the condition of an index is an object that no other one equals."""
    return str({key: str(value) for key, value in part.items()} if isinstance(part, dict) else part)


def tables_of(connection: Connection) -> list[Table]:
    """Give the tables as they are in the database, those that are referred to before those that refer."""
    metadata = MetaData()
    metadata.reflect(connection)
    return [table for table in metadata.sorted_tables if table.name != ALEMBICS_OWN]


def rows_of(engine: Engine) -> Rows:
    """Give all that is stored."""
    with engine.connect() as connection:
        return {
            table.name: {
                column.name: list(connection.scalars(select(column).order_by(*table.primary_key)))
                for column in table.columns
            }
            for table in tables_of(connection)
        }


def shared(rows: Rows, with_rows: Rows) -> Rows:
    """Give the part of `rows` whose tables and columns are in the other too."""
    return {
        table: {name: values for name, values in columns.items() if name in with_rows[table]}
        for table, columns in rows.items()
        if table in with_rows
    }
