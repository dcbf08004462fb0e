"""Fits the ranker's weights from people's questions; needs scipy (the ``models`` extra brings it)."""
