"""What is written about requests: one line of JSON each, in UTC, with nothing that people entered.

Bodies, query strings, headers and the ids in addresses are never written; of an error its kind and the lines
it went through, not its words, for those may hold what was being saved.
"""

import logging
import secrets
import sys
import traceback
from typing import Any

import structlog
from flask import Flask, Response, g, request

from app import clock

ALLOWED = frozenset(
    {"event", "level", "timestamp", "request", "method", "route", "status", "ms"}
    | {"error", "where", "task", "job", "kind", "count", "mail"}
)
"""Facts that may be written."""


def init_app(app: Flask) -> None:
    """Give each request a number and write a line about it; let nothing else of Flask write."""
    configure()
    app.before_request(_begin)
    app.after_request(_end)
    app.log_exception = lambda exc_info: fault(exc_info[1])  # type: ignore[method-assign]
    app.logger.handlers = [_Wordless()]
    app.logger.propagate = False


def configure() -> None:
    """Set up the lines that any part of the program writes: `structlog.get_logger().info("event", ...)`."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _only_allowed,
            structlog.processors.JSONRenderer(sort_keys=True),
        ],
        logger_factory=lambda *_: structlog.PrintLogger(sys.stderr),
        cache_logger_on_first_use=False,
    )


def reference() -> str:
    """Give what a person can quote about this request: the number its line in the log has."""
    return str(g.get("request_number", "none"))


def describe(error: BaseException) -> dict[str, Any]:
    """Give the kind of an error and the lines it went through, innermost last."""
    frames = traceback.extract_tb(error.__traceback__)[-12:]
    kind = type(error)
    return {
        "error": f"{kind.__module__}.{kind.__qualname__}",
        "where": [f"{frame.filename.rsplit('/', 3)[-1]}:{frame.lineno} {frame.name}" for frame in frames],
    }


def fault(error: BaseException | None) -> None:
    """Write that something failed; in the place of Flask's record, which has its words and the address."""
    structlog.get_logger().error("fault", **(describe(error) if error else {}))


def _begin() -> None:
    g.request_number = secrets.token_hex(5)
    g.started = clock.stopwatch()
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(request=g.request_number)


def _end(response: Response) -> Response:
    structlog.get_logger().info(
        "request",
        method=request.method,
        route=request.url_rule.rule if request.url_rule else "none",
        status=response.status_code,
        ms=round((clock.stopwatch() - g.started) * 1000),
    )
    return response


def _only_allowed(
    _logger: Any, _method: str, event: structlog.typing.EventDict
) -> structlog.typing.EventDict:
    """Let through the facts named above; a fact that nobody has thought about stays out."""
    return {key: value for key, value in event.items() if key in ALLOWED}


class _Wordless(logging.Handler):
    """Writes that Flask reported a failure, without its words."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record."""
        fault(record.exc_info[1] if record.exc_info else None)
