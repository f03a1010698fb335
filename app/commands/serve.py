"""`vetready run`: serve the program on its own small server."""

import click


@click.command()
def run() -> None:
    """Serve the program on its own small server."""
    from waitress import serve

    from app import create_app

    app = create_app()
    settings = app.extensions["settings"]
    click.echo(f"VetReady is at {settings.base_url}")
    serve(app, host=settings.host, port=settings.port, ident=None)
