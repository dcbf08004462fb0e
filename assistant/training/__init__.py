"""Fits the ranker's weights and the decision's probabilities; needs scipy (the ``models`` extra brings it)."""
