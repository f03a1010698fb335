"""Person specifications in each layout: right section, right class, every word."""

import pytest

from checks.advert import read_advert
from checks.advert.classes import class_line, class_of, marked
from checks.advert.section_names import is_section_name

Sections = list[tuple[str | None, list[str], list[str], list[str]]]


def read(raw: str) -> Sections:
    return [
        (each.name, list(each.essential), list(each.desirable), list(each.unclassified))
        for each in read_advert(raw).sections
    ]


TWO_SECTIONS: Sections = [
    ("Skills", ["Can type", "Can drive"], ["Can sing"], []),
    ("Experience", ["Two years of it"], [], []),
]


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(
            "Person specification\nSkills\nEssential criteria\n• Can type\n• Can drive\nDesirable "
            "criteria\n• Can sing\n"
            "Experience\nEssential criteria\n• Two years of it",
            id="bullets",
        ),
        pytest.param(
            "Person Specification\n\nSkills\n\nEssential\n\n  • Can type\n\n  • Can drive\n\nDesirable\n\n"
            "  • Can sing\n\n"
            "Experience\n\nEssential\n\n  • Two years of it\n\nDisclosure and Barring Service Check\n\n"
            "This post is subject to it.",
            id="blank lines",
        ),
        pytest.param(
            "PERSON SPECIFICATION\nSkills:\nEssential:\nCan type\nCan drive\nDesirable:\nCan sing\n"
            "Experience:\nEssential:\n"
            "Two years of it",
            id="plain lines",
        ),
        pytest.param(
            "Person specification\nEssential criteria\nSkills\n- Can type\n- Can drive\nExperience\n- Two "
            "years of it\n"
            "Desirable criteria\nSkills\n- Can sing",
            id="class first",
        ),
        pytest.param(
            "Person specification\nEssential Skills\n- Can type\n- Can drive\nDesirable Skills\n- Can sing\n"
            "Essential Experience\n- Two years of it",
            id="class and section in one line",
        ),
        pytest.param(
            "Person specification\nSkills - Essential\n- Can type\n- Can drive\nSkills - Desirable\n- Can "
            "sing\n"
            "Experience (Essential)\n- Two years of it",
            id="section and class in one line",
        ),
        pytest.param(
            "Person specification\nSkills\nEssential: Can type; Can drive\nDesirable: Can sing\nExperience\n"
            "Essential: Two years of it",
            id="criteria beside the class",
        ),
        pytest.param(
            "Person specification\nSkills\n- Can type (E)\n- Can drive (Essential)\n- Can sing (D)\n"
            "Experience\n"
            "- Two years of it - essential",
            id="marks after",
        ),
        pytest.param(
            "Person specification\nSkills\nE1 Can type\nE2 Can drive\nD1 Can sing\nExperience\nE3 Two "
            "years of it",
            id="marks before",
        ),
        pytest.param(
            "Manyleb person\nSkills\nHanfodol\n• Can type\n• Can drive\nDymunol\n• Can sing\nExperience\n"
            "Hanfodol\n"
            "• Two years of it",
            id="Welsh",
        ),
        pytest.param(
            "Person specification\nSection\tEssential\tDesirable\nSkills\tCan type\tCan sing\n\tCan drive\t\n"
            "Experience\tTwo years of it\t",
            id="columns of text",
        ),
        pytest.param(
            "Person specification\nCriteria\tEssential/Desirable\nSkills\nCan type\tE\nCan drive\tE\nCan "
            "sing\tD\n"
            "Experience\nTwo years of it\tE",
            id="a column of letters",
        ),
        pytest.param(
            "Person specification\n| Criteria | Essential | Desirable |\n|---|---|---|\n| Skills | Can "
            "type | Can sing |\n"
            "| | Can drive | |\n| Experience | Two years of it | None |",
            id="markdown",
        ),
        pytest.param(
            "<h2>Person specification</h2><h3>Skills</h3><h4>Essential criteria</h4><ul><li>Can type</li>"
            "<li>Can drive</li>"
            "</ul><h4>Desirable criteria</h4><ul><li>Can sing</li></ul><h3>Experience</h3><h4>Essential "
            "criteria</h4><ul>"
            "<li>Two years of it</li></ul><h2>Anything else</h2><ul><li>Free lunch</li></ul>",
            id="headings and lists",
        ),
        pytest.param(
            "<p><b>Person specification</b></p><p><b>Skills</b></p><p>Essential</p><p>•Can type</p><p>• "
            "Can drive</p>"
            "<p>Desirable</p><p>•Can sing</p><p><b>Experience</b></p><p>Essential</p><p>•Two years of it</p>",
            id="paragraphs with typed bullets",
        ),
        pytest.param(
            "<p>Person specification</p><table><tr><td></td><td><p>Essential</p></td><td>Desirable</td>"
            "<td>How assessed</td>"
            "</tr><tr><td>Skills</td><td><p>Can type</p><p>Can drive</p></td><td>Can sing</td>"
            "<td>Interview</td></tr><tr><td>"
            "Experience</td><td>Two years of it</td><td>&nbsp;</td><td>Application form</td></tr></table>",
            id="table with criteria in the columns",
        ),
        pytest.param(
            "<h2>Person specification</h2><table><tr><th>Requirement</th><th>Essential</th><th>Desirable"
            "</th></tr><tr>"
            '<td colspan="3">Skills</td></tr><tr><td>Can type</td><td>✓</td><td></td></tr><tr><td>Can '
            "drive</td><td>X</td>"
            '<td></td></tr><tr><td>Can sing</td><td></td><td>✓</td></tr><tr><td colspan="3">Experience'
            "</td></tr><tr>"
            "<td>Two years of it</td><td>✓</td><td></td></tr></table>",
            id="table with ticks",
        ),
        pytest.param(
            "<h2>Person specification</h2><table><tr><td>Area</td><td>Criteria</td><td>E/D</td></tr><tr>"
            '<td rowspan="3">Skills'
            "</td><td>Can type</td><td>E</td></tr><tr><td>Can drive</td><td>E</td></tr><tr><td>Can sing"
            "</td><td>D</td></tr>"
            "<tr><td>Experience</td><td>Two years of it</td><td>E</td></tr></table>",
            id="table with cells over several rows",
        ),
        pytest.param(
            "<h2>Person specification</h2><table><tr><td>Skills</td><td>Essential</td><td>Desirable</td>"
            "</tr><tr><td></td>"
            "<td>Can type<br>Can drive</td><td>Can sing</td></tr><tr><td>Experience</td><td>Essential"
            "</td><td>Desirable</td>"
            "</tr><tr><td></td><td>Two years of it</td><td></td></tr></table>",
            id="table with a header for each section",
        ),
        pytest.param(
            '<div id="hj-job-role-requirement"><h4>Skills</h4><h5>Essential criteria</h5><ul><li>Can type'
            "</li><li>Can drive"
            "</li></ul><h5>Desirable criteria</h5><ul><li>Can sing</li></ul><h4>Experience</h4>"
            "<h5>Essential criteria</h5><ul>"
            "<li>Two years of it</li></ul></div><p>Other words</p>",
            id="the board's own place",
        ),
    ],
)
def test_reads_each_layout(raw: str) -> None:
    assert read(raw) == TWO_SECTIONS


