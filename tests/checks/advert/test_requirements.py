"""Registration and DBS: yes, no, or not a word."""

import pytest

from checks.advert import read_advert

SPECIFICATION = "Person specification\nQualifications\n{0} criteria\n• {1}"


@pytest.mark.parametrize(
    ("raw", "answer"),
    [
        ("You must have appropriate UK professional registration.", True),
        ("UK Registration\nApplicants must have current UK professional registration.", True),
        (SPECIFICATION.format("Essential", "Registered nurse with current NMC registration"), True),
        (SPECIFICATION.format("Essential", "RMN"), True),
        (SPECIFICATION.format("Essential", "Registered with Social Work England"), True),
        (SPECIFICATION.format("Essential", "HCPC registration"), True),
        (SPECIFICATION.format("Desirable", "HCPC registration"), None),
        (SPECIFICATION.format("Essential", "Two years of post-registration experience"), None),
        ("You need to be registered with the NMC.", True),
        ("Applications are welcome from newly qualified nurses.", None),
        ("We are a registered charity.", None),
        ("Professional registration is not required for this post.", False),
        ("", None),
    ],
)
def test_registration(raw: str, answer: bool | None) -> None:
    assert read_advert(raw).registration_required is answer


@pytest.mark.parametrize(
    ("raw", "answer"),
    [
        (
            "It is necessary for a submission for Disclosure to be made to the Disclosure and Barring "
            "Service.",
            True,
        ),
        ("The post is subject to an enhanced DBS check.", True),
        ("A CRB check must be done.", True),
        ("DBS check\nEnhanced with barred list", True),
        ("DBS check\nNot required", False),
        ("This post does not require a DBS check.", False),
        ("You know what a DBS certificate shows.", None),
        ("You know what a DBS certificate shows. A DBS check must be done.", True),
        ("Duties\n- Ensure that DBS checks are renewed", None),
        ("", None),
    ],
)
def test_dbs(raw: str, answer: bool | None) -> None:
    assert read_advert(raw).dbs_required is answer


@pytest.mark.parametrize(
    ("raw", "doubt"),
    [
        ("A DBS check may be required.", "The advert says that a DBS check may be asked for."),
        (
            "You must undergo a criminal record check.",
            "The advert asks for a criminal record check without naming the DBS.",
        ),
    ],
)
def test_doubts_about_dbs(raw: str, doubt: str) -> None:
    vacancy = read_advert(raw)

    assert vacancy.dbs_required is None
    assert [each.message for each in vacancy.doubts] == [doubt]


def test_doubts_registration_that_may_follow() -> None:
    vacancy = read_advert(
        SPECIFICATION.format("Essential", "NMC registration, or working towards NMC registration")
    )

    assert vacancy.registration_required is True
    assert [each.field for each in vacancy.doubts] == ["/registration_required"]
