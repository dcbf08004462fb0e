"""Figures as a Vietnamese report writes them: 1.234, 12,5%, tăng 8."""


def number(value: int) -> str:
    """Return ``1.234``."""
    return f"{value:,}".replace(",", ".")


def percent(share: float) -> str:
    """Return a share, 0 to 1, as ``12,5%``."""
    return f"{100 * share:.1f}%".replace(".", ",")


def share(part: int, whole: int) -> str:
    """Return the share of ``part`` as ``12,5%``, a dash where there is no whole."""
    return percent(part / whole) if whole else "–"


_SHARE_OF = 10  # a share of fewer says nothing: from 1 to 7 is no "600%"


def change(now: int, before: int) -> str:
    """Return by how much ``now`` differs from ``before``: ``tăng 8 (10,0%)``, ``giảm 3``, ``không đổi``."""
    if now == before:
        return "không đổi"
    percent = f" ({share(abs(now - before), before)})" if before >= _SHARE_OF else ""
    return f"{'tăng' if now > before else 'giảm'} {number(abs(now - before))}{percent}"
