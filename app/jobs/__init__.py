"""Work done after a request: asked for in the request's own transaction, done by a worker, at least once."""
