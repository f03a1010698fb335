"""Managers' pages: panels and their sessions, the timetable from the search to telling people."""

from app.manager import interviews, panels, questions, results, timetable
from app.manager.blueprint import pages

__all__ = ["interviews", "pages", "panels", "questions", "results", "timetable"]