@pytest.mark.parametrize(
    ("raw", "sections"),
    [
        pytest.param(
            "Person specification\nEssential\n- A b\nDesirable\n- C d",
            [("Person specification", ["A b"], ["C d"], [])],
            id="no section",
        ),
        pytest.param(
            "You will care for people.\n\nEssential criteria\n- A b\nDesirable criteria\n- C d",
            [(None, ["A b"], ["C d"], [])],
            id="no heading at all",
        ),
        pytest.param(
            "About you\nEssential criteria\n- A b",
            [("About you", ["A b"], [], [])],
            id="under another heading",
        ),
        pytest.param(
            "What we are looking for\n- Kind people\n- Quick hands\nBenefits\n- Free lunch",
            [("What we are looking for", [], [], ["Kind people", "Quick hands"])],
            id="neither essential nor desirable",
        ),
        pytest.param(
            "Qualifications: Three GCSEs. A degree can stand in.\nAbout the role\nYou will type.",
            [("Qualifications", [], [], ["Three GCSEs. A degree can stand in."])],
            id="one paragraph under a section's name",
        ),
        pytest.param(
            "The ideal candidate will have:\n- A car\n- French (desirable)\nYou will be responsible for:\n"
            "- Typing",
            [("The ideal candidate will have", [], ["French"], ["A car"])],
            id="duties after criteria",
        ),
        pytest.param(
            "Person specification\nSkills\nEssential criteria\n- Works well\n  with other people\n- "
            "(Often) alone\nDesirable\n- Sings",
            [("Skills", ["Works well with other people", "(Often) alone"], ["Sings"], [])],
            id="a criterion over two lines",
        ),
        pytest.param(
            "Person specification\nEssential criteria\n- Can type\nWe welcome people from everywhere and "
            "pay for travel.\n- Free lunch\n"
            "Desirable criteria\n- Can sing",
            [("Person specification", ["Can type"], ["Can sing"], [])],
            id="words between the lists",
        ),
        pytest.param(
            "Person specification\nTraining\nEssential\n- A course\nValues\nEssential\n- Kind\nHealth\n- "
            "Well\nBenefits\n- Lunch",
            [("Training", ["A course"], [], []), ("Values", ["Kind"], [], []), ("Health", [], [], ["Well"])],
            id="section names that are also headings",
        ),
        pytest.param(
            "Person specification\nEssential\nCan type\nInterview\nCan drive\nApplication form\n"
            "Desirable\nCan sing\nA/I",
            [("Person specification", ["Can type", "Can drive"], ["Can sing"], [])],
            id="how each is assessed",
        ),
        pytest.param(
            "Person specification\nSkills\nEssential\n• Can type\nClosing date: 3 May 2021\nPay: £20,000",
            [("Skills", ["Can type"], [], [])],
            id="facts after it",
        ),
        pytest.param(
            "Essential: You must hold a licence. Two years at the wheel.\nDesirable: A van.\nYou must "
            "live near the depot now.",
            [(None, ["You must hold a licence. Two years at the wheel."], ["A van."], [])],
            id="paragraphs",
        ),
        pytest.param(
            "PERSONNEL SPECIFICATION\nJOB TITLE: Ward Clerk\nEssential criteria\n1. Can type",
            [("PERSONNEL SPECIFICATION", ["Can type"], [], [])],
            id="a fact is no section",
        ),
        pytest.param("Person specification\nSee the attached document.", [], id="elsewhere"),
        pytest.param("Main duties\n- Type\n- File\nSkills are useful here.", [], id="none"),
        pytest.param(
            "Job responsibilities\nRisk and care\n• Keep plans\n• Write notes", [], id="duties under a name"
        ),
        pytest.param(
            "Duties\nTraining and development\n- Teach others\n- Learn\nExperience\n- Give people a good one",
            [],
            id="duties",
        ),
    ],
)
def test_keeps_to_the_criteria(raw: str, sections: Sections) -> None:
    assert read(raw) == sections


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return f"<h2>Person specification</h2><table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


