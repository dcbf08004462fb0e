"""Documents sent in: added, looked at, their state moved on by whoever works on them."""

from datetime import date, datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import delete, func, select, update

from bots.deeds import DeedKind
from bots.state import tables
from bots.state.database import Database
from bots.state.deeds import note_deed
from bots.uploads import Progress, Upload, UploadState
from ingest.preview import Preview

_preview = TypeAdapter(Preview)
_progress = TypeAdapter(Progress)
_query = select(tables.Upload, tables.Official.name).join(tables.Official)


def add_upload(database: Database, name: str, digest: str, dated: date, now: datetime, by: int) -> int:
    """Note a document that was sent in, and return its number; the same bytes again are the upload that is there."""
    with database.transaction() as connection:
        known = connection.scalar(select(tables.Upload.id).where(tables.Upload.digest == digest))
        if known is not None:
            return known
        row = tables.Upload(
            name=name,
            digest=digest,
            state=UploadState.READING,
            preview={"dated": dated.isoformat()} | _at_work("", 0, 0, now),
            uploaded_at=now,
            uploaded_by=by,
        )
        connection.add(row)
        connection.flush()
        note_deed(connection, now, by, DeedKind.UPLOADED, name)
        return row.id


def uploads(database: Database, limit: int) -> list[Upload]:
    """Return uploads, the latest first."""
    with database.transaction() as connection:
        rows = connection.execute(_query.order_by(tables.Upload.id.desc()).limit(limit))
        return [_upload(*row) for row in rows]


def waiting_uploads(database: Database) -> int:
    """Return how many uploads wait to be looked at."""
    waiting = select(func.count()).select_from(tables.Upload).where(tables.Upload.state == UploadState.WAITING)
    with database.transaction() as connection:
        return connection.scalar(waiting) or 0


def upload_numbered(database: Database, number: int) -> Upload | None:
    """Return the upload of that number, or None."""
    with database.transaction() as connection:
        row = connection.execute(_query.where(tables.Upload.id == number)).first()
        return _upload(*row) if row else None


def set_previewed(database: Database, number: int, preview: Preview) -> None:
    """Keep what was read of an upload."""
    state = UploadState.REJECTED if preview.rejected else UploadState.WAITING
    _move(database, number, state, preview=_preview.dump_python(preview, mode="json"))


def set_progress(database: Database, number: int, stage: str, done: int, total: int, now: datetime) -> None:
    """Keep how far the work on an upload is."""
    _move(database, number, None, **_at_work(stage, done, total, now))


def begin_publishing(database: Database, upload: Upload, now: datetime, by: int) -> bool:
    """Claim the publication of ``upload``; False when another claimed it meanwhile."""
    with database.transaction() as connection:
        claimed = connection.execute(
            update(tables.Upload)
            .where(tables.Upload.id == upload.id, tables.Upload.state == upload.state)
            .where(tables.Upload.published_at.is_(None))
            .values(state=UploadState.PUBLISHING)
            .returning(tables.Upload.id)
        ).first()
        if claimed is None:
            return False
        row = connection.get_one(tables.Upload, upload.id)
        row.preview = row.preview | _at_work("", 0, 0, now) | {"told": ""}
        note_deed(connection, now, by, DeedKind.PUBLISHED, upload.name)
        return True


def end_publishing(database: Database, number: int, now: datetime, told: str, succeeded: bool) -> None:
    """Keep what became of a publication."""
    state = UploadState.PUBLISHED if succeeded else UploadState.FAILED
    _move(database, number, state, published_at=now if succeeded else None, told=told)


def drop_upload(database: Database, upload: Upload, now: datetime, by: int) -> None:
    """Forget an upload that is not published."""
    with database.transaction() as connection:
        connection.execute(delete(tables.Upload).where(tables.Upload.id == upload.id))
        note_deed(connection, now, by, DeedKind.UPLOAD_DROPPED, upload.name)


def _move(
    database: Database, number: int, state: UploadState | None, published_at: datetime | None = None, **kept: Any
) -> None:
    with database.transaction() as connection:
        row = connection.get(tables.Upload, number, with_for_update=True)
        if row is None:
            return
        row.preview = row.preview | kept
        row.state = state or row.state
        row.published_at = published_at or row.published_at


def _at_work(stage: str, done: int, total: int, now: datetime) -> dict[str, Any]:
    return {"progress": _progress.dump_python(Progress(stage=stage, done=done, total=total, at=now), mode="json")}


def _upload(upload: tables.Upload, by: str) -> Upload:
    kept = upload.preview
    return Upload(
        id=upload.id,
        name=upload.name,
        digest=upload.digest,
        state=UploadState(upload.state),
        dated=date.fromisoformat(kept["dated"]),
        uploaded_at=upload.uploaded_at,
        uploaded_by=by,
        preview=_preview.validate_python(kept.get("preview", {})),
        progress=_progress.validate_python(kept["progress"]) if "progress" in kept else None,
        told=kept.get("told", ""),
        published_at=upload.published_at,
    )
