"""Numbers as they are shown to people."""

from __future__ import annotations

__all__ = ["score_text"]


def score_text(score: float) -> str:
    """A score of 0 to 1 with three decimals; near the ends `<0.001` and `>0.999`, since only equality is certain."""
    if 0 < score < 0.001:
        return "<0.001"
    if 0.999 < score < 1:
        return ">0.999"
    return f"{score:.3f}"
