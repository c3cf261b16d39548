"""Invented parties in the publisher's enhanced form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from bench.invented_party import Day, Name, Paper, Party, Place, Ship

from lists.us_ofac_sdn.markup import full, group, ref, tag

__all__ = ["enhanced_xml"]

SPACE = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ENHANCED_XML"


def enhanced_xml(parties: Iterable[Party], day: date, listed_on: str, filters: str | None) -> str:
    """The file: a head, the tables, the entities."""
    shown = filters or group("sanctionsLists", (tag("sanctionsList", listed_on, ref(1550)),))
    held = "\n".join(_enhanced_entry(party, listed_on) for party in parties)
    genders = '<referenceValue refId="91526"><type>Gender</type><value>Male</value></referenceValue>'
    types = '<featureType featureTypeId="8"><type>Birthdate</type></featureType>'
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<sanctionsData xmlns="{SPACE}"><publicationInfo>'
        f"<dataAsOf>{day.isoformat()}T00:00:00-04:00</dataAsOf><filters>{shown}</filters></publicationInfo>\n"
        f"<referenceValues>{genders}</referenceValues><featureTypes>{types}</featureTypes>\n"
        f"<entities>\n{held}\n</entities></sanctionsData>\n"
    )


def _enhanced_entry(party: Party, listed_on: str) -> str:
    general = (tag("identityId", "7"), tag("entityType", party.kind, ' refId="600"'), tag("remarks", party.remarks),
               tag("title", party.title))  # fmt: skip
    lists = f' refId="1550" id="8" datePublished="{party.listed.isoformat()}"'
    primary = Name(party.last, party.first, native=party.native)
    inside = (
        group("generalInfo", general),
        group("sanctionsLists", (tag("sanctionsList", listed_on, lists),)),
        group("sanctionsPrograms", (tag("sanctionsProgram", code, ' refId="9" id="10"') for code in party.programmes)),
        group("sanctionsTypes", (tag("sanctionsType", kind, ' refId="11" id="12"') for kind in party.measures)),
        group("legalAuthorities", (tag("legalAuthority", party.authority, ' refId="13" id="14"'),)),
        group("names", (_enhanced_name(party, primary, first=True), *(_enhanced_name(party, name) for name in party.names))),
        group("addresses", (_enhanced_address(place) for place in party.places)),
        group("features", _enhanced_features(party)),
        group("identityDocuments", (_enhanced_paper(paper) for paper in party.papers)),
        group("relationships", (
            f'<relationship id="15">{tag("type", tie.kind, ref(16))}'
            f'{tag("relatedEntity", tie.name, ref(tie.number, "entityId"))}</relationship>'
            for tie in party.ties
        )),
    )  # fmt: skip
    return f'<entity id="{party.number}">{"".join(inside)}</entity>'


def _enhanced_name(party: Party, name: Name, *, first: bool = False) -> str:
    how = "" if first else tag("aliasType", name.how, ' refId="1400"')
    scripts = [_translation(party, name.last, name.first, "Latin", main=True)]
    if name.native:
        scripts.append(_translation(party, name.native, None, "Cyrillic", main=False))
    return (
        f'<name id="17">{tag("isPrimary", str(first).lower())}{how}{tag("isLowQuality", str(name.weak).lower())}'
        f'{group("translations", scripts)}</name>'
    )  # fmt: skip


def _translation(party: Party, last: str, first: str | None, script: str, *, main: bool) -> str:
    part = f'<namePart id="18"><type refId="1520">Last Name</type>{tag("value", last)}</namePart>'
    return (
        f'<translation id="19">{tag("isPrimary", str(main).lower())}{tag("script", script, ref(20))}'
        f'{tag("formattedFirstName", first)}{tag("formattedLastName", last)}'
        f'{tag("formattedFullName", full(party, last, first))}{group("nameParts", (part,))}</translation>'
    )  # fmt: skip


def _enhanced_address(place: Place) -> str:
    named = [(f"ADDRESS{at}", line) for at, line in enumerate(place.lines, 1)]
    named += [(kind, value) for kind, value in
              (("CITY", place.city), ("STATE/PROVINCE", place.state), ("POSTAL CODE", place.code)) if value]  # fmt: skip
    parts = group("addressParts", (
        f'<addressPart id="21">{tag("type", kind, ref(22))}{tag("value", value)}</addressPart>' for kind, value in named
    ))  # fmt: skip
    script = f"{tag('isPrimary', 'true')}{tag('script', 'Latin', ref(20))}{parts}"
    return f'<address id="23">{tag("country", place.country, ref(24))}<translations><translation id="25">{script}</translation></translations></address>'


def _enhanced_features(party: Party) -> Iterator[str]:
    ship = party.ship or Ship()
    labels = (
        "Vessel Call Sign",
        "VESSEL TYPE",
        "Vessel Tonnage",
        "Vessel Gross Registered Tonnage",
        "Vessel Flag",
        "Vessel Owner",
    )
    said: list[tuple[str, str, str]] = [
        ("Birthdate", day.said, _valued(day, "valueDate")) for day in party.born
    ]
    said += [("Place of Birth", place, "") for place in party.born_at]
    said += [("Nationality Country", name, "") for name in party.nationality]
    said += [("Citizenship Country", name, "") for name in party.citizenship]
    said += [(label, value, "") for label, value in party.features]
    said += [(label, value, "") for label, value in zip(labels, ship, strict=True) if value]
    for label, value, more in said:
        shown = "<valueRefId>91526</valueRefId>" if label == "Gender" else tag("value", value)
        yield (
            f'<feature id="26">{tag("type", label, ref(8, "featureTypeId"))}<versionId>27</versionId>{shown}{more}'
            "<isPrimary>true</isPrimary></feature>"
        )


def _valued(day: Day, name: str) -> str:
    return (
        f'<{name} id="28"><fromDateBegin>{day.first}</fromDateBegin><fromDateEnd>{day.first}</fromDateEnd>'
        f"<toDateBegin>{day.last}</toDateBegin><toDateEnd>{day.last}</toDateEnd>"
        f"<isApproximate>{str(day.circa).lower()}</isApproximate><isDateRange>false</isDateRange></{name}>"
    )


def _enhanced_paper(paper: Paper) -> str:
    issued = _valued(paper.issued, "issueDate") if paper.issued else ""
    expires = _valued(paper.expires, "expirationDate") if paper.expires else ""
    return (
        f'<identityDocument id="29">{tag("type", paper.label, ref(30))}<name nameId="17" nameTranslationId="19">X</name>'
        f"{tag('documentNumber', paper.number)}<isValid>true</isValid>{tag('issuingCountry', paper.country, ref(31))}"
        f"{issued}{expires}</identityDocument>"
    )
