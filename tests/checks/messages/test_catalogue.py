"""One catalogue: every sentence is said by some rule, none is missing, and all are short, plain and kind."""

import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from checks.criteria.basics import BASICS
from checks.criteria.specification import SPECIFICATION
from checks.messages import catalogue
from checks.messages.catalogue import FOLDER, PHRASES, SHARED, phrase, phrases, sentences, tell
from checks.vetting.checklist import IN_WORDS, PARTNER_OF, STATUSES
from checks.vetting.completeness import ASSOCIATION_QUESTIONS, DETAILS_OF, NAMES_OF, SECTIONS
from checks.vetting.details import PARENTS
from checks.vetting.documents import PAPERS
from checks.vetting.family import ASKED
from checks.vetting.finance import OF_A_PLAN, QUESTIONS, WANTED
from checks.vetting.matter_words import Association, DebtKind
from checks.vetting.matters import DEBT_QUESTIONS, LETTERS, Debt, Matter, Plan
from checks.vetting.people import Person
from checks.vetting.police import IN_SHORT
from checks.vetting.police import WANTED as OF_A_MATTER
from checks.vetting.records import BEGUN
from checks.vetting.register import RULES
from checks.vetting.words import DocumentKind, Kind
from tests.checks.messages.book import BOOK, told
from tests.checks.messages.saying import say_everything
from tests.checks.reading import WORD, grade
from tests.checks.reading import sentences as parts

CHECKS = Path(catalogue.__file__).parents[1]
SENTENCES = [(rule, case) for rule, cases in sentences().items() for case in cases]
NOT_SAID = re.compile(
    r"\b(?:invalid|illegal|error|fail(?:ed|ure) to|row \d|must not|wrong|forgot\w*|lie[ds]?|lying|"
    r"will (?:be )?(?:refuse|reject|fail|pass|grant)\w*|cannot be (?:accepted|vetted)|you have failed)\b",
    re.IGNORECASE,
)
"""Words that blame, that only a program would use, or that say how the police will decide."""
SAMPLES: dict[str, str] = {
    **dict.fromkeys(("address", "main", "marked", "other", "one"), "12 Acacia Road, Leeds"),
    **dict.fromkeys(("day", "edited", "signed", "born", "first", "second", "last"), "3 March 2021"),
    **dict.fromkeys(("years", "months", "days", "times", "number", "missed", "age", "band"), "6"),
    **dict.fromkeys(("counted", "listed"), "2 people"),
    "dates": "from 3 March 2021 to 4 May 2022",
    "when": "from 3 March 2021 to 4 May 2022",
    "person": "Grace Okafor",
    "name": "Asha Smith",
    "criterion": "Able to drive",
    "country": "France",
    "countries": "France, Spain",
    "matter": "Theft from a shop (2 June 2010)",
    "debt": "County court judgment of 3 March 2021",
    "outcome": "refused",
    "names": "Grace Okafor, Paul Okafor",
    "places": "12 Acacia Road, Leeds or 9 Elm Street, York",
    "shape": "seven digits",
    "wanted": "the date; how it ended",
    "words": "arrested",
    "kind": "mother",
    "parent": "father",
    "paper": "bank statement",
}
"""What stands for a name in braces, where no table of phrases gives it."""
TABLES: dict[tuple[str, str], tuple[str, ...]] = {
    ("GEN-01", "contents"): ("sections",),
    ("GEN-02", "question"): ("questions about associations",),
    ("GEN-02", "wanted"): ("details of associations", "association"),
    ("GEN-02", "when"): ("time abroad",),
    ("GEN-03", "what"): ("relatives not known", "not known"),
    ("GEN-04", "what"): (
        *("what is listed", "relatives"),
        *("questions about the police", "questions about money"),
    ),
    ("GEN-04", "relatives"): ("relatives",),
    ("DATE-08", "what"): ("what dates are of",),
    ("FAM-01", "relatives"): ("relatives",),
    ("FAM-03", "relatives"): ("relatives",),
    ("FAM-06", "status"): ("marital status",),
    ("FAM-07", "detail"): ("details of a person", "details of a parent"),
    ("FIN-01", "question"): ("questions about money",),
    ("FIN-01", "wanted"): ("details of a debt",),
    ("FIN-08", "wanted"): ("details of a plan",),
    ("ID-01", "what"): ("parts of a name",),
    ("ID-05", "paper"): ("papers",),
    ("ID-06", "paper"): ("papers",),
    ("ID-07", "paper"): ("papers",),
    ("POL-01", "question"): ("questions about the police",),
    ("POL-02", "question"): ("questions about the police",),
    ("POL-03", "wanted"): ("details of a matter",),
    ("POL-13", "question"): ("questions about the police",),
}
"""The tables whose phrases are put in for a name; each of them is tried."""
TOGETHER = {
    ("GEN-02", "question"): ("question", "even_no"),
    ("CONV-03", "register"): ("register", "talk_first"),
    ("FIN-04", "certificate"): ("paid_late", "certificate"),
    ("FIN-04", "no_certificate"): ("paid_late", "no_certificate"),
    ("FIN-10", "running"): ("declared", "running"),
}
"""Sentences that are always said with another: those two are what is read."""
CALLED = re.compile(r'\bphrases?\(\s*"([^"]+)"')


