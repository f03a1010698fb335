"""Each point of the deploy check is met by the documented set-up, and is not where something is amiss."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace

import pytest
from flask import Flask
from sqlalchemy import update

from app import clock, db
from app.config import Misconfigured
from app.doctor.examining import examine, refuse_unfit
from app.doctor.register import POINTS, Needs
from app.models.heartbeats import Heartbeat
from app.models.trusts import Trust
from app.notifications.messages import Envelope
from app.services.actors import Role
from tests.people import add_account

pytestmark = pytest.mark.requirement(
    "DC-01",
    "DC-02",
    "DC-03",
    "DC-04",
    "DC-05",
    "DC-06",
    "DC-07",
    "DC-08",
    "DC-09",
    "DC-10",
    "DC-11",
    "DC-12",
    "DC-13",
    "DC-14",
    "DC-15",
    "DC-16",
)

Break = Callable[[Flask, pytest.MonkeyPatch], None]


def unmet(app: Flask) -> dict[str, str]:
    """Give what is wrong, by the id of the point."""
    return {one.point.id: " ".join(one.wrong) for one in examine(app) if one.wrong}


def config(**values: object) -> Break:
    return lambda app, _patch: app.config.update(values)


def setting(**changes: object) -> Break:
    def change(app: Flask, _patch: pytest.MonkeyPatch) -> None:
        app.extensions["settings"] = replace(app.extensions["settings"], **changes)

    return change


def exempt_a_view(app: Flask, _patch: pytest.MonkeyPatch) -> None:
    app.extensions["csrf"].exempt(app.view_functions["hr.import_advert"])


def exempt_a_blueprint(app: Flask, _patch: pytest.MonkeyPatch) -> None:
    app.extensions["csrf"].exempt(app.blueprints["hr"])


def lose_the_headers(app: Flask, _patch: pytest.MonkeyPatch) -> None:
    guarded = app.wsgi_app.app  # type: ignore[attr-defined]
    app.wsgi_app.app = guarded.inner  # type: ignore[attr-defined]


def believe_two_proxies(app: Flask, _patch: pytest.MonkeyPatch) -> None:
    app.wsgi_app.x_for = 2  # type: ignore[attr-defined]


def postgres_with_its_own_name(app: Flask, patch: pytest.MonkeyPatch) -> None:
    setting(database_url="postgresql+psycopg://vetready:vetready@db.example/vetready")(app, patch)
    app.extensions["engine"].dialect.name = "postgresql"


def pragma(statement: str) -> Break:
    def change(app: Flask, patch: pytest.MonkeyPatch) -> None:
        app.extensions["engine"].dispose()
        connect = db._prepare_sqlite

        def prepare(connection: object, record: object) -> None:
            connect(connection, record)
            connection.execute(f"PRAGMA {statement}")  # type: ignore[attr-defined]

        from sqlalchemy import event

        event.listen(app.extensions["engine"], "connect", prepare)

    return change


def older_schema(_app: Flask, patch: pytest.MonkeyPatch) -> None:
    patch.setattr("app.schema.is_current", lambda _engine: False)


def silent_worker(app: Flask, _patch: pytest.MonkeyPatch) -> None:
    with db.transaction(app) as session:
        session.execute(update(Heartbeat).values(at=clock.now() - timedelta(seconds=61)))


def demo_trust(app: Flask, _patch: pytest.MonkeyPatch) -> None:
    with db.transaction(app) as session:
        session.add(Trust(name="Invented", demo=True))


def demo_account(app: Flask, _patch: pytest.MonkeyPatch) -> None:
    from app.demo.filling import told

    add_account(app, Role.APPLICANT, email=told()[0][1])


def page_for_trying_out(app: Flask, _patch: pytest.MonkeyPatch) -> None:
    app.view_functions["added"] = page_for_trying_out


def open_folder(app: Flask, _patch: pytest.MonkeyPatch) -> None:
    app.extensions["settings"].data.chmod(0o755)


def full_disk(_app: Flask, patch: pytest.MonkeyPatch) -> None:
    patch.setattr("shutil.disk_usage", lambda _path: SimpleNamespace(total=100, free=9))


def zone_of_paris(_app: Flask, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(time, "timezone", -3600)


def london_without_summer(_app: Flask, patch: pytest.MonkeyPatch) -> None:
    from datetime import UTC

    patch.setattr("app.doctor.machine.ZoneInfo", lambda _key: UTC)


def careless_mails(_app: Flask, patch: pytest.MonkeyPatch) -> None:
    made = Envelope("a@example.org", "b@example.org", b"Subject: Interview\r\nBcc: other@example.org\r\n\r\n")
    patch.setattr("app.doctor.work.message", lambda *_: made)


AMISS = [
    ("DC-01", config(DEBUG=True), "DEBUG is on"),
    ("DC-01", config(PROPAGATE_EXCEPTIONS=True), "PROPAGATE_EXCEPTIONS is on"),
    ("DC-02", config(SECRET_KEY="a" * 60), "too few different"),
    ("DC-02", config(SECRET_KEY="short"), "shorter"),
    ("DC-02", config(SECRET_KEY_FALLBACKS=["one", "two"]), "More than one"),
    ("DC-03", config(TRUSTED_HOSTS=None), "Every name"),
    ("DC-03", config(TRUSTED_HOSTS=[".example"]), "many names"),
    ("DC-03", config(TRUSTED_HOSTS=["other.example"]), "not among them"),
    ("DC-04", config(SESSION_COOKIE_SECURE=False), "SESSION_COOKIE_SECURE"),
    ("DC-04", config(SESSION_COOKIE_SAMESITE=None), "SESSION_COOKIE_SAMESITE"),
    ("DC-04", config(PERMANENT_SESSION_LIFETIME=timedelta(hours=13)), "12 hours"),
    ("DC-05", config(WTF_CSRF_ENABLED=False), "WTF_CSRF_ENABLED"),
    ("DC-05", config(WTF_CSRF_TIME_LIMIT=3600), "WTF_CSRF_TIME_LIMIT"),
    ("DC-05", exempt_a_view, "asks for no token"),
    ("DC-05", exempt_a_blueprint, "The pages of hr"),
    ("DC-06", setting(base_url="http://vetready.example"), "https://"),
    ("DC-06", lose_the_headers, "Browsers are not told"),
    ("DC-07", lose_the_headers, "Content-Security-Policy lacks frame-ancestors 'none'"),
    ("DC-08", config(MAX_CONTENT_LENGTH=None), "MAX_CONTENT_LENGTH"),
    ("DC-08", config(MAX_FORM_PARTS=5000), "MAX_FORM_PARTS"),
    ("DC-09", setting(proxies=0), "No proxy"),
    ("DC-09", believe_two_proxies, "made up"),
    ("DC-10", postgres_with_its_own_name, "anybody would try"),
    ("DC-10", pragma("foreign_keys=OFF"), "foreign_keys is 0"),
    ("DC-10", pragma("busy_timeout=0"), "busy_timeout"),
    ("DC-11", older_schema, "another revision"),
    ("DC-12", setting(smtp_url=None), "folder"),
    ("DC-12", silent_worker, "for a minute"),
    ("DC-13", demo_trust, "demo trust"),
    ("DC-13", demo_account, "demo accounts"),
    ("DC-13", page_for_trying_out, "A page comes from"),
    ("DC-14", open_folder, "Everybody"),
    ("DC-14", full_disk, "tenth"),
    ("DC-15", zone_of_paris, "not UTC"),
    ("DC-15", london_without_summer, "2026-03-29"),
    ("DC-16", careless_mails, "a header more"),
]


def test_every_point_of_the_list_is_judged() -> None:
    assert sorted(point.id for point in POINTS) == [f"DC-{number:02}" for number in range(1, 17)]
    assert {case[0] for case in AMISS} == {point.id for point in POINTS}


def test_the_documented_set_up_meets_every_point(production: Flask) -> None:
    assert unmet(production) == {}


@pytest.mark.parametrize(("point", "amiss", "said"), AMISS, ids=[f"{case[0]}-{case[2]}" for case in AMISS])
def test_what_is_amiss_is_found(
    production: Flask, monkeypatch: pytest.MonkeyPatch, point: str, amiss: Break, said: str
) -> None:
    amiss(production, monkeypatch)

    assert said in unmet(production)[point]


def test_a_database_that_is_away_is_said(production: Flask) -> None:
    away = db.make_engine("sqlite:////nowhere/vetready.sqlite3")
    production.extensions["engine"] = away

    found = unmet(production)

    away.dispose()
    assert found["DC-10"] == "The database does not answer."


def test_refusing_names_point_and_remedy(production: Flask) -> None:
    production.config["DEBUG"] = True

    with pytest.raises(Misconfigured, match=r"DC-01: DEBUG is on\. Unset FLASK_DEBUG"):
        refuse_unfit(production, Needs.PROGRAM)
