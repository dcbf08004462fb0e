"""Administrative units old and new: what became of what, and which ones a text names."""
