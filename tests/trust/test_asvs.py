"""The table of ``docs/security_asvs.md`` and the tests hold together; it names every requirement of levels 1 and 2 once."""

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path

from tests.trust.ledger import Row

ROOT = Path(__file__).parents[2]
TABLE = ROOT / "docs/security_asvs.md"
VERDICTS = {"kept", "not applicable", "not kept"}
# How many requirements each section has; those of level 3 alone are left out by number.
SECTIONS = {
    "1": (2, 9, 11, 3, 2), "2": (3, 3, 4, 1), "3": (0, 2, 4, 6, 5, 0, 2), "4": (3, 1, 2, 4), "5": (1, 3, 2, 3),
    "6": (3, 12, 4, 4, 5, 3, 0, 4), "7": (3, 4, 2, 5, 2, 2), "8": (2, 3, 1, 1), "9": (3, 4), "10": (2, 2, 4, 11, 5, 2, 3),
    "11": (2, 3, 3, 4, 1, 1), "12": (3, 2, 4), "13": (1, 5, 2, 5), "14": (2, 4, 3), "15": (3, 3, 7), "16": (1, 5, 4, 3, 3),
    "17": (1, 4, 2),
}  # fmt: skip


def rows() -> list[tuple[list[str], str, str]]:
    """Return the numbers, the verdict and the grounds of every row."""
    cells = [
        line.strip("|").split(" | ") for line in TABLE.read_text(encoding="utf-8").splitlines() if line[:3] > "| 0"
    ]
    found = [row for row in cells if re.match(r" ?\d", row[0])]
    assert all(len(row) == 4 for row in found), [row for row in found if len(row) != 4]
    return [([n.strip() for n in row[0].split(",")], row[2].strip(), row[3]) for row in found]


@cache
def names_of_tests() -> frozenset[str]:
    """Return the name of every test of the repository."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "tests").rglob("test_*.py"))
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    return frozenset(node.name for tree in trees for node in ast.walk(tree) if isinstance(node, functions))


def test_every_requirement_of_levels_one_and_two_stands_in_the_table_once(row: Row) -> None:
    wanted = {
        f"{chapter}.{section}.{number}"
        for chapter, counts in SECTIONS.items()
        for section, count in enumerate(counts, start=1)
        for number in range(1, count + 1)
    }
    named = Counter(number for numbers, _, _ in rows() for number in numbers)
    assert len(wanted) == 253
    assert sorted(named) == sorted(wanted)
    assert set(named.values()) == {1}
    verdicts = Counter(verdict for numbers, verdict, _ in rows() for _ in numbers)
    assert set(verdicts) == VERDICTS
    row.number, row.promise = (
        "11.7",
        "What OWASP's ASVS 5.0 asks at levels 1 and 2 is kept, or said not to be, with the reason",
    )
    row.tried = "253 requirements, each with its tests or its reason (`docs/security_asvs.md`)"
    row.measured = [", ".join(f"{verdicts[verdict]} {verdict}" for verdict in ("kept", "not applicable", "not kept"))]


def test_every_test_and_file_that_the_table_names_exists() -> None:
    named = {name for _, _, grounds in rows() for name in re.findall(r"`([^`]+)`", grounds)}
    files = {name for name in named if ("/" in name and name[0] not in "/<") or name.endswith(".md")}
    assert {name for name in named if name.startswith("test_")} <= names_of_tests()
    assert {name for name in files if not (ROOT / name).exists()} == set()


def test_what_is_kept_names_a_test_or_a_file_and_what_is_not_says_why() -> None:
    for numbers, verdict, grounds in rows():
        assert verdict in VERDICTS, numbers
        if verdict == "kept":
            assert re.search(r"`(test_\w+|[\w./-]+/[\w./-]+|\w+\.md)`", grounds), numbers
        else:
            assert len(grounds.strip()) > 3, numbers
