"""Where to go next, when the address came with the request."""

import pytest

from app.web.redirects import safe_next


@pytest.mark.requirement("SEC-33")
@pytest.mark.parametrize(
    "target",
    [
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https:evil.example",
        "https://evil.example/",
        "HTTPS://localhost/",
        "javascript:alert(1)",
        "/%2fevil.example",
        "/%5cevil.example",
        "/%252fevil.example",
        "/\t/evil.example",
        "/\n//evil.example",
        " //evil.example",
        "/ /evil.example",
        "evil.example",
        "http://[",
        "/%00",
        "/\u202eevil",
        "",
        None,
        "/" + "a" * 2000,
    ],
)
def test_another_place_is_not_gone_to(target: str | None) -> None:
    assert safe_next(target, "/home") == "/home"


@pytest.mark.parametrize(
    "target",
    ["/", "/a/b", "/a?b=c&d=%2F%2Fx", "/a?next=https://evil.example", "/a#b", "/caf%C3%A9", "/a?b=c%20d"],
)
def test_a_path_of_ours_is_gone_to(target: str) -> None:
    assert safe_next(target, "/home") == target
