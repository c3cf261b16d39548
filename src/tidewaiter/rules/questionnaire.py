"""The questions of the red flags that papers cannot answer: which an order is asked, and what was answered."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.eccns import Series, read_eccn
from tidewaiter.law.load import Law
from tidewaiter.law.red_flags import AskedOf, FlagQuestion
from tidewaiter.model.brief import Brief
from tidewaiter.model.goods import hs_digits
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import AssuranceKind, GoodsKind
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.goods_of_concern import high_priority, of_concern

__all__ = ["PREFIX", "answer_pointer", "answer_to", "is_telling", "questions_for"]

PREFIX = "flag/"
"""What the ids of these questions begin with, in the order's `answers`."""
_MACHINES = (
    "8456",
    "8457",
    "8458",
    "8459",
    "8460",
    "8461",
    "8462",
    "8463",
    "8466",
    "8477",
    "8479",
    "8486",
    "9022",
    "9027",
)
_CHIP_MACHINES = ("8486",)
_CHIP_ENTRIES = ("3B", "3A090", "4A090")


def questions_for(brief: Brief, law: Law) -> Iterator[FlagQuestion]:
    """The questions that concern the order's goods, without those that were answered, in the order of the file."""
    concerned = {case for case in AskedOf if _concerns(case, brief, law)}
    for question in law.red_flags.questions:
        if question.where in concerned and answer_to(brief.shipment, question) is None:
            yield question


def answer_to(shipment: Shipment, question: FlagQuestion) -> str | None:
    """What the order's `answers` hold for the question, None where nothing does."""
    return shipment.answers.get(f"{PREFIX}{question.slug}")


def answer_pointer(question: FlagQuestion) -> str:
    """Where the answer to the question stands in an order."""
    return f"/answers/{PREFIX.replace('/', '~1')}{question.slug}"


def is_telling(question: FlagQuestion, answer: str) -> bool:
    """Whether the whole answer is one of those that raise the question's flags; case and signs around it aside."""
    return " ".join(answer.casefold().split()).strip(" .!'\"()") in question.telling


def _concerns(case: AskedOf, brief: Brief, law: Law) -> bool:
    lines = brief.shipment.goods
    codes = [hs_digits(line.hs) for line in lines if line.hs]
    entries = [eccn for line in lines if (eccn := read_eccn(line.eccn or "")) is not None]
    if case is AskedOf.CONCERN:
        return bool(of_concern(brief, law))
    if case is AskedOf.MACHINES:
        return any(code.startswith(_MACHINES) for code in codes)
    if case is AskedOf.CHIPS:
        return any(code.startswith(_CHIP_MACHINES) for code in codes) or any(
            eccn.entry.startswith(_CHIP_ENTRIES) for eccn in entries
        )
    if case is AskedOf.ARMS:
        return any(eccn.series in (Series.MILITARY, Series.SPACECRAFT) for eccn in entries)
    if case is AskedOf.CONTROLLED:
        return any(eccn.series is not Series.UNILATERAL for eccn in entries)
    if case is AskedOf.SERVICE:
        return any(line.kind is GoodsKind.SERVICE for line in lines)
    if case is AskedOf.COMPUTING:
        return any(eccn.entry in ("3A090", "4A090", "4E091") for eccn in entries)
    return _wants_clause(brief, law)


def _wants_clause(brief: Brief, law: Law) -> bool:
    """High-priority goods that leave the Union or the Kingdom's exporter for a place outside the coalition, without the paper."""
    exporter = brief.shipment.exporter
    home = country_code(exporter.country) if exporter else None
    clauses = (AssuranceKind.NO_REEXPORT_CLAUSE, AssuranceKind.NO_RUSSIA_CLAUSE)
    held = any(paper.kind in clauses for paper in brief.shipment.assurances)
    members = law.places("eu_member_states").at(brief.clocks.as_of)
    return (
        not held
        and home is not None
        and home in members
        and brief.destination is not None
        and brief.destination not in law.places("coalition").at(brief.clocks.known_at)
        and bool(high_priority(brief, law))
    )
