"""Files as offices hold them, whatever their name, into text."""
