"""Procedures and articles of law in order, each score a weighted sum of features that explains itself."""
