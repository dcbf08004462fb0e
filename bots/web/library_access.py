"""How the routes reach the knowledge itself, beside the assistant's answers."""

from collections.abc import Callable

from knowledge.library import Library

OpenLibrary = Callable[[], Library]
