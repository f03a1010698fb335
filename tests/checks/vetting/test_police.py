"""Dealings with the police, convictions and cautions: asked, told, weighed, never judged."""

from dataclasses import replace
from typing import Any

import pytest

from checks.findings import Flag, Outcome
from checks.profiles import load_profile
from checks.vetting.matter_words import Disposal
from checks.vetting.matters import LETTERS
from tests.checks.vetting.examples import MATTER, changed, found, report

FEATURES = "/police/items/0/features"


def told(*matters: dict[str, Any], **answers: str | None) -> dict[str, Any]:
    """Give the changes that put matters into the form, with the answers that go with them."""
    letters = {matter.get("category") or "c": "yes" for matter in matters}
    return {"/police/items": list(matters)} | {
        f"/police/answers/{letter}": answer for letter, answer in {**letters, **answers}.items()
    }


def matter(category: str, outcome: str, date: str = "2014-10-01", **other: Any) -> dict[str, Any]:
    return {**MATTER, "category": category, "outcome": outcome, "date": date, "outcome_date": date, **other}


def weighed(*matters: dict[str, Any], **answers: str | None) -> list[tuple[str, str, bool]]:
    """Give rule, severity and whether refusal is likely, of everything found."""
    findings = report(changed(told(*matters, **answers))).findings
    return [(f.rule, str(f.severity), Flag.LIKELY_REFUSAL in f.flags) for f in findings]


@pytest.mark.parametrize("letter", LETTERS)
def test_each_letter_is_asked(letter: str) -> None:
    [finding] = report(changed({f"/police/answers/{letter}": None})).findings

    assert finding.rule == ("POL-01" if letter in "abcde" else "POL-02")
    assert finding.where == (f"/police/answers/{letter}",)


@pytest.mark.parametrize("letter", "fghn")
def test_protected_is_an_answer_where_the_profile_takes_it(letter: str) -> None:
    form = changed({f"/police/answers/{letter}": "protected"})
    strict = replace(load_profile(), protected_matters_on_vetting_form="ask")

    assert report(form).findings == ()
    assert [f.rule for f in report(form, profile=strict).findings] == ["POL-02"]


@pytest.mark.parametrize(
    ("entry", "value"),
    [
        *(
            (entry, None)
            for entry in ("category", "allegation", "date", "age", "authority", "outcome", "outcome_date")
        ),
        *(("circumstances", text) for text in (None, " ", "-", "n/a")),
    ],
)
def test_each_matter_is_told_in_full(entry: str, value: Any) -> None:
    findings = found(told({**MATTER, entry: value}), "POL-03")

    assert [finding.where for finding in findings] == [(f"/police/items/0/{entry}",)]


@pytest.mark.parametrize("entry", ["country", "date_explanation", "features"])
def test_what_a_matter_can_do_without(entry: str) -> None:
    assert found(told({**MATTER, entry: None}), "POL-03") == []


@pytest.mark.parametrize("outcome", ["pending", "released_under_investigation", "charged"])
def test_an_open_matter_holds_the_form(outcome: str) -> None:
    letters = {"a": "yes", "d": "yes", "e": "yes"}
    result = report(changed(told(matter("e", outcome) | {"outcome_date": None}, **letters)))

    [finding] = result.findings
    assert (finding.rule, finding.flags, result.outcome) == ("POL-05", (Flag.HOLD,), Outcome.HOLD)
    assert finding.passes_on is None


def test_the_answer_alone_holds_the_form() -> None:
    result = report(changed(told(matter("c", "no_further_action"), e="yes")))

    [finding] = [f for f in result.findings if f.rule == "POL-05"]
    assert (finding.where, result.outcome) == (("/police/answers/e",), Outcome.HOLD)


