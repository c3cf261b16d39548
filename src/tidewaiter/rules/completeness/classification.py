"""completeness/classification: a goods line stands on a control list, and no rule on file says what that asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Goods
from tidewaiter.model.words import Regime, Standing
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.binding import standing
from tidewaiter.rules.completeness.gap import gap
from tidewaiter.rules.completeness.vague import is_vague

__all__ = ["SLUG", "find", "is_eccn"]

SLUG = "completeness/classification"
_US_NAMES = frozenset({"US", "EAR", "CCL", "ECCN", "USML", "ITAR"})
_ECCN = re.compile(r"[0-9][A-E][0-9]{3}(?:[.\-\s].*)?", re.IGNORECASE)
_NO_NUMBER = re.compile(
    r"ear\s*-?\s*99|nlr|no|not (?:controlled|listed)|nicht (?:gelistet|erfasst)|keine?", re.IGNORECASE
)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap for each line that leaves its country with a number that a control list may hold, for each whose ECCN is
    neither a number nor EAR99, and for each under US law for which none is given.

    Numbers that are controlled for anti-terrorism reasons alone bring none: the embargo rules know their destinations.
    """
    exporter = brief.shipment.exporter
    home = country_code(exporter.country) if exporter is not None else None
    stays = home is not None and home == brief.destination
    us_items = standing(brief, Regime.US, Binding.ITEMS) is Standing.YES
    for at, line in enumerate(brief.shipment.goods):
        numbers = tuple(_numbers(line, law))
        if numbers and not stays:
            yield _gap(brief, law, at, ", ".join(numbers), "")
        if line.eccn and not is_eccn(line.eccn):
            yield _gap(brief, law, at, line.eccn, "unreadable")
        if us_items and not stays and not line.eccn and not _classified(line):
            yield _gap(brief, law, at, "-", "unclassified")


def is_eccn(text: str) -> bool:
    """Whether the text is an ECCN, or EAR99."""
    return bool(_ECCN.fullmatch(text.strip())) or text.strip().upper() == "EAR99"


def _classified(line: Goods) -> bool:
    """Whether the line has a US control number under another name, which `find` reads as well."""
    return any(name.strip().upper() in _US_NAMES for name in line.control_numbers)


def _numbers(line: Goods, law: Law) -> Iterator[str]:
    """The line's numbers for which no rule is on file."""
    eccn = (line.eccn or "").strip()
    if _ECCN.fullmatch(eccn) and eccn not in law.at_only:
        yield f"ECCN {eccn}"
    for list_name, number in sorted(line.control_numbers.items()):
        plain = number.strip()
        if not (is_vague(plain) or _NO_NUMBER.fullmatch(plain) or plain in law.at_only):
            yield f"{list_name} {plain}"


def _gap(brief: Brief, law: Law, at: int, numbers: str, variant: str) -> Finding:
    line = brief.shipment.goods[at]
    facts = {
        "line": str(at + 1),
        "goods": line.description or line.part_number or "-",
        "numbers": numbers,
        "destination": brief.destination or "-",
    }
    return gap(law.card(SLUG), f"/goods/{at}", facts, variant)
