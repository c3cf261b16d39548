"""Invented parties as the UK Sanctions List would give them, in its two forms."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

__all__ = ["HEAD", "PARTIES", "Party", "table", "xml"]

HEAD = [
    "Last Updated",
    "Unique ID",
    "OFSI Group ID",
    "UN Reference Number",
    "Name 6",
    "Name 1",
    "Name 2",
    "Name 3",
    "Name 4",
    "Name 5",
    "Name type",
    "Alias strength",
    "Title",
    "Name non-latin script",
    "Non-latin script type",
    "Non-latin script language",
    "Regime Name",
    "Designation Type",
    "Designation source",
    "Sanctions Imposed",
    "Other Information",
    "UK Statement of Reasons",
    "Address Line 1",
    "Address Line 2",
    "Address Line 3",
    "Address Line 4",
    "Address Line 5",
    "Address Line 6",
    "Address Postal Code",
    "Address Country",
    "Phone number",
    "Website",
    "Email address",
    "Date Designated",
    "D.O.B",
    "Nationality(/ies)",
    "National Identifier number",
    "National Identifier additional information",
    "Passport number",
    "Passport additional information",
    "Position",
    "Gender",
    "Town of birth",
    "Country of birth",
    "Type of entity",
    "Subsidiaries",
    "Parent company",
    "Business registration number (s)",
    "IMO number",
    "Current owner/operator (s)",
    "Previous owner/operator (s)",
    "Current believed flag of ship",
    "Previous flags",
    "Type of ship",
    "Tonnage of ship",
    "Length of ship",
    "Year Built",
    "Hull identification number (HIN)",
]

Row = Mapping[str, str]
Party = tuple[Row, Sequence[Row]]
"""What every row of a party says, and the rows with what each says besides."""

PARTIES: tuple[Party, ...] = (
    (
        {
            "Last Updated": "12/03/2026", "Unique ID": "XXX0001", "OFSI Group ID": "90001", "UN Reference Number": "XXi.001",
            "Regime Name": "The Example (Sanctions) (EU Exit) Regulations 2020", "Designation Type": "Individual",
            "Designation source": "UK", "Sanctions Imposed": "Asset freeze|Travel Ban", "Other Information": "Known to travel.",
            "UK Statement of Reasons": "Is involved in an example & more.", "Date Designated": "24/02/2022", "Gender": "Male",
            "Title": "Dr", "Position": "Director of Example Holding",
        },
        (
            {"Name 6": "EXAMPLOV", "Name 1": "Ivan", "Name 2": "Petrovich", "Name type": "Primary Name",
             "D.O.B": "dd/mm/1961", "Nationality(/ies)": "Russia", "Passport number": "4510123456",
             "Passport additional information": "Issued in Perm", "Town of birth": "Perm", "Country of birth": "Russia",
             "Address Line 1": "1 Example Street", "Address Line 6": "Perm", "Address Postal Code": "614000",
             "Address Country": "Russia"},
            {"Name 6": "EXAMPLOFF", "Name 1": "Iwan", "Name type": "Primary Name Variation", "D.O.B": "17/04/1962"},
            {"Name 6": "VANYA", "Name type": "Alias", "Alias strength": "Low quality a.k.a",
             "National Identifier number": "770012345678", "National Identifier additional information": "Tax card"},
            {"Name 6": "Ivan the Example", "Name type": "Alias", "Alias strength": "Good quality a.k.a"},
            {"Name non-latin script": "Иван Петрович Экземпляров", "Non-latin script type": "Cyrillic",
             "Non-latin script language": "Russian"},
        ),
    ),
    (
        {
            "Last Updated": "01/02/2026", "Unique ID": "XXX0002", "Regime Name": "The Example (Sanctions) (EU Exit) Regulations 2020",
            "Designation Type": "Entity", "Designation source": "UK", "Sanctions Imposed": "Asset freeze",
            "Date Designated": "01/02/2026", "Type of entity": "Company", "Parent company": "EXAMPLE HOLDING",
            "Subsidiaries": "EXAMPLE ONE; EXAMPLE TWO", "Business registration number (s)": "INN: 7707083893; OGRN: 1027700132196",
            "Phone number": "+7 495 123 45 67", "Website": "www.example.org", "Email address": "a@example.org; b@example.org",
        },
        ({"Name 6": "EXAMPLE AVIONICS (a.k.a. EXAVIA)", "Name type": "Primary Name", "Address Country": "Russia"},),
    ),
    (
        {
            "Last Updated": "05/05/2026", "Unique ID": "XXX0003", "Regime Name": "The Example (Sanctions) (EU Exit) Regulations 2020",
            "Designation Type": "Ship", "Designation source": "UK", "Sanctions Imposed": "Prohibition of port entry",
            "Date Designated": "05/05/2025", "IMO number": "9074729", "Current owner/operator (s)": "EXAMPLE SHIPPING",
            "Previous owner/operator (s)": "OLD SHIPPING", "Current believed flag of ship": "Panama", "Previous flags": "Liberia",
            "Type of ship": "Crude oil tanker", "Tonnage of ship": "61991", "Length of ship": "244", "Year Built": "2003",
            "Hull identification number (HIN)": "XY123",
        },
        (
            {"Name 6": "SEA EXAMPLE", "Name type": "Primary Name"},
            {"Name 6": "OLD EXAMPLE", "Name type": "Alias"},
        ),
    ),
)  # fmt: skip

_GROUPS = {
    "Name": {f"Name{n}": f"Name {n}" for n in range(1, 7)} | {"NameType": "Name type", "AliasStrength": "Alias strength"},
    "NonLatinName": {
        "NameNonLatinScript": "Name non-latin script", "NonLatinScriptType": "Non-latin script type",
        "NonLatinScriptLanguage": "Non-latin script language",
    },
    "Address": {f"AddressLine{n}": f"Address Line {n}" for n in range(1, 7)}
    | {"AddressPostalCode": "Address Postal Code", "AddressCountry": "Address Country"},
    "Passport": {"PassportNumber": "Passport number", "PassportAdditionalInformation": "Passport additional information"},
    "NationalIdentifier": {
        "NationalIdentifierNumber": "National Identifier number",
        "NationalIdentifierAdditionalInformation": "National Identifier additional information",
    },
    "Location": {"TownOfBirth": "Town of birth", "CountryOfBirth": "Country of birth"},
}  # fmt: skip
_SINGLE = {
    "LastUpdated": "Last Updated", "DateDesignated": "Date Designated", "UniqueID": "Unique ID", "OFSIGroupID": "OFSI Group ID",
    "UNReferenceNumber": "UN Reference Number", "RegimeName": "Regime Name", "IndividualEntityShip": "Designation Type",
    "DesignationSource": "Designation source", "SanctionsImposed": "Sanctions Imposed", "OtherInformation": "Other Information",
    "UKStatementofReasons": "UK Statement of Reasons", "PhoneNumber": "Phone number", "EmailAddress": "Email address",
    "Website": "Website", "DOB": "D.O.B", "Nationality": "Nationality(/ies)", "Position": "Position", "Gender": "Gender",
    "Title": "Title", "TypeOfEntity": "Type of entity", "Subsidiary": "Subsidiaries", "ParentCompany": "Parent company",
    "BusinessRegistrationNumber": "Business registration number (s)", "IMONumber": "IMO number",
    "CurrentOwnerOperator": "Current owner/operator (s)", "PreviousOwnerOperator": "Previous owner/operator (s)",
    "CurrentBelievedFlagOfShip": "Current believed flag of ship", "PreviousFlag": "Previous flags", "TypeOfShip": "Type of ship",
    "TonnageOfShip": "Tonnage of ship", "LengthOfShip": "Length of ship", "YearBuilt": "Year Built",
    "HullIdentificationNumber": "Hull identification number (HIN)",
}  # fmt: skip
_WITHIN = {
    "DOB": "DOBs",
    "Nationality": "Nationalities",
    "Name": "Names",
    "NonLatinName": "NonLatinNames",
    "Address": "Addresses",
}
_DETAILS = ("DOB", "Nationality", "Passport", "NationalIdentifier", "Location", "Position", "Gender", "Title")


def table(*parties: Party, day: str = "08-Oct-2026") -> bytes:
    """The comma-separated file."""
    text = io.StringIO()
    text.write(f"Report Date: {day}\n")
    writer = csv.writer(text)
    writer.writerow(HEAD)
    for said, rows in parties:
        for row in rows:
            writer.writerow([{**said, **row}.get(column, "") for column in HEAD])
    return text.getvalue().encode()


def xml(*parties: Party, day: str = "08/10/2026") -> bytes:
    """The XML."""
    held = "".join(_designation(said, rows) for said, rows in parties)
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<Designations xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n'
        f"<DateGenerated>{day}</DateGenerated>\n{held}</Designations>\n"
    ).encode()


def _designation(said: Row, rows: Sequence[Row]) -> str:
    plain: list[str] = []
    inner: list[str] = []
    for name, column in _SINGLE.items():
        for text in dict.fromkeys(text for row in (said, *rows) if (text := row.get(column))):
            written = f"<{name}>{escape(escape(text) if name == 'UKStatementofReasons' else text)}</{name}>"
            wrapped = f"<{_WITHIN[name]}>{written}</{_WITHIN[name]}>" if name in _WITHIN else written
            (inner if name in _DETAILS else plain).append(wrapped)
    for group, columns in _GROUPS.items():
        found = []
        for row in rows:
            parts = "".join(
                f"<{name}>{escape(row[column])}</{name}>"
                for name, column in columns.items()
                if row.get(column)
            )
            if parts:
                found.append(f"<{group}>{parts}</{group}>")
        wrapper = _WITHIN.get(group, f"{group}Details")
        if found:
            (inner if group in _DETAILS else plain).append(f"<{wrapper}>{''.join(found)}</{wrapper}>")
    details = (
        f"<IndividualDetails><Individual>{''.join(inner)}</Individual></IndividualDetails>" if inner else ""
    )
    return f"<Designation>{''.join(plain)}{details}</Designation>\n"
