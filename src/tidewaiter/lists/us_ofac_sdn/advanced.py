"""The advanced form in XML (SDN_ADVANCED.XML, CONS_ADVANCED.XML), the sanctions model of the United Nations.

An entry is scattered: its names and features stand in one part of the file, its papers, places, ties and listings in others, and
every value in tables at the head. So the file, of more than a hundred megabytes, is streamed twice: once for everything but the
parties, of which only the names are kept, and once for the parties.

The structure was taken from the publisher's schema (sdn_schema.xsd) and its explanatory notes; no real file was at hand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from tidewaiter.errors import SourceError
from tidewaiter.lists.reader import SourceFile
from tidewaiter.lists.strict import Fields, Tally
from tidewaiter.lists.us_ofac_sdn.elements import attribute, children, passed, text
from tidewaiter.lists.us_ofac_sdn.facts import Paper, written
from tidewaiter.lists.us_ofac_sdn.parties import Party, name_of, party_in
from tidewaiter.lists.us_ofac_sdn.references import Place, References, day_in, paper_in, periods, place_in
from tidewaiter.lists.us_ofac_sdn.told import Desk, Listed, Told
from tidewaiter.lists.xml_entries import Form, entries, root_attributes
from tidewaiter.model.entity import Relation

__all__ = ["advanced_day", "advanced_entries", "check_advanced"]

_DAY, _SETS, _PARTY, _LINK = "DateOfIssue", "ReferenceValueSets", "DistinctParty", "SanctionsEntryLink"
_PLACE, _PAPER, _TIE, _ENTRY = "Location", "IDRegDocument", "ProfileRelationship", "SanctionsEntry"
FORM = Form(
    root="Sanctions",
    entries=(_DAY, _SETS, _PLACE, _PAPER, _PARTY, _TIE, _ENTRY, _LINK),
    wanted="an OFAC list in advanced XML",
)
_PROGRAMME = "program"
_MEANS_NOTHING = "consolidated list"


@dataclass
class _Entry:
    """What the listings of one profile say."""

    lists: list[Listed] = field(default_factory=list)
    programmes: list[str] = field(default_factory=list)
    measures: list[str] = field(default_factory=list)
    authorities: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass
class _Beside:
    """Everything of the file but the parties."""

    values: References = field(default_factory=References)
    places: dict[str, Place] = field(default_factory=dict)
    papers: dict[str, list[Paper]] = field(default_factory=lambda: defaultdict(list))
    ties: dict[str, list[tuple[str, str, str | None]]] = field(default_factory=lambda: defaultdict(list))
    entries: dict[str, _Entry] = field(default_factory=lambda: defaultdict(_Entry))
    names: dict[str, str] = field(default_factory=dict)


def check_advanced(file: SourceFile) -> None:
    """Returns if the file is a list in this form. Raises SourceError if it is another file, no XML, or a delta."""
    attributes = root_attributes(file, FORM)
    if attributes.get("DeltaBaseVersion"):
        raise SourceError(
            "the file holds the changes to another one, and is no list by itself",
            file=file.name,
            field="DeltaBaseVersion",
            todo="Give the whole list in its advanced form",
        )


def advanced_day(file: SourceFile) -> date | None:
    """The day of issue that the file states."""
    for name, fields in entries(file, FORM, only=(_DAY,)):
        if name == _DAY:
            return day_in(fields)
    return None


def advanced_entries(file: SourceFile, desk: Desk) -> Iterator[Told]:
    """Every party, in the order of the file. Raises SourceError for XML that is broken or cut off, DriftError where its form
    changed."""
    beside = _beside(file, desk.tally)
    met: set[str] = set()
    for _, fields in entries(file, FORM, only=(_PARTY,)):
        party = party_in(fields, beside.values, beside.places, beside.papers, desk)
        if party is not None:
            met.add(party.profile)
            yield _listed(party, beside, desk)
    _tell_left(beside, met, file, desk)


def _tell_left(beside: _Beside, met: set[str], file: SourceFile, desk: Desk) -> None:
    """Says of listings, papers and ties whose party the file does not hold, which a party that is missing leaves behind."""
    for what, found in (("listings", beside.entries), ("ties", beside.ties)):
        left = [profile for profile in found if profile not in met]
        if left:
            desk.reading.warn(
                file.role,
                f"{what} belong to {len(left)} parties that it does not hold: {', '.join(left[:5])}",
            )
    if beside.papers:
        papers = list(beside.papers)
        desk.reading.warn(
            file.role,
            f"papers belong to {len(papers)} identities that it does not hold: {', '.join(papers[:5])}",
        )


def _beside(file: SourceFile, tally: Tally) -> _Beside:
    found = _Beside()
    for name, fields in entries(file, FORM):
        if name == _SETS:
            found.values.take(fields)
        elif name == _PLACE:
            number = attribute(fields, "ID") or ""
            found.places[number] = place_in(fields, found.values, tally)
        elif name == _PAPER:
            identity, paper = paper_in(fields, found.values, found.places, tally)
            found.papers[identity or ""].append(paper)
        elif name == _PARTY:
            profile, called = name_of(fields)
            found.names[profile] = called
        elif name == _TIE:
            _tie(fields, found, tally)
        elif name == _ENTRY:
            _entry(fields, found, tally)
    return found


def _tie(fields: Fields, found: _Beside, tally: Tally) -> None:
    kind = found.values.text("RelationType", attribute(fields, "RelationTypeID"), fields.place, tally)
    start, other = attribute(fields, "From-ProfileID"), attribute(fields, "To-ProfileID")
    notes = ["former"] if attribute(fields, "Former") == "true" else []
    quality = found.values.text(
        "RelationQuality", attribute(fields, "RelationQualityID"), fields.place, tally
    )
    notes += [quality] if quality and quality.lower() != "unknown" else []
    notes += [written(span) for span in periods(fields, tally)]
    if comment := text(fields, "Comment", tally):
        notes.append(comment)
    passed(fields, "@ID", "@SanctionsEntryID", "IDRegDocumentReference")
    tally.leftovers(fields, "a tie")
    if start and other:
        found.ties[start].append((kind or "Linked To", other, "; ".join(notes) or None))
    else:
        tally.note("a tie does not say between whom, and is left out", fields.place)


def _entry(fields: Fields, found: _Beside, tally: Tally) -> None:
    profile, listed = attribute(fields, "ProfileID") or "", attribute(fields, "ListID")
    entry = found.entries[profile]
    name = found.values.text("List", listed, fields.place, tally) or ""
    days = []
    for row in children(fields, "EntryEvent"):
        days += [day_in(each) for each in children(row, "Date")]
        if basis := found.values.text("LegalBasis", attribute(row, "LegalBasisID"), row.place, tally):
            entry.authorities.append(basis)
        if comment := text(row, "Comment", tally):
            entry.notes.append(comment)
        passed(row, "@ID", "@EntryEventTypeID")
        tally.leftovers(row, "an event of a listing")
    known = [day for day in days if day not in (None, date.max)]
    if not known or len(known) < len(days):
        tally.note("the day on which an entry was listed is missing or cannot be read", fields.place)
    entry.lists.append(Listed(name, min(known) if known and len(known) == len(days) else None))
    for row in children(fields, "SanctionsMeasure"):
        _measure(row, entry, found.values, tally)
    for row in children(fields, "SupportingInfo"):
        entry.notes += [said for part in ("Text", "DirectURL") if (said := text(row, part, tally))]
        passed(row, "@ID", "@SupInfoTypeID")
        tally.leftovers(row, "what supports a listing")
    for part in ("Comment", "LimitationsToListing"):
        if said := text(fields, part, tally):
            entry.notes.append(said)
    passed(fields, "@ID", "@EntryProfileRef", "@EntryDeltaFlag", "ProfileRelationshipReference")
    tally.leftovers(fields, "a listing")


def _measure(row: Fields, entry: _Entry, values: References, tally: Tally) -> None:
    """A measure of the type "Program" names a programme in its comment; others are measures."""
    kind = values.text("SanctionsType", attribute(row, "SanctionsTypeID"), row.place, tally) or ""
    comment = text(row, "Comment", tally)
    spans = "; ".join(written(span) for span in periods(row, tally))
    passed(row, "@ID")
    tally.leftovers(row, "a measure")
    if kind.lower() == _PROGRAMME and comment:
        entry.programmes.append(comment)
        if spans:
            entry.notes.append(f"{comment}: {spans}")
    elif kind.lower() == _PROGRAMME:
        tally.note("a programme is not named", row.place)
    elif kind:
        beside = ", ".join(part for part in (comment, spans) if part)
        entry.measures.append(f"{kind} ({beside})" if beside else kind)


def _listed(party: Party, beside: _Beside, desk: Desk) -> Told:
    """The party with its listings and its ties."""
    told = party.told
    entry = beside.entries.get(party.profile)
    if entry is None:
        desk.tally.note(
            "an entry has no listing, so that its programmes are not known", told.place, told.number
        )
    else:
        named = [each for each in entry.lists if each.name.lower() != _MEANS_NOTHING]
        told.lists = named or entry.lists
        told.programmes, told.measures, told.authorities = entry.programmes, entry.measures, entry.authorities
        told.said.kept += entry.notes
    for kind, other, note in beside.ties.get(party.profile, ()):
        name = beside.names.get(other)
        if name is None:
            desk.tally.note("a tie leads to a party that the file does not hold", told.place, other)
        told.relations.append(Relation(kind=kind, name=name or f"(entry {other})", entry=other, note=note))
    return told
