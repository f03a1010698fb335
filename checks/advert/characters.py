"""Characters that copying, saving and wrong decoding leave in adverts, and what stands for each."""

import re

_OFTEN_BROKEN = "£€–—‘’“”•…·§°½éèáàâêôöüŵŷ\u00a0\uf0b7\uf0a7"
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_LINE_ENDS = "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_UNSEEN = (
    [chr(c) for c in range(32) if chr(c) not in "\t\n\r" + _LINE_ENDS]
    + list("\x7f\u00ad\u061c\u200b\u200c\u200e\u200f\u2060\ufeff")
    + [chr(c) for c in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))]
)


def _as_cp1252(text: str) -> str:
    """Give the characters that `text` turns into when its UTF-8 is read as Windows-1252."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode("utf-8"))


def _stand_ins() -> dict[str, str]:
    table = {_as_cp1252(char): char for char in _OFTEN_BROKEN}
    table |= {_as_cp1252(_as_cp1252(char)): char for char in "£–’"}
    # Windows-1252 read as Latin-1: its dashes, quotes and bullet arrive as C1 controls.
    table |= {chr(c): bytes([c]).decode("cp1252", "ignore") for c in range(0x80, 0xA0)}
    table |= dict.fromkeys(_SPACES, " ") | dict.fromkeys(_LINE_ENDS, "\n") | dict.fromkeys(_UNSEEN, "")
    table |= {"\r\n": "\n", "\r": "\n"}
    return {odd: " " if plain == "\u00a0" else plain for odd, plain in table.items()}


STAND_INS = _stand_ins()

ODD = re.compile(
    "|".join(re.escape(odd) for odd in sorted(STAND_INS, key=len, reverse=True)) + "|[\ud800-\udfff]"
)


def plain(odd: str) -> str:
    """Give what stands for a match of `ODD`: one character, or nothing where it is only dropped."""
    return STAND_INS.get(odd, "")
