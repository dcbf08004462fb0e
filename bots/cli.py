"""The command line. Each command imports what it needs when it runs, so that the quick ones stay quick."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from assistant.errors import AssistantError
from bots.command_line import HomeOption, clear_errors, console
from bots.core_dumps import leave_no_core_dump
from bots.official_commands import official

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Motcua: hỏi đáp thủ tục hành chính và thẩm quyền.")
app.add_typer(official, name="official")


@app.callback()
def _begin() -> None:
    """Do what holds for every command."""
    leave_no_core_dump()


@app.command()
def ask(
    question: Annotated[str, typer.Argument(help="Câu hỏi, có dấu hay không dấu đều được.")],
    place: Annotated[str | None, typer.Option(help="Tỉnh, thành phố hoặc phường, xã của người hỏi.")] = None,
    as_of: Annotated[str | None, typer.Option(help="Trả lời cho ngày này (YYYY-MM-DD).")] = None,
    json: Annotated[bool, typer.Option("--json", help="In toàn bộ câu trả lời dạng JSON.")] = False,
    full: Annotated[bool, typer.Option("--full", help="In cả các phần gập.")] = False,
    explain: Annotated[bool, typer.Option("--explain", help="In vì sao chọn thủ tục này.")] = False,
    home: HomeOption = None,
) -> None:
    """Trả lời một câu hỏi (answer one question)."""
    from assistant.bootstrap import build_assistant
    from assistant.question import make_question
    from assistant.settings import load_settings
    from bots.plain_text import render

    with clear_errors():
        answer = build_assistant(load_settings(), home).answer(make_question(question, as_of, place))
    if json:
        from pydantic import TypeAdapter

        typer.echo(TypeAdapter(type(answer)).dump_json(answer, indent=1).decode())
        return
    typer.echo(render(answer, unfolded=full))
    if explain:
        from bots.explanation import explain as explained

        typer.echo(explained(answer))


@app.command()
def answer(
    questions: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="IN.jsonl")],
    answers: Annotated[Path, typer.Argument(dir_okay=False, help="OUT.jsonl")],
    home: HomeOption = None,
) -> None:
    """Trả lời hàng loạt từ tệp JSON lines (answer a batch)."""
    import json as json_lines

    from rich.progress import track

    from assistant.bootstrap import build_assistant
    from assistant.settings import load_settings
    from bots.batch import answer_all, read_questions

    with clear_errors():
        rows = read_questions(questions)
        assistant = build_assistant(load_settings(), home)
        assistant.refresh()
        with answers.open("w", encoding="utf-8") as out:
            for row in track(answer_all(assistant, rows), total=len(rows), description="Trả lời", console=console()):
                out.write(json_lines.dumps(row, ensure_ascii=False) + "\n")


@app.command()
def ingest(
    paths: Annotated[list[Path], typer.Argument(help="Tệp, thư mục hoặc tệp nén (.tar.xz, .zip).")],
    home: HomeOption = None,
) -> None:
    """Nạp tri thức thành một thế hệ mới (bring knowledge in as a new generation)."""
    from bots.ingesting import ingest_with_progress

    with clear_errors():
        report = ingest_with_progress(paths, home, console())
    if report.rejected and not (report.changed or report.skipped or report.superseded):
        raise typer.Exit(1)


@app.command()
def evaluate(
    files: Annotated[list[Path], typer.Argument(exists=True, dir_okay=False, help="Câu hỏi mẫu (.jsonl).")],
    by: Annotated[str, typer.Option(help="Chia theo set, style, aspect hay expect.")] = "set",
    failures: Annotated[int, typer.Option(help="In chừng này câu trả lời sai.")] = 0,
    home: HomeOption = None,
) -> None:
    """Đo trên câu hỏi mẫu; lỗi nếu có trích dẫn hết hiệu lực (judge gold questions, and every citation's validity)."""
    from bots.evaluating import evaluate as judge

    with clear_errors():
        lapsed = judge(files, home, by, failures, Console())
    if lapsed:
        raise typer.Exit(1)


@app.command()
def doctor(
    as_of: Annotated[str | None, typer.Option(help="Kiểm tra cho ngày này (YYYY-MM-DD).")] = None,
    home: HomeOption = None,
) -> None:
    """Báo mâu thuẫn và thiếu sót trong tri thức pháp luật (report conflicts and gaps in the legal records)."""
    from assistant.question import make_question
    from bots.doctor import report_findings

    with clear_errors():
        report_findings(home, make_question("kiểm tra", as_of).as_of, Console())


@app.command()
def report(
    output: Annotated[Path, typer.Option("--output", "-o", dir_okay=False, help="Tệp .docx, .xlsx hoặc .html.")],
    week: Annotated[str | None, typer.Option(help="Tuần ISO, ví dụ 2026-W47; mặc định: tuần trọn gần nhất.")] = None,
    body: Annotated[str | None, typer.Option(help="Cơ quan báo cáo, ví dụ “UBND phường Hải Châu”.")] = None,
    to: Annotated[str | None, typer.Option(help="Nơi nhận báo cáo (addressee).")] = None,
    home: HomeOption = None,
) -> None:
    """Viết báo cáo tuần (write the weekly report)."""
    from bots.reporting import report_week

    with clear_errors():
        report_week(output, week, body, to, home)


@app.command()
def backup(
    file: Annotated[Path, typer.Argument(dir_okay=False, help="Tệp .sqlite sẽ ghi; tệp cũ cùng tên bị thay.")],
    home: HomeOption = None,
) -> None:
    """Sao lưu phiếu hỏi, câu trả lời được duyệt, số đếm, tài khoản khi đang chạy (back up the state while in use)."""
    from bots.upkeep import back_up_state

    with clear_errors():
        back_up_state(file, home, console())


@app.command()
def purge(home: HomeOption = None) -> None:
    """Xóa những gì đã hết hạn giữ (delete what may no longer be kept)."""
    from bots.upkeep import purge_state

    with clear_errors():
        purge_state(home, console())


@app.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Địa chỉ lắng nghe.")] = None,
    port: Annotated[int | None, typer.Option(help="Cổng.")] = None,
    home: HomeOption = None,
) -> None:
    """Mở trang hỏi đáp và API (serve the page, the widget and the API)."""
    from bots.serving import serve_web

    with clear_errors():
        serve_web(host, port, home, console())


@app.command()
def telegram(home: HomeOption = None) -> None:
    """Chạy bot Telegram (needs TELEGRAM_BOT_TOKEN)."""
    from assistant.bootstrap import build_assistant
    from assistant.settings import load_settings

    with clear_errors():
        settings = load_settings()
        if settings.telegram_token is None:
            raise AssistantError("Chưa đặt TELEGRAM_BOT_TOKEN; hãy xin mã ở @BotFather. (Set TELEGRAM_BOT_TOKEN.)")
        assistant = build_assistant(settings, home)
        assistant.refresh()

        from bots.desk import open_desk
        from bots.telegram.app import run

        with open_desk(settings, home) as desk:
            run(desk, assistant, desk.explainer(lambda: assistant.library))


@app.command()
def mcp(home: HomeOption = None) -> None:
    """Mở công cụ cho trợ lý khác qua MCP (a Model Context Protocol server on standard input and output)."""
    from bots.serving import serve_tools

    with clear_errors():
        serve_tools(home)


if __name__ == "__main__":
    sys.exit(app())
