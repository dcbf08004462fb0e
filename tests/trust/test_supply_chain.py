"""What is installed is pinned, with the digest of every file, and its licence is known."""

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.trust.ledger import Row

ROOT = Path(__file__).parents[2]
_PIN = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)((?: \\\n    --hash=sha256:[0-9a-f]{64})+)$", re.M)
_EXTRAS = ("report", "postgresql", "llm")


def test_every_package_is_pinned_with_hashes_and_its_licence_listed(row: Row) -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pins = {canonicalize_name(name): version for name, version, _ in _PIN.findall(text)}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    stated = [*project["dependencies"], *(d for extra in _EXTRAS for d in project["optional-dependencies"][extra])]
    needed = {canonicalize_name(r.name): r.specifier for r in map(Requirement, stated)}
    listed = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")
    row.number, row.promise = "10.1", "Every package is pinned with the digests of its files, and its licence is listed"
    row.tried = f"{len(pins)} packages, {text.count('--hash')} digests"
    assert text.count("==") == len(pins)
    assert "://" not in text
    assert {name for name, bounds in needed.items() if name not in pins or pins[name] not in bounds} == set()
    assert {name for name in pins if f"{name} {pins[name]}" not in canonical(listed)} == set()
    assert "?" not in listed


def canonical(text: str) -> str:
    """Return the list with the names as they are compared: "jaraco.text 1" is "jaraco-text 1"."""
    return re.sub(r"([A-Za-z0-9._-]+)( [0-9])", lambda m: canonicalize_name(m[1]) + m[2], text)