def names_in(text: str) -> list[str]:
    """Give the names in braces, in order."""
    return [name for _, name, _, _ in Formatter().parse(text) if name]


def filled(rule: str, case: str) -> Iterator[str]:
    """Yield a sentence with samples for its names, once for each phrase that can stand there."""
    values, cases = {"detail": "date of birth", **SAMPLES}, TOGETHER.get((rule, case), (case,))
    names = names_in(sentences()[rule][case])
    tables = [(name, table) for name in names for table in TABLES.get((rule, name), ())]
    for name, table in tables:
        for entry in phrases(table):
            yield tell(rule, *cases, **(values | {name: phrase(table, entry, **values)}))
    if not tables:
        yield tell(rule, *cases, **values)


def test_every_sentence_is_said_and_none_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    said: set[tuple[str, str]] = set()

    class Noted(dict[str, str]):
        """The sentences of one rule, which note what is taken."""

        def __init__(self, rule: str, cases: dict[str, str]) -> None:
            super().__init__(cases)
            self.rule = rule

        def __getitem__(self, case: str) -> str:
            said.add((self.rule, case))
            return super().__getitem__(case)

    noted = {rule: Noted(rule, cases) for rule, cases in sentences().items()}
    monkeypatch.setattr(catalogue, "sentences", lambda: noted)

    assert all(say_everything())
    assert sorted(set(SENTENCES) - said) == []


def test_every_rule_that_judges_has_its_sentences() -> None:
    rules = {rule.id for rule in (*RULES, *SPECIFICATION, *BASICS)}

    assert set(sentences()) - {SHARED} == rules


def test_no_rule_stands_in_two_files() -> None:
    headings = [
        line
        for file in FOLDER.glob("*.toml")
        for line in file.read_text("utf-8").splitlines()
        if line[:1] == "["
    ]

    assert len(headings) == len(set(headings))


def test_every_table_of_phrases_is_used_and_none_is_missing() -> None:
    used = {name for path in CHECKS.rglob("*.py") for name in CALLED.findall(path.read_text("utf-8"))}
    tables = re.findall(r'^\["?([^"\]]+)"?\]$', PHRASES.read_text("utf-8"), re.MULTILINE)

    assert set(tables) == used


def test_every_choice_has_its_phrase() -> None:
    assert set(IN_WORDS) == set(Kind)
    assert set(STATUSES) == set(PARTNER_OF)
    assert set(PAPERS) == set(DocumentKind)
    assert set(QUESTIONS) == set(DEBT_QUESTIONS)
    assert set(phrases("a debt")) == {*DebtKind, "dated", "unnamed"}
    assert "".join(IN_SHORT) == LETTERS
    assert set(phrases("details of associations")) == set(Association)
    assert set(phrases("what is listed")) > set(Association)
    assert set(NAMES_OF) == set(Kind)
    assert set(DETAILS_OF) == {*ASKED, "address_history", "criminal_involvement"}
    assert set(ASSOCIATION_QUESTIONS) == set(Association) - {Association.PREVIOUS_VETTING}
    assert set(SECTIONS) == set(BEGUN) - {"signature"}


@pytest.mark.parametrize(
    ("details", "of"),
    [
        (OF_A_PLAN, Plan()),
        (WANTED, Debt(index=0)),
        (OF_A_MATTER, Matter(index=0)),
        (ASKED, Person(index=0, roles=frozenset(PARENTS))),
    ],
)
def test_details_are_named_as_the_records_name_them(details: dict[str, str], of: object) -> None:
    assert all(hasattr(of, name) for name in details)


@pytest.mark.parametrize(("rule", "case"), SENTENCES)
def test_a_sentence_is_short_plain_and_kind(rule: str, case: str) -> None:
    for text in filled(rule, case):
        assert text.endswith((".", "?"))
        assert all(len(WORD.findall(part)) <= 28 for part in parts(text))
        assert grade(text) <= 8
        assert not NOT_SAID.search(text)


def test_sentences_follow_each_other_and_an_empty_case_says_nothing() -> None:
    told = tell("POL-10", "grave", "", "weighed", matter="drink")

    assert told == "Motoring matters: drink. The police will weigh this. Say what has changed since."


def test_what_people_write_is_put_in_as_it_stands() -> None:
    assert (
        tell("CONV-04", "weighed", matter="{years} {0} }{") == "{years} {0} }{: the police will weigh this."
    )


@pytest.mark.parametrize("wanted", [("NO-01", "gap"), ("ADDR-01", "no_such_case"), ("ADDR-01", "gap")])
def test_what_is_not_there_raises(wanted: tuple[str, str]) -> None:
    with pytest.raises(KeyError):
        tell(*wanted)
    with pytest.raises(KeyError):
        phrase("a debt", "no_such_entry")
    with pytest.raises(KeyError):
        phrases("no such table")


def test_each_form_is_told_what_stands_in_the_book() -> None:
    assert list(told()) == BOOK.read_text("utf-8").splitlines()
