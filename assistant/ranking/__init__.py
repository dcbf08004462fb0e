"""Candidates in order: features of each (``features``) under learned weights and fixed rules (``model``)."""
