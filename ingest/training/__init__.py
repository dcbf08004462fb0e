"""Trains the models that the project ships; needs the ``models`` extra (torch)."""
