"""Invented parties as the EU's list would give them, in its two forms."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import quoteattr

__all__ = ["HEAD", "PARTIES", "Block", "Party", "table", "xml"]

_ACT = "Regulation_Type Regulation_OrganisationType Regulation_PublicationDate Regulation_EntryIntoForceDate Regulation_NumberTitle Regulation_Programme Regulation_PublicationUrl"
_OWN = "LogicalId RegulationLanguage Remark"
_BLOCKS = {
    "NameAlias": f"LastName FirstName MiddleName WholeName NameLanguage Gender Title Function {_OWN} {_ACT}",
    "Address": f"City Street PoBox ZipCode Region Place AsAtListingTime ContactInfo CountryIso2Code CountryDescription {_OWN} {_ACT}",
    "BirthDate": "BirthDate Day Month Year YearRangeFrom YearRangeTo Circa CalendarType ZipCode Region Place City "
    f"CountryIso2Code CountryDescription {_OWN} {_ACT}",
    "Identification": "Number Diplomatic KnownExpired KnownFalse ReportedLost RevokedByIssuer IssuedBy IssuedDate ValidFrom "
    f"ValidTo LatinNumber NameOnDocument TypeCode TypeDescription Region CountryIso2Code CountryDescription {_OWN} {_ACT}",
    "Citizenship": f"Region CountryIso2Code CountryDescription {_OWN} {_ACT}",
}
HEAD = (
    *[
        "fileGenerationDate",
        "Entity_LogicalId",
        "Entity_EU_ReferenceNumber",
        "Entity_UnitedNationId",
        "Entity_DesignationDate",
    ],
    *[
        "Entity_DesignationDetails",
        "Entity_Remark",
        "Entity_SubjectType",
        "Entity_SubjectType_ClassificationCode",
    ],
    *(f"Entity_{column}" for column in _ACT.split()),
    *(f"{block}_{column}" for block, columns in _BLOCKS.items() for column in columns.split()),
)

Block = Mapping[str, str]
Party = tuple[Block, Sequence[tuple[str, Block]]]
"""What is said of a party as a whole, and its blocks, by the names of the XML."""

_REGULATION = {
    "regulationType": "amendment", "organisationType": "council", "publicationDate": "2024-01-02",
    "entryIntoForceDate": "2024-01-03", "numberTitle": "2024/1 (OJ L 2.1.2024)", "programme": "UKR",
    "publicationUrl": "https://eur-lex.example/2024/1",
}  # fmt: skip
_SUMMARY = {"regulationType": "amendment", "publicationDate": "2025-06-01", "numberTitle": "2025/99 (OJ L 1.6.2025)",
            "publicationUrl": "https://eur-lex.example/2025/99"}  # fmt: skip

PARTIES: tuple[Party, ...] = (
    (
        {"logicalId": "9001", "euReferenceNumber": "EU.9001.1", "unitedNationId": "XXi.001", "designationDate": "2024-01-02",
         "designationDetails": "UN", "remark": "(Date of UN designation: 2020-01-01)", "subject": "person"},
        (
            ("regulation", _REGULATION),
            ("nameAlias", {"wholeName": "Иван Петрович ЕКЗЕМПЛЯРОВ", "nameLanguage": "BG", "strong": "true", "gender": "M",
                           "logicalId": "1", "regulationLanguage": "bg"}),
            ("nameAlias", {"firstName": "Ivan", "middleName": "Petrovich", "lastName": "EXAMPLOV",
                           "wholeName": "Ivan Petrovich EXAMPLOV", "function": "(a) Director, (b) Owner",
                           "title": "(a) Mullah, (b) Maulavi", "gender": "M", "strong": "true", "nameLanguage": "EN",
                           "logicalId": "2", "remark": "good quality alias", "summary": "yes"}),
            ("nameAlias", {"wholeName": "Ivan Petrovitch EXEMPLOV", "nameLanguage": "FR", "strong": "true", "gender": "M"}),
            ("nameAlias", {"wholeName": "Vanya", "strong": "false", "remark": "low quality alias", "gender": "M"}),
            ("birthdate", {"circa": "true", "calendarType": "GREGORIAN", "year": "1961", "city": "Perm", "region": "Perm Krai",
                           "countryIso2Code": "RU", "countryDescription": "RUSSIAN FEDERATION"}),
            ("birthdate", {"birthdate": "1962-04-17", "dayOfMonth": "17", "monthOfYear": "4", "year": "1962",
                           "calendarType": "GREGORIAN", "countryIso2Code": "00", "countryDescription": "UNKNOWN"}),
            ("birthdate", {"yearRangeFrom": "1963", "yearRangeTo": "1965", "calendarType": "GREGORIAN"}),
            ("identification", {"number": "45 10 123456", "identificationTypeCode": "passport",
                                "identificationTypeDescription": "National passport", "countryIso2Code": "RU",
                                "countryDescription": "RUSSIAN FEDERATION", "knownExpired": "true", "issuedDate": "2001-02-03",
                                "issuedBy": "Perm office", "remark": "seen in 2019"}),
            ("citizenship", {"countryIso2Code": "CS", "countryDescription": "SERBIA AND MONTENEGRO"}),
            ("address", {"street": "1 Example Street", "poBox": "77", "city": "Perm", "zipCode": "614000", "region": "Perm Krai",
                         "place": "Lenin district", "countryIso2Code": "RU", "countryDescription": "RUSSIAN FEDERATION",
                         "asAtListingTime": "true", "remark": "home"}),
            ("address", {"countryIso2Code": "00", "countryDescription": "UNKNOWN"}),
        ),
    ),
    (
        {"logicalId": "9002", "euReferenceNumber": "EU.9002.2", "subject": "enterprise", "remark": "Part of a network."},
        (
            ("regulation", {**_REGULATION, "programme": "SYR", "numberTitle": "36/2012 (OJ L16)"}),
            ("nameAlias", {"wholeName": "Example Avionics Ltd (a.k.a. Exavia)", "strong": "true", "remark": "formerly of Perm"}),
            ("identification", {"number": "7707083893", "identificationTypeCode": "fiscalcode",
                                "identificationTypeDescription": "Fiscal Code", "countryIso2Code": "RU"}),
            ("identification", {"number": "1027700132196", "latinNumber": "X-1027", "identificationTypeCode": "regnumber",
                                "identificationTypeDescription": "Registration Number"}),
            ("address", {"city": "Damascus", "countryIso2Code": "SY", "countryDescription": "SYRIA",
                         "contactInfo": "PHONE=+963 11 1234567\nEMAIL=a@example.org; b@example.org\nWEB=www.example.org"}),
        ),
    ),
    (
        {"logicalId": "9003", "euReferenceNumber": "EU.9003.3", "designationDate": "2017-08-05", "subject": "enterprise"},
        (
            ("regulation", {**_REGULATION, "programme": "PRK", "numberTitle": "2017/1509 (OJ L224)"}),
            ("nameAlias", {"wholeName": "SEA EXAMPLE", "strong": "true"}),
            ("identification", {"number": "9074729", "identificationTypeCode": "imo",
                                "identificationTypeDescription": "IMO number"}),
        ),
    ),
)  # fmt: skip

_COLUMN_OF = {
    "euReferenceNumber": "EU_ReferenceNumber", "unitedNationId": "UnitedNationId", "dayOfMonth": "Day", "monthOfYear": "Month",
    "identificationTypeCode": "TypeCode", "identificationTypeDescription": "TypeDescription", "birthdate": "BirthDate",
    "regulationType": "Regulation_Type", "organisationType": "Regulation_OrganisationType",
    "publicationDate": "Regulation_PublicationDate", "entryIntoForceDate": "Regulation_EntryIntoForceDate",
    "numberTitle": "Regulation_NumberTitle", "programme": "Regulation_Programme", "publicationUrl": "Regulation_PublicationUrl",
}  # fmt: skip
_BEGINS = {"nameAlias": "NameAlias", "address": "Address", "birthdate": "BirthDate", "identification": "Identification",
           "citizenship": "Citizenship"}  # fmt: skip


def table(*parties: Party, day: str = "09/10/2026") -> bytes:
    """The comma-separated file: a row for each block."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";")
    writer.writerow(HEAD)
    for said, blocks in parties:
        whole = {f"Entity_{_column(name)}": value for name, value in said.items() if name != "subject"}
        whole |= {
            "Entity_SubjectType": said["subject"][0].upper(),
            "Entity_SubjectType_ClassificationCode": said["subject"],
        }
        for name, block in blocks:
            if name == "regulation":
                whole |= {f"Entity_{_column(key)}": value for key, value in block.items()}
        for name, block in blocks:
            if name != "regulation":
                writer.writerow(
                    [
                        {"fileGenerationDate": day, **whole, **_cells(name, block)}.get(each, "")
                        for each in HEAD
                    ]
                )
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def _cells(name: str, block: Block) -> dict[str, str]:
    begin = _BEGINS[name]
    plain = {key: value for key, value in block.items() if key not in ("strong", "summary")}
    acts = {f"{begin}_{_column(key)}": value for key, value in _SUMMARY.items()} if "summary" in block else {}
    return {f"{begin}_{_column(key)}": value for key, value in plain.items()} | acts


