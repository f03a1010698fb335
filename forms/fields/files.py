"""A field for one file."""

from typing import Any

from forms.fields.answers import Answer


class UploadField(Answer):
    """One file; `data` is what the web side hands in for it (it has `filename` and `stream`), or None.

    What the file may hold is for the service that keeps it.

    Args:
        accept: the kinds that the browser offers, like ".pdf,.png"; it is a help, not a check.
    """

    kind = "file"

    def __init__(
        self, label: str = "", validators: list[Any] | None = None, *, accept: str = "", **kwargs: Any
    ) -> None:
        super().__init__(label, validators, **kwargs)
        self.accept = accept

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Take the file; a box left empty comes as a file without a name."""
        files = [file for file in valuelist if getattr(file, "filename", "")]
        self.data = files[0] if files else None
