"""Invented parties written in the publisher's advanced form, for the bench and the tests: tables first, then places, papers,
parties, ties and listings, each by numbers, as sdn_schema.xsd says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from bench.invented_party import Day, Name, Paper, Party, Ship

__all__ = ["NAMESPACE", "advanced_xml"]

_LAWFUL = ' LegalBasisTypeID="1" SanctionsProgramID="1"'
NAMESPACE = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ADVANCED_XML"


# The tables in the order of the schema, with the values whose numbers this file always uses.
_SETS: dict[str, tuple[tuple[int, str, str], ...]] = {
    "AliasType": (),
    "AreaCode": (),
    "AreaCodeType": (),
    "CalendarType": ((1, "Gregorian", ""),),
    "Country": (),
    "CountryRelevance": ((1, "undetermined", ""),),
    "DecisionMakingBody": ((1, "Treasury", ' OrganisationID="1"'),),
    "DetailReference": (),
    "DetailType": ((1430, "DATE", ""), (1431, "LOOKUP", ""), (1432, "TEXT", ""), (1433, "COUNTRY", "")),
    "DocNameStatus": ((1, "Primary", ""),),
    "EntryEventType": (),
    "EntryLinkType": (),
    "ExRefType": (),
    "FeatureType": (),
    "FeatureTypeGroup": ((1, "Unknown", ""),),
    "IDRegDocDateType": (),
    "IDRegDocType": (),
    "IdentityFeatureLinkType": ((1, "Unknown", ""),),
    "LegalBasis": (),
    "LegalBasisType": ((1, "Unknown", ""),),
    "List": (),
    "LocPartType": (),
    "LocPartValueStatus": ((1, "Unknown", ""),),
    "LocPartValueType": ((1, "Unknown", ""),),
    "NamePartType": (),
    "Organisation": ((1, "OFAC", ""),),
    "PartySubType": (),
    "PartyType": (),
    "RelationQuality": (),
    "RelationType": (),
    "Reliability": (),
    "SanctionsProgram": ((1, "Unknown", ' SubsidiaryBodyID="1"'),),
    "SanctionsType": (),
    "Script": ((1, "Other", ""), (215, "Latin", ' ScriptCode="Latn"')),
    "ScriptStatus": ((1, "Unknown", ""),),
    "SubsidiaryBody": ((1, "OFAC", ' Notional="false" DecisionMakingBodyID="1"'),),
    "SupInfoType": (),
    "TargetType": (),
    "Validity": (),
}


@dataclass
class _Tables:
    """The numbers given to values, by table, in the order in which they were first met."""

    given: dict[str, dict[str, int]] = field(default_factory=lambda: {table: {} for table in _SETS})
    attributes: dict[tuple[str, str], str] = field(default_factory=dict)
    last: int = 2000

    def number(self, table: str, text: str, attributes: str = "") -> int:
        known = self.given[table]
        if text not in known:
            self.last += 1
            known[text] = self.last
            self.attributes[table, text] = attributes
        return known[text]

    def fresh(self) -> int:
        self.last += 1
        return self.last

    def xml(self) -> Iterator[str]:
        for table, values in self.given.items():
            yield f"<{table}Values>"
            for number, text, shown in _SETS[table]:
                yield f'<{table} ID="{number}"{shown}>{text}</{table}>'
            for text, number in values.items():
                shown = self.attributes[table, text]
                said = escape(text.partition("\x1f")[0])
                yield f'<{table} ID="{number}"{shown}>{said}</{table}>'
            yield f"</{table}Values>"


@dataclass
class _Parts:
    """The sections of the file, each a list of pieces."""

    tables: _Tables = field(default_factory=_Tables)
    places: list[str] = field(default_factory=list)
    papers: list[str] = field(default_factory=list)
    parties: list[str] = field(default_factory=list)
    ties: list[str] = field(default_factory=list)
    entries: list[str] = field(default_factory=list)


def advanced_xml(parties: Iterable[Party], day: date, *, listed_on: str = "SDN List") -> Iterator[str]:
    """The file, piece by piece."""
    parts = _Parts()
    for party in parties:
        _party(party, parts)
        _entry(party, parts, listed_on)
    yield f'<?xml version="1.0" encoding="utf-8"?>\n<Sanctions xmlns={quoteattr(NAMESPACE)} Version="3">\n'
    yield f'<DateOfIssue CalendarTypeID="1">{_ymd(day)}</DateOfIssue>\n'
    for name, pieces in (
        ("ReferenceValueSets", parts.tables.xml()),
        ("Locations", parts.places),
        ("IDRegDocuments", parts.papers),
        ("DistinctParties", parts.parties),
        ("ProfileRelationships", parts.ties),
        ("SanctionsEntries", parts.entries),
    ):
        yield f"<{name}>\n"
        yield from pieces
        yield f"</{name}>\n"
    yield "<SanctionsEntryLinks />\n</Sanctions>\n"


def _ymd(day: date) -> str:
    return f"<Year>{day.year}</Year><Month>{day.month}</Month><Day>{day.day}</Day>"


def _period(day: Day) -> str:
    circa = "true" if day.circa else "false"
    fixed = 'YearFixed="false" MonthFixed="false" DayFixed="false"'
    edges = "".join(
        f'<{name} Approximate="{circa}" {fixed}><From>{_ymd(one)}</From><To>{_ymd(one)}</To></{name}>'
        for name, one in (("Start", day.first), ("End", day.last))
    )
    return f'<DatePeriod CalendarTypeID="1" {fixed}>{edges}</DatePeriod>'


def _country(name: str, tables: _Tables) -> int:
    return tables.number("Country", name, f" ISO2={quoteattr(name[:2].upper())}")


def _location(values: Iterable[tuple[str, str]], country: str | None, parts: _Parts) -> int:
    number = parts.tables.fresh()
    pieces = [f'<Location ID="{number}">']
    if country is not None:
        code = _country(country, parts.tables)
        pieces.append(f'<LocationCountry CountryID="{code}" CountryRelevanceID="1" />')
    for kind, value in values:
        type_ = parts.tables.number("LocPartType", kind)
        pieces.append(
            f'<LocationPart LocPartTypeID="{type_}"><LocationPartValue Primary="true" LocPartValueTypeID="1" '
            f'LocPartValueStatusID="1"><Comment /><Value>{escape(value)}</Value></LocationPartValue></LocationPart>'
        )
    parts.places.append("".join((*pieces, "</Location>\n")))
    return number


def _name(values: list[tuple[str, str]], groups: dict[str, int], parts: _Parts) -> str:
    pieces = []
    for kind, value in values:
        group = groups.setdefault(kind, parts.tables.fresh())
        script = 215 if value.isascii() else 1
        pieces.append(
            f'<DocumentedNamePart><NamePartValue NamePartGroupID="{group}" ScriptID="{script}" ScriptStatusID="1" '
            f'Acronym="false">{escape(value)}</NamePartValue></DocumentedNamePart>'
        )
    number = parts.tables.fresh()
    return f'<DocumentedName ID="{number}" FixedRef="{number}" DocNameStatusID="1">{"".join(pieces)}</DocumentedName>'


def _named(party: Party, last: str, first: str | None) -> list[tuple[str, str]]:
    if party.kind == "Individual":
        return [("Last Name", last), *([("First Name", first)] if first else [])]
    return [(f"{party.kind} Name", last)]


def _alias(party: Party, name: Name, groups: dict[str, int], parts: _Parts, *, primary: bool) -> str:
    type_ = parts.tables.number("AliasType", "Name" if primary else name.how)
    documented = _name(_named(party, name.last, name.first), groups, parts)
    if name.native:
        documented += _name(_named(party, name.native, None), groups, parts)
    return (
        f'<Alias FixedRef="{party.number}" AliasTypeID="{type_}" Primary="{str(primary).lower()}" '
        f'LowQuality="{str(name.weak).lower()}">{documented}</Alias>'
    )


def _party(party: Party, parts: _Parts) -> None:
    tables = parts.tables
    number, identity = party.number, tables.fresh()
    groups: dict[str, int] = {}
    whole = party.kind in ("Vessel", "Aircraft")
    type_ = tables.number("PartyType", "Transport" if whole else party.kind)
    below = party.kind if whole else f"Unknown\x1f{party.kind}"
    sub = tables.number("PartySubType", below, f' PartyTypeID="{type_}"')
    primary = Name(party.last, party.first, native=party.native)
    aliases = _alias(party, primary, groups, parts, primary=True)
    aliases += "".join(_alias(party, name, groups, parts, primary=False) for name in party.names)
    shown = "".join(
        f'<NamePartGroup ID="{group}" NamePartTypeID="{tables.number("NamePartType", kind)}" />'
        for kind, group in groups.items()
    )
    comment = f"<Comment>{escape(party.remarks)}</Comment>" if party.remarks else "<Comment />"
    features = "".join(_features(party, identity, parts))
    parts.parties.append(
        f'<DistinctParty FixedRef="{number}">{comment}<Profile ID="{number}" PartySubTypeID="{sub}">'
        f'<Identity ID="{identity}" FixedRef="{number}" Primary="true" False="false">{aliases}'
        f"<NamePartGroups><MasterNamePartGroup>{shown}</MasterNamePartGroup></NamePartGroups></Identity>"
        f'{features}<SanctionsEntryReference SanctionsEntryID="{number}" /></Profile></DistinctParty>\n'
    )
    parts.papers += [_paper(paper, identity, parts) for paper in party.papers]
    for tie in party.ties:
        kind = tables.number("RelationType", tie.kind, ' Symmetrical="false"')
        parts.ties.append(
            f'<ProfileRelationship ID="{tables.fresh()}" From-ProfileID="{number}" To-ProfileID="{tie.number}" '
            f'RelationTypeID="{kind}" RelationQualityID="{tables.number("RelationQuality", "Unknown")}" Former="false" '
            f'SanctionsEntryID="{number}"><Comment /></ProfileRelationship>\n'
        )


def _paper(paper: Paper, identity: int, parts: _Parts) -> str:
    tables = parts.tables
    type_ = tables.number("IDRegDocType", paper.label)
    issuer = f' IssuedBy-CountryID="{_country(paper.country, tables)}"' if paper.country else ""
    days = "".join(
        f'<DocumentDate IDRegDocDateTypeID="{tables.number("IDRegDocDateType", kind)}">{_period(day)}</DocumentDate>'
        for kind, day in (("Issue Date", paper.issued), ("Expiration Date", paper.expires))
        if day is not None
    )
    return (
        f'<IDRegDocument ID="{tables.fresh()}" IDRegDocTypeID="{type_}" IdentityID="{identity}"{issuer} '
        f'ValidityID="{tables.number("Validity", "Valid")}"><Comment /><IDRegistrationNo>{escape(paper.number)}'
        f"</IDRegistrationNo><IssuingAuthority />{days}</IDRegDocument>\n"
    )


def _features(party: Party, identity: int, parts: _Parts) -> Iterator[str]:
    for day in party.born:
        yield _feature("Birthdate", f'{_period(day)}<VersionDetail DetailTypeID="1430" />', identity, parts)
    for text in party.born_at:
        yield _feature("Place of Birth", _detail(text), identity, parts)
    for label, names in (
        ("Nationality Country", party.nationality),
        ("Citizenship Country", party.citizenship),
    ):
        for name in names:
            yield _feature(label, _located(_location([("Unknown", name)], None, parts)), identity, parts)
    for label, text in party.features:
        yield _feature(label, _valued(label, text, parts), identity, parts)
    if party.title:
        yield _feature("Title", _detail(party.title), identity, parts)
    for label, said in _of_ship(party.ship):
        yield _feature(label, _detail(said), identity, parts)
    for place in party.places:
        named = [(f"ADDRESS{at}", line) for at, line in enumerate(place.lines, 1)]
        named += [
            (kind, value)
            for kind, value in (
                ("CITY", place.city),
                ("STATE/PROVINCE", place.state),
                ("POSTAL CODE", place.code),
            )
            if value
        ]
        yield _feature("Location", _located(_location(named, place.country, parts)), identity, parts)


def _of_ship(ship: Ship | None) -> Iterator[tuple[str, str]]:
    if ship is not None:
        labels = (
            "Vessel Call Sign", "VESSEL TYPE", "Vessel Tonnage", "Vessel Gross Registered Tonnage", "Vessel Flag",
            "Vessel Owner",
        )  # fmt: skip
        yield from ((label, said) for label, said in zip(labels, ship, strict=True) if said)


def _feature(label: str, inside: str, identity: int, parts: _Parts) -> str:
    type_ = parts.tables.number("FeatureType", label, ' FeatureTypeGroupID="1"')
    reliable = parts.tables.number("Reliability", "Unknown")
    return (
        f'<Feature ID="{parts.tables.fresh()}" FeatureTypeID="{type_}"><FeatureVersion ID="{parts.tables.fresh()}" '
        f'ReliabilityID="{reliable}"><Comment />{inside}</FeatureVersion>'
        f'<IdentityReference IdentityID="{identity}" IdentityFeatureLinkTypeID="1" /></Feature>'
    )


def _detail(text: str) -> str:
    return f'<VersionDetail DetailTypeID="1432">{escape(text)}</VersionDetail>'


def _valued(label: str, text: str, parts: _Parts) -> str:
    """A gender is a value of a table; other texts stand as they are."""
    if label != "Gender":
        return _detail(text)
    number = parts.tables.number("DetailReference", text)
    return f'<VersionDetail DetailTypeID="1431" DetailReferenceID="{number}" />'


def _located(number: int) -> str:
    return f'<VersionDetail DetailTypeID="1433" /><VersionLocation LocationID="{number}" />'


def _entry(party: Party, parts: _Parts, listed_on: str) -> None:
    tables = parts.tables
    fixed = 'YearFixed="false" MonthFixed="false" DayFixed="false"'
    empty = f'<DatePeriod CalendarTypeID="1" {fixed} />'
    basis = (
        f' LegalBasisID="{tables.number("LegalBasis", party.authority, _LAWFUL)}"' if party.authority else ""
    )
    measures = "".join(
        f'<SanctionsMeasure ID="{tables.fresh()}" SanctionsTypeID="{tables.number("SanctionsType", kind)}">'
        f"<Comment>{escape(said)}</Comment>{empty}</SanctionsMeasure>"
        for kind, said in (
            *((measure, "") for measure in party.measures),
            *(("Program", code) for code in party.programmes),
        )
    )
    parts.entries.append(
        f'<SanctionsEntry ID="{party.number}" ProfileID="{party.number}" ListID="{tables.number("List", listed_on)}">'
        f'<EntryEvent ID="{party.number}" EntryEventTypeID="{tables.number("EntryEventType", "Created")}"{basis}>'
        f'<Comment /><Date CalendarTypeID="1">{_ymd(party.listed)}</Date></EntryEvent>{measures}</SanctionsEntry>\n'
    )
