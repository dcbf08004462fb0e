"""Explanations that a language model words and code checks, sentence by sentence, against the passages they cite."""
