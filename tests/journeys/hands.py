"""What somebody does at a browser, so that a story is told once, whatever the browser is."""

from typing import Protocol


class Hands(Protocol):
    """Somebody at a browser, with a page in front of them.

    Attributes:
        path: where the page is, without host, query and fragment.
        heading: its `h1`.
        text: all its words, with single spaces.
        html: its source, as it stands.
    """

    @property
    def path(self) -> str: ...
    @property
    def heading(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def html(self) -> str: ...

    def go(self, path: str) -> None:
        """Open an address."""

    def follow(self, words: str) -> None:
        """Follow the first link whose words hold these."""

    def write(self, label: str, text: str, *, under: str = "") -> None:
        """Type into the first box with this label; the first in the group with the legend `under`."""

    def choose(self, question: str, answer: str) -> None:
        """Choose one of the answers to a question."""

    def pick(self, label: str, option: str) -> None:
        """Pick an option out of the list with this label."""

    def tick(self, label: str) -> None:
        """Tick a box."""

    def attach(self, label: str, name: str, content: bytes) -> None:
        """Select a file to upload."""

    def press(self, button: str) -> None:
        """Press a button; where it leads is in front of them then."""

    def refused(self, button: str) -> None:
        """Press a button and see that the page says what is wrong, at its top and at each box."""


def write_date(hands: Hands, question: str, date: str) -> None:
    """Type a date, like "30 4 2027" or "4 2027", into its boxes."""
    parts = date.split()
    for label, text in zip(("Day", "Month", "Year")[-len(parts) :], parts, strict=True):
        hands.write(label, text, under=question)
