"""Pay texts of each kind that adverts have."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from checks.advert.pay import ABOUT_UNIT, READ_AS_HOUR, READ_AS_YEAR, read_pay
from checks.advert.pay_spans import pay_span

GIVEN = Path(__file__).parents[4] / "shared" / "adverts" / "salary-strings.json"


@pytest.mark.parametrize(
    ("text", "low", "high", "period"),
    [
        pytest.param("£19,105 - £20,440 per annum", 19105, 20440, "year", id="range"),
        pytest.param("£25,107 to £31,215 pa", 25107, 31215, "year", id="to"),
        pytest.param("£39,890 - £45,503 pa pro rata", 39890, 45503, "year", id="pro rata"),
        pytest.param("£83,096 - £111,683", 83096, 111683, "year", id="no unit, large"),
        pytest.param("£20,000 up to £25,000", 20000, 25000, "year", id="up to, between two"),
        pytest.param("£9.82 per hour", "9.82", "9.82", "hour", id="one hourly figure"),
        pytest.param("£11.50 - £14.50", "11.50", "14.50", "hour", id="no unit, small"),
        pytest.param("Competitive", None, None, None, id="no figure"),
        pytest.param("Band 6", None, None, None, id="a grade is no money"),
        pytest.param("£0.00", None, None, None, id="nought stands for nothing"),
        pytest.param("£19235.00", 19235, 19235, "year", id="no comma"),
        pytest.param("Up to £40,681 FTE DoE", None, 40681, "year", id="upper end only"),
        pytest.param("£32,365 - £38,890 per annum plus 5% HCA", 32365, 38890, "year", id="a share on top"),
        pytest.param("£29,691 - £36,207 per annum inclusive of HCAS", 29691, 36207, "year", id="included"),
        pytest.param(
            "£26,338 – £31,000 DOE Living Allowance = £3,000 PA", 26338, 31000, "year", id="allowance apart"
        ),
        pytest.param(
            "B5 £25,907 - £31,615 B6 £32,365 - £38,890 per annu", 25907, 38890, "year", id="two bands, cut"
        ),
        pytest.param("£33, 478 - £52, 069 p.a. + L.W.", 33478, 52069, "year", id="spaces in figures"),
        pytest.param("NG31 6HR", None, None, None, id="a postcode"),
        pytest.param("From £29,028 (plus enhancements)", 29028, None, "year", id="lower end only"),
        pytest.param("£10-12 PH", 10, 12, "hour", id="whole pounds, unit once"),
        pytest.param("TBC", None, None, None, id="to be confirmed"),
        pytest.param("£26k - £30k", 26000, 30000, "year", id="k on both"),
        pytest.param("£26-30k pa", 26000, 30000, "year", id="k once"),
        pytest.param("£25-£30,000", 25000, 30000, "year", id="thousands on the right only"),
        pytest.param(
            "Scale 4 21,030 per annum - 22,911 per annum", 21030, 22911, "year", id="grade, no pound sign"
        ),
        pytest.param("24907 - 30615 pa", 24907, 30615, "year", id="bare figures"),
        pytest.param("11.44 - 12.10 per hour", "11.44", "12.10", "hour", id="bare hourly figures"),
        pytest.param("£28,407 £34,581", 28407, 34581, "year", id="dash lost"),
        pytest.param("£25,000 per annum (£12.96 per hour)", 25000, 25000, "year", id="hourly in brackets"),
        pytest.param("£12.50 - £13.20 (per hour)", "12.50", "13.20", "hour", id="unit in brackets"),
        pytest.param(
            "£24,907 – £30,615 per annum / £12.74 – £15.66 per hour", 24907, 30615, "year", id="both units"
        ),
        pytest.param(
            "Grade 6, SCP 11 - 17, £23,484 - £25,878 per annum", 23484, 25878, "year", id="spine points"
        ),
        pytest.param(
            "£31,365 - £37,890 pa + HCAS (min £4,000 max £6,000)",
            31365,
            37890,
            "year",
            id="supplement's ends",
        ),
        pytest.param("£28,000 plus £500 welcome bonus", 28000, 28000, "year", id="bonus"),
        pytest.param(
            "£41,000 - £43,000 with a £2,000 joining bonus", 41000, 43000, "year", id="bonus without plus"
        ),
        pytest.param("£120 per day", 120, 120, "day", id="day"),
        pytest.param("£1,500 per month", 1500, 1500, "month", id="month"),
        pytest.param("£450 pw", 450, 450, "week", id="week"),
        pytest.param("£200", 200, 200, None, id="neither large nor small"),
        pytest.param("£52 per session", 52, 52, None, id="another unit"),
        pytest.param("£9.50ph", "9.50", "9.50", "hour", id="unit without space"),
        pytest.param(
            "Salary inclusive of HCAS £28,691 - £35,207", 28691, 35207, "year", id="aside comes first"
        ),
        pytest.param("Band 8a (£50,952 - £57,349)", 50952, 57349, "year", id="only in brackets"),
        pytest.param("£18 - £20 an hour, 37.5 hours per week", 18, 20, "hour", id="hours a week are no unit"),
        pytest.param("£21,749 - £23,177 y flwyddyn", 21749, 23177, "year", id="Welsh"),
        pytest.param("£25.000", None, None, None, id="a point that may divide thousands"),
        pytest.param("€30,000", None, None, None, id="not pounds"),
        pytest.param("2020/21 pay scales", None, None, None, id="a pay year"),
        pytest.param("£999999999999999", None, None, None, id="no such pay"),
        pytest.param("", None, None, None, id="nothing"),
    ],
)
def test_reads(text: str, low: str | int | None, high: str | int | None, period: str | None) -> None:
    pay = read_pay(text)

    assert (pay.low, pay.high, pay.period) == (
        None if low is None else Decimal(low),
        None if high is None else Decimal(high),
        period,
    )


@pytest.mark.skipif(
    not GIVEN.exists(), reason="the given pay texts are other people's words and not part of this clone"
)
def test_reads_the_given_texts() -> None:
    cases = json.loads(GIVEN.read_text())["cases"]

    wrong = [
        case["text"]
        for case in cases
        for pay in [read_pay(case["text"])]
        if (pay.low and float(pay.low), pay.high and float(pay.high), pay.period)
        != (case["min"], case["max"], case["period"])
    ]

    assert len(cases) == 20
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("£83,096", READ_AS_YEAR),
        ("£11.50", READ_AS_HOUR),
        ("£30,000 - £25,000 pa", "The lower pay figure is above the higher one."),
        ("circa £40,000 pa", "The pay is given as a rough figure."),
        ("£0.00", "The pay is given as nought, which stands for not stated."),
        ("€30,000", "The pay is not in pounds."),
        ("£25.000", "The pay figure can be read in more than one way."),
        ("£25 a year", "This is an unlikely figure for a year."),
        ("£25,000 per hour", "This is an unlikely figure for an hour."),
        (
            "B5 £25,907 - £31,615 B6 £32,365 - £38,890 pa",
            "The advert gives more than one pay range; the lowest and the highest figure are taken.",
        ),
    ],
)
def test_doubts(text: str, doubt: str) -> None:
    assert read_pay(text).doubts == (doubt,)


@pytest.mark.parametrize("text", ["£19,105 - £20,440 per annum", "£9.82 per hour", "Competitive", "TBC"])
def test_no_doubt_where_all_is_said(text: str) -> None:
    assert read_pay(text).doubts == ()


def test_the_unit_doubts_are_known_as_such() -> None:
    assert all(
        doubt in ABOUT_UNIT for text in ("£200", "£52 per session", "£9") for doubt in read_pay(text).doubts
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The salary is £25,000 to £28,000 per annum and more", "£25,000 to £28,000 per annum"),
        (
            "Consett Scale 3 9,796 per annum - 10,442 per annum Hours of work",
            "Scale 3 9,796 per annum - 10,442 per annum",
        ),
        ("up to £16.50 an hour for nights", "up to £16.50 an hour"),
        ("£24,907 per annum / £12.74 per hour", "£24,907 per annum"),
        ("We look after 2,600 patients", None),
        ("", None),
    ],
)
def test_finds_pay_in_running_text(text: str, found: str | None) -> None:
    span = pay_span(text)

    assert (text[slice(*span)] if span else None) == found
