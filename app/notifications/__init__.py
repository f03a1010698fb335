"""Mail to people: queued with the change it tells of, written from a template, sent by the worker."""
