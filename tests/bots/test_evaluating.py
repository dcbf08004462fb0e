"""Gold questions judged: a citation that does not hold on the asker's day is found, whatever else is right."""

from datetime import date
from pathlib import Path

import pytest
from rich.console import Console

from assistant.answer import Answer, Block, Citation, Outcome
from bots.evaluating import Judged, evaluate, out_of_force
from ingest.pipeline import ingest
from knowledge.embedding import load_embedder
from knowledge.generation import Home
from knowledge.library import Library

LAW = """# Luật 90/2021/QH15 - Luật Chim

> Nguồn: https://example.vn. Hiệu lực từ 2021-03-01, hết hiệu lực 2024-06-01.

## Điều 1. Nuôi chim
1. Người nuôi chim báo với xã.
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("home")
    (folder / "luat.md").write_text(LAW, encoding="utf-8")
    ingest(Home(folder), [folder / "luat.md"], load_embedder(None))
    return folder


@pytest.mark.parametrize(
    ("day", "source", "found"),
    [
        (date(2023, 1, 1), "90/2021/QH15#1", []),
        (date(2025, 1, 1), "90/2021/QH15#1", ["q: 90/2021/QH15#1"]),
        (date(2025, 1, 1), "90/2021/QH15", ["q: 90/2021/QH15"]),
        (date(2023, 1, 1), "99/2021/QH15#1", ["q: 99/2021/QH15#1"]),  # no such law
        (date(2025, 1, 1), "1.001193", []),
    ],
)
def test_citations_out_of_force_on_the_asked_day_are_found(
    home: Path, day: date, source: str, found: list[str]
) -> None:
    citation = Citation(source=source, section="", title="")
    block = Block(aspect=None, title="", lines=("x",), citations=(citation,))
    answer = Answer(outcome=Outcome.ANSWERED, blocks=(block,), as_of=day)
    library = Library(Home(home).require_current(), load_embedder(None))
    assert list(out_of_force(Judged("s", {"id": "q"}, {}, answer), library)) == found


def test_figures_are_printed_by_any_field_with_the_answers_that_failed(home: Path, tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(
        '{"id": "a", "turns": ["làm giấy khai sinh cho con cần giấy tờ gì"], "style": "formal", "expect": "answer", '
        '"procedures": ["1.001193"], "must": ["Giấy chứng sinh"], "must_not": []}\n'
        '{"id": "b", "turns": ["đăng ký khai sinh mất bao lâu"], "style": "colloquial", "expect": "answer", '
        '"procedures": ["1.001193"], "must": ["một trăm năm"], "must_not": []}\n',
        encoding="utf-8",
    )
    console = Console(record=True, width=120)
    assert evaluate([gold], home, "style", 5, console) == 0
    printed = console.export_text()
    assert "formal" in printed
    assert "colloquial" in printed
    assert "b đăng ký khai sinh mất bao lâu" in printed
    assert "a làm giấy khai sinh" not in printed
