"""Documents sent in: a list, a form, a preview of what was read, publication."""

import hashlib
import shutil
from pathlib import Path

from fastapi import APIRouter, Depends, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile

from bots.accounts import Role
from bots.state.uploads import add_upload, begin_publishing, drop_upload, upload_numbered, uploads
from bots.upload_work import PUBLISH, READ
from bots.uploads import ACCEPTED, MOST, Upload, UploadState, folder_of, keep, safe_name
from bots.vietnam_time import today
from bots.web.officials.access import protected, visit_of
from bots.web.officials.means import Means
from bots.web.officials.messages import Words
from bots.web.officials.pages import go, page
from bots.web.officials.refusals import Refusal
from bots.web.officials.typed import Number, day_typed
from knowledge.library import Library

_SHOWN = 100


def document_routes(means: Means) -> APIRouter:
    """Return the routes that look at documents and send them in."""
    router = protected(means, Role.EDITOR)

    @router.get("/documents")
    def show(request: Request) -> Response:
        return _list(request, means)

    async def files_of(request: Request) -> list[tuple[str, bytes]]:
        form = await request.form()
        sent = [file for file in form.getlist("files") if isinstance(file, UploadFile) and file.filename]
        return [(safe_name(file.filename or ""), await file.read()) for file in sent]

    @router.post("/documents")
    async def send(request: Request, files: list[tuple[str, bytes]] = Depends(files_of)) -> Response:  # noqa: B008
        form = await request.form()
        return await run_in_threadpool(_taken, request, means, files, str(form.get("dated") or ""))

    @router.get("/documents/{number}")
    def one(request: Request, number: Number) -> Response:
        upload, now = _upload(means, number), means.now()
        held = _held(upload, means.library())
        return page(request, "document", upload=upload, now=now, held=held, states=UploadState)

    @router.post("/documents/{number}/drop")
    def drop(request: Request, number: Number) -> Response:
        upload = _upload(means, number)
        if upload.state == UploadState.PUBLISHED or upload.at_work(means.now()):
            raise Refusal(422, Words.NOT_NOW)
        drop_upload(means.database, upload, means.now(), visit_of(request).account.id)
        shutil.rmtree(folder_of(means.home, upload.digest), ignore_errors=True)
        return go(request, "/documents", "DROPPED")

    return router


def publishing_routes(means: Means) -> APIRouter:
    """Return the route that brings a document into use."""
    router = protected(means, Role.APPROVER)

    @router.post("/documents/{number}/publish")
    def publish(request: Request, number: Number) -> Response:
        upload, now = _upload(means, number), means.now()
        if not upload.can_be_published(now):
            raise Refusal(422, Words.NOT_NOW)
        if begin_publishing(means.database, upload, now, visit_of(request).account.id):
            means.begin(PUBLISH, number, means.home)
        return go(request, f"/documents/{number}")

    return router


def _taken(request: Request, means: Means, files: list[tuple[str, bytes]], dated: str) -> Response:
    """Keep the files and begin to read them; refuse all where one cannot be taken."""
    problem = _objection(files)
    if problem:
        return _list(request, means, 422, problem)
    day, by, numbers = day_typed(dated) or today(means.now()), visit_of(request).account.id, []
    for name, content in files:
        digest = hashlib.sha256(content).hexdigest()
        number = add_upload(means.database, name, digest, day, means.now(), by)
        upload = _upload(means, number)
        if upload.state == UploadState.READING:
            keep(means.home, upload.name, digest, content, day)
            means.begin(READ, number, means.home)
        numbers.append(number)
    return go(request, f"/documents/{numbers[0]}" if len(numbers) == 1 else "/documents")


def _objection(files: list[tuple[str, bytes]]) -> str:
    """Return the name of the sentence that says why the files are not taken, or ""."""
    if not files:
        return "NO_FILE"
    if len(files) > MOST:
        return "TOO_MANY_FILES"
    if any(Path(name).suffix not in ACCEPTED for name, _ in files):
        return "WRONG_KIND"
    return "" if all(content for _, content in files) else "EMPTY_FILE"


def _list(request: Request, means: Means, status: int = 200, problem: str = "") -> Response:
    found, now = uploads(means.database, _SHOWN), means.now()
    accepted = ",".join(sorted(ACCEPTED))
    return page(
        request, "documents", status, uploads=found, now=now, problem=problem, accepted=accepted, today=today(now)
    )


def _upload(means: Means, number: int) -> Upload:
    upload = upload_numbered(means.database, number)
    if upload is None:
        raise Refusal(404, Words.NO_SUCH_PAGE)
    return upload


def _held(upload: Upload, library: Library) -> frozenset[str]:
    """Return the codes and numbers in the preview, and those that it acts upon, that the knowledge holds already."""
    targets = {r.target for d in upload.preview.documents for r in d.relations}
    named = {p.code for p in upload.preview.procedures} | {d.number for d in upload.preview.documents} | targets
    return frozenset(
        n for n in named if n in library.catalogue or (n in library.documents and library.documents[n].held)
    )
