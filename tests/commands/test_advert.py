"""`vetready advert`: what it prints, where, and its exit status."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from app.cli import main
from forms.schemas.advert_files import decode
from forms.schemas.faults import DoesNotFit
from tests.checks.advert.comparing import differences

ADVERTS = Path(__file__).parents[1] / "adverts"
TEXT = "Ward Clerk\nSalary: £11.50 – £12 per hour\nTown: Ynys Môn"


def run(*arguments: str, given: bytes = b"") -> tuple[int, str, str]:
    result = CliRunner().invoke(main, ["advert", *arguments], input=given)
    return result.exit_code, result.stdout, result.stderr


def test_prints_the_vacancy_of_a_file() -> None:
    status, out, err = run(str(ADVERTS / "trac-text.txt"))

    expected = json.loads((ADVERTS / "trac-text.expected.json").read_text())
    assert (status, err) == (0, "")
    assert differences(json.loads(out), expected) == {}


def test_reads_standard_input() -> None:
    status, out, err = run("-", given=TEXT.encode())

    assert (status, err) == (0, "")
    assert json.loads(out)["title"] == "Ward Clerk"
    assert "£11.50 – £12 per hour" in out


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_reads_the_encodings_that_adverts_come_in(encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "advert.txt"
    file.write_bytes(TEXT.encode(encoding))

    status, out, _ = run(str(file))

    assert status == 0
    assert json.loads(out)["salary_text"] == "£11.50 – £12 per hour"


def test_mends_text_that_was_decoded_wrongly() -> None:
    _, out, _ = run("-", given=TEXT.encode().decode("cp1252").encode())

    assert json.loads(out)["salary_min"] == 11.5


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (b"\x81\x8d\x8f", "The file is not text in UTF-8, UTF-16 or Windows-1252."),
        (b"%PDF-1.7\x00\x81", "The file is not text in UTF-8, UTF-16 or Windows-1252."),
        (b"PK\x03\x04\x00\x00", "The file is not text in UTF-8, UTF-16 or Windows-1252."),
        (b"\xff\xfeodd", "The file is not text in UTF-8, UTF-16 or Windows-1252."),
        (b"", "There is no text in the file."),
        (b" \n\t ", "There is no text in the file."),
    ],
)
def test_says_what_it_cannot_read(given: bytes, message: str) -> None:
    status, out, err = run("-", given=given)

    assert (status, out) == (2, "")
    assert err.startswith(f": {message}")
    assert err.count("\n") == 1


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_says_what_it_cannot_open(name: str, tmp_path: Path) -> None:
    status, out, err = run(str(tmp_path / name))

    assert (status, out) == (2, "")
    assert "cannot be opened" in err


def test_decoding_names_no_content() -> None:
    with pytest.raises(DoesNotFit) as raised:
        decode(b"secret\x81")

    assert "secret" not in str(raised.value)
