"""From bytes to one JSON object: every trap is a fault that says where it is."""

import pytest

from forms.schemas.faults import DoesNotFit, Fault, Unreadable, pointer_to
from forms.schemas.reading import MAX_BYTES, MAX_DEPTH, read


def nested(depth: int) -> bytes:
    return b'{"a":' * depth + b"{}" + b"}" * depth


def test_reads_an_object() -> None:
    assert read('{"name": "Zoë"}'.encode()) == {"name": "Zoë"}
    assert read(b'\xef\xbb\xbf{"a": [1, 2.5, null, true]}') == {"a": [1, 2.5, None, True]}
    assert read(nested(MAX_DEPTH)) is not None


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (b"", "line 1, column 1"),
        (b" \n\t\n", "line 3"),
        (b"{}\n{}", "line 2"),
        (b"{'a': 1}", "line 1, column 2"),
        (b'{"a": 1,}', "not JSON"),
        (b'{"a": 01}', "not JSON"),
        (b'{"a": undefined}', "not JSON"),
        (b'{"a": "\t"}', "not JSON"),
        (b"\xff\xfe{\x00}\x00", "UTF-8"),
        (b'{"a": "\xe9"}', "UTF-8"),
        (b"[" * 100_000, "nested"),
        (b'{"a":' * 100_000, "nested"),
        (b'{"a": ' + b"9" * 5000 + b"}", "too long"),
        (b" " * (MAX_BYTES + 1), "longer than"),
    ],
)
def test_refuses_what_is_no_json(text: bytes, says: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(text)

    [fault] = refused.value.faults
    assert fault.pointer == ""
    assert says in fault.message


@pytest.mark.parametrize("text", [b"[]", b"null", b"3", b'"a"', b"true"])
def test_refuses_json_that_is_no_object(text: bytes) -> None:
    with pytest.raises(DoesNotFit) as refused:
        read(text)

    assert not isinstance(refused.value, Unreadable)
    assert [fault.pointer for fault in refused.value.faults] == [""]


@pytest.mark.requirement("SEC-10")
@pytest.mark.parametrize(
    ("text", "pointers"),
    [
        (b'{"a": 1, "a": 2}', ["/a"]),
        (b'{"a": [{"b": 1}, {"b": 1, "c/d~": 1, "b": 1, "c/d~": 1}]}', ["/a/1/b", "/a/1/c~1d~0"]),
        (b'{"a": {"x": 1}, "b": {}, "a": {}}', ["/a"]),
        (b'{"a": NaN, "b": [Infinity, -Infinity]}', ["/a", "/b/0", "/b/1"]),
        (b'{"a": 1e999}', ["/a"]),
        (nested(MAX_DEPTH + 1), ["/a" * MAX_DEPTH]),
    ],
)
def test_refuses_traps_and_says_where(text: bytes, pointers: list[str]) -> None:
    with pytest.raises(DoesNotFit) as refused:
        read(text)

    assert [fault.pointer for fault in refused.value.faults] == pointers


def test_pointers_are_those_of_rfc_6901() -> None:
    assert pointer_to("a/b", 0, "~c") == "/a~1b/0/~0c"
    assert str(Fault("/a", "Wrong.")) == "/a: Wrong."
