"""What services raise when they cannot do as asked, for more than one of them."""


class NotFound(Exception):
    """The thing does not exist, or is not the actor's: nobody is told which."""
