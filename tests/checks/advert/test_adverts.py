"""Whole adverts, one of each layout, against the documents they must give."""

import json
from pathlib import Path
from typing import Any

import pytest

from checks.advert import read_advert
from forms.schemas.vacancy import dump_vacancy
from tests.checks.advert.comparing import differences

OURS = Path(__file__).parents[2] / "adverts"
GIVEN = Path(__file__).parents[4] / "shared" / "adverts"
TEXTS = (".txt", ".html")
# Keys of an expected document that the contract's vacancy lacks: notes of the person who read the advert.
BEYOND_CONTRACT = frozenset(("defaults_rule", "custodial_or_suspended_rule"))


def adverts_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*") if path.suffix in TEXTS and expected_of(path).exists())


def expected_of(path: Path) -> Path:
    return path.with_name(f"{path.stem}.expected.json")


def read(path: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    expected = json.loads(expected_of(path).read_text())
    if expected.get("vetting"):
        expected["vetting"] = {k: v for k, v in expected["vetting"].items() if k not in BEYOND_CONTRACT}
    return dump_vacancy(read_advert(path.read_text())), expected


@pytest.mark.parametrize("path", adverts_in(OURS), ids=lambda path: path.name)
def test_reads_each_layout(path: Path) -> None:
    got, expected = read(path)

    assert differences(got, expected) == {}
    assert {key for key in expected if key != "doubts"} == set(got) - {"doubts", "passages"}


@pytest.mark.parametrize("path", adverts_in(OURS), ids=lambda path: path.name)
def test_doubts_what_a_person_must_look_at(path: Path) -> None:
    got, expected = read(path)

    assert sorted({doubt["field"] for doubt in got["doubts"]}) == expected["doubts"]


def test_every_layout_is_here() -> None:
    assert len(adverts_in(OURS)) >= 18


@pytest.mark.skipif(
    not GIVEN.is_dir(), reason="the given adverts are other people's words and not part of this clone"
)
@pytest.mark.parametrize("path", adverts_in(GIVEN), ids=lambda path: path.name)
def test_reads_the_given_adverts(path: Path) -> None:
    got, expected = read(path)

    assert differences(got, expected) == {}


@pytest.mark.requirement("UX-10")
def test_reads_the_reference_layout_to_its_figures() -> None:
    vacancy = read_advert((OURS / "trac-text.txt").read_text())

    assert [len(section.essential) for section in vacancy.sections] == [2, 3, 8]
    assert [len(section.desirable) for section in vacancy.sections] == [1, 3, 4]
    assert vacancy.vetting is not None
    assert (vacancy.vetting.address_years, vacancy.vetting.residency_years) == (5, 3)
    [year] = [doubt for doubt in vacancy.doubts if doubt.field == "/sections/2/desirable/2"]
    assert year.text == "Police and Criminal Evidence Act (PACE) 1894"
    assert "1894" in vacancy.sections[2].desirable[2]


def test_text_and_page_of_one_advert_give_one_vacancy() -> None:
    text, page = (
        dump_vacancy(read_advert((OURS / name).read_text()))
        for name in ("practice-plain.txt", "practice-plain.html")
    )

    assert {k: v for k, v in text.items() if k not in {"passages", "doubts"}} == {
        k: v for k, v in page.items() if k not in {"passages", "doubts"}
    }
