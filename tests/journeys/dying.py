"""A program for a test: presses each button it is given, and dies with `kill -9` one step later each time.

A step is a statement, the end of a transaction before it happens, or the answer. Standard input says which
buttons, as JSON: `key`, `path` and `fields` of each; standard output says which were answered.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from typing import Any

from flask import Flask
from sqlalchemy import event

from app import create_app


def main() -> None:
    """Press all of them, each in a process of its own."""
    app = create_app()
    answered = []
    for step, button in enumerate(json.load(sys.stdin), start=1):
        child = os.fork()
        if not child:
            press(app, button, dies_at(app, step))
            os._exit(0)
        _, status = os.waitpid(child, 0)
        assert os.WIFEXITED(status) or os.WTERMSIG(status) == signal.SIGKILL, status
        answered.append(os.WIFEXITED(status))
    json.dump(answered, sys.stdout)


def press(app: Flask, button: dict[str, Any], take: Callable[..., None]) -> None:
    """Press a button and take its answer, which is one more step."""
    client = app.test_client()
    client.set_cookie(app.config["SESSION_COOKIE_NAME"], button["key"])
    answer = client.post(button["path"], data=button["fields"])
    assert answer.headers["Location"].endswith("/receipt"), answer.status
    take()


def dies_at(app: Flask, step: int) -> Callable[..., None]:
    """Count the steps of this process, and let it die at this one."""
    left = step

    def take(*_: object) -> None:
        nonlocal left
        left -= 1
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)

    engine = app.extensions["engine"]
    event.listen(engine, "before_cursor_execute", take)
    event.listen(engine, "commit", take)
    return take


if __name__ == "__main__":
    main()