@pytest.mark.parametrize(
    ("raw", "sections"),
    [
        pytest.param(
            table(("Criteria", "Essential"), ("Skills", "Can type")),
            [("Skills", ["Can type"], [], [])],
            id="no column for desirable",
        ),
        pytest.param(
            table(("Criteria", "Essential or desirable"), ("1", "E"), ("Can type", "E")),
            [("Person specification", ["Can type"], [], [])],
            id="a row with nothing but a mark",
        ),
        pytest.param(
            table(("Skills", "Can type", "E"), ("Skills", "Can sing", "D")),
            [("Skills", ["Can type"], ["Can sing"], [])],
            id="no row above",
        ),
        pytest.param(
            table(("Essential", "Desirable"), ("Works well<br>with others", "Sings")),
            [("Person specification", ["Works well with others"], ["Sings"], [])],
            id="a criterion over two lines of a cell",
        ),
        pytest.param(
            "Person specification\nSkills\nEssential\nYou can type; you can sing; you can cook.",
            [("Skills", ["You can type", "you can sing", "you can cook."], [], [])],
            id="several in one paragraph",
        ),
        pytest.param(
            "Person specification\nSkill\tEssential\tDesirable\nCan drive\t✓\t\nCan type\t\t✓",
            [("Skill", ["Can drive"], ["Can type"], [])],
            id="ticks in columns of plain text",
        ),
    ],
)
def test_reads_tables_that_lack_something(raw: str, sections: Sections) -> None:
    assert read(raw) == sections


