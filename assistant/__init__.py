"""From a question to an answer made of facts from records, each with its source. Start at ``pipeline``."""
