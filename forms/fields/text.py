"""Fields for words: one line, several lines, a password."""

from typing import Any

from forms.fields.answers import Answer
from forms.text import overloaded, tidy, unfit

MOST_LINE = 300
MOST_PARAGRAPH = 20_000


class TextField(Answer):
    """One line of text; `data` is tidy, "" when empty.

    Args:
        most: greatest length, in code points.
    """

    input_type = "text"
    lines = False
    data: str

    def __init__(
        self, label: str = "", validators: list[Any] | None = None, *, most: int = MOST_LINE, **kwargs: Any
    ) -> None:
        self.most = most
        super().__init__(label, validators, **kwargs)

    def process_data(self, value: Any) -> None:
        """Take what is kept; None is empty."""
        self.data = "" if value is None else str(value)

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Tidy what was written; where it cannot be kept, leave what can be seen of it for showing again."""
        written = str(valuelist[0]) if valuelist else ""
        self.data = tidy(written, lines=self.lines)
        if unfit(written):
            raise ValueError(
                f"{self.called} had a hidden character in it, which we have taken out. Check it and continue"
            )
        over = len(self.data) - self.most
        if over > 0:
            raise ValueError(
                f"{self.called} must be {self.most:,} characters or fewer. "
                f"Take out {over:,} character{'s' if over > 1 else ''}"
            )
        if overloaded(self.data):
            raise ValueError(f"{self.called} has too many accents on one letter. Type it again without them")

    def _value(self) -> str:
        return self.data or ""


class ParagraphField(TextField):
    """Several lines of text, ended by line feeds.

    Args:
        words: greatest number of words, shown and counted under the box; None shows no count. Enforce it with
            the validator `Words`.
        rows: height of the box, in lines.
    """

    kind = "textarea"
    lines = True

    def __init__(
        self,
        label: str = "",
        validators: list[Any] | None = None,
        *,
        most: int = MOST_PARAGRAPH,
        words: int | None = None,
        rows: int = 5,
        **kwargs: Any,
    ) -> None:
        self.words = words
        self.rows = rows
        super().__init__(label, validators, most=most, **kwargs)


class PasswordField(Answer):
    """A password, exactly as typed; never shown again."""

    kind = "password"
    data: str

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Take it to the letter."""
        self.data = str(valuelist[0]) if valuelist else ""

    def _value(self) -> str:
        return ""
