"""What the tests of `checks` need of `tests/conftest.py`, without the web that it imports."""

import pytest
from hypothesis import settings as hypothesis_settings

hypothesis_settings.register_profile("fixed", derandomize=True, deadline=None, database=None)
hypothesis_settings.load_profile("fixed")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "soak" in item.keywords:
            item.add_marker(pytest.mark.skip(reason="full counts are for make soak"))
