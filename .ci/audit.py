"""Ask whether anything in the lock has a known fault; exit status 1 where something has.

What could not be asked is said plainly: where the service is out of reach, nothing was audited.
"""

import json
import subprocess
import sys
from pathlib import Path

COMMAND = ("pip_audit", "--requirement", "requirements.lock", "--require-hashes", "--disable-pip")


def main() -> int:
    """Give the exit status."""
    asked = subprocess.run(  # noqa: S603  # words of our own
        [sys.executable, "-m", *COMMAND, "--format", "json", "--progress-spinner", "off"],
        cwd=Path(__file__).resolve().parents[1],
        capture_output=True,
        text=True,
        check=False,
    )
    try:
        found = json.loads(asked.stdout)["dependencies"]
    except (ValueError, KeyError):
        print("Nothing was audited: the service of known faults cannot be reached.")
        print(asked.stderr.strip().rpartition("\n")[2])
        return 0
    audited = [one for one in found if "skip_reason" not in one]
    faulty = [(one["name"], one["version"], fault) for one in audited for fault in one["vulns"]]
    print(f"{len(audited)} of {len(found)} packages were audited, {len(faulty)} known faults were found.")
    if len(audited) < len(found):
        print(f"Of {len(found) - len(audited)} the service knows nothing here, so nothing is said of them.")
    for name, version, fault in faulty:
        print(
            f"{name} {version}: {fault['id']}, mended in {', '.join(fault['fix_versions']) or 'no version'}"
        )
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main())
