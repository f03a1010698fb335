"""The employer's self-declaration, for the applicant, apart from the vetting form."""

from app.declaring import sending, writing
from app.declaring.blueprint import pages

__all__ = ["pages", "sending", "writing"]
