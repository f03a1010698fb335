"""A list is paged by key; an odd address shows its first page."""

from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID, uuid4

import pytest
from flask import Flask

from app.web.paging import SIZE, Key, page_of, read_key, write_key

AT = datetime(2026, 3, 2, 10, 0, 1, 234, tzinfo=UTC)
LINES = [(AT + timedelta(minutes=n // 2), UUID(int=n)) for n in range(2 * SIZE + 1)]


def fetch(after: Key | None, size: int) -> list[Key]:
    return [line for line in LINES if after is None or line > after][:size]


def test_every_line_is_on_one_page() -> None:
    app, seen, address, firsts = Flask(__name__), [], "/?after=", []
    while address:
        with app.test_request_context(address):
            page = page_of(fetch, lambda line: line)
        seen += page.lines
        firsts.append(page.first)
        address = page.next and f"/?after={page.next}"

    assert seen == LINES
    assert firsts == [True, False, False]


def test_a_page_that_is_just_full_is_the_last() -> None:
    with Flask(__name__).test_request_context("/"):
        page = page_of(lambda _, size: LINES[:SIZE][:size], lambda line: line)

    assert (len(page.lines), page.next) == (SIZE, "")


def test_a_key_is_read_as_it_was_written() -> None:
    key = (AT, uuid4())

    assert read_key(write_key(key)) == key
    summer = AT.astimezone(timezone(timedelta(hours=1)))
    assert read_key(write_key((summer, key[1]))) == key


@pytest.mark.parametrize(
    "text",
    [
        *("", "x", "é", "AAAA", "!!", "-1", "999999", "MjAyNi0wMy0wMS8x", "'; DROP TABLE", "A" * 5000),
        write_key((datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14))), UUID(int=1))),
    ],
)
def test_what_is_no_key_is_none(text: str) -> None:
    assert read_key(text) is None
