"""``motcua serve``: build the knowledge on the first start, then serve; the address is said last."""

from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

from assistant.bootstrap import build_assistant, knowledge_home
from assistant.pipeline import Assistant
from assistant.settings import Settings, load_settings

if TYPE_CHECKING:
    from starlette.types import ASGIApp

    from bots.desk import Desk


def serve_web(host: str | None, port: int | None, home: Path | None, console: Console) -> None:
    """Serve the page, the widget and the API until stopped; raises ``AssistantError`` when the address is taken."""
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
