"""completeness/classification: a goods line stands on a control list, and no rule on file says what that asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Goods
from tidewaiter.model.words import Level
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.completeness.vague import is_vague

__all__ = ["SLUG", "find", "is_eccn"]

SLUG = "completeness/classification"
_ECCN = re.compile(r"[0-9][A-E][0-9]{3}(?:[.\-\s].*)?", re.IGNORECASE)
# Numbers of the 99x series are controlled for anti-terrorism reasons, towards destinations that the embargo rules know.
_LEAST = re.compile(r"[0-9][A-E]99[0-9](?:[.\-\s].*)?", re.IGNORECASE)
_NO_NUMBER = re.compile(
    r"ear\s*-?\s*99|nlr|no|not (?:controlled|listed)|nicht (?:gelistet|erfasst)|keine?", re.IGNORECASE
)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap for each line that leaves its country with a number that a control list may hold, and for each whose ECCN
    is neither a number nor EAR99."""
    exporter = brief.shipment.exporter
    home = country_code(exporter.country) if exporter is not None else None
    stays = home is not None and home == brief.destination
    for at, line in enumerate(brief.shipment.goods):
        numbers = tuple(_numbers(line))
        if numbers and not stays:
            yield _gap(brief, law, at, ", ".join(numbers), "")
        if line.eccn and not is_eccn(line.eccn):
            yield _gap(brief, law, at, line.eccn, "unreadable")


def is_eccn(text: str) -> bool:
    """Whether the text is an ECCN, or EAR99."""
    return bool(_ECCN.fullmatch(text.strip())) or text.strip().upper() == "EAR99"


def _numbers(line: Goods) -> Iterator[str]:
    """The line's numbers for which no rule is on file."""
    eccn = (line.eccn or "").strip()
    if _ECCN.fullmatch(eccn) and not _LEAST.fullmatch(eccn):
        yield f"ECCN {eccn}"
    for list_name, number in sorted(line.control_numbers.items()):
        plain = number.strip()
        if not (is_vague(plain) or _NO_NUMBER.fullmatch(plain) or _LEAST.fullmatch(plain)):
            yield f"{list_name} {plain}"


def _gap(brief: Brief, law: Law, at: int, numbers: str, variant: str) -> Finding:
    line = brief.shipment.goods[at]
    facts = {
        "line": str(at + 1),
        "goods": line.description or line.part_number or "-",
        "numbers": numbers,
        "destination": brief.destination or "-",
    }
    return Finding(
        card=law.card(SLUG),
        level=Level.INCOMPLETE,
        subject=f"/goods/{at}",
        facts=facts,
        variant=variant,
        gap=True,
    )
