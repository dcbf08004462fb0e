"""From files to a published generation of knowledge. Start at ``pipeline``."""
