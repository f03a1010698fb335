"""Notices for everybody are easy to read: short sentences of short words."""

import pytest
from flask import Flask

from tests.reading import grade, sentences

MOST_WORDS = 25
MOST_GRADE = 9


@pytest.mark.parametrize("path", ["/", "/help", "/accessibility", "/notice-for-relatives", "/self-check/"])
def test_a_notice_is_easy_to_read(store_app: Flask, path: str) -> None:
    page = store_app.test_client().get(path).text
    read = sentences(page)

    assert len(read) > 5
    assert [" ".join(each) for each in read if len(each) > MOST_WORDS] == []
    assert grade(page) <= MOST_GRADE
