"""The report due every Wednesday: what was asked and answered, and which records look wrong. Start at ``writing``."""
