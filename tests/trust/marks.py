"""Words that nobody else has, said to a server and sought afterwards in everything that it has written."""

import random
import sqlite3
from pathlib import Path


def made(count: int, chance: random.Random) -> list[str]:
    """Return ``count`` marks: letters alone, since digits among them might be masked as somebody's number."""
    return [f"zq{''.join(chance.choices('bcdfghklmnpqrstvx', k=12))}" for _ in range(count)]


def left(folder: Path, marks: list[str]) -> set[str]:
    """Return the marks that stand in any file under a folder, in either of the encodings that programs use."""
    found: set[str] = set()
    for file in folder.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            if b"zq" in content or "zq".encode("utf-16-le") in content:
                found.update(m for m in marks if m.encode() in content or m.encode("utf-16-le") in content)
    return found


def columns_with(state: Path, marks: list[str]) -> dict[str, int]:
    """Return in which columns of the state marks stand, and how many of them."""
    found: dict[str, int] = {}
    connection = sqlite3.connect(state)
    for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        rows = connection.execute(f"SELECT * FROM {table}")
        for row in rows:
            for column, value in zip(rows.description, row, strict=True):
                count = sum(mark in str(value) for mark in marks) if "zq" in str(value) else 0
                if count:
                    found[f"{table}.{column[0]}"] = found.get(f"{table}.{column[0]}", 0) + count
    connection.close()
    return found
