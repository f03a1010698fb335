"""Files are read as text, at once, and kept nowhere: there is none to scan, to serve or to lose."""

import io

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.models.base import Base
from app.services.actors import Role
from app.web.limits import UPLOADS
from tests.people import SignedIn

HOSTILE = {
    "page.pdf": b"%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>\n%\xe2\xe3\xcf\xd3",
    "both.pdf": b"%PDF-1.4\n%\xff\xff<html><script>alert(1)</script>",
    "picture.png": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\xc3P\x00\x00\xc3P",
    "photo.jpg": b"\xff\xd8\xff\xe1\x00\x18Exif\x00\x00",
    "letter.docx": b"PK\x03\x04\x14\x00\x06\x00word/document.xml\x00\xff",
    "bomb.zip": b"PK\x03\x04" + b"\x00" * 1000,
    "empty.txt": b"",
    "letter.rtf": rb"{\rtf1\ansi Custody Nurse}",
    "nul.txt": b"Custody\x00Nurse\xff",
    "program.txt": b"\x7fELF\x02\x01\x01\x00\xfe",
    "../../etc/passwd": b"\xff\xfe\x00\x00",
    "x.pdf.exe": b"MZ\x90\x00\x03\xff",
}


@pytest.fixture
def hr(signed_in: SignedIn) -> FlaskClient:
    return signed_in(Role.HR)


@pytest.mark.requirement("SEC-36", "REL-22")
@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_text_is_refused(hr: FlaskClient, name: str) -> None:
    token = _token(hr)

    answer = hr.post(
        "/hr/vacancies/import",
        data={"csrf_token": token, "text": "", "file": (io.BytesIO(HOSTILE[name]), name)},
        content_type="multipart/form-data",
    )

    assert answer.status_code == 422
    assert "There is a problem" in answer.text
    assert "alert(1)" not in answer.text


@pytest.mark.requirement("SEC-37", "SEC-38")
def test_files_are_taken_by_these_views_alone_and_kept_by_no_table(store_app: Flask) -> None:
    assert {"applicant.vetting_import", "hr.import_advert", "panel.import_busy"} == UPLOADS
    named = {column.name for table in Base.metadata.tables.values() for column in table.columns}
    assert not {name for name in named if name in {"file", "filename", "file_name", "mimetype", "attachment"}}


def _token(client: FlaskClient) -> str:
    page = client.get("/hr/vacancies/import").text
    return page.partition('name="csrf_token"')[2].partition('value="')[2].partition('"')[0]
