"""Where long answers are cut."""

import pytest

from bots.telegram.splitting import cut, length, packed


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([["aaa", "bbb"], ["cc"]], ["aaa\nbbb", "cc"]),  # at a block's end
        ([["aa"], ["bb"], ["cc"]], ["aa\n\nbb", "cc"]),  # as few as possible
        ([["a"], ["bbbb", "cccc", "dd"]], ["a", "bbbb", "cccc\ndd"]),  # a block too long, at a line's end
        ([["bbbbbb", "ccc", "d"], ["e"]], ["bbbbbb", "ccc\nd\n\ne"]),
        ([["12345678"]], ["12345678"]),
    ],
)
def test_messages_end_where_blocks_or_else_lines_end(blocks: list[list[str]], expected: list[str]) -> None:
    assert packed(blocks, limit=8) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("một hai ba", ["[một]", "[hai]", "[ba]"]),
        ("một", ["[một]"]),
        ("abcdefgh", ["[abcde]", "[fgh]"]),  # no space: between letters
        ("😀😀😀", ["[😀😀]", "[😀]"]),  # two units each, never cut in half
        ("", []),
    ],
)
def test_a_long_line_is_cut_between_words_and_each_part_keeps_its_tags(text: str, expected: list[str]) -> None:
    assert list(cut(text, "[{}]".format, limit=7)) == expected


def test_length_is_counted_as_telegram_counts_it() -> None:
    assert [length(text) for text in ("Đà Nẵng", "😀", "")] == [7, 2, 0]
