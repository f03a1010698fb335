"""The advert is shown without its markup, and what was read from it is found again in it."""

import pytest

from app.hr.reading import Advert, Found

TEXT = "Closing\n20/08/2025 23:59\n\nSalary: £20,000 a year, pro rata\nA\n"
HTML = (
    "<html><head><title>x</title></head><body><p>Closing:&nbsp;<b>20&#47;08/2025</b></p>"
    "<p>Team &amp; work</p></body></html>"
)


def places(text: str, *words: str) -> list[tuple[int, int]]:
    return [(text.index(each), text.index(each) + len(each)) for each in words]


@pytest.mark.parametrize("words", ["Closing", "20/08/2025 23:59", "£20,000", "A"])
def test_finds_a_passage_of_plain_text(words: str) -> None:
    advert = Advert(TEXT)

    [found] = advert.found(places(TEXT, words))

    assert advert.text[found.start : found.end] == words


def test_finds_a_passage_of_html_in_the_words_shown() -> None:
    advert = Advert(HTML)

    [day, team] = advert.found(places(HTML, "20&#47;08/2025", "Team &amp; work"))

    assert advert.text[day.start : day.end] == "20/08/2025"
    assert advert.text[team.start : team.end] == "Team & work"
    assert "<" not in advert.text


def test_a_passage_of_markup_alone_or_of_nothing_is_nowhere() -> None:
    assert Advert(HTML).found([*places(HTML, "<html>"), (3, 3), (10**6, 10**6 + 5)]) == []


def test_finds_words_where_they_stand_first() -> None:
    assert Advert(TEXT).find("23:59") == [Found(19, 24)]
    assert Advert(TEXT).find("nowhere") == []
    assert Advert(TEXT).find(" ") == []


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        (["20/08/2025 23:59"], [[("Closing\n", False), ("20/08/2025 23:59", True)]]),
        (
            ["£20,000"],
            [[("Salary: ", False), ("£20,000", True), (" a year, pro rata", False)]],
        ),
        (
            ["£20,000", "year"],
            [
                [
                    ("Salary: ", False),
                    ("£20,000", True),
                    (" a ", False),
                    ("year", True),
                    (", pro rata", False),
                ]
            ],
        ),
        (["£20,000", "£20,000"], [[("Salary: ", False), ("£20,000", True), (" a year, pro rata", False)]]),
        (
            ["Closing", "23:59"],
            [[("Closing", True)], [("20/08/2025 ", False), ("23:59", True)]],
        ),
    ],
)
def test_quotes_a_line_with_what_was_read_marked(
    words: list[str], quoted: list[list[tuple[str, bool]]]
) -> None:
    advert = Advert(TEXT)

    quotes = advert.quotes(advert.found(places(TEXT, *words)))

    assert [list(quote.parts) for quote in quotes] == quoted


def test_a_long_line_is_cut_at_words_around_what_was_read() -> None:
    text = "before " * 30 + "READ" + " after" * 30

    [quote] = Advert(text).quotes([Found(text.index("READ"), text.index("READ") + 4)])

    told = "".join(part for part, _ in quote.parts)
    assert told.startswith("…before ")
    assert told.endswith(" after…")
    assert len(told) < 160


def test_stretches_are_the_whole_text_each_marked_for_what_was_read() -> None:
    advert = Advert(TEXT)
    marks = {"salary": [Found(34, 41)], "line": [Found(26, 58)], "closing": [Found(8, 24)]}

    parts = list(advert.stretches(marks, frozenset({"salary"}), frozenset({"line"})))

    assert "".join(part.text for part in parts) == advert.text
    assert [(part.mark, part.anchors) for part in parts if part.mark or part.anchors] == [
        ("read", ("closing",)),
        ("", ("line",)),
        ("doubt", ("salary",)),
    ]


def test_an_empty_advert_is_empty() -> None:
    assert list(Advert("").stretches({}, frozenset(), frozenset())) == []
