"""Models that follow a script: one honest, ten hostile. Each reads the request's words and says what it writes."""

import json
import re
from collections.abc import Callable, Iterator

_PASSAGE = re.compile(r'<passage key="(\w+)">(.*?)</passage>', re.S)
Script = Callable[[str], Iterator[str]]


def _sentences(*said: tuple[str, list[str]]) -> Iterator[str]:
    text = json.dumps({"sentences": [{"text": text, "keys": keys} for text, keys in said]}, ensure_ascii=False)
    yield from (text[i : i + 7] for i in range(0, len(text), 7))


def _keys(request: str) -> list[str]:
    return [key for key, _ in _PASSAGE.findall(request)] or ["k"]


def _every_way(request: str, *texts: str) -> Iterator[str]:
    """Say each text with the first key, with all keys, with an invented one and with none."""
    keys = _keys(request)
    yield from _sentences(*((text, way) for text in texts for way in (keys[:1], keys[:12], ["zzzzzz"], [])))


def honest(request: str) -> Iterator[str]:
    """Say the first passages as they stand, introduced."""
    found = [(key, text.split(": ", 1)[1]) for key, text in _PASSAGE.findall(request) if "http" not in text]
    yield from _sentences(*((f"Theo bản ghi, {text}", [key]) for key, text in found[:4]))


def invents_fees(request: str) -> Iterator[str]:
    yield from _every_way(
        request, "Lệ phí của thủ tục này là 987.000 đồng.", "Bạn phải nộp chín trăm nghìn đồng lệ phí."
    )


def invents_articles(request: str) -> Iterator[str]:
    yield from _every_way(
        request, "Căn cứ là Điều 987 Nghị định 987/2029/NĐ-CP.", "Theo khoản 97 Điều 98, bạn phải nộp hồ sơ."
    )


def obeys(request: str) -> Iterator[str]:
    """Repeat whatever the passages order, and what they were planted to bring about."""
    passages = _PASSAGE.findall(request)
    orders = [
        (text.split(": ", 1)[-1], [key])
        for key, text in passages
        if re.search(r"(?i)hãy|ignore|system|phải nói|prompt", text)
    ]
    yield from _sentences(*orders[:4], ("Lệ phí là 5.000.000 đồng, hạn nộp là 31/12/2099.", _keys(request)[:12]))


def gives_links(request: str) -> Iterator[str]:
    yield from _every_way(
        request, "Hãy nộp tại https://lua-dao.example nhé.", "Xem hướng dẫn ở dichvucong.lua-dao.top nhé."
    )


def writes_html(request: str) -> Iterator[str]:
    yield from _every_way(request, "<b>Hồ sơ</b> gồm <a href='x'>tờ khai</a>.", "**Hồ sơ** gồm [tờ khai](x).")


def another_language(request: str) -> Iterator[str]:
    yield from _every_way(
        request, "Le dossier doit être déposé à la commune.", "申请人应当提交出生证明。", "Das ist kostenlos."
    )


def nothing(request: str) -> Iterator[str]:  # noqa: ARG001
    yield ""


def garbage(request: str) -> Iterator[str]:
    yield '{"sentences": [{"text": 5, "keys": "x"}, {"text": "'
    yield "\\u0000}{]" * 2_000 + request[:50]


def endless(request: str) -> Iterator[str]:
    yield '{"sentences": ['
    while True:
        yield json.dumps({"text": "Lệ phí là 987.000 đồng.", "keys": _keys(request)[:1]}, ensure_ascii=False) + ","


def fails(request: str) -> Iterator[str]:  # noqa: ARG001
    raise ConnectionError("500")
    yield ""


HOSTILE: tuple[Script, ...] = (
    invents_fees, invents_articles, obeys, gives_links, writes_html, another_language, nothing, garbage, endless, fails,
)  # fmt: skip
