"""``motcua serve``: build the knowledge on the first start, then serve; the address is said last."""

from pathlib import Path

from rich.console import Console

from assistant.bootstrap import build_assistant, knowledge_home
from assistant.errors import AssistantError
from assistant.settings import load_settings


def serve_web(host: str | None, port: int | None, home: Path | None, console: Console) -> None:
    """Serve the page, the widget and the API until stopped; raises ``AssistantError`` when the address is taken."""
    import uvicorn

    from bots.state.database import open_database
    from bots.web.app import create_app
    from bots.web.officials.application import officials_app
    from bots.web.officials.means import Means

    settings = load_settings()
    if knowledge_home(settings, home).current() is None:
        from bots.ingesting import ingest_with_progress

        console.print("Lần đầu chạy: dựng tri thức khởi đầu. (First start: building the starter knowledge.)")
        ingest_with_progress([], home, console)
    assistant = build_assistant(settings, home)
    assistant.refresh()
    means = Means(
        database=open_database(settings, home),
        assistant=assistant,
        library=lambda: assistant.library,
        home=knowledge_home(settings, home).root,
    )
    app = create_app(
        assistant,
        library=means.library,
        origins=settings.origins,
        officials=officials_app(means),
        metrics=settings.metrics,
    )
    bound_host, bound_port = host or settings.host, settings.port if port is None else port
    server = uvicorn.Server(
        uvicorn.Config(app, host=bound_host, port=bound_port, log_level="warning", server_header=False)
    )
    try:
        socket = server.config.bind_socket()
    except SystemExit:
        raise AssistantError(
            f"Không mở được {bound_host}:{bound_port}, có thể cổng đang được dùng; thử --port khác. (Address in use?)"
        ) from None
    console.print(f"Motcua đang chạy tại http://{bound_host}:{socket.getsockname()[1]}", highlight=False)
    server.run(sockets=[socket])
