"""The FollowTheMoney model as far as it is read: schemata, links, topics, and what each property is here."""

from __future__ import annotations

from tidewaiter.model.words import EntityKind

__all__ = ["IDENTIFIERS", "KINDS", "LINKS", "LISTED", "NEVER_READ", "RELATIONS", "REMARKS"]

KINDS = {
    "Person": EntityKind.PERSON,
    "Company": EntityKind.COMPANY,
    "Organization": EntityKind.ORGANISATION,
    "PublicBody": EntityKind.ORGANISATION,
    "LegalEntity": EntityKind.UNKNOWN,
    "Vessel": EntityKind.VESSEL,
    "Airplane": EntityKind.AIRCRAFT,
    "Vehicle": EntityKind.UNKNOWN,
    "Asset": EntityKind.UNKNOWN,
    "Security": EntityKind.UNKNOWN,
    "CryptoWallet": EntityKind.UNKNOWN,
    "Address": EntityKind.ADDRESS,
    "Thing": EntityKind.UNKNOWN,
}
"""What sort of subject a schema is; one of no other schema can be listed."""

LINKS = {
    "Sanction": ("entity",),
    "Identification": ("holder",),
    "Passport": ("holder",),
    "Ownership": ("owner", "asset"),
    "Directorship": ("director", "organization"),
    "Membership": ("member", "organization"),
    "Employment": ("employee", "employer"),
    "Representation": ("agent", "client"),
    "Family": ("person", "relative"),
    "Associate": ("person", "associate"),
    "UnknownLink": ("subject", "object"),
    "Succession": ("predecessor", "successor"),
    "Occupancy": ("holder", "post"),
    "Debt": ("debtor", "creditor"),
}
"""Entities that only tie others together, by the properties that hold their ids."""

RELATIONS = {
    ("Ownership", "asset"): "Owner",
    ("Ownership", "owner"): "Owns",
    ("Directorship", "organization"): "Director",
    ("Directorship", "director"): "Director of",
    ("Membership", "organization"): "Member",
    ("Membership", "member"): "Member of",
    ("Employment", "employer"): "Employee",
    ("Employment", "employee"): "Employed by",
    ("Representation", "client"): "Agent",
    ("Representation", "agent"): "Agent of",
    ("Succession", "successor"): "Predecessor",
    ("Succession", "predecessor"): "Successor",
}
"""What the other side of a tie is to the one whose id stands in the property; else it is `Linked To`."""

LISTED = frozenset(
    [
        "sanction", "sanction.counter", "asset.frozen", "debarment", "export.control", "export.risk", "wanted", "mare.shadow",
    ]
)  # fmt: skip
"""Topics by which an entity is itself on a list. Kinship, office or a listed owner make nobody listed."""

IDENTIFIERS = {
    "registrationNumber": "registration",
    "ogrnCode": "registration",
    "cikCode": "registration",
    "jibCode": "registration",
    "mbsCode": "registration",
    "innCode": "tax_number",
    "taxNumber": "tax_number",
    "vatCode": "tax_number",
    "voenCode": "tax_number",
    "irsCode": "tax_number",
    "leiCode": "lei",
    "uscCode": "unified_social_credit",
    "dunsCode": "duns",
    "swiftBic": "bic",
    "bikCode": "bik",
    "licenseNumber": "trade_licence",
    "imoNumber": "imo",
    "mmsi": "mmsi",
    "callSign": "call_sign",
    "passportNumber": "passport",
    "idNumber": "national_id",
    "socialSecurityNumber": "national_id",
    "phone": "phone",
    "isin": "isin",
    "isinCode": "isin",
    "publicKey": "digital_currency",
    "icaoCode": "aircraft_transponder",
    "serialNumber": "aircraft_serial",
    "okpoCode": "other", "okatoCode": "other", "coatoCode": "other", "kppCode": "other", "fnsCode": "other", "fssCode": "other",
    "pfrNumber": "other", "ipoCode": "other", "npiCode": "other", "uniqueEntityId": "other", "ricCode": "other",
    "ticker": "other", "crsNumber": "other", "wikidataId": "other", "bvdId": "other", "cageCode": "cage", "giiNumber": "other",
}  # fmt: skip
"""The type of each property that is a number or sign of its subject."""

REMARKS = (
    "position", "summary", "description", "notes", "legalForm", "status", "sector", "classification", "incorporationDate",
    "dissolutionDate", "deathDate", "appearance", "profession", "education", "type", "model", "buildDate", "tonnage",
    "grossRegisteredTonnage", "deadweightTonnage", "registrationPort", "owner", "pastFlags", "pastTypes", "nameChangeDate",
    "height", "weight", "eyeColor", "hairColor", "currency", "keywords", "taxStatus", "capital", "program", "managingExchange",
    "createdAt", "issueDate", "maturityDate", "amount", "amountUsd", "balance", "navigationArea", "category", "operator",
    "nameSuffix", "legalEntityType", "mailingAddress", "parent", "subsidiaries", "issuer",
)  # fmt: skip
"""Properties that are kept as text, with their names."""

NEVER_READ = frozenset(
    [
        "topics", "programId", "sourceUrl", "publisher", "publisherUrl", "alephUrl", "wikipediaUrl", "opencorporatesUrl",
        "modifiedAt", "retrievedAt", "proof", "indexText", "namesMentioned", "firstName", "lastName", "secondName",
        "middleName", "fatherName", "motherName", "icijId", "okvedCode", "okopfCode", "oksmCode", "caemCode",
        "ethnicity", "religion", "political", "spokenLanguage", "osmId", "googlePlaceId", "latitude", "longitude",
        "programUrl", "img", "logo",
    ]
)  # fmt: skip
"""Known, and left alone: parts of names that stand whole elsewhere, addresses of pages, and what is never evidence of
anything (religion, politics, ethnicity, language)."""
