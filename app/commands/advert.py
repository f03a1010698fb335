"""`vetready advert FILE`: print the vacancy that a job advert describes."""

import json
import sys
from pathlib import Path

import click

from forms.schemas.faults import DoesNotFit, Fault

_NOT_TEXT = (
    "The file is not text in UTF-8, UTF-16 or Windows-1252. Save the advert as text or HTML and try again."
)
_EMPTY = "There is no text in the file. Copy the whole advert into it and try again."
_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_ENCODINGS = ("utf-8", "cp1252")


@click.command()
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
def advert(file: Path) -> None:
    """Print the vacancy that the advert in FILE describes, as JSON.

    FILE is plain text as copied from a page, or a saved HTML page; - reads standard input. Exit status 0 when
    it is printed, 2 when it could not be read and standard error says why.
    """
    from checks.advert import read_advert
    from forms.schemas.vacancy import dump_vacancy

    try:
        document = dump_vacancy(read_advert(decode(_content(file))))
    except DoesNotFit as error:
        for fault in error.faults:
            click.echo(f"{fault.pointer}: {fault.message}", err=True)
        sys.exit(2)
    sys.stdout.buffer.write(json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n")


def _content(file: Path) -> bytes:
    try:
        return sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    except OSError as error:
        raise DoesNotFit([Fault("", f"{file} could not be opened: {error.strerror}.")]) from None


def decode(content: bytes) -> str:
    """Give the text of an advert's file.

    Raises:
        DoesNotFit: it is in none of the encodings that adverts come in, or holds no text.
    """
    marked = [encoding for mark, encoding in _BYTE_ORDER_MARKS if content.startswith(mark)]
    for encoding in marked or _ENCODINGS:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            break
        if not text.strip():
            raise DoesNotFit([Fault("", _EMPTY)])
        return text
    raise DoesNotFit([Fault("", _NOT_TEXT)])
