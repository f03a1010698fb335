"""The employer's part of an application: its document, and the records that the checks take.

    {
      "contact": {"name", "phone", "address"},
      "registration": {"body", "number", "expires"} | null,      as in the vetting form's contract
      "work_history": null | [] | [{"id", "employer", "job_title", "band", "start": "2021-03",
                                    "end": "2024-09", "still_there": true | null, "duties",
                                    "reason_for_leaving"}],
      "evidence": {"<criterion id>": {"text", "not_yet": true | null} | null},
      "qualifications": null | [{"id", "title", "awarded_by", "awarded": "2010" | "2010-07", "grade"}],
      "referees": null | [{"id", "name", "relationship", "organisation", "email", "phone"}]
    }

Every value may be null or absent, which means "not answered"; an empty work history says that there is none.
"""

from collections.abc import Mapping
from typing import Any

from checks.criteria.basics import Basics


def basics(document: Mapping[str, Any]) -> Basics:
    """Give what the rules on completeness look at."""
    contact = document.get("contact") or {}
    jobs = document.get("work_history")
    return Basics(
        name=contact.get("name"),
        phone=contact.get("phone"),
        jobs=None if jobs is None else len(jobs),
        referees=len(document.get("referees") or ()),
    )
