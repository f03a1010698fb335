"""What a service can refuse, named for what is so. One table of the web maps these to pages."""


class NotFound(Exception):
    """There is no such thing, or it is somebody else's: the answer is the same."""


class NotAllowed(Exception):
    """The person has signed in, but has no role that may do this."""


class NotPossibleNow(Exception):
    """The step cannot be taken in the state that things are in; the text says why, for people."""


class NotReady(Exception):
    """Something is missing. `messages` say what to do, one each, for people."""

    def __init__(self, messages: list[str]) -> None:
        super().__init__("; ".join(messages))
        self.messages = messages
