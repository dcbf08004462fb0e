"""The table of promises."""

from pathlib import Path

from tests.trust.ledger import BEGIN, END, Row, write_table


def _row(number: str, tried: str) -> Row:
    return Row(number=number, promise="A promise", tried=tried, kept=True)


def test_a_run_over_some_promises_leaves_the_rows_of_the_others(tmp_path: Path) -> None:
    document = tmp_path / "trust.md"
    document.write_text(f"Before.\n\n{BEGIN}\n{END}\n\nAfter.\n", encoding="utf-8")
    write_table(document, [_row("10.1", "ten"), _row("2.1", "two"), _row("8.1", "eight")], "27/11, whole.")
    write_table(document, [_row("8.1", "eight again")], "28/11, one.")
    text = document.read_text(encoding="utf-8")
    rows = [line.split(" | ")[2] for line in text.splitlines() if line.startswith("|") and "promise |" in line][1:]
    assert rows == ["two", "eight again", "ten"]
    assert "27/11, whole.\nAgain by themselves (8.1): 28/11, one." in text
    assert text.startswith("Before.\n\n")
    assert text.endswith(f"{END}\n\nAfter.\n")
    write_table(document, [_row("2.1", "2"), _row("8.1", "8"), _row("10.1", "10")], "29/11, whole.")
    assert "28/11" not in document.read_text(encoding="utf-8")
