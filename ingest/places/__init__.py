"""Builds the shipped list of administrative units from an open compilation of the official resolutions."""
