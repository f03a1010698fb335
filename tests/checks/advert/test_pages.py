"""Pages taken apart: blocks, headings, lists, tables, links, and what is left out."""

import pytest

from checks.advert.lines import BOLD
from checks.advert.markup import attributes, is_encoded, is_markup, tokens
from checks.advert.pages import read_page


@pytest.mark.parametrize(
    ("raw", "markup"),
    [
        ("<p>a</p>", True),
        ("a<br/>b", True),
        ("pay < 20 and > 10", False),
        ("Write to <jo@example.org>", False),
        ("&lt;p&gt;a&lt;/p&gt;", False),
    ],
)
def test_knows_markup(raw: str, markup: bool) -> None:
    assert is_markup(raw) is markup


def test_knows_encoded_markup() -> None:
    assert is_encoded("&lt;p&gt;a&lt;/p&gt;")
    assert not is_encoded("<p>&lt;p&gt;</p>")
    assert not is_encoded("a &lt; b")


def test_leaves_out_what_is_not_the_advert() -> None:
    raw = (
        "<head><title>Site</title></head><nav><p>Menu</p></nav><!-- <p>note</p> --><script>'<p>x</p>'"
        "</script>"
        "<style>p{}</style><p>Advert</p><footer>Foot</footer>"
    )

    assert [line.text for line in read_page(raw).lines] == ["Advert"]


def test_an_unclosed_menu_hides_nothing() -> None:
    assert [line.text for line in read_page("<nav>Menu<p>Advert</p>").lines] == ["Menu", "Advert"]


def test_notes_headings_items_terms_and_cells() -> None:
    raw = (
        "<h2>Head</h2><p><strong>Bold</strong></p><p>Some <b>bold</b></p><ul><li>Item</li></ul>"
        "<dl><dt>Term</dt><dd>Value</dd></dl><table><tr><td>A</td><td></td><td>B</td></tr></table>"
    )

    notes = {line.text: line.note for line in read_page(raw).lines}

    assert (notes["Head"].level, notes["Bold"].level, notes["Some bold"].level) == (2, BOLD, 0)
    assert notes["Item"].bullet
    assert not notes["Value"].bullet
    assert notes["Term"].term
    assert (notes["A"].row, notes["A"].column, notes["A"].width) == (1, 0, 3)
    assert (notes["B"].row, notes["B"].column, notes["B"].width) == (1, 2, 3)
    assert notes["Value"].row is None


def test_knows_the_boards_own_places() -> None:
    raw = '<div id="hj-job-advert-overview"><div><p>In</p></div></div><p>Out</p><h1 id="heading">Title</h1>'

    assert {line.text: line.note.part for line in read_page(raw).lines} == {
        "In": "overview",
        "Out": "",
        "Title": "title",
    }


def test_keeps_links_that_lead_to_the_web_only() -> None:
    raw = (
        '<p><a href="https://x.example/a.pdf?b=1&amp;c=2">Pack</a> <a href="javascript:alert(1)">No</a>'
        ' <a href="/here">Nor</a></p>'
    )

    [link] = read_page(raw).links

    assert link.url == "https://x.example/a.pdf?b=1&c=2"
    assert raw[slice(*link.passage)] == "Pack"


def test_tokens_cover_odd_markup() -> None:
    raw = "<P Class='a>b'>x < y <!-- z > <b>w"

    assert [(token.kind, token.name) for token in tokens(raw)] == [
        ("open", "p"),
        ("text", ""),
        ("text", ""),
        ("open", "b"),
        ("text", ""),
    ]


def test_reads_attributes() -> None:
    assert attributes(" ID=\"a\" href='b&amp;c' width=3 id=later") == {"id": "a", "href": "b&c", "width": "3"}
