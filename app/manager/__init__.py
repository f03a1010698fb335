"""Managers' pages: panels and their sessions, the timetable from the search to telling people."""

from app.manager import arranging, interviews, panels, questions, results, timetable
from app.manager.blueprint import pages

__all__ = ["arranging", "interviews", "pages", "panels", "questions", "results", "timetable"]
