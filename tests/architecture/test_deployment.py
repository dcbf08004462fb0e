"""What is deployed agrees with the code: a setting that does not exist would stop the server at its start."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml

from assistant.settings import Settings
from bots.cli import app

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted([ROOT / "Dockerfile", ROOT / "compose.yaml", *(p for p in (ROOT / "deploy").rglob("*") if p.is_file())])
UNITS = sorted((ROOT / "deploy" / "systemd").glob("*.service"))
SETTINGS = {f"MOTCUA_{name.upper()}" for name, field in Settings.model_fields.items() if not field.validation_alias}
COMMANDS = {command.name or command.callback.__name__ for command in app.registered_commands if command.callback}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_setting_that_is_named_exists(path: Path) -> None:
    assert set(re.findall(r"MOTCUA_[A-Z_]+[A-Z]", path.read_text(encoding="utf-8"))) <= SETTINGS


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.name)
def test_every_command_that_a_unit_runs_exists(path: Path) -> None:
    run = re.findall(r"/opt/motcua/current/bin/motcua (\w+)", path.read_text(encoding="utf-8"))
    assert run
    assert set(run) <= COMMANDS


def test_every_command_that_the_guide_names_exists() -> None:
    guide = (ROOT / "docs" / "deploy.md").read_text(encoding="utf-8")
    named = re.findall(r"`motcua (\w+)|run --rm (?:-v \S+ )?motcua (\w+)|bin/motcua (\w+)", guide)
    assert {name for names in named for name in names if name} <= COMMANDS
    assert len(named) > 5


def test_the_image_holds_every_package() -> None:
    packages = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]["packages"]["find"]["include"]
    names = {package.rstrip("*") for package in packages}
    copied = set(re.findall(r"^COPY (\w+) \1$", (ROOT / "Dockerfile").read_text(), re.MULTILINE))
    let_in = {line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")}
    assert copied == names
    assert names <= let_in


def test_all_that_compose_tells_the_server_is_a_setting() -> None:
    server = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))["services"]["motcua"]
    assert set(server["environment"]) <= SETTINGS
    assert server["environment"]["MOTCUA_TRUSTED_PROXIES"] == "*"  # its address is the bridge's


def test_no_service_may_write_outside_its_volumes_or_be_root() -> None:
    services = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))["services"]
    assert set(services) == {"motcua", "telegram", "database"}
    for service in services.values():
        assert service["read_only"]
        assert service["user"] not in ("root", "0")
        assert service["cap_drop"] == ["ALL"]
        assert all(port.startswith("127.0.0.1:") for port in service.get("ports", []))


def test_every_file_that_is_no_code_is_installed_with_its_package() -> None:
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]["package-data"]
    for package in ("bots", "ingest", "knowledge", "assistant"):
        installed = {p for pattern in listed.get(package, []) for p in (ROOT / package).glob(pattern)}
        there = {
            p for p in (ROOT / package).rglob("*") if p.is_file() and not {"__pycache__", "training"} & set(p.parts)
        }
        assert {str(p) for p in there - installed if p.suffix != ".py"} == set()
