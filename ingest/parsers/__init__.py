"""One parser a source format: text in, typed records out."""
