"""Acts that adverts cite, and the years that they can have."""

import re
from collections.abc import Iterator

_ACTS = {
    "Police and Criminal Evidence Act": (1984,),
    "PACE Act": (1984,),
    "PACE": (1984,),
    "Mental Health Act": (1959, 1983, 2007, 2025),
    "Mental Capacity Act": (2005,),
    "Mental Health (Wales) Measure": (2010,),
    "Children Act": (1989, 2004),
    "Children and Families Act": (2014,),
    "Children and Social Work Act": (2017,),
    "Care Act": (2014,),
    "Care Standards Act": (2000,),
    "Rehabilitation of Offenders Act": (1974,),
    "Data Protection Act": (1984, 1998, 2018),
    "Freedom of Information Act": (2000,),
    "Equality Act": (2006, 2010),
    "Disability Discrimination Act": (1995, 2005),
    "Human Rights Act": (1998,),
    "Health and Safety at Work Act": (1974,),
    "Health and Safety at Work etc Act": (1974,),
    "Health and Social Care Act": (2001, 2003, 2008, 2012),
    "Health and Care Act": (2022,),
    "Health Act": (1999, 2006, 2009),
    "Safeguarding Vulnerable Groups Act": (2006,),
    "Police Act": (1964, 1996, 1997),
    "Police Reform Act": (2002,),
    "Police Reform and Social Responsibility Act": (2011,),
    "Policing and Crime Act": (2009, 2017),
    "Crime and Disorder Act": (1998,),
    "Criminal Justice Act": (1967, 1972, 1982, 1987, 1988, 1991, 1993, 2003),
    "Criminal Justice and Public Order Act": (1994,),
    "Criminal Procedure and Investigations Act": (1996,),
    "Regulation of Investigatory Powers Act": (2000,),
    "Investigatory Powers Act": (2016,),
    "Sexual Offences Act": (1956, 1967, 1985, 2003),
    "Misuse of Drugs Act": (1971,),
    "Domestic Abuse Act": (2021,),
    "Domestic Violence, Crime and Victims Act": (2004,),
    "Modern Slavery Act": (2015,),
    "Offender Management Act": (2007,),
    "Offender Rehabilitation Act": (2014,),
    "Prison Act": (1952,),
    "Medicines Act": (1968,),
    "Official Secrets Act": (1911, 1920, 1939, 1989),
    "Computer Misuse Act": (1990,),
    "Road Traffic Act": (1960, 1972, 1988, 1991),
    "Bribery Act": (2010,),
    "Fraud Act": (2006,),
    "Theft Act": (1968, 1978),
    "Local Government Act": (1972, 1974, 1988, 1992, 1999, 2000, 2003),
    "Local Government and Housing Act": (1989,),
    "Immigration, Asylum and Nationality Act": (2006,),
    "Homelessness Reduction Act": (2017,),
    "Social Services and Well-being (Wales) Act": (2014,),
    "Welsh Language Act": (1967, 1993),
    "Public Order Act": (1936, 1986, 2023),
    "Terrorism Act": (2000, 2006),
    "Autism Act": (2009,),
    "Coroners and Justice Act": (2009,),
}
_FOLDED = {name.casefold().replace(",", ""): years for name, years in _ACTS.items()}
_FIRST_ACT, _LAST_YEAR = 1235, 2100
_NAMES = "|".join(
    sorted((re.escape(name).replace(r"and\ ", r"(?:and|&)\ ") for name in _ACTS), key=len, reverse=True)
)
_CITED = re.compile(
    rf"(?i)\b(?P<name>{_NAMES})(?:\s\((?-i:[A-Z]{{2,6}})\))?,?\s(?:of\s)?(?P<year>[12]\d{{3}})(?!\d|[-/–]\d)"
    r"|\b(?-i:[A-Z]\w+)\s(?-i:Act),?\s(?:of\s)?(?P<other>[12]\d{3})(?!\d)"
)


def impossible_years(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a text cites an Act with a year in which there was none of that name."""
    for cited in _CITED.finditer(text):
        if cited["name"]:
            name = " ".join(cited["name"].casefold().replace("&", "and").replace(",", "").split())
            if int(cited["year"]) not in _FOLDED[name]:
                yield cited.span()
        elif not _FIRST_ACT <= int(cited["other"]) <= _LAST_YEAR:
            yield cited.span()
