"""What findings ask for an EAR licence, and by which sections: read from what they cite, not from who made them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Citation
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.places.destination import destination_of
from tidewaiter.rules.export.lines import subject_to_ear
from tidewaiter.rules.sanctions.exceptions_barred import barred_by

__all__ = [
    "UNVERIFIED_SECTION",
    "asks_for_licence",
    "cited_sections",
    "left_by_entries",
    "lines_of",
    "place_of",
]

_EAR = re.compile(r"15 CFR (Part )?7[3-7]\d")
_SECTION = re.compile(r"(?<!\d)(7[3-7]\d\.\d+)")
_PARAGRAPH = re.compile(r"(\(\w+\))+")
_LINE = re.compile(r"/goods/(\d+)")
_GRAVE = (Level.PROHIBITED, Level.LICENCE_REQUIRED)
# A rule of the list that nobody read may well ask for a licence; an entry that does so for a part of it asks which part.
_LIST_RULE, _UNDECIDED = "export/us/ccl", ("open", "in_part")
UNVERIFIED_SECTION = "744.15"
_UNVERIFIED, _ENTITY = "sanctions/unverified_list", "sanctions/entity_list"


def asks_for_licence(finding: Finding) -> Standing:
    """Whether the finding asks for a licence under the EAR; unknown where the control list asks for one as far as it was
    read, or for a part of its entry."""
    if finding.regime is not Regime.US or not any(_EAR.search(one.instrument) for one in finding.cited):
        return Standing.NO
    if finding.level is Level.LICENCE_REQUIRED:
        return Standing.YES
    undecided = finding.rule == _LIST_RULE and finding.variant in _UNDECIDED
    return Standing.UNKNOWN if undecided else Standing.NO


def cited_sections(findings: tuple[Finding, ...]) -> dict[str, Standing]:
    """Each section of the EAR that US findings cite, and each with its first paragraph, `746.3(a)(4)`: yes where one that requires a licence or prohibits does, unknown
    where only a question does. The Unverified List asks for no licence; what its rule says of exceptions counts."""
    cited: dict[str, Standing] = {}
    for finding in findings:
        if finding.regime is not Regime.US or finding.level is Level.NOTE:
            continue
        standing = Standing.YES if finding.level in _GRAVE else Standing.UNKNOWN
        for citation in finding.cited:
            for section in _sections_of(citation):
                if cited.get(section) is not Standing.YES:
                    cited[section] = standing
    if any(one.rule == _UNVERIFIED and one.standing is Standing.YES for one in barred_by(findings)):
        cited[UNVERIFIED_SECTION] = Standing.YES
    return cited


def _sections_of(citation: Citation) -> Iterator[str]:
    for section in _SECTION.findall(citation.instrument):
        yield section
        paragraph = _PARAGRAPH.match(citation.pinpoint or "")
        if paragraph:
            yield f"{section}{paragraph[0]}"


def left_by_entries(findings: Iterable[Finding]) -> str:
    """The exceptions that entries of the Entity List leave in their own words, empty where none does."""
    return "; ".join(
        dict.fromkeys(one.left for one in barred_by(findings) if one.rule == _ENTITY and one.left)
    )


def lines_of(brief: Brief, finding: Finding) -> tuple[int, ...]:
    """The goods lines that the finding speaks of: its own, else all that may be subject to the EAR."""
    own = _LINE.match(finding.subject)
    if own:
        return (int(own[1]),)
    place = place_of(brief, finding) or None
    lines = range(len(brief.shipment.goods))
    return tuple(line for line in lines if subject_to_ear(brief, line, place) is not Standing.NO)


def place_of(brief: Brief, finding: Finding) -> str:
    """The country or occupied region that the finding names, else the destination; empty where it is not known."""
    return finding.facts.get("place") or destination_of(brief.shipment) or ""
