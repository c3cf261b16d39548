"""What the rules on end uses find in an order of one line, for their tests."""

from __future__ import annotations

from typing import Any

from rules.orders import shipped
from rules.papers import found_by
from tidewaiter.model.finding import Finding
from tidewaiter.wording.cards import question, summary
from tidewaiter.wording.labels import Lang

__all__ = ["EAR99", "asked", "said"]

DAY = "2026-08-01"
EAR99 = {"eccn": "EAR99", "origin": "US", "hs": "8479.89"}


def asked(
    slug: str, to: str, *, day: str = DAY, home: str = "US", line: dict[str, Any] | None = None, **fields: Any
) -> tuple[Finding, ...]:
    """What the rule finds; every finding must be sayable in both languages, with every fact, and ask nothing aloud."""
    user = fields.pop("user", None)
    if user is not None:
        fields["parties"] = [{"role": "end_user", "country": to, "name": "User Example", **user}]
    found = found_by(slug, shipped(day, home=home, to=to, line={**EAR99, **(line or {})}, **fields))
    for finding in found:
        for lang in Lang:
            assert "[" not in summary(finding, lang), summary(finding, lang)
            wanted = (question(finding, lang) or "").lower()
            assert "[" not in wanted
            assert not any(word in wanted for word in ("drone", "drohne", "suspect", "sanction", "missile"))
        assert finding.cited
    return found


def said(slug: str, to: str, **fields: Any) -> list[str]:
    """The findings as `level` or `level variant`, with a `!` where they leave a gap."""
    return [
        f"{one.level.value} {one.variant}".strip() + ("!" if one.gap else "")
        for one in asked(slug, to, **fields)
    ]
