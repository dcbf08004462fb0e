"""A message that is only a topic's name is asked back; one that says what is wanted is not."""

import pytest

from assistant.bare_topic import bare_topic
from tests.assistant.records import read


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("giấy khai sinh", "ask:giay-khai-sinh"),
        ("ho khau", "ask:ho-khau"),
        ("cho em hỏi về hộ chiếu với ạ", "ask:ho-chieu"),
        ("tư vấn giúp em về bảo hiểm y tế", "ask:the-bao-hiem-y-te"),
        ("Giấy phép lái xe?", "ask:bang-lai-xe"),
        ("passport", "ask:ho-chieu"),
    ],
)
def test_a_name_alone_is_the_topic(text: str, topic: str) -> None:
    assert bare_topic(read(text)) == topic


@pytest.mark.parametrize(
    "text",
    [
        "mất căn cước",
        "hộ chiếu cho con",
        "xin giấy khai sinh",
        "hộ chiếu bao nhiêu tiền",
        "em muốn đi học",
        "khiếu nại quyết định thu hồi đất",
        "1.001193",
        "tôi bán",
    ],
)
def test_a_message_that_says_more_is_no_bare_topic(text: str) -> None:
    assert bare_topic(read(text)) is None
