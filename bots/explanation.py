"""Why this answer: what was understood, each candidate with the share of every feature, milliseconds a stage."""

from assistant.answer import Answer


def explain(answer: Answer) -> str:
    """Return the answer's trace as text."""
    understood = "\n".join(f"  {name}: {value}" for name, value in answer.trace.understood.items() if value)
    candidates = "\n".join(
        f"  {c.score:6.3f} {c.source}  " + "  ".join(f"{k}={v:+.2f}" for k, v in c.shares.items() if abs(v) >= 0.005)
        for c in answer.trace.candidates
    )
    timings = "  ".join(f"{stage} {ms} ms" for stage, ms in answer.trace.milliseconds.items())
    return f"---\nHiểu là (understood):\n{understood}\nỨng viên (candidates):\n{candidates}\n{timings}"
