"""The address of a server, taken before anything is said of it."""

from socket import socket

from uvicorn import Server

from assistant.errors import AssistantError


def bound_socket(server: Server) -> socket:
    """Return a socket at the server's address; raises ``AssistantError`` when it is taken."""
    try:
        return server.config.bind_socket()
    except SystemExit:
        raise AssistantError(
            f"Không mở được {server.config.host}:{server.config.port}, có thể cổng đang được dùng; thử cổng khác. "
            "(Address in use?)"
        ) from None
