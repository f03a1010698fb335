"""What the vetting check finds, set by hand, for stories that are not about its rules."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from app.services import vetting_checks
from checks.findings import Finding, outcome

Says = Callable[..., None]


@pytest.fixture
def says(monkeypatch: pytest.MonkeyPatch) -> Says:
    """Give a setter of what the vetting check finds, in place of what it would; at first that is nothing."""
    real = vetting_checks.check
    found: list[Finding] = []

    def check(*asked: Any) -> Any:
        return replace(real(*asked), findings=tuple(found), outcome=outcome(found))

    def say(*findings: Finding) -> None:
        found[:] = findings

    monkeypatch.setattr(vetting_checks, "check", check)
    return say
