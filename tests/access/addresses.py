"""Every address of the program, with ids put into it."""

import re
from collections.abc import Mapping
from typing import NamedTuple
from uuid import UUID, uuid4

from flask import Flask
from werkzeug.exceptions import MethodNotAllowed
from werkzeug.routing import MapAdapter

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
WORDS = {
    "applicant.adjustments": {"key": "adjustments"},
    "applicant.employer": {"key": "work"},
    "applicant.equality": {"key": "about-you"},
    "applicant.vetting": {"key": "other-names"},
    "hr.": {"key": "post"},
    "offers.": {"standard": "identity", "key": "identity"},
}
"""What stands in the place of a word, by the beginning of the endpoint."""
ANYWHERE = {
    "kind": "json",
    "number": 0,
    "what": "allow",
    "outcome": "reserve",
    "key": "work",
    "profile": "MPS_LND",
}


class Address(NamedTuple):
    """One view, how it is asked, and where it is with these ids and with ids of nothing.

    `endpoint` is None where no view takes the method.
    """

    endpoint: str | None
    method: str
    real: str
    random: str

    @property
    def has_id(self) -> bool:
        return self.real != self.random


def addresses(app: Flask, ids: Mapping[str, UUID], methods: tuple[str, ...] = METHODS) -> list[Address]:
    """Give every view with every method; what no id is known for stands for nothing in both."""
    found: dict[tuple[str, str], Address] = {}
    adapter = app.url_map.bind("localhost")
    for rule in sorted(app.url_map.iter_rules(), key=lambda rule: (rule.endpoint, rule.rule)):
        nothing = {name: _filler(rule.endpoint, name) for name in rule.arguments}
        there = {name: ids.get(name, value) for name, value in nothing.items()}
        real, random = adapter.build(rule.endpoint, there), adapter.build(rule.endpoint, nothing)
        for method in methods:
            endpoint = _answering(adapter, real, method)
            found.setdefault((rule.rule, method), Address(endpoint, method, real, random))
    return list(found.values())


def _answering(adapter: MapAdapter, path: str, method: str) -> str | None:
    try:
        return adapter.match(path, method=method)[0]
    except MethodNotAllowed:
        return None


def _filler(endpoint: str, name: str) -> object:
    for beginning, words in WORDS.items():
        if endpoint.startswith(beginning) and name in words:
            return words[name]
    return ANYWHERE.get(name, uuid4() if name.endswith("_id") else "1")


def shape(html: str) -> str:
    """Give an answer without what differs from request to request: references, tokens, ids and nonces."""
    lines = [
        line for line in html.splitlines() if not ("<strong>" in line or "nonce" in line or "csrf" in line)
    ]
    return re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "ID", "\n".join(lines))