def _column(name: str) -> str:
    return _COLUMN_OF.get(name, name[0].upper() + name[1:])


def xml(*parties: Party, day: str = "2026-10-09T16:47:04.449+02:00") -> bytes:
    """The XML."""
    held = "".join(_entity(said, blocks) for said, blocks in parties)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="{day}" '
        f'globalFileId="1">\n{held}</export>\n'
    ).encode()


def _entity(said: Block, blocks: Sequence[tuple[str, Block]]) -> str:
    attributes = {key: value for key, value in said.items() if key not in ("subject", "remark")}
    inner = f"<remark>{said['remark']}</remark>" if "remark" in said else ""
    code = said["subject"]
    subject = f'<subjectType code="{code}" classificationCode="{code[0].upper()}"/>'
    held = "".join(_element(name, block) for name, block in blocks)
    return f"<sanctionEntity{_attributes(attributes)}>{inner}{subject}{held}</sanctionEntity>\n"


def _element(name: str, block: Block) -> str:
    inside = ("remark", "publicationUrl", "contactInfo", "summary")
    inner = "".join(f"<{key}>{block[key]}</{key}>" for key in inside[:2] if key in block)
    for line in block.get("contactInfo", "").splitlines():
        key, _, value = line.partition("=")
        inner += f"<contactInfo{_attributes({'key': key, 'value': value})}/>"
    if "summary" in block:
        inner += f"<regulationSummary{_attributes(_SUMMARY)}/>"
    return f"<{name}{_attributes({key: value for key, value in block.items() if key not in inside})}>{inner}</{name}>"


def _attributes(values: Block) -> str:
    return "".join(f" {key}={quoteattr(value)}" for key, value in values.items())
