"""Clean text, and the place in the input of each of its characters."""

import pytest

from checks.advert.pages import read_page
from checks.advert.sources import Ink, Piece


def passages(raw: str) -> list[tuple[str, str]]:
    page = read_page(raw)
    return [(line.text, raw[slice(*page.source.passage(line))]) for line in page.lines]


@pytest.mark.parametrize(
    ("raw", "lines"),
    [
        pytest.param("one\r\ntwo\rthree\u2028four", ["one", "two", "three", "four"], id="line ends"),
        pytest.param("Â£20 â€“ Â£30", ["£20 – £30"], id="UTF-8 read as Windows-1252"),
        pytest.param("Ã‚Â£20", ["£20"], id="the same, twice"),
        pytest.param("it\x92s", ["it’s"], id="Windows-1252 read as Latin-1"),
        pytest.param("a\u00a0b\u2003c", ["a b c"], id="odd spaces"),
        pytest.param("a\u200bb\ufeff\x00c\u202ed", ["abcd"], id="unseen characters"),
        pytest.param("a\ud800b", ["ab"], id="half a pair"),
        pytest.param("a" + " " * 50 + "b", ["a   b"], id="no endless spaces"),
        pytest.param("ï‚· item", ["item"], id="a broken bullet"),
    ],
)
def test_cleans_text(raw: str, lines: list[str]) -> None:
    assert [line.text for line in read_page(raw).lines] == lines


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        pytest.param("x\n  •  Pay: Â£5  \n", [("x", "x"), ("Pay: £5", "Pay: Â£5")], id="text"),
        pytest.param(
            "<p>Health &amp; <b>Justice</b></p>",
            [("Health & Justice", "Health &amp; <b>Justice")],
            id="references and tags inside",
        ),
        pytest.param("<p>One\n   two</p>", [("One two", "One\n   two")], id="runs of space"),
        pytest.param(
            "<ul><li><p>First</p></li><li>Second</li></ul>",
            [("First", "First"), ("Second", "Second")],
            id="items",
        ),
        pytest.param("a<br>b<br />c", [("a", "a"), ("b", "b"), ("c", "c")], id="breaks"),
        pytest.param(
            "&lt;p&gt;Pay &amp;amp; place&lt;/p&gt;",
            [("Pay & place", "Pay &amp;amp; place")],
            id="encoded once more",
        ),
        pytest.param(
            "<p>&pound;20 &#8211; &#xa3;30</p>", [("£20 – £30", "&pound;20 &#8211; &#xa3;30")], id="numbers"
        ),
        pytest.param(
            "<p>AT&T &notathing; R&D</p>",
            [("AT&T &notathing; R&D", "AT&T &notathing; R&D")],
            id="no reference",
        ),
    ],
)
def test_keeps_the_places(raw: str, found: list[tuple[str, str]]) -> None:
    assert passages(raw) == found


def test_cutting_a_piece_leaves_the_space_out() -> None:
    piece = Piece("Pay:  £5 ", 10, 19)

    assert piece.cut(4) == Piece("£5", 16, 18)
    assert piece.cut(9) == Piece("", 19, 19)


def test_an_empty_piece_has_no_place() -> None:
    ink = Ink()
    ink.copy("abc", 0)

    assert ink.source().passage(Piece("", 2, 2)) == (0, 0)
