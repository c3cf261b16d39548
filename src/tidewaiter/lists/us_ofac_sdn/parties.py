"""The parties of the advanced form: names by their parts, features, papers of each identity."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from typing import NamedTuple

from tidewaiter.lists.names import script_of
from tidewaiter.lists.strict import Fields, Tally
from tidewaiter.lists.us_ofac_sdn.elements import (
    attribute,
    child,
    children,
    number_of,
    own,
    passed,
    signs,
    text,
    texts,
)
from tidewaiter.lists.us_ofac_sdn.facts import Paper, add_paper, merge, person_name
from tidewaiter.lists.us_ofac_sdn.features import Feature, as_primary, take_feature, tell_reliability
from tidewaiter.lists.us_ofac_sdn.references import Place, References, periods
from tidewaiter.lists.us_ofac_sdn.remarks import Remarks, read_remarks
from tidewaiter.lists.us_ofac_sdn.told import Desk, Told, address_of, kind_of
from tidewaiter.model.entity import Alias
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind

__all__ = ["Party", "name_of", "party_in"]

_NAMES = {
    "name": NameKind.ALIAS,
    "a.k.a.": NameKind.ALIAS,
    "f.k.a.": NameKind.FORMER,
    "n.k.a.": NameKind.ALIAS,
}
_FAMILY = {"last name", "maiden name", "patronymic", "matronymic"}
_GIVEN = {"first name", "middle name", "nickname"}
_WHOLE = {"entity name", "vessel name", "aircraft name"}
_ADDRESS = "location"


class Party(NamedTuple):
    """One party: the number of its profile, and what is said of it."""

    profile: str
    told: Told


def name_of(fields: Fields) -> tuple[str, str]:
    """The number of the profile, and the primary name in the order of its parts: what a tie calls the party."""
    tally = Tally()
    profile = child(fields, "Profile", tally)
    for identity in children(profile, "Identity"):
        for alias in children(identity, "Alias"):
            if attribute(alias, "Primary") == "true":
                for name in children(alias, "DocumentedName"):
                    parts = [value for _, value in _parts(name, {}, tally)]
                    return attribute(profile, "ID") or "", " ".join(parts)
    return attribute(profile, "ID") or "", attribute(fields, "FixedRef") or ""


def party_in(
    fields: Fields,
    values: References,
    places: Mapping[str, Place],
    papers: MutableMapping[str, list[Paper]],
    desk: Desk,
) -> Party | None:
    """One party with its papers, which are taken out of `papers`; None, with a reject, where it has no name."""
    tally, place = desk.tally, fields.place
    number = number_of(fields, "FixedRef")
    profile = child(fields, "Profile", tally)
    said = Remarks()
    kind = _kind(attribute(profile, "PartySubTypeID"), values, place, desk)
    names, identities = _names(profile, values, kind, desk)
    for identity in identities:
        for paper in papers.pop(identity, ()):
            if paper.value:
                add_paper(said, paper)
            else:
                tally.note("a paper without a number is kept as text", place, paper.label)
                said.kept.append(
                    " ".join(part for part in (paper.label, paper.country, *paper.notes) if part)
                )
    if not names:
        desk.reading.reject(place, f"the party {number} has no name")
        return None
    told = Told(number=number, place=place, kind=kind, names=names, programmes=[], said=said)
    for row in children(profile, "Feature"):
        _feature(row, values, places, told, desk)
    for comment in (*texts(fields, "Comment"), *texts(profile, "Comment")):
        merge(said, read_remarks(comment))
    _references(profile, said, tally)
    found = attribute(profile, "ID") or number
    tally.leftovers(profile, "a profile")
    tally.leftovers(fields, "a party")
    return Party(found, told)


def _references(profile: Fields, said: Remarks, tally: Tally) -> None:
    passed(profile, "SanctionsEntryReference")
    for row in children(profile, "ExternalReference"):
        told = [value for part in ("ExRefValue", "DirectURL", "Comment") if (value := text(row, part, tally))]
        for link in children(row, "SubLink"):
            told += [value for part in ("Description", "DirectURL") if (value := text(link, part, tally))]
        said.kept += [f"Reference: {', '.join(told)}"] if told else []


def _kind(number: str | None, values: References, place: str, desk: Desk) -> EntityKind:
    """Vessel or aircraft where the sub-type says so; else what the type says, of which the sub-type is one."""
    below = values.text("PartySubType", number, place, desk.tally) or ""
    if below.lower() in ("vessel", "aircraft"):
        return kind_of(below, place, desk.tally)
    above = values.attribute("PartySubType", number, "PartyTypeID")
    return kind_of(values.text("PartyType", above, place, desk.tally) or below, place, desk.tally)


def _names(
    profile: Fields, values: References, kind: EntityKind, desk: Desk
) -> tuple[list[Alias], list[str]]:
    """All names of all identities, the primary one first, and the numbers of the identities."""
    tally = desk.tally
    primary: list[Alias] = []
    others: list[Alias] = []
    identities = []
    for identity in children(profile, "Identity"):
        identities.append(attribute(identity, "ID") or "")
        types = _types(identity, values, tally)
        if attribute(identity, "False") == "true":
            tally.note("an identity is marked as false, and its names are kept", identity.place)
        for row in children(identity, "Alias"):
            first = attribute(row, "Primary") == "true"
            found = list(_alias(row, types, values, kind, tally))
            (primary if first else others).extend(found)
        _tell_beside(identity, tally)
        passed(identity, "@FixedRef", "@Primary", "IDRegDocumentReference")
        tally.leftovers(identity, "an identity")
    names = as_primary([*primary, *others], marked=bool(primary), place=profile.place, tally=tally)
    return names, identities


def _tell_beside(row: Fields, tally: Tally) -> None:
    """A comment on a name or a time of it has no place in an entry, and is told."""
    for said in (*texts(row, "Comment"), *(str(span) for span in periods(row, tally))):
        tally.note("what is said beside a name is not kept", row.place, said)


def _types(identity: Fields, values: References, tally: Tally) -> dict[str, str]:
    """What part of a name each group of the identity is."""
    found = {}
    for groups in children(identity, "NamePartGroups"):
        for master in children(groups, "MasterNamePartGroup"):
            for group in children(master, "NamePartGroup"):
                kind = values.text("NamePartType", attribute(group, "NamePartTypeID"), group.place, tally)
                found[attribute(group, "ID") or ""] = (kind or "").lower()
                tally.leftovers(group, "a part of names")
    return found


def _alias(
    row: Fields, types: dict[str, str], values: References, kind: EntityKind, tally: Tally
) -> Iterator[Alias]:
    """One alias in each script that it is documented in."""
    how = (values.text("AliasType", attribute(row, "AliasTypeID"), row.place, tally) or "").lower()
    if how not in _NAMES:
        tally.note("the type of a name is not known", row.place, how)
    quality = attribute(row, "LowQuality")
    weak = {"true": AliasStrength.WEAK, "false": AliasStrength.STRONG}.get(quality or "")
    if weak is None:
        tally.note("the quality of a name is not known", row.place, quality or "")
    for name in children(row, "DocumentedName"):
        parts = list(_parts(name, types, tally))
        _tell_beside(name, tally)
        passed(
            name, "@ID", "@FixedRef", "@DocNameStatusID", "DocumentedNameCountry", "IDRegDocumentReference"
        )  # fmt: skip
        tally.leftovers(name, "a documented name")
        if parts:
            yield _joined(parts, kind, _NAMES.get(how, NameKind.ALIAS), weak or AliasStrength.UNKNOWN)
        else:
            tally.note("a name is empty", name.place)
    _tell_beside(row, tally)
    passed(row, "@FixedRef")
    tally.leftovers(row, "an alias")


def _parts(name: Fields, types: Mapping[str, str], tally: Tally) -> Iterator[tuple[str, str]]:
    """The parts of one documented name that say something, each with what part it is."""
    for row in children(name, "DocumentedNamePart"):
        before, after = signs(row, "LeadingChars"), signs(row, "TrailingChars")
        for at, each in enumerate(children(row, "NamePartValue")):
            if at and types:
                tally.note("a part of a name has several values, which are joined", each.place)
            group, value = attribute(each, "NamePartGroupID"), own(each)
            kind = types.get(group or "", "")
            if types and kind not in _FAMILY | _GIVEN | _WHOLE:
                tally.note("a part of a name is of no known type", each.place, kind or (group or ""))
            passed(each, "@ScriptID", "@ScriptStatusID", "@Acronym")
            if types:
                tally.leftovers(each, "a part of a name")
            if value:
                yield kind, " ".join(f"{before}{value}{after}".split())
        if types:
            tally.leftovers(row, "a part of a name")


def _joined(parts: list[tuple[str, str]], kind: EntityKind, how: NameKind, strength: AliasStrength) -> Alias:
    """The name of its parts: of a person the given ones first, of others as they stand."""
    if kind is EntityKind.PERSON:
        family = " ".join(value for part, value in parts if part in _FAMILY)
        given = " ".join(value for part, value in parts if part not in _FAMILY)
        return person_name(family or None, given or None, how, strength)
    whole = " ".join(value for _, value in parts)
    return Alias(name=whole, kind=how, strength=strength, script=script_of(whole))


def _feature(row: Fields, values: References, places: Mapping[str, Place], told: Told, desk: Desk) -> None:
    tally = desk.tally
    label = values.text("FeatureType", attribute(row, "FeatureTypeID"), row.place, tally) or ""
    for version in children(row, "FeatureVersion"):
        notes = [note for note in (text(version, "Comment", tally),) if note]
        reliability = values.text("Reliability", attribute(version, "ReliabilityID"), version.place, tally)
        tell_reliability(reliability, label, version.place, tally)
        unread: list[str] = []
        found = [Feature(label, None, span, (), version.place) for span in periods(version, tally, unread)]
        found += [Feature(label, said, None, (), version.place) for said in unread]
        found += [Feature(label, said, None, (), version.place) for said in _details(version, values, tally)]
        found += list(_located(version, label, places, told, desk))
        passed(version, "@ID", "IDRegDocumentReference")
        tally.leftovers(version, "a version of a feature")
        if not found and label.lower() != _ADDRESS:
            tally.note("a feature says nothing", version.place, label)
        for each in found:
            take_feature(told, each, desk)
        told.said.kept += [f"{label}: {note}" for note in notes]
    passed(row, "@ID", "IdentityReference")
    tally.leftovers(row, "a feature")


def _details(version: Fields, values: References, tally: Tally) -> Iterator[str]:
    """The texts of a feature, by themselves or by the number of a value."""
    for each in children(version, "VersionDetail"):
        value = own(each)
        number = attribute(each, "DetailReferenceID")
        passed(each, "@DetailTypeID")
        tally.leftovers(each, "a detail of a feature")
        said = value or values.text("DetailReference", number, each.place, tally)
        if said:
            yield said


def _located(
    version: Fields, label: str, places: Mapping[str, Place], told: Told, desk: Desk
) -> Iterator[Feature]:
    """An address is put into the entry; a place of another feature (a nationality, a flag) is its text."""
    for each in children(version, "VersionLocation"):
        number = attribute(each, "LocationID") or ""
        found = places.get(number)
        if found is None:
            desk.tally.note("a feature names a place that the file does not hold", each.place, number)
        elif label.lower() == _ADDRESS:
            for parts in (found.parts, *((found.others,) if found.others else ())):
                address = address_of(_by_type(parts), found.country, each.place, desk)
                told.addresses += [address] if address is not None else []
        else:
            said = [value for _, value in found.parts] or ([found.country] if found.country else [])
            yield Feature(label, ", ".join(said) or None, None, (), each.place)


def _by_type(parts: tuple[tuple[str, str], ...]) -> dict[str, str | None]:
    """The parts of a place by their type; those of one type joined."""
    found: dict[str, str | None] = {}
    for kind, value in parts:
        found[kind] = f"{found[kind]}, {value}" if found.get(kind) else value
    return found
