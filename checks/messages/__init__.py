"""The catalogue of messages: the words of every finding, in files by section."""
