"""The one door to the state's database: SQLite beside the knowledge, or whatever ``MOTCUA_DATABASE_URL`` names."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, InterfaceError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session as Connection
from sqlalchemy.orm import sessionmaker

from assistant.bootstrap import knowledge_home
from assistant.errors import AssistantError
from assistant.settings import Settings

_MIGRATIONS = Path(__file__).parent / "migrations"
_WAIT = 15_000  # milliseconds that a writer waits for another
_AWAY = "Chưa ghi nhận được lúc này; bạn thử lại sau ít phút. (This cannot be kept now: try again in a minute.)"


class StateUnavailable(AssistantError):
    """The database is away; what it would have done may be tried again."""


class Database:
    """The state's tables at ``url``, brought up to date; safe to share between threads.

    Raises ``AssistantError`` when the database cannot be opened.
    """

    def __init__(self, url: str) -> None:
        try:
            self._engine = _engine(url)
            _migrate(self._engine)
        except (SQLAlchemyError, ArgumentError, OSError, ImportError) as problem:
            shown = url.split("@")[-1]  # without a password
            raise AssistantError(
                f"Không mở được cơ sở dữ liệu {shown}: {type(problem).__name__}; hãy kiểm tra MOTCUA_DATABASE_URL và "
                "quyền ghi. (The database cannot be opened.)"
            ) from problem
        except CommandError as problem:  # a revision that this program does not know
            raise AssistantError(
                "Cơ sở dữ liệu do một bản Motcua mới hơn ghi: hãy chạy bản đó, hoặc khôi phục bản sao lưu trước khi "
                "nâng cấp. (A newer version wrote this database: run that one, or restore the backup from before.)"
            ) from problem
        self._connect = sessionmaker(self._engine, expire_on_commit=False)
        self._as_found = True  # a process that ended may have left what it deleted

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Yield a connection; everything is committed at the end, or nothing if that raises.

        Raises ``StateUnavailable`` when the database does not answer, is locked too long, or takes nothing more.
        """
        try:
            with self._connect.begin() as connection:
                yield connection
        except (OperationalError, InterfaceError, PoolTimeout) as problem:
            raise StateUnavailable(_AWAY) from problem

    @property
    def is_file(self) -> bool:
        """Tell whether the state is an SQLite file."""
        return self._engine.dialect.name == "sqlite"

    def copy_to(self, empty: Path) -> None:
        """Write everything, as it is at one instant, to an ``empty`` file; nothing of what was deleted comes along."""
        self._alone("VACUUM INTO ?", str(empty))

    def erase_deleted(self) -> None:
        """Leave no byte of what was deleted in SQLite's file and journal; raises ``StateUnavailable``.

        Overwriting what is deleted (``secure_delete``) is not enough: where rows moved between pages, as a tree of
        them grows, a copy of a row may stay behind in the part of a page that is no longer in use.
        """
        if self.is_file and (self._as_found or self._written()):
            self._alone("VACUUM")
            self._alone("PRAGMA wal_checkpoint(TRUNCATE)")
            self._as_found = False

    def _written(self) -> bool:
        """Tell whether anything was written since the journal was last emptied."""
        journal = Path(f"{self._engine.url.database}-wal")
        return journal.exists() and journal.stat().st_size > 0

    def _alone(self, statement: str, *values: str) -> None:
        """Run a statement of SQLite's that may stand in no transaction."""
        with closing(self._engine.raw_connection()) as connection:
            try:
                connection.cursor().execute(statement, values)
            except sqlite3.OperationalError as problem:
                raise StateUnavailable(_AWAY) from problem

    def close(self) -> None:
        """Give all connections back."""
        self._engine.dispose()


def open_database(settings: Settings, home: Path | None = None) -> Database:
    """Open the database that the settings name, or else the knowledge home's own; raises ``AssistantError``."""
    named = settings.database_url.get_secret_value() if settings.database_url else ""
    return Database(named or database_in(knowledge_home(settings, home).root))


def database_in(home: Path) -> str:
    """Return the address of the SQLite database of a knowledge home."""
    home.mkdir(parents=True, exist_ok=True)
    return f"sqlite:///{home / 'state.sqlite'}"


def _engine(url: str) -> Engine:
    name = make_url(url)
    if name.drivername in {"postgres", "postgresql"}:
        name = name.set(drivername="postgresql+psycopg")
    engine = create_engine(name, pool_pre_ping=True)
    if engine.dialect.name == "sqlite":
        if engine.url.database:  # made for its owner's eyes alone, as its journals then are too
            os.close(os.open(engine.url.database, os.O_CREAT, 0o600))
        event.listen(engine, "connect", _careful)
    return engine


def _careful(connection: object, _: object) -> None:
    """Let readers go on beside a writer, lose nothing that was acknowledged, leave nothing of what is deleted."""
    cursor = connection.cursor()  # type: ignore[attr-defined]  # a DB-API connection
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "secure_delete=ON",
        f"busy_timeout={_WAIT}",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _migrate(engine: Engine) -> None:
    """Bring the tables up to date; two processes that start together do it one after the other."""
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(20250701)")
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
