"""Shortlisting by people: what can be worked out from their marks, and how texts are made anonymous."""
