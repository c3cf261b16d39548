"""What the officer reads: each wording of each rule, in both languages, as the first golden case that brings it has it.

`python tests/golden/said.py` writes said.txt anew; read what changed before you keep it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from golden.orders import CASES, Case, screened
from tidewaiter.model.decision import Decision
from tidewaiter.model.finding import Finding
from tidewaiter.wording import cards
from tidewaiter.wording.labels import Lang

__all__ = ["FILE", "Wording", "cases", "kept", "said_in"]

FILE = Path(__file__).with_name("said.txt")
Wording = str
"""A rule, the level and the variant of what it says: `sanctions/party_listed prohibited -`."""


def cases() -> dict[str, Case]:
    """The golden cases by name, in their order."""
    return {str(param.id): param.values[0] for param in CASES if isinstance(param.values[0], Case)}


def said_in(decision: Decision) -> dict[Wording, list[str]]:
    """By wording what the first finding of it says: summary and question, English and German."""
    found: dict[Wording, list[str]] = {}
    for finding in decision.findings:
        found.setdefault(
            f"{finding.rule} {finding.level.value} {finding.variant or '-'}", list(_lines(finding))
        )
    return found


def kept() -> dict[str, dict[Wording, list[str]]]:
    """What is kept, by case and wording."""
    found: dict[str, dict[Wording, list[str]]] = {}
    here: list[str] = []
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            case = found.setdefault(line[2:], {})
        elif line.startswith("- "):
            here = case.setdefault(line[2:], [])
        elif line and not line.startswith("#"):
            here.append(line)
    return found


def _lines(finding: Finding) -> Iterator[str]:
    for lang in Lang:
        yield f"{lang.value}: {_one_line(cards.summary(finding, lang))}"
        asked = cards.question(finding, lang)
        if asked:
            yield f"{lang.value}? {_one_line(asked)}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _written() -> Iterator[str]:
    yield "# The first golden case that brings a wording, the wording, and what it says. See said.py."
    met: set[Wording] = set()
    for name, case in cases().items():
        new = {
            wording: lines for wording, lines in said_in(screened(case.given)).items() if wording not in met
        }
        met |= new.keys()
        if new:
            yield f"= {name}"
        for wording, lines in new.items():
            yield f"- {wording}"
            yield from lines


if __name__ == "__main__":
    FILE.write_text("\n".join(_written()) + "\n", encoding="utf-8")
