"""Site and town."""

import pytest

from checks.advert import read_advert


@pytest.mark.parametrize(
    ("raw", "site", "town", "doubts"),
    [
        (
            "Site: Non Healthcare Site\nTown: Acton & Hammersmith",
            "Non Healthcare Site",
            "Acton & Hammersmith",
            0,
        ),
        (
            "Job locations\n\nWheat Ward, Berry Hospital\n\nBerry Drive\n\nNortham\n\nNN5 6UD",
            "Wheat Ward, Berry Hospital",
            "Northam",
            0,
        ),
        ("Job locations\n\nNortham\n\nNN5 6UD", None, "Northam", 0),
        ("Job locations\n\nBerry Hospital\n\nNN5 6UD", "Berry Hospital", None, 0),
        (
            "Job locations\n\nBerry Hospital\n\nNortham\n\nNorthamptonshire\n\nNN5 6UD",
            "Berry Hospital",
            "Northam",
            0,
        ),
        ("Location: Leeds", None, "Leeds", 0),
        ("Location: Leeds, West Yorkshire", None, "Leeds", 0),
        ("Location: Kingston upon Hull", None, "Kingston upon Hull", 0),
        ("Location: HQ Fernhill, Quarrington", "HQ Fernhill", "Quarrington", 0),
        ("Location: Town Hall, Market Square, Ashby AV3 4CD", "Town Hall, Market Square", "Ashby", 0),
        ("Location: Carlton Mill, Sowerby", "Carlton Mill", "Sowerby", 1),
        ("Location: Aldby, Brack, Cawthorne", "Aldby, Brack, Cawthorne", None, 0),
        ("Location: Thornby Police Station", "Thornby Police Station", "Thornby", 1),
        ("Location: Charing Police Custody", "Charing Police Custody", None, 0),
        ("Location: Northfold HQ, Barrow Road", "Northfold HQ, Barrow Road", None, 0),
        ("Location: Various", "Various", None, 0),
        ("Location: Home based", "Home based", None, 0),
        ("Location:", None, None, 0),
        ("Location: NN5 6UD", None, None, 0),
        ("Location: Leeds,, West Yorkshire", None, "Leeds", 0),
        ("Job locations\n\nKent\n\nNN5 6UD", None, None, 0),
        ("Our practice in Tenby, Pembrokeshire, is small.", None, "Tenby", 1),
        ("You will be based in Community Services.", None, None, 0),
        ("GCSE in English and Maths", None, None, 0),
        ("You will be based in the Emergency Department.", None, None, 0),
    ],
)
def test_reads_places(raw: str, site: str | None, town: str | None, doubts: int) -> None:
    vacancy = read_advert(raw)

    assert (vacancy.site, vacancy.town) == (site, town)
    assert len([doubt for doubt in vacancy.doubts if doubt.field == "/town"]) == doubts
