"""A field for one file."""

from io import BytesIO

from werkzeug.datastructures import FileStorage

from forms.fields import UploadField
from forms.validators import Needed
from tests.forms.asking import ask


def test_takes_a_file() -> None:
    file = FileStorage(BytesIO(b"text"), filename="advert.txt")

    assert ask(UploadField("Advert"), {"answer": file}).data is file


def test_a_box_left_empty_is_no_answer() -> None:
    field = ask(UploadField("Advert", [Needed("Select a file")]), {"answer": FileStorage(filename="")})

    assert (field.data, field.errors) == (None, ["Select a file"])


def test_text_in_the_place_of_a_file_is_no_file() -> None:
    assert ask(UploadField("Advert"), {"answer": "advert.txt"}).data is None
