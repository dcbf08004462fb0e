"""The address of a server."""

import socket

import pytest
import uvicorn

from assistant.errors import AssistantError
from bots.web.binding import bound_socket


def _server(port: int = 0) -> uvicorn.Server:
    return uvicorn.Server(uvicorn.Config("unused:app", port=port, log_level="critical"))


def test_who_connects_before_the_server_runs_waits_in_line() -> None:
    with bound_socket(_server()) as bound, socket.create_connection(bound.getsockname(), timeout=5) as early:
        assert early.getpeername() == bound.getsockname()


def test_an_address_in_use_is_said_in_one_sentence() -> None:
    with bound_socket(_server()) as bound, pytest.raises(AssistantError, match="cổng đang được dùng"):
        bound_socket(_server(bound.getsockname()[1]))
