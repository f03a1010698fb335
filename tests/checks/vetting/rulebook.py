"""The ids of the rulebook: how many rules each family has, numbered from 01."""

FAMILIES = {
    "GEN": 9,
    "ID": 9,
    "DATE": 10,
    "ADDR": 20,
    "RES": 14,
    "FAM": 21,
    "POL": 13,
    "CONV": 14,
    "FIN": 18,
    "ASSOC": 7,
    "NHS": 9,
    "CHG": 8,
    "PROC": 7,
}
IDS = {f"{family}-{number:02}" for family, count in FAMILIES.items() for number in range(1, count + 1)}