@pytest.mark.parametrize(
    ("outcome", "category", "expected"),
    [
        ("no_further_action", "c", ("POL-11", "concern", False)),
        ("dropped", "d", ("POL-11", "concern", False)),
        ("acquitted", "d", ("POL-11", "concern", False)),
        ("community_resolution", "i", ("POL-11", "concern", False)),
        ("cannabis_warning", "j", ("POL-11", "concern", False)),
        ("penalty_notice_for_disorder", "k", ("POL-11", "concern", False)),
        ("bind_over", "m", ("POL-11", "concern", False)),
        ("civil_order", "r", ("POL-11", "concern", False)),
        ("fixed_penalty", "l", ("POL-10", "advice", False)),
        ("simple_caution", "f", ("CONV-04", "concern", False)),
        ("conditional_caution", "g", ("CONV-04", "concern", False)),
        ("youth_caution", "h", ("CONV-04", "concern", False)),
        ("absolute_discharge", "n", ("CONV-04", "concern", False)),
        ("conditional_discharge", "n", ("CONV-04", "concern", False)),
        ("fine", "n", ("CONV-04", "concern", False)),
        ("community_order", "n", ("CONV-04", "concern", False)),
        ("suspended_sentence", "n", ("CONV-01", "concern", True)),
        ("imprisonment", "n", ("CONV-01", "concern", True)),
        ("detention", "n", ("CONV-02", "concern", True)),
        ("deferred_sentence", "n", ("CONV-02", "concern", True)),
        ("service_conviction", "o", ("CONV-08", "concern", False)),
        ("service_discipline", "o", ("CONV-08", "advice", False)),
    ],
)
def test_how_each_outcome_weighs(outcome: str, category: str, expected: tuple[str, str, bool]) -> None:
    assert weighed(matter(category, outcome)) == [expected]
    assert weighed(matter(category, outcome, "1991-03", outcome_date="1991-03")) == [expected]


def test_every_outcome_is_weighed_but_an_unnamed_one() -> None:
    yes = dict.fromkeys("adfghijklmn", "yes")
    silent = {str(outcome) for outcome in Disposal if not found_for(matter("t", str(outcome)), **yes)}

    assert silent == {"other"}


def found_for(told_matter: dict[str, Any], **answers: str) -> list[str]:
    """Give the rules that speak of the matter itself, answers that lack one aside."""
    return [rule for rule, _, _ in weighed(told_matter, **answers) if rule != "GEN-04"]


@pytest.mark.parametrize("feature", ["hate", "domestic_abuse", "vulnerable_victim"])
def test_offences_against_somebody_vulnerable(feature: str) -> None:
    assert weighed(matter("n", "fine", features=[feature])) == [("CONV-05", "concern", True)]
    assert weighed(matter("f", "simple_caution", features=[feature])) == [("CONV-05", "concern", True)]
    assert weighed(matter("c", "no_further_action", features=[feature])) == [("POL-11", "concern", False)]


def test_a_register_of_offenders() -> None:
    findings = weighed(matter("s", "community_order"), n="yes")

    assert findings == [("CONV-03", "concern", True), ("CONV-04", "concern", False)]


@pytest.mark.parametrize(
    ("country", "category", "outcome", "speaks"),
    [
        ("FR", "q", "fine", True),
        (None, "q", "fine", True),
        ("FR", "n", "fine", True),
        ("GB", "n", "fine", False),
        ("FR", "q", "no_further_action", False),
    ],
)
def test_convictions_abroad(country: str | None, category: str, outcome: str, speaks: bool) -> None:
    rules = [rule for rule, _, _ in weighed(matter(category, outcome, country=country), n="yes")]

    assert ("CONV-07" in rules) is speaks


def penalties(*days: str) -> list[dict[str, Any]]:
    return [matter("l", "fixed_penalty", day) for day in days]


@pytest.mark.parametrize(
    ("matters", "severity"),
    [
        pytest.param(penalties("2022-05-01"), "advice", id="one"),
        pytest.param(penalties("2022-05-01", "2024-02-02"), "advice", id="two"),
        pytest.param(penalties("2020-09-14", "2022-05-01", "2024-02-02"), "advice", id="three, one older"),
        pytest.param(
            penalties("2020-09-15", "2022-05-01", "2024-02-02"),
            "concern",
            id="three in five years to the day",
        ),
        pytest.param(penalties("2020-09", "2022-05", "2024-02"), "concern", id="three that may be"),
        pytest.param(penalties("2010-01-01", "2011-01-01", "2012-01-01"), "advice", id="three long ago"),
    ],
)
def test_motoring_penalties_add_up(matters: list[dict[str, Any]], severity: str) -> None:
    assert weighed(*matters) == [("POL-10", severity, False)]


