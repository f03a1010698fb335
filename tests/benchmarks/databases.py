"""The databases that are measured: SQLite in a file, PostgreSQL out of its wheel, both as safe as in use."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests import postgres


@dataclass(frozen=True, slots=True)
class Database:
    """A fresh database with nothing in it, and the folder for all else that the program keeps."""

    name: str
    url: str
    data: Path

    @property
    def settings(self) -> dict[str, str]:
        """The settings of a program on it."""
        return {"VETREADY_DATA": str(self.data), "DATABASE_URL": self.url}


@contextmanager
def databases() -> Iterator[list[Database]]:
    """Give one of each kind, and take them away again."""
    folder = Path(tempfile.mkdtemp(prefix="vetready-benchmarks-"))
    try:
        with postgres.server(), postgres.database() as url:
            # Tests let it forget what a power cut would take; whoever measures may not.
            for setting in postgres.FAST:
                postgres.run(f"ALTER SYSTEM RESET {setting.partition(' ')[0]}")
            postgres.run("SELECT pg_reload_conf()")
            yield [
                Database("SQLite", f"sqlite:///{folder / 'vetready.sqlite3'}", folder / "sqlite"),
                Database("PostgreSQL", url, folder / "postgres"),
            ]
    finally:
        shutil.rmtree(folder)
