"""Masking: the writer's own names in every dress, contacts, schools and births; other words stay."""

from random import Random
from uuid import UUID

import pytest

from checks.shortlisting.identities import Identity
from checks.shortlisting.masking import mask
from checks.shortlisting.orders import order_for

ASHA = Identity(
    ("Asha Mary Okafor",),
    ("asha.okafor@example.org",),
    ("01632 960 001",),
    ("14 Rowan Close\nLeeds\nLS6 2AB",),
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("I am Asha.", "I am [name]."),
        ("ASHA OKAFOR, nurse", "[name], nurse"),
        ("Okafor, Asha", "[name]"),
        ("Signed A. M. Okafor", "Signed [name]"),
        ("Asha's plan, Okafor’s note", "[name] plan, [name] note"),
        ("ashaokafor and asha_okafor", "[name] and [name]"),
        ("Mail asha.okafor@example.org or me@other.net", "Mail [email] or [email]"),
        ("Ring 01632960001 or +44 7700 900123.", "Ring [phone] or [phone]."),
        ("I live at 14 Rowan  close, LS6 2AB", "I live at [address], [address]"),
        ("Born on 3 May 1980 in Leeds", "Born on [date of birth] in Leeds"),
        ("DOB: 03/05/1980", "DOB: [date of birth]"),
        ("I was born in 1980.", "I was born in [date of birth]."),
        ("I am 34 years old", "I am [age]"),
        ("I read nursing at the University of York.", "I read nursing at the [school]."),
        ("At Leeds Beckett University I", "At [school] I"),
        ("See https://people.example/asha and @asha_nurse", "See [link] and [account]"),
        ("Ásha Ókafor", "[name]"),
    ],
)
def test_what_tells_who_somebody_is_is_masked(text: str, shown: str) -> None:
    assert mask(text, ASHA).text == shown


@pytest.mark.parametrize(
    "text",
    [
        "A woman of nineteen told me that she could not go on.",
        "I sat with a 19 year old woman for 3 hours on 3 May 2021.",
        "The Royal College of Nursing and the College of Policing publish guidance.",
        "I masha potatoes and okaforish things",
        "From 2019 to 2024 I led a team of 12 on ward 7B.",
        "Police and Criminal Evidence Act 1984, section 136",
        "Bands 5 to 6; 37.5 hours; £38,682",
    ],
)
def test_other_words_stay(text: str) -> None:
    assert mask(text, ASHA).text == text


def test_a_name_that_is_a_word_is_masked_with_a_capital_only() -> None:
    will = Identity(("Will May Young",))
    text = "I will do it, and may do more with young people. Will and Mr Young agreed in May."

    shown = mask(text, will)

    assert shown.text == (
        "I will do it, and may do more with young people. [name] and Mr [name] agreed in [name]."
    )


def test_particles_and_titles_are_no_names() -> None:
    who = Identity(("Dr Ludo van der Berg",))

    assert (
        mask("Dr Ludo van der Berg saw a doctor of the trust", who).text
        == "Dr [name] van der [name] saw a doctor of the trust"
    )


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        ("My name is Bibi and I care.", ("Bibi",)),
        ("Colleagues call me Ash.", ("Ash",)),
        ("Kind regards, Bibi Lane", ("Bibi Lane",)),
        ("Mrs Patel thanked me", ("Patel",)),
        ("She said “Thank you, Ashie”", ("Ashie",)),
        ("My name is Asha", ()),
        ("I am Registered and proud", ()),
    ],
)
def test_what_looks_like_a_name_is_left_and_told(text: str, doubts: tuple[str, ...]) -> None:
    assert mask(text, ASHA).doubts == doubts


def test_words_that_a_person_said_are_masked_too() -> None:
    who = Identity(("Asha Okafor",), others=("Ash  Ok",))

    assert mask("Call me ash ok.", who).text == "Call me [name]."


GIVEN = [
    "Asha",
    "Zoë",
    "Mary-Jane",
    "Óscar",
    "Łucja",
    "Nguyễn",
    "Li",
    "Jo",
    "Mohammed",
    "Siân",
    "François",
    "Tom",
    "Grace",
    "Will",
]
FAMILY = [
    "Okafor",
    "O’Brien",
    "Smith-Jones",
    "Ó",
    "Cuív",
    "Müller",
    "Ng",
    "Van",
    "der",
    "Berg",
    "García",
    "Márquez",
    "Hope",
    "Wójcik",
    "Patel",
    "Qureshi",
]
DRESSES = (
    "I am {first} and I work here.",
    "As {whole} I led the team.",
    "{upper} led this.",
    "My manager wrote: “{first}’s work is good.”",
    "Signed, {last}, {first}",
    "Reach me at {mail}.",
    "({whole})",
    "Thank you for reading.\n{whole}",
)


@pytest.mark.experiment("E22", "applications with names planted", 200)
@pytest.mark.requirement("PRIV-18")
def test_two_hundred_applications_with_names_planted_in_every_dress() -> None:
    random, leaks, planted = Random(2206), [], 0
    for _ in range(200):
        first, last = random.choice(GIVEN), random.choice(FAMILY)
        whole, mail = f"{first} {last}", f"{random.randrange(10**6)}@example.org"
        who = Identity((whole,), (mail,))
        for dress in DRESSES:
            text = dress.format(first=first, last=last, whole=whole, upper=whole.upper(), mail=mail)
            planted += 1
            shown = mask(text, who).text
            words = {
                word.casefold()
                for word in shown.replace("’", " ").replace(",", " ").replace(".", " ").split()
            }
            if first.casefold() in words or (len(last) > 3 and last.casefold() in words) or mail in shown:
                leaks.append((text, shown))

    assert planted == 1600
    assert len(leaks) / planted <= 0.02, leaks[:5]


@pytest.mark.parametrize("text", ["a" * 200_000, "0 1" * 60_000, "Born on " * 30_000, "Aa " * 60_000])
def test_long_texts_do_not_take_long(text: str) -> None:
    assert mask(text[:20_000], ASHA).text


def test_what_is_blank_or_no_number_masks_nothing() -> None:
    blank = Identity(("Asha Okafor",), phones=("none",), others=(" ",))

    assert mask("Ring me, Asha, at none.", blank).text == "Ring me, [name], at none."


@pytest.mark.requirement("PRIV-18")
def test_orders_differ_between_markers_and_seeds_and_stay() -> None:
    ids = [UUID(int=n) for n in range(30)]
    one, other = UUID(int=100), UUID(int=101)

    first = order_for(one, "seed", ids)

    assert sorted(first) == ids
    assert first == order_for(one, "seed", reversed(ids))
    assert (
        len({tuple(order_for(each, seed, ids)) for each in (one, other) for seed in ("seed", "other")}) == 4
    )
    assert [each for each in first if each != ids[3]] == order_for(
        one, "seed", [i for i in ids if i != ids[3]]
    )
