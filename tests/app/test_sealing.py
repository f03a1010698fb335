"""What is sealed opens with its own key, for its own row, and in no other way."""

import pytest

from app.keys import FieldKey, FieldKeys
from app.sealing import SealBroken, Sealed, Sealer

OLD, NEW = FieldKey("k1", b"1" * 32), FieldKey("k2", b"2" * 32)
ABOUT = "vetting_forms/1/1"
DOCUMENT = {"given_names": "Zoë", "items": [1, None]}


@pytest.mark.requirement("SEC-46")
def test_opens_what_it_sealed() -> None:
    sealer = Sealer(FieldKeys((NEW,)))

    assert sealer.unseal(sealer.seal(DOCUMENT, ABOUT), ABOUT) == DOCUMENT


@pytest.mark.requirement("SEC-46")
def test_nothing_readable_is_left() -> None:
    sealed = Sealer(FieldKeys((NEW,))).seal({"given_names": "Asha"}, ABOUT)

    assert b"Asha" not in sealed.value
    assert b"given" not in sealed.value


@pytest.mark.requirement("SEC-46")
def test_the_same_text_is_never_sealed_the_same() -> None:
    sealer = Sealer(FieldKeys((NEW,)))

    assert sealer.seal(DOCUMENT, ABOUT) != sealer.seal(DOCUMENT, ABOUT)


@pytest.mark.requirement("SEC-48")
def test_a_new_key_seals_and_the_old_one_still_opens() -> None:
    before = Sealer(FieldKeys((OLD,))).seal(DOCUMENT, ABOUT)
    sealer = Sealer(FieldKeys((NEW, OLD)))

    assert sealer.unseal(before, ABOUT) == DOCUMENT
    assert sealer.seal(DOCUMENT, ABOUT).key_id == "k2"


@pytest.mark.requirement("SEC-46")
def test_no_byte_can_be_changed() -> None:
    sealer = Sealer(FieldKeys((NEW,)))
    sealed = sealer.seal(DOCUMENT, ABOUT)
    for at in range(len(sealed.value)):
        forged = bytearray(sealed.value)
        forged[at] ^= 1
        with pytest.raises(SealBroken):
            sealer.unseal(Sealed("k2", bytes(forged)), ABOUT)


@pytest.mark.parametrize("value", [b"", b"\x01", b"\x01" + b"0" * 12, b"\x02" + b"0" * 40])
def test_what_was_never_sealed_does_not_open(value: bytes) -> None:
    with pytest.raises(SealBroken):
        Sealer(FieldKeys((NEW,))).unseal(Sealed("k2", value), ABOUT)


@pytest.mark.requirement("SEC-46")
def test_opens_for_no_other_row_and_with_no_other_key() -> None:
    sealer = Sealer(FieldKeys((NEW,)))
    sealed = sealer.seal(DOCUMENT, ABOUT)

    with pytest.raises(SealBroken):
        sealer.unseal(sealed, "vetting_forms/2/1")
    with pytest.raises(SealBroken):
        Sealer(FieldKeys((OLD,))).unseal(sealed, ABOUT)
    with pytest.raises(SealBroken):
        Sealer(FieldKeys((FieldKey("k2", b"3" * 32),))).unseal(sealed, ABOUT)
