"""The self-check: the whole vetting form without an account. Nothing of it is kept here."""

from app.applicant.selfcheck.views import self_check

__all__ = ["self_check"]
