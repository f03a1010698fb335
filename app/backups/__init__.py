"""Backups: one sealed file of everything, checked, and put into an empty database again."""
