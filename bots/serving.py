"""``motcua serve``, ``telegram``, ``mcp``: the assistant as a web server, as a bot, as another assistant's tools."""

from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

from assistant.bootstrap import build_assistant, knowledge_home
from assistant.errors import AssistantError
from assistant.extras import needs
from assistant.pipeline import Assistant
from assistant.settings import Settings, load_settings

if TYPE_CHECKING:
    from starlette.types import ASGIApp

    from bots.desk import Desk


def serve_web(host: str | None, port: int | None, home: Path | None, console: Console) -> None:
    """Serve page, widget and API until stopped, having built the knowledge on the first start.

    Raises ``AssistantError`` when the address is taken.
    """
    import uvicorn

    from bots.desk import open_desk
    from bots.web.binding import bound_socket
    from bots.web.impatient import Impatient

    settings = load_settings()
    if knowledge_home(settings, home).current() is None:
        from bots.ingesting import ingest_with_progress

        console.print("Lần đầu chạy: dựng tri thức khởi đầu. (First start: building the starter knowledge.)")
        ingest_with_progress([], home, console)
    assistant = build_assistant(settings, home)
    assistant.refresh()
    host, port = host or settings.host, settings.port if port is None else port
    with open_desk(settings, home) as desk:
        app = _application(assistant, desk, settings, home)
        server = uvicorn.Server(
            uvicorn.Config(
                app,
                host=host,
                port=port,
                http=Impatient,
                ws="none",
                forwarded_allow_ips=settings.trusted_proxies,
                log_level="warning",
                server_header=False,
            )
        )
        socket = bound_socket(server)
        console.print(f"Motcua đang chạy tại http://{host}:{socket.getsockname()[1]}", highlight=False)
        server.run(sockets=[socket])


def serve_telegram(home: Path | None) -> None:
    """Answer in Telegram until stopped; raises ``AssistantError`` without a token."""
    settings = load_settings()
    if settings.telegram_token is None:
        raise AssistantError("Chưa đặt TELEGRAM_BOT_TOKEN; hãy xin mã ở @BotFather. (Set TELEGRAM_BOT_TOKEN.)")
    assistant = build_assistant(settings, home)
    assistant.refresh()

    from bots.desk import open_desk
    from bots.telegram.app import run

    with open_desk(settings, home) as desk:
        run(desk, assistant)


def serve_tools(home: Path | None) -> None:
    """Serve other assistants over the Model Context Protocol until standard input ends."""
    assistant = build_assistant(load_settings(), home)
    assistant.refresh()
    with needs("llm"):
        from bots.mcp.serving import serve_mcp
    serve_mcp(assistant)


def _application(assistant: Assistant, desk: "Desk", settings: Settings, home: Path | None) -> "ASGIApp":
    """Return all that is served: for the public, and for officials."""
    from bots.web.app import create_app
    from bots.web.officials.application import officials_app
    from bots.web.officials.means import Means

    explainer = desk.explainer(lambda: assistant.library)
    means = Means(
        database=desk.database,
        assistant=assistant,
        library=lambda: assistant.library,
        home=knowledge_home(settings, home).root,
        report_body=settings.report_body,
        factor_required=settings.second_factor == "required",
        factor_key=settings.second_factor_key.get_secret_value() if settings.second_factor_key else "",
        explainer=explainer,
    )
    return create_app(
        assistant,
        desk,
        library=means.library,
        origins=settings.origins,
        officials=officials_app(means),
        metrics=settings.metrics,
        explainer=explainer,
    )
