"""The commands of `vetready`, one module each, which `app.cli` puts together."""
