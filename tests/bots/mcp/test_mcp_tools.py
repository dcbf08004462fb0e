"""The tools as a client of the protocol sees them: in process, and through a real child process."""

import os
import sys
from pathlib import Path
from typing import Any

import pytest
from mcp import Client
from mcp.client.stdio import StdioServerParameters
from mcp.server import MCPServer

from assistant.bootstrap import build_assistant
from assistant.settings import Settings
from bots.mcp.serving import mcp_server
from ingest.pipeline import ingest
from knowledge.embedding import load_embedder
from knowledge.generation import Home

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("starter")
    ingest(Home(directory), [], load_embedder(None))
    return directory


@pytest.fixture
def server(home: Path) -> MCPServer[Any]:
    return mcp_server(build_assistant(Settings(home=home)))


async def called(server: Any, tool: str, **arguments: Any) -> Any:
    async with Client(server) as client:
        result = await client.call_tool(tool, arguments)
    assert not result.is_error, result.content
    return result.structured_content


async def test_every_tool_says_what_it_is_for_and_only_reads(server: MCPServer[Any]) -> None:
    async with Client(server) as client:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
    assert set(tools) == {"find_procedure", "get_procedure", "who_decides", "find_provision", "resolve_place"}
    assert all(tool.description and tool.annotations and tool.annotations.read_only_hint for tool in tools.values())


async def test_a_persons_words_find_the_procedure_with_its_source(server: MCPServer[Any]) -> None:
    found = await called(server, "find_procedure", question="làm giấy khai sinh cần giấy tờ gì", as_of="2026-11-22")
    assert (found["outcome"], found["procedure"], found["as_of"]) == ("answered", "1.001193", "2026-11-22")
    assert "Giấy chứng sinh" in found["text"]
    assert found["sources"][0]["source"] == "1.001193"


async def test_a_code_brings_the_whole_record(server: MCPServer[Any]) -> None:
    short = await called(server, "find_procedure", question="lệ phí khai sinh")
    whole = await called(server, "get_procedure", code="thủ tục 1.001193")
    assert len(whole["text"]) > len(short["text"])
    assert "Căn cứ pháp lý" in whole["text"]


async def test_who_decides_tells_the_level_in_words(server: MCPServer[Any]) -> None:
    assert "xã" in (await called(server, "who_decides", matter="đăng ký khai sinh"))["level"]


async def test_an_old_place_leads_to_the_new_one(server: MCPServer[Any]) -> None:
    resolved = await called(server, "resolve_place", name="phường Hải Châu 1, quận Hải Châu, Đà Nẵng")
    assert "Hải Châu" in resolved["text"]
    assert resolved["outcome"] == "answered"


async def test_articles_come_in_their_own_words_and_only_where_they_are_held(server: MCPServer[Any]) -> None:
    articles = (await called(server, "find_provision", question="thẩm quyền đăng ký khai sinh"))["result"]
    assert all(article["source"].count("#") == 1 and article["text"] for article in articles)


async def test_a_wrong_argument_comes_back_as_our_sentence(server: MCPServer[Any]) -> None:
    async with Client(server) as client:
        result = await client.call_tool("find_procedure", {"question": "khai sinh", "as_of": "hôm qua"})
    assert result.is_error
    assert "hôm qua" in str(result.content)


async def test_the_command_serves_a_real_client(home: Path) -> None:
    env = {**os.environ, "MOTCUA_HOME": str(home)}
    child = StdioServerParameters(command=sys.executable, args=["-m", "bots.cli", "mcp"], env=env, cwd=str(ROOT))
    assert "khai sinh" in (await called(child, "get_procedure", code="1.001193"))["title"]
