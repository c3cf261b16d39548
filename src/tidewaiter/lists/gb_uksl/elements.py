"""A designation of the XML as rows of the comma-separated file, so that both are read by one hand."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping

from tidewaiter.lists.strict import Fields, Tally

__all__ = ["rows_of"]

# Elements whose parts belong together: each becomes a row.
_TOGETHER = frozenset({"Name", "NonLatinName", "Address", "Passport", "NationalIdentifier", "Location"})
_COLUMNS = {
    **{f"Name{number}": f"name_{number}" for number in range(1, 7)},
    **{f"AddressLine{number}": f"address_line_{number}" for number in range(1, 7)},
    "NameType": "name_type",
    "AliasStrength": "alias_strength",
    "Title": "title",
    "NameTitle": "title",
    "NameNonLatinScript": "name_non_latin_script",
    "NonLatinScriptType": "non_latin_script_type",
    "NonLatinScriptLanguage": "non_latin_script_language",
    "AddressPostalCode": "address_postal_code",
    "AddressCountry": "address_country",
    "LastUpdated": "last_updated",
    "DateDesignated": "date_designated",
    "OFSIGroupID": "ofsi_group_id",
    "UNReferenceNumber": "un_reference_number",
    "RegimeName": "regime_name",
    "IndividualEntityShip": "designation_type",
    "DesignationSource": "designation_source",
    "SanctionsImposed": "sanctions_imposed",
    "OtherInformation": "other_information",
    "UKStatementofReasons": "uk_statement_of_reasons",
    "PhoneNumber": "phone_number",
    "EmailAddress": "email_address",
    "Website": "website",
    "DOB": "d_o_b",
    "Nationality": "nationality_ies",
    "NationalIdentifierNumber": "national_identifier_number",
    "NationalIdentifierAdditionalInformation": "national_identifier_additional_information",
    "PassportNumber": "passport_number",
    "PassportAdditionalInformation": "passport_additional_information",
    "Position": "position",
    "Gender": "gender",
    "TownOfBirth": "town_of_birth",
    "CountryOfBirth": "country_of_birth",
    "TypeOfEntity": "type_of_entity",
    "Subsidiary": "subsidiaries",
    "ParentCompany": "parent_company",
    "BusinessRegistrationNumber": "business_registration_number_s",
    "IMONumber": "imo_number",
    "CurrentOwnerOperator": "current_owner_operator_s",
    "PreviousOwnerOperator": "previous_owner_operator_s",
    "CurrentBelievedFlagOfShip": "current_believed_flag_of_ship",
    "PreviousFlag": "previous_flags",
    "TypeOfShip": "type_of_ship",
    "TonnageOfShip": "tonnage_of_ship",
    "LengthOfShip": "length_of_ship",
    "YearBuilt": "year_built",
    "HullIdentificationNumber": "hull_identification_number_hin",
}
_INDICATORS = "SanctionsImposedIndicators"
_TAGS = re.compile(r"<[^<>]{0,200}>")
_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])")


def rows_of(fields: Fields, tally: Tally) -> list[Fields]:
    """The designation as rows, one for each thing that it says, the parts of a name, an address or a paper together."""
    place = fields.place
    raw = {name: fields.pop(name) for name in fields.leftovers()}
    indicators = raw.pop(_INDICATORS, None)
    rows: list[Mapping[str, str]] = []
    for name, value in raw.items():
        for element in value if isinstance(value, list) else [value]:
            rows += _rows(name, element, place, tally)
    if not any("sanctions_imposed" in row for row in rows):
        rows += [{"sanctions_imposed": said} for said in _indicated(indicators)]
    return [Fields(row, place) for row in rows]


def _rows(name: str, element: object, place: str, tally: Tally) -> Iterator[Mapping[str, str]]:
    if isinstance(element, str):
        if text := _plain(element):
            yield {_column(name, place, tally): text}
        return
    parts = element if isinstance(element, dict) else {}
    if name in _TOGETHER:
        row: dict[str, str] = {}
        for part in _leaves(parts, place, tally):
            for column, text in part.items():
                row[column] = f"{row[column]}; {text}" if column in row else text
        if row:
            yield row
        return
    for inner, values in parts.items():
        if inner.startswith("@"):
            if not inner.startswith("@nil"):
                tally.note(f"the attribute {inner[1:]!r} of {name!r} is not known and was not read", place)
            continue
        for value in values:
            yield from _rows(inner if inner != "#text" else name, value, place, tally)


def _leaves(parts: Mapping[str, list[object]], place: str, tally: Tally) -> Iterator[Mapping[str, str]]:
    for name, values in parts.items():
        if not name.startswith("@"):
            for value in values:
                yield from _rows(name, value, place, tally)


def _column(name: str, place: str, tally: Tally) -> str:
    if name not in _COLUMNS:
        tally.note(f"the element {name!r} of a designation is not known, and is kept as a remark", place)
    return _COLUMNS.get(name, "other_information")


def _plain(text: str) -> str:
    """The text without the mark-up that statements carry, escaped."""
    return " ".join(_TAGS.sub(" ", html.unescape(text)).split())


def _indicated(element: object) -> Iterator[str]:
    """The measures that are marked as imposed, where they are not named."""
    for found in element if isinstance(element, list) else []:
        for name, values in found.items() if isinstance(found, dict) else ():
            if any(str(value).strip().lower() in ("true", "yes", "1") for value in values):
                yield _WORDS.sub(" ", name).capitalize()
