"""A backup of either database goes into an empty one of either; what was erased is erased again."""

import json
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
import time_machine
from click.testing import CliRunner, Result
from flask import Flask
from sqlalchemy import Engine, insert, select, text

from app import db, schema
from app.backups import making, reading, restoring, rows
from app.backups.frames import Broken
from app.backups.restoring import NotEmpty, OtherVersion
from app.cli import main
from app.db import make_engine
from app.models.accounts import Account
from app.models.applications import Application
from app.models.marking import Mark
from app.models.vacancies import Criterion
from app.services import audit, erasing, erasures, vetting_forms, vetting_versions
from app.services.erasures import Erasure
from tests import crowd, postgres
from tests.cast import NOW, vacancy_document
from tests.offered import House, house
from tests.stores import both_databases, started


@pytest.fixture(autouse=True)
def _clock() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def trust(store_app: Flask) -> House:
    made = house(store_app)
    made.released()
    with db.transaction(store_app) as session:
        application = session.get_one(Application, made.application_id)
        criterion = session.scalars(
            select(Criterion).where(Criterion.vacancy_id == application.vacancy_id).limit(1)
        ).one()
        session.add(
            Mark(
                number=7, vacancy_id=application.vacancy_id, application_id=application.id, mark=3, at=NOW,
                criterion_id=criterion.id, marker_id=made.manager.account_id, note="Zażółć “gęślą” 简历",
            )
        )  # fmt: skip
    return made


@pytest.fixture
def empty(store_kind: str, tmp_path: Path) -> Iterator[str]:
    """Give the URL of a database with nothing in it."""
    with ExitStack() as stack:
        if store_kind == "postgres":
            yield stack.enter_context(postgres.database())
        else:
            yield f"sqlite:///{tmp_path / 'empty.sqlite3'}"


@pytest.fixture(autouse=True)
def _at_head(store: Engine) -> None:
    """Note the revision that the tables of tests are of: they are laid without one."""
    with store.begin() as connection:
        connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32))"))
        connection.execute(
            text("INSERT INTO alembic_version VALUES (:head)"), {"head": schema.revisions()[-1]}
        )


def made(app: Flask, path: Path) -> Path:
    making.make(app.extensions["engine"], app.extensions["keys"].fields, path, NOW)
    return path


def everything(app: Flask) -> dict[str, tuple[int, str]]:
    """Give number and digest of the rows of every table that is kept."""
    found = {}
    with app.extensions["engine"].connect() as connection:
        for table in rows.tables():
            tally = rows.Tally()
            for line in making.lines_of(connection, table):
                tally.add(line)
            found[table.name] = (tally.rows, tally.digest)
    return found


@pytest.mark.requirement("REL-24")
@both_databases
def test_every_row_comes_back_and_opens(trust: House, empty: str, tmp_path: Path) -> None:
    path = made(trust.app, tmp_path / "b")
    before = everything(trust.app)
    with started(replace(trust.app.extensions["settings"], database_url=empty)) as again:
        restoring.restore(again.extensions["engine"], again.extensions["keys"].fields, path)
        assert everything(again) == before
        with db.transaction(again) as session:
            assert vetting_forms.read(session, trust.applicant, trust.application_id)["addresses"]
            [version] = vetting_versions.versions(session, trust.applicant, trust.application_id)
            assert version.pack["chapters"]
            assert audit.first_broken(session) is None
            # Numbers that the database gives go on after the last one.
            mark = session.scalars(select(Mark)).one()
            values = {
                column.name: getattr(mark, column.name)
                for column in Mark.__table__.columns
                if column.name != "number"
            }
            session.execute(insert(Mark), {**values, "current": False})
            assert max(session.scalars(select(Mark.number))) == 8
    assert "Zażółć".encode() not in path.read_bytes()
    assert sum(number for number, _ in before.values()) > 20


def test_a_backup_goes_from_one_kind_of_database_into_the_other(trust: House, tmp_path: Path) -> None:
    path = made(trust.app, tmp_path / "b")
    with postgres.database() as url:
        engine = make_engine(url)
        found = restoring.restore(engine, trust.app.extensions["keys"].fields, path)
        engine.dispose()

    assert found.counts == {name: number for name, (number, _) in everything(trust.app).items()}


