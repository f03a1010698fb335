"""`vetready audit`: whether the audit trail is as it was written."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.commands.program import program

if TYPE_CHECKING:
    from app.services.audit_anchors import Anchor


@click.group()
def audit() -> None:
    """Look after the audit trail."""


@audit.command()
def anchor() -> None:
    """Print an anchor of the trail as it is now: a line to keep where nobody of this server can change it."""
    from app import clock
    from app.services.audit_anchors import drop_anchor

    with program() as app, app.extensions["session_for_reading"]() as session:
        dropped = drop_anchor(session, clock.now())
    if dropped is None:
        raise click.ClickException("Nothing is in the audit trail yet.")
    click.echo(dropped.line())


@audit.command()
@click.option(
    "--anchors", type=click.Path(path_type=Path), help="The file of anchors; by default the service's own."
)
def verify(anchors: Path | None) -> None:
    """Look whether anything in the trail was changed, removed, moved or put in; status 1 where it was."""
    from app.services.audit_anchors import faults

    with program() as app, app.extensions["session_for_reading"]() as session:
        kept = _read(anchors or app.extensions["settings"].anchors, needed=anchors is not None)
        found = list(faults(session, kept))
    for fault in found:
        click.echo(fault)
    if found:
        raise SystemExit(1)
    click.echo(f"The audit trail is whole, held against {len(kept)} anchors.")
    if not kept:
        click.echo("Without an anchor nobody can see whether its end was cut off.", err=True)


def _read(path: Path, *, needed: bool) -> "Sequence[Anchor]":
    """Read a file of anchors; none where the service has not made its own yet."""
    from app.services.audit_anchors import UnfitAnchor, read_anchor

    if not path.exists() and not needed:
        return []
    try:
        return [read_anchor(line) for line in path.read_text("ascii").splitlines()]
    except (OSError, UnicodeDecodeError, UnfitAnchor) as error:
        raise click.ClickException(f"{path} cannot be read, or holds a line that is no anchor.") from error
