"""`vetready doctor`: the deploy check."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from app.commands.program import program

if TYPE_CHECKING:
    from app.doctor.examining import Judgement


@click.command()
@click.option("--format", "shape", type=click.Choice(("text", "json")), default="text", show_default=True)
def doctor(shape: str) -> None:
    """Look whether this instance is fit to hold real data; exit status 1 where it is not.

    Each point that is not met comes with what is wrong and the remedy. Run it on the server, with the
    service's own settings, while the worker runs.
    """
    from app.doctor.examining import examine

    with program() as app:
        judged = examine(app)
    click.echo(_as_json(judged) if shape == "json" else _as_text(judged))
    if any(one.wrong for one in judged):
        raise SystemExit(1)


def _as_json(judged: "Sequence[Judgement]") -> str:
    """Give the document for machines: one object for each point, `ok`, and what is wrong with its remedy."""
    points = [
        {"id": one.point.id, "what": one.point.what, "ok": not one.wrong}
        | ({"wrong": list(one.wrong), "remedy": one.point.remedy} if one.wrong else {})
        for one in judged
    ]
    return json.dumps({"ok": not any(one.wrong for one in judged), "points": points}, indent=2)


def _as_text(judged: "Sequence[Judgement]") -> str:
    """Give a line for each point, and two more for one that is not met."""
    lines: list[str] = []
    for one in judged:
        lines.append(f"{'not met' if one.wrong else 'ok':8}{one.point.id}  {one.point.what}")
        if one.wrong:
            lines += [f"        {' '.join(one.wrong)}", f"        {one.point.remedy}"]
    unmet = sum(1 for one in judged if one.wrong)
    lines.append(f"{len(judged) - unmet} of {len(judged)} points are met.")
    return "\n".join(lines)
