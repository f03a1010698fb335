"""Words around and inside names: titles, particles, and words of the language that are names as well."""

TITLES = frozenset(("mr mrs ms miss mx dr prof professor sir dame rev sister").split())
PARTICLES = frozenset(("de da do dos del la le van der den von bin al el of the y e").split())
ORDINARY = frozenset(
    (
        "able an angel any april art august autumn be bell best bill black blue bond bright brown buck "
        "bush can care carter chance chase christian church clay cook cross dale dawn day dean do drew "
        "earl early english eve faith field fisher ford forest frank gay gene good grace grant gray green "
        "guy hall hand harmony hart he heath hill holly home honour hope hunter in iris ivy jack jade joy "
        "june justice king knight lane law lee lily little long love lucky major mark marsh mason matt "
        "may me mercy miles more moss my nick no north nurse olive on page parish park pat patience peace "
        "pearl penny police potter precious price prince queen rain ray read rich rob robin rock rose "
        "ruby rusty ruth said savage see sharp short sky small smart so son speed spring sterling stone "
        "storm street strong sue summer sun sunny taylor tiger tony trinity trust turner victor viola "
        "violet wade walker ward warden water way wells west white will winter wise wood words young"
    ).split()
)
"""Words of the language that are names as well: masked only where they are written with a capital letter."""
