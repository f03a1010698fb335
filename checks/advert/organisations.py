"""Names of employers."""

import re

_ORGANISATION = re.compile(
    r"(?:\b(?:NHS|Foundation|Care|Ambulance|Community|University|Hospitals?|Partnership|Healthcare"
    r"|Academy) Trusts?|\bTrust|\bHealth Board|\bConstabulary|\bPolice(?: Service| Force)?|\bCouncil"
    r"|\bBorough|\bSurgery|\bMedical (?:Practice|Group)|\b(?:Medical|Health) Centre|\b(?:Prison|Probation"
    r"|Ambulance|Fire and Rescue|Fire & Rescue|Fire) Service|\bHospice|\bIntegrated Care Board|\bICB"
    r"|\bCCG|\bMinistry of \w+|\bDepartment (?:for|of) [\w ,&]{3,50}|\bHM [A-Z]\w+(?: [&\w]+){0,4}"
    r"|\b(?:Ltd|Limited|LLP|CIC|plc|PLC)\.?|\bUniversity|\bAuthority|\bBwrdd Iechyd [\w ]{3,40}"
    r"|\bCyngor [\w ]{3,40}|\bHeddlu [\w -]{3,40}|\bFederation|\bHouse of (?:Commons|Lords)|\bPartnership"
    r"|\bCommissioner(?: for [\w ]{3,40})?|\bGP Practice|\bOffice)(?: \([A-Z]{2,8}\))?(?: logo)?$"
)
_LONGEST = 120


def is_organisation(text: str) -> bool:
    """Say whether a line is the name of an employer."""
    return len(text) <= _LONGEST and text[:1].isupper() and _ORGANISATION.search(text) is not None
