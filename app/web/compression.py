"""Files of ours go out compressed. Pages do not: their length must not tell what people wrote."""

import gzip
from functools import lru_cache

from flask import Flask, Response, request

KINDS = frozenset({"text/css", "text/javascript", "image/svg+xml"})


def init_app(app: Flask) -> None:
    """Compress files for browsers that take it."""
    app.after_request(compress)


def compress(response: Response) -> Response:
    """Compress the answer if it is one of our files."""
    if request.endpoint != "static" or response.mimetype not in KINDS or response.status_code != 200:  # noqa: PLR2004
        return response
    if request.accept_encodings["gzip"]:
        response.direct_passthrough = False
        # The tag is of the file as it lies there; the browser keeps this form of it by its versioned address.
        response.headers.pop("ETag", None)
        response.set_data(_compressed(response.get_data()))
        response.content_encoding = "gzip"
    return response


@lru_cache(maxsize=32)
def _compressed(content: bytes) -> bytes:
    return gzip.compress(content, mtime=0)
