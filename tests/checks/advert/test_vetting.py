"""What adverts say of vetting, and when they say nothing."""

import pytest

from checks.advert import read_advert
from checks.advert.records import Vetting


def vetting(raw: str) -> Vetting:
    found = read_advert(raw).vetting
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("raw", "police"),
    [
        ("You must pass Estuary Constabulary vetting.", True),
        ("The post needs NPPV Level 3.", True),
        ("Non-Police Personnel Vetting will be done.", True),
        ("Employer: Kent Coast Police\nYou will be vetted before you start.", True),
        ("Vetting by the force takes ten weeks.", True),
        ("You will work in police custody.", False),
        ("HMPPS vetting must be passed.", False),
        ("A counter-terrorism check is needed.", False),
        ("Security clearance to SC level is needed.", False),
        ("To process vetting forms for the police.", False),
        ("You will help people.", False),
    ],
)
def test_knows_police_vetting(raw: str, police: bool) -> None:
    vacancy = read_advert(raw)

    assert vacancy.police_vetting_mentioned is police
    assert not [doubt for doubt in vacancy.doubts if doubt.field == "/police_vetting_mentioned"]


def test_vetting_by_nobody_in_particular_is_a_doubt() -> None:
    vacancy = read_advert("Successful applicants will be vetted.")

    assert vacancy.police_vetting_mentioned is False
    assert [doubt.field for doubt in vacancy.doubts] == ["/police_vetting_mentioned"]


@pytest.mark.parametrize(
    ("said", "clearance"),
    [
        ("Your Vetting will take long. Full Police Vetting is needed.", "Police Vetting"),
        ("The Vetting takes long.", None),
    ],
)
def test_a_clearance_is_more_than_the_word_vetting(said: str, clearance: str | None) -> None:
    assert vetting(f"You must pass vetting by the police. {said}").clearance == clearance


def test_a_list_of_family_may_end_in_a_comma() -> None:
    raw = "The post needs police vetting. You must give details of family, partners, who live with you."

    assert vetting(raw).family_disclosure == ("family", "partners")


def test_an_advert_without_vetting_has_none() -> None:
    raw = "Employer: Kent Coast Police\nYou need five years of work. Family friendly. Convictions are spent."

    assert read_advert(raw).vetting is None


@pytest.mark.parametrize(
    ("raw", "clearance"),
    [
        ("apply for Metropolitan Police vetting clearance", "Metropolitan Police vetting"),
        ("Please obtain Estuary Constabulary vetting", "Estuary Constabulary vetting"),
        ("vetted to NPPV Level 2 (full) for this", "NPPV Level 2 (full)"),
        (
            "Non Police Personnel Vetting (NPPV) level 3 applies",
            "Non Police Personnel Vetting (NPPV) level 3",
        ),
        ("subject to Recruitment Vetting before you start", "Recruitment Vetting"),
        ("needs CTC clearance", "CTC"),
        ("you will be vetted by the police", None),
        ("Our Vetting Officer will call you about police vetting", "police vetting"),
    ],
)
def test_reads_the_clearance(raw: str, clearance: str | None) -> None:
    assert vetting(raw).clearance == clearance


@pytest.mark.parametrize(
    ("rule", "addresses", "gaps", "residency"),
    [
        ("Address history must run 5 years straight.", 5, False, None),
        ("Addresses for the last five years, without gaps.", 5, False, None),
        ("Five years' address history is needed.", 5, None, None),
        ("Less than 3-year Residency", None, None, 3),
        ("You must have lived in the UK continuously for at least three years.", None, None, 3),
        ("A minimum of 5 years residence in the UK.", None, None, 5),
        ("Must have lived in the UK for 3 of the last 5 years.", None, None, 3),
        ("Give five years of addresses without gaps and have three years residence.", 5, False, 3),
        ("You need two years of experience.", None, None, None),
        ("Bring proof of address.", None, None, None),
    ],
)
def test_reads_years(rule: str, addresses: int | None, gaps: bool | None, residency: int | None) -> None:
    found = vetting(f"Police vetting applies.\n{rule}")

    assert (found.address_years, found.address_gaps_allowed, found.residency_years) == (
        addresses,
        gaps,
        residency,
    )


@pytest.mark.parametrize(
    ("rule", "family"),
    [
        (
            "ALL family members, partners, co-residents and parents’ partners must be provided",
            ("ALL family members", "partners", "co-residents", "parents’ partners"),
        ),
        (
            "Details of your partner, parents and siblings are required",
            ("your partner", "parents", "siblings"),
        ),
        ("We value families and partners", ()),
    ],
)
def test_reads_whom_to_declare(rule: str, family: tuple[str, ...]) -> None:
    assert vetting(f"Police vetting applies.\n{rule}").family_disclosure == family


@pytest.mark.parametrize(
    ("rule", "field"),
    [
        ("County court judgements", "ccj_mentioned"),
        ("A CCJ is refused outright", "ccj_mentioned"),
        ("Defaults with no plan", "defaults_mentioned"),
        ("Declare all cautions", "convictions_mentioned"),
        ("Arrests where no further action was taken", "declare_no_further_action"),
        ("Incomplete forms will be returned", "incomplete_forms_returned"),
        ("Forms will be returned if any of the details are omitted", "incomplete_forms_returned"),
    ],
)
def test_reads_what_is_asked(rule: str, field: str) -> None:
    said, silent = vetting(f"Police vetting applies.\n{rule}"), vetting("Police vetting applies.")

    assert getattr(said, field) is True
    assert not getattr(silent, field)


@pytest.mark.parametrize(
    ("raw", "before"),
    [
        ("Police vetting must be approved before a contract can be agreed.", True),
        ("The offer is subject to police vetting and appointment follows it.", True),
        ("Police vetting takes ten weeks.", None),
    ],
)
def test_reads_when(raw: str, before: bool | None) -> None:
    assert vetting(raw).before_contract is before


def test_rules_count_only_where_vetting_is_spoken_of() -> None:
    raw = (
        "About us\nPeople have lived in our homes for 20 years.\nVetting\nPolice vetting applies.\n"
        "Benefits\nAddresses: 9 years"
    )

    found = vetting(raw)

    assert (found.residency_years, found.address_years) == (None, None)


def test_points_at_each_rule() -> None:
    raw = "Police vetting applies. Address history must run 5 years straight."

    passages = read_advert(raw).passages

    assert raw[slice(*passages["/vetting/address_years"][0])] == "Address history must run 5 years"
