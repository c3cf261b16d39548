"""Parts of an entry of the enhanced form: papers, spans of time, ties."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.lists.strict import Fields, Tally
from tidewaiter.lists.us_ofac_sdn.elements import attribute, child, children, own, passed, text
from tidewaiter.lists.us_ofac_sdn.facts import Paper, add_paper, written
from tidewaiter.lists.us_ofac_sdn.features import span_of
from tidewaiter.lists.us_ofac_sdn.remarks import Remarks
from tidewaiter.lists.written_dates import written_day
from tidewaiter.model.entity import Relation
from tidewaiter.model.when import PartialDate

__all__ = ["papers", "period", "relations"]


def papers(fields: Fields, said: Remarks, tally: Tally) -> None:
    """Adds every paper with a number; one without is told."""
    for row in children(child(fields, "identityDocuments", tally), "identityDocument"):
        label, value = text(row, "type", tally), text(row, "documentNumber", tally)
        notes = [
            f"{word} {written(day)}"
            for name, word in (("issueDate", "issued"), ("expirationDate", "expires"))
            if (day := period(row, name, tally)) is not None
        ]
        if text(row, "isValid", tally) == "false":
            notes.append("not valid")
        for name, word in (
            ("issuingAuthority", "issued by "),
            ("issuingLocation", "issued in "),
            ("comments", ""),
        ):
            if said_beside := text(row, name, tally):
                notes.append(f"{word}{said_beside}")
        for each in children(child(row, "idFeatures", tally), "idFeature"):
            if feature := own(each):
                notes.append(feature)
        country = text(row, "issuingCountry", tally)
        passed(row, "@id", "name")
        tally.leftovers(row, "a paper")
        if label and value:
            add_paper(said, Paper(label, value, country, tuple(notes)))
        else:
            tally.note("a paper without a type or a number is kept as text", row.place, label or "")
            said.kept.append(" ".join(part for part in (label, value, country, *notes) if part))


def period(fields: Fields, name: str, tally: Tally) -> PartialDate | None:
    """The date in the element of this name: some day from the first to the last that it gives, both included."""
    row = child(fields, name, tally)
    if not row.leftovers():
        return None
    days = [
        written_day(stated)
        for part in ("fromDateBegin", "fromDateEnd", "toDateBegin", "toDateEnd")
        if (stated := text(row, part, tally))
    ]
    circa = text(row, "isApproximate", tally) == "true"
    passed(row, "@id", "isDateRange")
    tally.leftovers(row, "a date")
    known = [day for day in days if day is not None]
    if not known or len(known) < len(days):
        tally.note("a date cannot be read", row.place)
        return None
    try:
        return span_of(min(known), max(known), circa=circa)
    except ValueError:
        tally.note("a date cannot be read", row.place, f"{min(known)} to {max(known)}")
        return None


def relations(fields: Fields, tally: Tally) -> Iterator[Relation]:
    """The ties to other entries, each with the other's number."""
    for row in children(child(fields, "relationships", tally), "relationship"):
        kind, other = text(row, "type", tally), child(row, "relatedEntity", tally)
        number, name = attribute(other, "entityId"), own(other)
        span = period(row, "dateRange", tally)
        notes = [written(span)] if span else []
        notes += [each for field in ("quality", "comments") if (each := text(row, field, tally))]
        passed(row, "@id")
        tally.leftovers(other, "the other of a tie")
        tally.leftovers(row, "a tie")
        if not name:
            tally.note("a tie does not name the other", row.place, number or "")
        if name or number:
            called, note = name or f"(entry {number})", "; ".join(notes) or None
            yield Relation(kind=kind or "Linked To", name=called, entry=number, note=note)
