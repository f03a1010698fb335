"""Programs started for a test, as people start them, and stopped afterwards."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from app.config import ROOT

BIN = Path(sys.executable).parent
OURS = ("VETREADY_", "DATABASE_URL")
PATIENCE = 60  # seconds until a program that does not start is given up


def free_port() -> int:
    """Give a port that nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def environment(settings: Mapping[str, str]) -> dict[str, str]:
    """Give our environment with these settings of the program and no others."""
    return {name: value for name, value in os.environ.items() if not name.startswith(OURS)} | dict(settings)


@contextmanager
def started(
    command: list[str], settings: Mapping[str, str], *, quiet: bool = False
) -> Iterator[subprocess.Popen[str]]:
    """Start a program, and stop it with SIGTERM at the end if it still runs.

    What it writes can be read, and has to be read if it is much: a program that cannot write stands still. If
    `quiet`, it goes nowhere.
    """
    process = subprocess.Popen(
        [str(BIN / command[0]), *command[1:]],
        env=environment(settings),
        cwd=ROOT,
        stdout=subprocess.DEVNULL if quiet else subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
        try:
            process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise


@contextmanager
def doomed(command: list[str], settings: Mapping[str, str]) -> Iterator[subprocess.Popen[str]]:
    """Start a program in a group of its own, to be killed with all that it started; see `kill`."""
    process = subprocess.Popen(
        [str(BIN / command[0]), *command[1:]],
        env=environment(settings),
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            kill(process)


def kill(process: subprocess.Popen[str]) -> None:
    """Kill a program of a group of its own, and all of the group, with `kill -9`."""
    os.killpg(process.pid, signal.SIGKILL)
    process.wait(PATIENCE)


def get(url: str, process: subprocess.Popen[str]) -> tuple[int, str]:
    """Fetch a page of a program, waiting for the program to listen."""
    give_up = time.monotonic() + PATIENCE
    while True:
        try:
            with urllib.request.urlopen(url, timeout=PATIENCE) as response:
                return response.status, response.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()
        except OSError:
            assert process.poll() is None, process.communicate()[0]
            assert time.monotonic() < give_up, f"{url} does not answer"
            time.sleep(0.05)
