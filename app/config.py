"""Settings, read once from the environment.

Without any setting the program is the embedded default: a SQLite file, keys made on the first start, mail
into a folder that a page shows. In production (`VETREADY_ENV=production`) nothing is made up: what is missing
or weak stops the start.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from checks.profiles import Library, UnfitProfile

ROOT = Path(__file__).resolve().parent.parent
PICTURES = frozenset({".svg", ".png"})


class CannotStart(Exception):
    """Something outside the program keeps it from its work; the text says what, and what to do."""


class Misconfigured(CannotStart):
    """A setting is missing or unfit; the text names it and the remedy."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How this instance runs.

    Attributes:
        production: true when real data is held; nothing is then made up or left weak.
        data: folder of the SQLite file, the mail folder and the keys made by the embedded default.
        database_url: SQLAlchemy URL.
        host, port: where the embedded server listens.
        base_url: the address that links in mails start with, without a slash at the end.
        trusted_hosts: the names that requests may be addressed to.
        proxies: number of reverse proxies in front whose forwarded headers are believed.
        smtp_url: `smtp://user:password@host:port` or `smtps://...`; None writes mail into `data/mail`.
        mail_from: the sender of mails.
        redis_url: where request budgets are kept for several processes; None keeps them in memory.
        organisation: the trust's name, shown in the header; "" shows none.
        logo: a picture file shown in the header; None shows none. Whether a trust may use the NHS logo is for
            the trust to know.
        anchors: the file to which an anchor of the audit trail is added each day.
        erasures: the file to which each erasure is added, ids only, to be done anew after a restore.
        profiles: vetting profiles with the trust's own numbers laid over them.
    """

    production: bool
    data: Path
    database_url: str
    host: str
    port: int
    base_url: str
    trusted_hosts: tuple[str, ...]
    proxies: int
    smtp_url: str | None
    mail_from: str
    redis_url: str | None
    organisation: str
    logo: Path | None
    anchors: Path
    erasures: Path
    profiles: Library

    @property
    def mail_folder(self) -> Path:
        """The folder that mails are written to where no mail server is set."""
        return self.data / "mail"

    @property
    def mails_stay(self) -> bool:
        """Whether mails go to the folder, and a page may show them."""
        return not self.production and self.smtp_url is None


def read_settings(env: Mapping[str, str] = os.environ) -> Settings:
    """Read the settings.

    Raises:
        Misconfigured: a value is missing in production or cannot be read.
    """
    production = env.get("VETREADY_ENV", "") == "production"
    data = Path(env.get("VETREADY_DATA", ROOT / "instance")).resolve()
    host, port = env.get("VETREADY_HOST", "127.0.0.1"), _whole(env, "VETREADY_PORT", 5000)
    base_url = _needed(env, "VETREADY_BASE_URL", f"http://{host}:{port}", production=production)
    hosts = env.get("VETREADY_TRUSTED_HOSTS", "127.0.0.1,localhost")
    if production and "VETREADY_TRUSTED_HOSTS" not in env:
        raise Misconfigured("Set VETREADY_TRUSTED_HOSTS to the names this service is reached by.")
    return Settings(
        production=production,
        data=data,
        database_url=_database_url(env, data, production=production),
        host=host,
        port=port,
        base_url=base_url.rstrip("/"),
        trusted_hosts=tuple(name.strip() for name in hosts.split(",") if name.strip()),
        proxies=_whole(env, "VETREADY_PROXIES", 0),
        smtp_url=_smtp_url(env, production=production),
        mail_from=env.get("VETREADY_MAIL_FROM", "VetReady <no-reply@vetready.example>"),
        redis_url=env.get("VETREADY_REDIS_URL") or None,
        organisation=env.get("VETREADY_ORGANISATION", ""),
        logo=_picture(env.get("VETREADY_LOGO", "")),
        anchors=Path(env.get("VETREADY_ANCHORS") or data / "audit-anchors").resolve(),
        erasures=Path(env.get("VETREADY_ERASURES") or data / "erasures").resolve(),
        profiles=own_profiles(env),
    )


def _database_url(env: Mapping[str, str], data: Path, *, production: bool) -> str:
    """Give the URL with the driver that we ship for PostgreSQL."""
    url = _needed(env, "DATABASE_URL", f"sqlite:///{data / 'vetready.sqlite3'}", production=production)
    for short in ("postgres://", "postgresql://"):
        if url.startswith(short):
            return "postgresql+psycopg://" + url.removeprefix(short)
    return url


def _smtp_url(env: Mapping[str, str], *, production: bool) -> str | None:
    """Give the address of the mail server, its parts known to be readable; None where there is none."""
    url = _needed(env, "VETREADY_SMTP_URL", "", production=production)
    if not url:
        return None
    parts = urlsplit(url)
    try:
        readable = parts.scheme in {"smtp", "smtps"} and parts.hostname and parts.port != 0
    except ValueError:
        readable = False
    if not readable:
        # The text may hold a password, so it is not repeated.
        raise Misconfigured("Set VETREADY_SMTP_URL to an address like smtp://name:password@mail.example:587.")
    return url


def make_data_folder(settings: Settings) -> None:
    """Make the folder of the embedded default where it is not, for our eyes only."""
    settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)


def _picture(path: str) -> Path | None:
    """Give the file of a logo."""
    if not path:
        return None
    if Path(path).suffix.lower() not in PICTURES or not Path(path).is_file():
        raise Misconfigured("Set VETREADY_LOGO to an SVG or PNG file that this service can read.")
    return Path(path).resolve()


def own_profiles(env: Mapping[str, str] = os.environ) -> Library:
    """Read the numbers that a trust lays over profiles: a TOML file, or a folder of them.

    Raises:
        Misconfigured: one cannot be read or used; the text names the file, the key and the remedy.
    """
    named = env.get("VETREADY_PROFILES", "")
    place = Path(named)
    files = [] if not named else sorted(place.glob("*.toml")) if place.is_dir() else [place]
    if named and not files:
        raise Misconfigured(
            f"There is no TOML file in VETREADY_PROFILES ({named}). Put one there or unset it."
        )
    try:
        return Library.read([(str(file), file.read_text("utf-8")) for file in files])
    except (OSError, UnicodeDecodeError):
        raise Misconfigured(
            f"Set VETREADY_PROFILES to TOML that this service can read, not {named}."
        ) from None
    except UnfitProfile as unfit:
        raise Misconfigured(f"VETREADY_PROFILES: {unfit}") from None


def _needed(env: Mapping[str, str], name: str, default: str, *, production: bool) -> str:
    """Give a setting; only outside production may it be left to the default."""
    value = env.get(name, "")
    if production and not value:
        raise Misconfigured(f"Set {name}: in production it has no default.")
    return value or default


def _whole(env: Mapping[str, str], name: str, default: int) -> int:
    """Read a whole number from 0 up."""
    text = env.get(name, "")
    if not text:
        return default
    if not (text.isascii() and text.isdigit()):
        raise Misconfigured(f"Set {name} to a whole number; it is {text!r}.")
    return int(text)
