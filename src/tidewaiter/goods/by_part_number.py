"""What a goods line may be by part numbers that were found in unmanned aircraft."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.goods.asked import AskedLine
from tidewaiter.goods.part_numbers.match import FoundPart, Likeness, parts_of
from tidewaiter.law.codes import CodesOnDay
from tidewaiter.model.hint import GoodsHint, HintedControl
from tidewaiter.model.words import Confidence, HintSource, HintTarget
from tidewaiter.refdata.uav_parts import UavPart

__all__ = ["by_part_number"]

_TABLE = "chpl"
"""Guidance that names the goods found in weapons; what law asks for follows from the line's own code, not from a part."""


def by_part_number(asked: AskedLine) -> Iterator[GoodsHint]:
    """A hint for every part that the line names and whose trade the Common High Priority List knows. The number of many
    makers never speaks alone; no hint says anything of a maker."""
    found = parts_of(asked.goods)
    listed = asked.law.codes(_TABLE).at(asked.clocks.known_at) if found else None
    for each in found:
        code = _listed_code(each.parts, listed) if listed is not None else ""
        if listed is not None and code:
            yield _hint(asked.at, each, HintedControl(
                target=HintTarget.TABLE, code=code, table=_TABLE, citation=listed.citation
            ))  # fmt: skip


def _hint(line: int, found: FoundPart, control: HintedControl) -> GoodsHint:
    part = found.parts[0]
    return GoodsHint(
        line=line,
        source=HintSource.PART_NUMBER,
        item=f"part_{part.kind.slug}",
        what=part.kind.name,
        control=control,
        confidence=_confidence(found),
        brought_by=found.written,
        reason=_reason(found),
        alone=not found.commodity,
    )


def _confidence(found: FoundPart) -> Confidence:
    if found.commodity or all(part.marking for part in found.parts):
        return Confidence.WEAK
    return Confidence.STRONG if found.likeness is Likeness.EXACT else Confidence.FAIR


def _reason(found: FoundPart) -> dict[str, str]:
    aircraft = ", ".join(dict.fromkeys(name for part in found.parts for name in part.found_in))
    if found.likeness is Likeness.EXACT:
        return {
            "en": f"a part of this number was found in {aircraft}",
            "de": f"ein Teil dieser Nummer wurde in {aircraft} gefunden",
        }
    return {
        "en": f"a part of this family, in another package or grade, was found in {aircraft}",
        "de": f"ein Teil dieser Familie, in anderer Bauform oder Güte, wurde in {aircraft} gefunden",
    }


def _listed_code(parts: tuple[UavPart, ...], listed: CodesOnDay) -> str:
    """The listed code of such a part: the one guessed for it where that is listed, else the first of its heading."""
    guessed = [part.hs for part in parts if part.hs]
    headings = [part.kind.headings[0] for part in parts]
    hits = (hit.row.code for code in (*guessed, *headings) for hit in listed.hits(code))
    return next(hits, "")
