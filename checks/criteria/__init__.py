"""The person specification, checked before an application is sent (for completeness, never for quality)."""
