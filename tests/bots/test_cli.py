"""The command line, as a person types it."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bots.cli import app
from ingest.pipeline import ingest
from knowledge.embedding import load_embedder
from knowledge.generation import Home
from knowledge.manifest import verify_files

BIRTH = "làm giấy khai sinh cho con mới sinh cần giấy tờ gì"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A knowledge home with the starter set (2 s)."""
    folder = tmp_path_factory.mktemp("home")
    ingest(Home(folder), [], load_embedder(None))
    return folder


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(a) for a in arguments])


def test_a_question_is_answered_with_what_is_seen_at_once(home: Path) -> None:
    done = run("ask", BIRTH, "--home", home)
    assert done.exit_code == 0
    assert "Giấy chứng sinh" in done.stdout
    assert "Nguồn: Thủ tục 1.001193" in done.stdout
    assert "Các bước thực hiện" not in done.stdout


def test_the_rest_is_unfolded_and_the_choice_explained_when_asked_for(home: Path) -> None:
    done = run("ask", BIRTH, "--home", home, "--full", "--explain")
    assert "Các bước thực hiện" in done.stdout
    assert "Ứng viên (candidates)" in done.stdout
    assert "1.001193" in done.stdout.split("Ứng viên")[1]


def test_the_whole_answer_comes_as_json(home: Path) -> None:
    done = run(
        "ask",
        "đổi thẻ căn cước tốn bao nhiêu tiền",
        "--home",
        home,
        "--json",
        "--as-of",
        "2027-01-01",
        "--place",
        "huế",
    )
    answer = json.loads(done.stdout)
    assert answer["outcome"] == "answered"
    assert answer["ranked"][0] == "2.001195"
    assert answer["as_of"] == "2027-01-01"
    assert answer["conversation"]["place"] == "Huế"
    assert answer["blocks"][0]["lines"][0].startswith("50.000 đồng")


def test_the_home_may_stand_in_the_environment(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MOTCUA_HOME", str(home))
    assert "Giấy chứng sinh" in run("ask", BIRTH).stdout


def test_without_knowledge_it_is_said_what_to_do() -> None:
    done = run("ask", BIRTH)
    assert done.exit_code == 1
    assert "motcua ingest" in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("ask", ""), "đang trống"),
        (("ask", "a" * 10_000), "10,000 ký tự"),
        (("ask", BIRTH, "--as-of", "mai"), "Ngày “mai” không đúng"),
        (("ask", BIRTH, "--place", "Atlantis"), "Không biết nơi “Atlantis”"),
        (("telegram",), "TELEGRAM_BOT_TOKEN"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_status_1(home: Path, arguments: tuple[str, ...], words: str) -> None:
    done = run(*arguments, "--home", home)
    assert done.exit_code == 1
    assert words in done.stderr
    assert len(done.stderr.strip().split("\n")) == 1
    assert "Traceback" not in done.output


def test_an_unknown_setting_is_one_sentence(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MOTCUA_HMOE", "x")
    done = run("ask", BIRTH, "--home", home)
    assert done.exit_code == 1
    assert "MOTCUA_HMOE" in done.stderr


def test_a_batch_is_answered_line_by_line(home: Path, tmp_path: Path) -> None:
    rows = [{"id": "a", "turns": [BIRTH, "còn lệ phí?"]}, {"id": "b", "turns": [""]}]
    (tmp_path / "in.jsonl").write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    done = run("answer", tmp_path / "in.jsonl", tmp_path / "out.jsonl", "--home", home)
    assert done.exit_code == 0
    first, second = map(json.loads, (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines())
    assert (first["id"], first["outcome"], first["ranked"][0]) == ("a", "answered", "1.001193")
    assert "Không thu phí" in first["text"]
    assert (second["id"], second["outcome"]) == ("b", "error")


def test_a_bad_batch_writes_nothing(home: Path, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text("{", encoding="utf-8")
    done = run("answer", tmp_path / "in.jsonl", tmp_path / "out.jsonl", "--home", home)
    assert done.exit_code == 1
    assert "in.jsonl, dòng 1" in done.stderr
    assert not (tmp_path / "out.jsonl").exists()


def test_ingesting_what_is_not_there_says_so_and_harms_nothing(home: Path, tmp_path: Path) -> None:
    before = Home(home).require_current()
    done = run("ingest", tmp_path / "missing.tar.xz", "--home", home)
    assert done.exit_code == 1
    assert "missing.tar.xz" in done.stderr.replace("\n", "")  # a table wraps
    assert Home(home).require_current() == before
    verify_files(before)
    assert "Giấy chứng sinh" in run("ask", BIRTH, "--home", home).stdout


def test_the_first_ingest_takes_in_the_starter_set_and_tells_what_came_of_it(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = run("ingest", tmp_path / "empty", "--home", tmp_path / "new")
    assert done.exit_code == 0
    assert "Thế hệ mới đang phục vụ" in done.stderr
    again = run("ingest", tmp_path / "empty", "--home", tmp_path / "new")
    assert "Không có gì thay đổi" in again.stderr


def test_without_a_command_the_commands_are_listed() -> None:
    done = run()
    for command in ("ask", "answer", "ingest", "serve", "telegram"):
        assert command in done.output


def test_the_doctor_reports_what_is_missing_in_the_legal_records(home: Path) -> None:
    done = run("doctor", "--home", home, "--as-of", "2026-11-22")
    assert done.exit_code == 0
    assert "22/11/2026" in done.stdout
    assert "03/2007/QH12" in done.stdout  # a law known by its term alone


def test_the_doctor_of_an_empty_home_says_what_to_do_first() -> None:
    done = run("doctor")
    assert done.exit_code == 1
    assert "motcua ingest" in done.stderr


def test_the_weekly_report_of_a_home_is_written_for_the_body_in_the_settings(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MOTCUA_REPORT_BODY", "UBND phường Hải Châu")
    done = run("report", "--week", "2026-W30", "--home", home, "-o", tmp_path / "r.html")
    assert done.exit_code == 0, done.output
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "PHƯỜNG HẢI CHÂU" in page
    assert "tuần 30 năm 2026" in page


def test_a_week_that_is_none_is_refused_in_one_sentence(home: Path, tmp_path: Path) -> None:
    done = run("report", "--week", "tuần trước", "--home", home, "-o", tmp_path / "r.html")
    assert done.exit_code == 1
    assert "2026-W47" in done.stderr
    assert not (tmp_path / "r.html").exists()


def test_the_state_is_backed_up_and_purged_from_the_command_line(tmp_path: Path) -> None:
    done = run("backup", tmp_path / "copy.sqlite", "--home", tmp_path)
    assert done.exit_code == 0, done.output
    assert (tmp_path / "copy.sqlite").read_bytes().startswith(b"SQLite format 3")
    assert run("purge", "--home", tmp_path).exit_code == 0
    refused = run("backup", tmp_path / "nowhere" / "copy.sqlite", "--home", tmp_path)
    assert refused.exit_code == 1
    assert "Không sao lưu được" in refused.stderr
