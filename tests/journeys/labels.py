"""The boxes of a page, as people know them: by their labels."""

from dataclasses import dataclass
from html.parser import HTMLParser


@dataclass(frozen=True, slots=True)
class Box:
    """Something to fill in.

    Attributes:
        value: what it sends once chosen, of a box that is ticked or one of several answers.
        group: the legend of the group that it stands in; "" outside.
        options: the values of a list, by the words of each.
    """

    name: str
    value: str
    label: str
    group: str
    options: dict[str, str]


class _Reader(HTMLParser):
    """Takes a page apart into inputs, labels and legends."""

    def __init__(self) -> None:
        super().__init__()
        self.labels: dict[str, str] = {}
        self.inputs: list[tuple[dict[str, str], int, dict[str, str]]] = []
        self.legends: list[str] = [""]
        self._groups, self._label, self._in_legend = [0], "", False
        self._option: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "label":
            self._label = given["for"]
        elif tag == "fieldset":
            self.legends.append("")
            self._groups.append(len(self.legends) - 1)
        elif tag == "legend":
            self._in_legend = True
        elif tag in ("input", "select", "textarea"):
            self.inputs.append((given, self._groups[-1], {}))
        elif tag == "option":
            self._option = given.get("value", "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "label":
            self._label = ""
        elif tag == "fieldset":
            self._groups.pop()
        elif tag == "legend":
            self._in_legend = False
        elif tag == "option":
            self._option = None

    def handle_data(self, data: str) -> None:
        if self._label:
            self.labels[self._label] = self.labels.get(self._label, "") + data
        elif self._in_legend:
            self.legends[self._groups[-1]] += data
        elif self._option is not None:
            self.inputs[-1][2][_squeezed(data)] = self._option


def boxes(html: str) -> list[Box]:
    """Give every box that has a label, in the order of the page."""
    read = _Reader()
    read.feed(html)
    return [
        Box(given["name"], given.get("value", ""), _squeezed(label), _squeezed(read.legends[group]), options)
        for given, group, options in read.inputs
        if (label := read.labels.get(given.get("id", "")))
    ]


def _squeezed(text: str) -> str:
    return " ".join(text.split())
