"""What every command shares: where the knowledge is, how an expected error is shown, where progress goes."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from assistant.errors import AssistantError
from knowledge.errors import KnowledgeError

_HOME = typer.Option("--home", help="Thư mục tri thức (knowledge home); mặc định MOTCUA_HOME.")
HomeOption = Annotated[Path | None, _HOME]


@contextmanager
def clear_errors() -> Iterator[None]:
    """Show an expected error as its one sentence, and leave with status 1."""
    try:
        yield
    except (AssistantError, KnowledgeError) as problem:
        typer.echo(str(problem), err=True)
        raise typer.Exit(1) from problem


def console() -> Console:
    """Return a console on standard error: standard output is for what was asked for."""
    return Console(stderr=True)
