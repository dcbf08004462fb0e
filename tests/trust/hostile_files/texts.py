"""Texts that are long, deep or endless for whoever searches them for patterns."""

from tests.trust.hostile_files.files import LAW, Files


def texts() -> Files:
    """Return YAML, plain text, Markdown, JSON and CSV."""
    return {
        "laughs.yaml": lambda: (
            "code: &a0 haha\n" + "".join(f"x{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12))
        ).encode(),
        "itself.yaml": lambda: b"code: &a [*a]\n",
        "deep.yaml": lambda: b"code: " + b"[" * 50_000,
        "python.yaml": lambda: b"code: !!python/object/apply:os.system ['touch /tmp/motcua-evil.txt']\n",
        "line.txt": lambda: (LAW + "Điều 2. " + "Khoản 1. điểm a " * 600_000).encode(),
        "bases.txt": lambda: (LAW + "Căn cứ Luật số 1/2020/QH14 ngày " * 200_000).encode(),
        "spaces.txt": lambda: (LAW + " " * 8_000_000 + "x").encode(),
        "digits.md": lambda: ("# Nghị định 12/2025/NĐ-CP - x\n\n**Điều 1. a**\n\n" + "1.1." * 2_000_000).encode(),
        "table.md": lambda: ("# Nghị định 12/2025/NĐ-CP - x\n\n**Điều 1. a**\n\n" + "| " * 2_000_000).encode(),
        "stars.md": lambda: ("# Nghị định 12/2025/NĐ-CP - x\n\n" + "*" * 2_000_000).encode(),
        "marks.txt": lambda: (LAW + "a" + "\u0301" * 3_000_000).encode(),
        "utf16.txt": lambda: b"\xff\xfe" + b"\x00\xd8" * 1_000_000,
        "huge.txt": lambda: b"a b " * 5_000_000,
        "deep.json": lambda: b"[" * 500_000,
        "offices.csv": lambda: b"unit,province,address\n" + b'"' * 3_000_000,
    }
