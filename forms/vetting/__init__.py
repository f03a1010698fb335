"""Pages of the vetting form."""