@pytest.mark.parametrize(
    ("days", "likely"),
    [
        (["2020-09-14"], False),
        (["2020-09-15"], True),
        (["2010-01-01", "2012-01-01"], True),
    ],
)
@pytest.mark.parametrize("feature", ["drink_or_drug_driving", "dangerous_driving"])
def test_recent_or_repeated_grave_driving(feature: str, days: list[str], likely: bool) -> None:
    found = weighed(*(matter("n", "fine", day, features=[feature]) for day in days))

    assert ("POL-10", "concern", False) in found
    assert (("CONV-09", "concern", True) in found) is likely


def test_death_by_driving_however_old() -> None:
    assert ("CONV-09", "concern", True) in weighed(
        matter("n", "fine", "1999-01", features=["death_by_driving"])
    )


def test_a_disqualification() -> None:
    findings = weighed(matter("n", "disqualification"))

    assert sorted(findings) == [("CONV-04", "concern", False), ("POL-10", "concern", False)]


@pytest.mark.parametrize(
    ("date", "explanation", "speaks"),
    [
        ("2006", None, True),
        ("2006", "n/a", True),
        ("2006", "A summer; no papers.", False),
        ("2006-06", None, False),
    ],
)
def test_vague_dates_are_explained(date: str, explanation: str | None, speaks: bool) -> None:
    vague = matter("c", "no_further_action", date, date_explanation=explanation)

    assert [str(f.severity) for f in found(told(vague), "POL-06")] == ["advice"] * speaks


@pytest.mark.parametrize(
    ("matters", "answers", "rules"),
    [
        pytest.param([], {"c": "yes"}, {"GEN-04"}, id="yes, nothing told"),
        pytest.param([matter("c", "no_further_action")], {"c": "no"}, {"GEN-04"}, id="no, but told"),
        pytest.param(
            [matter("n", "fine")], {"a": "yes", "b": "yes", "d": "yes"}, set(), id="the way to a conviction"
        ),
        pytest.param([matter("q", "fine", country="FR")], {"n": "yes"}, set(), id="a conviction abroad"),
        pytest.param([matter("n", "fine")], {"f": "yes"}, {"GEN-04"}, id="a caution needs its own"),
        pytest.param([matter("f", "simple_caution")], {"f": "protected"}, set(), id="kept some back"),
        pytest.param([matter("c", "simple_caution")], {"f": "no"}, {"POL-13"}, id="a caution denied"),
        pytest.param(
            [matter("c", "simple_caution")], {"f": "yes"}, {"GEN-04"}, id="a caution under another letter"
        ),
        pytest.param([matter("a", "fine")], {"n": "no"}, {"POL-13"}, id="a conviction denied"),
        pytest.param([matter("q", "fine", country="FR")], {"n": "no"}, set(), id="told under q alone"),
        pytest.param([matter("l", "disqualification")], {"n": "no"}, set(), id="a ban for penalties"),
        pytest.param([matter("c", "disqualification")], {}, {"POL-13"}, id="a ban without an offence"),
        pytest.param(
            [matter("c", "released_under_investigation")],
            {"a": "no", "e": "yes"},
            {"POL-13"},
            id="released, never arrested",
        ),
        pytest.param(
            [matter("c", "released_under_investigation")],
            {"a": "yes", "e": "yes"},
            set(),
            id="arrested, released",
        ),
        pytest.param([matter("e", "pending")], {"a": "no"}, set(), id="pending without an arrest"),
    ],
)
def test_answers_and_matters_agree(
    matters: list[dict[str, Any]], answers: dict[str, str], rules: set[str]
) -> None:
    findings = report(changed(told(*matters, **answers))).findings

    assert {f.rule for f in findings} & {"GEN-04", "POL-13"} == rules


def test_no_message_speaks_of_a_decision_to_come() -> None:
    for outcome in Disposal:
        for finding in report(changed(told(matter("n", str(outcome), features=["hate"])))).findings:
            assert "will be refused" not in finding.message
            assert "will fail" not in finding.message
