"""Keys: made once where the program is tried out, and never made up or weak in production."""

import base64
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from app.config import Misconfigured, Settings
from app.keys import AUDIT, FIELDS, NAMES, SESSION, TOKEN, FieldKey, UnknownKey, fresh_values, load_keys

RANDOM = "TKT-8RuCPRHClHQH7nyMIDBThTh3LNLgob7Uvf2fuCco9KIfXxNRYUbQlg1SXGjg"


@pytest.fixture
def production(settings: Settings) -> Settings:
    return replace(settings, production=True)


def sealing(byte: int = 0) -> str:
    return base64.b64encode(bytes((byte + n * n) % 256 for n in range(32))).decode()


def test_made_on_the_first_start_and_read_on_the_next(settings: Settings) -> None:
    first = load_keys(settings, {})

    assert load_keys(settings, {}) == first
    assert len({first.session, first.token, first.audit}) == 3
    assert len(first.fields.current.secret) == 32


def test_the_file_and_its_folder_are_for_us_alone(settings: Settings, tmp_path: Path) -> None:
    inner = replace(settings, data=tmp_path / "instance")
    load_keys(inner, {})

    assert (tmp_path / "instance").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "instance" / "keys").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in (tmp_path / "instance").iterdir()] == ["keys"]


def test_two_that_start_at_once_have_the_same(settings: Settings) -> None:
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: load_keys(settings, {}), range(8)))

    assert all(keys == found[0] for keys in found)


def test_a_new_set_shares_nothing_with_the_lost_one(settings: Settings) -> None:
    lost = load_keys(settings, {})
    (settings.data / "keys").unlink()
    new = load_keys(settings, {})

    assert new.fields.current.id != lost.fields.current.id
    with pytest.raises(UnknownKey, match=lost.fields.current.id):
        new.fields.find(lost.fields.current.id)


@pytest.mark.parametrize("spoilt", [b"", b"VETREADY_SESSION_KEY=abc\n", b"\xff\xfe"])
def test_a_spoilt_file_is_not_replaced(settings: Settings, spoilt: bytes) -> None:
    load_keys(settings, {})
    (settings.data / "keys").write_bytes(spoilt)

    with pytest.raises(Misconfigured):
        load_keys(settings, {})

    assert (settings.data / "keys").read_bytes() == spoilt


def test_the_environment_goes_before_the_file(settings: Settings) -> None:
    kept, given = load_keys(settings, {}), fresh_values()

    found = load_keys(settings, {SESSION: given[SESSION]})

    assert found == replace(kept, session=given[SESSION])


@pytest.mark.requirement("SEC-47")
def test_production_reads_the_environment_and_writes_nothing(production: Settings) -> None:
    values = fresh_values()

    found = load_keys(production, values)

    assert (found.session, found.token, found.audit) == (values[SESSION], values[TOKEN], values[AUDIT])
    assert list(production.data.iterdir()) == []


@pytest.mark.requirement("SEC-47")
@pytest.mark.parametrize("name", NAMES)
def test_production_does_without_no_key(production: Settings, name: str) -> None:
    values = fresh_values()
    load_keys(replace(production, production=False), {})  # a file of keys that production must not read

    with pytest.raises(Misconfigured, match=name):
        load_keys(production, values | {name: ""})


@pytest.mark.requirement("SEC-47")
@pytest.mark.parametrize(
    "weak",
    [
        "x" * 64,
        "abcdefgh" * 8,
        RANDOM[:49],
        "change-me-" + RANDOM,
        RANDOM + "SECRET",
        "your-sample-key-0123456789-0123456789-0123456789-0123456789",
    ],
)
@pytest.mark.parametrize("name", [SESSION, TOKEN, AUDIT])
def test_refuses_a_weak_key_and_does_not_show_it(production: Settings, name: str, weak: str) -> None:
    with pytest.raises(Misconfigured, match=name) as error:
        load_keys(production, fresh_values() | {name: weak})

    assert weak not in str(error.value)


@pytest.mark.requirement("SEC-47")
def test_one_key_is_not_used_for_two_purposes(production: Settings) -> None:
    values = fresh_values()

    with pytest.raises(Misconfigured, match="different"):
        load_keys(production, values | {TOKEN: values[SESSION]})


@pytest.mark.requirement("SEC-48")
def test_the_newest_key_seals_and_every_one_opens(production: Settings) -> None:
    ring = f"k2:{sealing(2)}, k1:{sealing(1)}"

    fields = load_keys(production, fresh_values() | {FIELDS: ring}).fields

    assert fields.current == FieldKey("k2", base64.b64decode(sealing(2)))
    assert fields.find("k1") == FieldKey("k1", base64.b64decode(sealing(1)))
    with pytest.raises(UnknownKey):
        fields.find("k3")


@pytest.mark.parametrize(
    "ring",
    [
        sealing(),
        f"k1:{sealing()[:-5]}",
        f"k1:{sealing()}!",
        f"k 1:{sealing()}",
        f":{sealing()}",
        "k1:",
        f"k1:{base64.b64encode(bytes(32)).decode()}",
        f"k1:{base64.b64encode(bytes(range(32))).decode()}",
        f"k1:{base64.b64encode(b'abcd' * 8).decode()}",
        f"k1:{sealing(1)},k1:{sealing(2)}",
        f"k1:{sealing(1)},k2:{sealing(1)}",
        f"k1:{sealing(1)},",
    ],
)
def test_refuses_a_ring_that_cannot_be_used(production: Settings, ring: str) -> None:
    with pytest.raises(Misconfigured, match=FIELDS) as error:
        load_keys(production, fresh_values() | {FIELDS: ring})

    assert sealing() not in str(error.value)


def test_fresh_values_are_always_fit(production: Settings) -> None:
    for _ in range(200):
        load_keys(production, fresh_values())


def test_keys_do_not_show_when_printed(settings: Settings) -> None:
    keys = load_keys(settings, {})

    printed = repr(keys)
    assert keys.session not in printed
    assert keys.audit not in printed
    assert repr(keys.fields.current.secret) not in printed