def test_a_table_that_lost_its_columns_leaves_the_class_open() -> None:
    raw = "Person Specification\nCriteria\nEssential\nDesirable\nQualifications\nA degree\nA diploma"

    vacancy = read_advert(raw)

    assert read(raw) == [("Qualifications", [], [], ["A degree", "A diploma"])]
    assert [doubt.field for doubt in vacancy.doubts] == ["/sections/0/unclassified"]


def test_reads_two_hundred_criteria() -> None:
    raw = "Person specification\nSkills\nEssential criteria\n" + "\n".join(
        f"• Skill number {n}" for n in range(200)
    )

    [section] = read_advert(raw).sections

    assert section.essential == tuple(f"Skill number {n}" for n in range(200))


@pytest.mark.parametrize(
    ("text", "klass"),
    [
        ("Essential", "essential"),
        ("DESIRABLE CRITERIA:", "desirable"),
        ("Essential criteria (you must meet these to be shortlisted)", "essential"),
        ("The essential criteria for this role are:", "essential"),
        ("Meini prawf dymunol", "desirable"),
        ("Desirable (but not essential)", "desirable"),
        ("Must haves", "essential"),
        ("It is essential that you can drive", None),
        ("Essential and desirable criteria", None),
        ("Essential skills", None),
        ("Desirable experience of working in a team", None),
    ],
)
def test_knows_a_class(text: str, klass: str | None) -> None:
    assert class_of(text) == klass


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("Essential Qualifications", "Qualifications", None),
        ("Desirable skills and experience:", "skills and experience", None),
        ("Knowledge and Skills Essential Criteria", "Knowledge and Skills", None),
        ("Essential: a car", None, "a car"),
        ("Essential Qualifications: a degree", "Qualifications", "a degree"),
    ],
)
def test_reads_what_stands_with_a_class(text: str, name: str | None, rest: str | None) -> None:
    found = class_line(text)

    assert found is not None
    assert (text[slice(*found.name)] if found.name else None) == name
    assert (text[found.rest :].strip() if found.rest is not None else None) == rest


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("A car (E)", "A car"),
        ("(D) A car", "A car"),
        ("E12. A car", "A car"),
        ("A car - Desirable.", "A car"),
        ("A car", None),
    ],
)
def test_reads_marks(text: str, wording: str | None) -> None:
    found = marked(text)

    assert (text[found[1] : found[2]] if found else None) == wording


@pytest.mark.parametrize(
    "text",
    [
        "Skills",
        "Education and Qualifications:",
        "Previous Experience",
        "Personal qualities",
        "Other",
        "Profiad",
    ],
)
def test_knows_names_of_sections(text: str) -> None:
    assert is_section_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "Good communication skills",
        "Experience of working in a team",
        "English Language",
        "Skills are vital.",
        "",
        "and",
    ],
)
def test_tells_names_from_criteria(text: str) -> None:
    assert not is_section_name(text)
