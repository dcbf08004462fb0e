"""Arrows point one way, each vendor has one door, and nothing is read or loaded before it is needed."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MAY_IMPORT = {
    "knowledge": set[str](),
    "ingest": {"knowledge"},
    "assistant": {"knowledge"},
    "bots": {"assistant", "knowledge", "ingest"},
}
DOORS = {
    "chromadb": ("knowledge/vector_index.py",),
    "tantivy": ("knowledge/lexical_index.py",),
    "sentence_transformers": ("knowledge/embedding.py",),
    "model2vec": ("knowledge/embedding.py", "ingest/training/"),
    "langchain": ("assistant/langchain_retriever.py", "assistant/langchain_runnable.py", "assistant/language_model.py"),
    "langsmith": ("assistant/language_model.py",),
    "mcp": ("bots/mcp/",),
    "telegram": ("bots/telegram/",),
    "fastapi": ("bots/web/",),
    "sqlalchemy": ("bots/state/",),
    "alembic": ("bots/state/",),
    "argon2": ("bots/passwords.py",),
    "zxcvbn": ("bots/passwords.py",),
    "pyotp": ("bots/second_factor.py",),
    "pypdf": ("ingest/loaders/pdf.py", "ingest/loaders/hidden_in_pdf.py"),
    "docx": (
        "ingest/loaders/word.py",
        "ingest/loaders/hidden_in_word.py",
        "bots/weekly_report/word.py",
        "bots/weekly_report/word_form.py",
    ),
    "matplotlib": ("bots/weekly_report/drawing.py",),
    "prometheus_client": ("bots/web/metrics.py",),
    "openpyxl": ("bots/weekly_report/excel.py",),
    "selectolax": ("ingest/loaders/web_page.py", "ingest/loaders/hidden_in_web_page.py"),
    "jinja2": ("bots/web/templating.py", "bots/weekly_report/web_page.py"),
    "segno": ("bots/web/qr_code.py",),
    "PIL": ("ingest/loaders/recognition.py",),
}
HEAVY = (
    "torch",
    "sentence_transformers",
    "langchain",
    "langchain_core",
    "fastapi",
    "telegram",
    "chromadb",
    "tantivy",
    "sqlalchemy",
    "alembic",
    "mcp",
    "argon2",
    "zxcvbn",
    "pyotp",
    "jinja2",
    "pypdf",
    "docx",
    "matplotlib",
    "openpyxl",
    "prometheus_client",
)
FILES = {str(p.relative_to(ROOT)): p for package in MAY_IMPORT for p in sorted((ROOT / package).rglob("*.py"))}


def imported(path: Path) -> set[str]:
    """Return the modules that a file imports, anywhere in it, by their full names."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            found.add(node.module)
    return found


def run_at_import(path: Path) -> Iterator[ast.AST]:
    """Yield the nodes that run when a module is imported: all but the bodies of functions."""
    waiting: list[ast.AST] = [ast.parse(path.read_text(encoding="utf-8"))]
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            waiting += [*node.decorator_list, *node.args.defaults, *filter(None, node.args.kw_defaults)]
        elif not isinstance(node, ast.Lambda):
            waiting += ast.iter_child_nodes(node)


def test_there_are_files_to_judge() -> None:
    assert {name.split("/")[0] for name in FILES} == set(MAY_IMPORT)


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_arrows_point_from_bots_to_assistant_to_knowledge_and_from_ingest_to_knowledge(package: str) -> None:
    forbidden = set(MAY_IMPORT) - {package} - MAY_IMPORT[package] | {"tests", "benchmarks"}
    wrong = {
        (name, module)
        for name, path in FILES.items()
        if name.startswith(f"{package}/")
        for module in imported(path)
        if module.split(".")[0] in forbidden
    }
    assert wrong == set()


@pytest.mark.parametrize("vendor", DOORS)
def test_a_vendor_is_imported_in_one_place(vendor: str) -> None:
    importers = {
        name
        for name, path in FILES.items()
        if any(m.split(".")[0] == vendor or m.split(".")[0].startswith(f"{vendor}_") for m in imported(path))
    }
    assert {name for name in importers if not name.startswith(DOORS[vendor])} == set()


def test_imports_are_absolute_so_that_they_can_be_judged() -> None:
    relative = {
        name
        for name, path in FILES.items()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.level
    }
    assert relative == set()


def test_the_environment_is_read_at_import_by_the_settings_alone() -> None:
    readers = {
        name
        for name, path in FILES.items()
        for node in run_at_import(path)
        if (isinstance(node, ast.Attribute) and node.attr in {"environ", "getenv"})
        or (
            isinstance(node, ast.ImportFrom)
            and node.module == "os"
            and {a.name for a in node.names} & {"environ", "getenv"}
        )
    }
    assert readers <= {"assistant/settings.py"}


@pytest.mark.parametrize("module", ["bots.cli", "assistant.pipeline", "ingest.report"])
def test_a_command_does_not_load_what_it_does_not_use(module: str) -> None:
    heavy = HEAVY if module == "bots.cli" else HEAVY[:6]
    script = f"import sys, {module}; print(*sorted(set({heavy!r}) & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={"PATH": os.environ.get("PATH", "")},
    )
    assert done.stdout.split() == []


def test_no_test_leans_on_the_file_of_another() -> None:
    tests = {str(path.relative_to(ROOT)): imported(path) for path in (ROOT / "tests").rglob("*.py")}
    leaning = {(name, m) for name, found in tests.items() for m in found if m.rpartition(".")[2].startswith("test_")}
    assert leaning == set()
