"""Somebody without an account, who carries a vetting form from page to page."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urljoin

import pytest
from flask import Flask
from sqlalchemy import func, select, text

from app import db
from app.applicant.selfcheck.carrying import packed, unpacked
from app.documents.vetting import with_ids
from app.models.base import Base, Document
from app.sealing import Sealer
from tests.browsing import Seen, Visitor
from tests.people import browser


class Carrier(Visitor):
    """Follows what look like links and are buttons, as a browser without scripts would press them."""

    def __init__(self, app: Flask) -> None:
        super().__init__(browser(app))
        self.sealer = Sealer(app.extensions["keys"].fields)

    @property
    def carried(self) -> str:
        """Give what the page carries, locked."""
        [journey] = [form for form in self.page.forms if "document" in form.fields and not form.buttons]
        return journey.fields["document"][0]

    @property
    def document(self) -> Document:
        """Give what the page carries, as only the program can read it."""
        return unpacked(self.sealer, self.carried)

    def begin(self) -> Seen:
        """Start with nothing."""
        self.go("/self-check/")
        return self.send("Start")

    def carries(self, **document: Any) -> Seen:
        """Begin with a whole form, on the list of sections."""
        locked = packed(self.sealer, with_ids({"profile": "MPS_LND", **document}))
        return self.post("/self-check/form", document=locked)

    def post(self, url: str, **fields: str) -> Seen:
        """Send these fields to an address."""
        url = urljoin(self.page.url, url)
        return self._take(self.client.post(url, data=fields), url)

    def follow(self, words: str) -> Seen:
        """Press the button that looks like a link with these words."""
        return self.post(self.page.link(words), document=self.carried)


@pytest.fixture
def carrier(store_app: Flask) -> Carrier:
    return Carrier(store_app)


@pytest.fixture
def nothing_is_kept(store_app: Flask) -> Callable[[], Any]:
    """Give a block in which no row may come or go."""

    def rows() -> dict[str, int]:
        with db.transaction(store_app) as session:
            return {
                table.name: session.scalar(select(func.count()).select_from(text(table.name))) or 0
                for table in Base.metadata.sorted_tables
            }

    @contextmanager
    def watch() -> Iterator[None]:
        before = rows()
        yield
        assert rows() == before

    return watch
