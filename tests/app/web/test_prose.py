"""People's own words become paragraphs, lists and safe links, and no other markup."""

from html.parser import HTMLParser

import pytest

from app.web.prose import linked, prose

NAUGHTY = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    'https://a.example/"onmouseover="alert(1)',
    "https://a.example/'onclick='alert(1)",
    "https://a.example/<b>",
    "javascript:alert(1)",
    "data:text/html,<script>1</script>",
    "http://a.example/plain",
    "• <b>bold</b>",
    "{{7*7}} ${7*7} {% raw %}",
    "&lt;script&gt;",
]


class Tags(HTMLParser):
    def __init__(self, markup: str) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))


@pytest.mark.requirement("SEC-12")
@pytest.mark.parametrize("text", NAUGHTY)
def test_lets_no_markup_through(text: str) -> None:
    for tag, attributes in Tags(prose(text)).seen:
        assert tag in {"p", "ul", "li", "a"}
        assert set(attributes) <= {"class", "dir", "href", "rel"}
        assert (attributes.get("href") or "https://").startswith("https://")


@pytest.mark.requirement("SEC-12")
@pytest.mark.parametrize("text", ["javascript:alert(1)", "http://a.example/plain", "data:text/html,x"])
def test_only_https_becomes_a_link(text: str) -> None:
    assert "<a" not in prose(text)


def test_a_line_is_a_paragraph_and_bullets_are_a_list() -> None:
    tags = [tag for tag, _ in Tags(prose("One\n\n  Two  \n• Three\n- Four\nFive")).seen]

    assert tags == ["p", "p", "ul", "li", "li", "p"]
    assert ">Three</li>" in prose("• Three")


@pytest.mark.parametrize("text", ["-5 degrees", "2*3", "*starred*"])
def test_a_mark_without_a_blank_is_no_bullet(text: str) -> None:
    assert prose(text).startswith("<p")
    assert text in prose(text)


@pytest.mark.parametrize(
    ("text", "address", "rest"),
    [
        ("See https://a.example/jd.", "https://a.example/jd", "."),
        ("(https://a.example/x?a=1&b=2)", "https://a.example/x?a=1&amp;b=2", ")"),
        ("https://a.example, and more", "https://a.example", ", and more"),
    ],
)
def test_a_link_ends_before_what_ends_the_sentence(text: str, address: str, rest: str) -> None:
    assert f'<a href="{address}" rel="nofollow noopener">{address}</a>{rest}' in linked(text)


def test_nothing_is_nothing() -> None:
    assert (prose(None), prose(""), prose(" \n ")) == ("", "", "")
