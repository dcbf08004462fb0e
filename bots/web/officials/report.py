"""The weekly report, made and handed to the browser."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Form, Request, Response

from assistant.errors import AssistantError
from bots.accounts import Role
from bots.deeds import DeedKind
from bots.state.deeds import write_deed
from bots.web.officials.access import protected, visit_of
from bots.web.officials.means import Means
from bots.web.officials.messages import Words
from bots.web.officials.pages import HEADERS, page
from bots.weekly_report.week import Week, last_full_week, week_named

_WEEKS = 12
_PATIENCE = 600  # seconds
_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "html": "text/html; charset=utf-8",
}


def report_routes(means: Means) -> APIRouter:
    """Return the routes of the weekly report."""
    router = protected(means, Role.EDITOR)

    @router.get("/report")
    def show(request: Request) -> Response:
        weeks: list[Week] = [last_full_week(means.now())]
        while len(weeks) < _WEEKS:
            weeks.append(weeks[-1].before)
        return page(request, "report", weeks=weeks, formats=list(_TYPES), body=means.report_body or "")

    @router.post("/report")
    def make(
        request: Request,
        week: Annotated[str, Form(max_length=10)],
        form: Annotated[str, Form(pattern="^(docx|xlsx|html)$")],
        body: Annotated[str, Form(max_length=200)] = "",
        addressee: Annotated[str, Form(max_length=200)] = "",
    ) -> Response:
        now, wanted = means.now(), week_named(week, means.now())
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"report.{form}"
            _write(path, str(wanted), body.strip(), addressee.strip(), means.home)
            content = path.read_bytes()
        write_deed(means.database, now, visit_of(request).account.id, DeedKind.REPORT_MADE, str(wanted))
        named = {"Content-Disposition": f'attachment; filename="bao-cao-{wanted}.{form}"'}
        return Response(content, media_type=_TYPES[form], headers=HEADERS | named)

    return router


def _write(path: Path, week: str, body: str, addressee: str, home: Path) -> None:
    """Write the report in a process of its own, so that nobody's answer waits for it; raises ``AssistantError``."""
    named = [f"--{name}={value}" for name, value in (("body", body), ("to", addressee)) if value]
    command = [sys.executable, "-m", "bots.cli", "report", "-o", str(path), "--week", week, "--home", str(home), *named]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run(command, env=environment, capture_output=True, timeout=_PATIENCE)
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip() if done.returncode == 1 else ""
        raise AssistantError(said.splitlines()[-1] if said else Words.BROKEN.in_("vi"))
