"""An invented trust to look around in: a vacancy, staff of each role, and applicants at different points.

Every person, place and matter here is made up; dates are relative to the day on which it is filled.
"""

PASSWORD = "quayside-lantern-2206"  # noqa: S105  # no secret: it is printed at every start, and production has no demo
"""What every account of the demo signs in with."""
