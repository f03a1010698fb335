"""The vetting officer's pages: the desk, one pack and what is in it, its return and its steps."""

from app.vetting import desk, force, packs, steps, taking
from app.vetting.blueprint import pages

__all__ = ["desk", "force", "packs", "pages", "steps", "taking"]