@both_databases
def test_it_is_of_one_moment_whatever_is_written_meanwhile(
    trust: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, write = [True], making._write

    def writes_between(*told: object) -> int:
        done = write(*told)  # type: ignore[arg-type]
        if first:
            first.clear()
            with db.transaction(trust.app) as session:
                session.execute(text("UPDATE applications SET reference = 'VR-LATER'"))
        return done

    monkeypatch.setattr(making, "_write", writes_between)
    path = made(trust.app, tmp_path / "b")
    with reading.opened(path, trust.app.extensions["keys"].fields) as backup:
        told = {part.table: list(part.lines) for part in backup.parts}

    assert b"VR-LATER" not in b"".join(told["applications"])


@pytest.mark.requirement("REL-25")
def test_a_changed_byte_anywhere_is_found(trust: House, tmp_path: Path) -> None:
    path, keys = made(trust.app, tmp_path / "b"), trust.app.extensions["keys"].fields
    whole = path.read_bytes()
    reading.verify(path, keys)
    for at in range(0, len(whole), len(whole) // 40):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 255]) + whole[at + 1 :])
        with pytest.raises(Broken):
            reading.verify(path, keys)
    for length in (0, 10, 200, len(whole) // 2, len(whole) - 1):
        path.write_bytes(whole[:length])
        with pytest.raises(Broken):
            reading.verify(path, keys)


def test_a_database_with_rows_is_left_alone(trust: House, tmp_path: Path) -> None:
    path, before = made(trust.app, tmp_path / "b"), everything(trust.app)

    with pytest.raises(NotEmpty, match="already"):
        restoring.restore(trust.app.extensions["engine"], trust.app.extensions["keys"].fields, path)
    assert everything(trust.app) == before


def test_another_revision_is_refused_and_nothing_is_laid(
    trust: House, empty: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, engine = made(trust.app, tmp_path / "b"), make_engine(empty)
    monkeypatch.setattr(restoring.schema, "revisions", lambda: ["0001", "0999"])

    with pytest.raises(OtherVersion, match="this version is of 0999"):
        restoring.restore(engine, trust.app.extensions["keys"].fields, path)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM sqlite_master")).scalar() == 0
    engine.dispose()


def test_what_fails_half_way_puts_nothing_back(
    trust: House, empty: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, engine = made(trust.app, tmp_path / "b"), make_engine(empty)

    def fail(*_: object) -> None:
        raise Broken("at the last table")

    monkeypatch.setattr(restoring, "_hold", fail)
    with pytest.raises(Broken):
        restoring.restore(engine, trust.app.extensions["keys"].fields, path)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM accounts")).scalar() == 0
    engine.dispose()


@pytest.mark.requirement("PRIV-26")
@pytest.mark.parametrize("number", [3, pytest.param(20, marks=pytest.mark.soak)])
def test_erased_then_restored_then_erased_again(
    store_app: Flask, empty: str, tmp_path: Path, number: int
) -> None:
    with db.transaction(store_app) as session:
        made_house = crowd.house(session, NOW)
        people = crowd.gather(
            session, crowd.vacancy(session, made_house, NOW, vacancy_document()), number, NOW
        )
    canaries: list[str] = []
    with db.transaction(store_app) as session:
        for person in people:
            row = session.get_one(Account, person.actor.account_id)
            row.email = f"canary-{row.id.hex}@example.org"
            canaries.append(row.email)
    path = made(store_app, tmp_path / "b")
    done = [Erasure("account", person.actor.account_id, NOW) for person in people]
    with started(replace(store_app.extensions["settings"], database_url=empty)) as again:
        restored = restoring.restore(again.extensions["engine"], again.extensions["keys"].fields, path)
        assert canaries_in(again) == number
        with db.transaction(again) as session:
            assert restoring.replay(session, done, restored.made_at, NOW + timedelta(days=1)) == number
        assert canaries_in(again) == 0
        with db.transaction(again) as session:
            assert audit.first_broken(session) is None


def canaries_in(app: Flask) -> int:
    """Count addresses in every row of every table, as they are stored."""
    with app.extensions["engine"].connect() as connection:
        return sum(
            line.count(b"canary-") for table in rows.tables() for line in making.lines_of(connection, table)
        )


def test_the_drill_by_command(
    trust: House, store_url: str, empty: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    (folder / "vetready-20200101T000000Z.backup").write_bytes(b"old")

    def run(*words: str, url: str = store_url) -> Result:
        monkeypatch.setenv("VETREADY_DATA", str(tmp_path))
        monkeypatch.setenv("DATABASE_URL", url)
        return CliRunner().invoke(main, list(words))

    told = run("backup", "make", str(folder))
    [file] = folder.iterdir()
    assert "read through" in told.output
    assert "was over its time" in told.output
    assert "Whole: " in run("backup", "verify", str(file)).output
    ledger = tmp_path / "ledger"
    erasures.add(ledger, Erasure("account", trust.applicant.account_id, NOW))

    back = run("restore", str(file), "--erasures", str(ledger), url=empty)
    assert "1 erasures of the ledger were done again" in back.output
    assert "already" in run("restore", str(file), url=empty).output
    assert gone(empty, trust.applicant.account_id)
    file.write_bytes(file.read_bytes()[:-1])
    broken = run("backup", "verify", str(file))
    assert (broken.exit_code, "not whole" in broken.output) == (1, True)


def gone(url: str, account_id: UUID) -> bool:
    engine = make_engine(url)
    with engine.connect() as connection:
        email: str = connection.scalars(select(Account.email).where(Account.id == account_id)).one()
    engine.dispose()
    return email.endswith(erasing.GONE)


def test_the_header_says_when_and_which_and_nothing_else(trust: House, tmp_path: Path) -> None:
    whole = made(trust.app, tmp_path / "b").read_bytes()
    header = json.loads(whole[22 : 22 + int.from_bytes(whole[18:22], "big")])

    assert header.keys() == {"made_at", "revision", "key_id", "salt"}
