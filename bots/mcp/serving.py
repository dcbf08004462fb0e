"""``motcua mcp``: the tools over standard input and output, as desktop assistants start them."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp_types import ToolAnnotations

from assistant.errors import AssistantError
from assistant.pipeline import Assistant
from bots.mcp.tools import Tools
from knowledge.errors import KnowledgeError

_INSTRUCTIONS = (
    "Facts on Viet Nam's administrative procedures, which level of government decides, the law in force and "
    "administrative units old and new. Every text is rendered from records: repeat it, do not add figures, papers, "
    "levels, dates or citations of your own, and give the source and the day it holds for."
)
_READS_ONLY = ToolAnnotations(read_only_hint=True, idempotent_hint=True, open_world_hint=False)


def serve_mcp(assistant: Assistant) -> None:
    """Serve until the client closes the stream."""
    mcp_server(assistant).run("stdio")


def mcp_server(assistant: Assistant) -> MCPServer[Any]:
    """Return the server, with every tool declared as one that only reads."""
    server: MCPServer[Any] = MCPServer("motcua", instructions=_INSTRUCTIONS, log_level="WARNING")
    for tool in Tools(assistant).all():
        server.add_tool(_clear_errors(tool), annotations=_READS_ONLY)
    return server


def _clear_errors(tool: Callable[..., Any]) -> Callable[..., Any]:
    """Return a tool whose expected errors reach the caller as their one sentence."""

    @wraps(tool)
    def called(*args: Any, **kwargs: Any) -> Any:
        try:
            return tool(*args, **kwargs)
        except (AssistantError, KnowledgeError) as problem:
            raise ToolError(str(problem)) from problem

    return called
