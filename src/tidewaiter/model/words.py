"""Closed vocabularies: the words of DESIGN.md, spelt once."""

from __future__ import annotations

from enum import StrEnum

__all__ = [
    "AliasStrength",
    "Answer",
    "AskedKind",
    "AssuranceKind",
    "Band",
    "Confidence",
    "EntityKind",
    "EvidenceKind",
    "GoodsKind",
    "HintSource",
    "HintTarget",
    "Level",
    "Limb",
    "LinkKind",
    "NameKind",
    "Outcome",
    "Regime",
    "Role",
    "Stage",
    "Standing",
    "TransportMode",
]


class Role(StrEnum):
    """What a party is to the order."""

    EXPORTER = "exporter"
    BUYER = "buyer"
    INTERMEDIATE_CONSIGNEE = "intermediate_consignee"
    ULTIMATE_CONSIGNEE = "ultimate_consignee"
    END_USER = "end_user"
    PAYER = "payer"
    BANK = "bank"
    FREIGHT_FORWARDER = "freight_forwarder"
    AGENT = "agent"
    CARRIER = "carrier"
    VESSEL = "vessel"
    NOTIFY = "notify"
    OWNER = "owner"
    OFFICER = "officer"
    MANUFACTURER = "manufacturer"


class _Kind(StrEnum):
    # Kinds stand in the keys of what is remembered of names; by itself an Enum is hashed in Python, by its name.
    __hash__ = str.__hash__


class AskedKind(_Kind):
    """What sort of party is being asked about."""

    PERSON = "person"
    COMPANY = "company"
    ORGANISATION = "organisation"
    VESSEL = "vessel"
    AIRCRAFT = "aircraft"


class EntityKind(_Kind):
    """What sort of subject a list names."""

    PERSON = "person"
    COMPANY = "company"
    ORGANISATION = "organisation"
    VESSEL = "vessel"
    AIRCRAFT = "aircraft"
    ADDRESS = "address"
    UNKNOWN = "unknown"


class NameKind(StrEnum):
    """Which name of an entity this is: its primary name, another one, or a former one."""

    PRIMARY = "primary"
    ALIAS = "alias"
    FORMER = "former"


class AliasStrength(StrEnum):
    """How far the publisher says a name can be relied on; a weak one never makes a hit alone."""

    STRONG = "strong"
    WEAK = "weak"
    UNKNOWN = "unknown"


class GoodsKind(StrEnum):
    """What a goods line supplies."""

    COMMODITY = "commodity"
    SOFTWARE = "software"
    TECHNOLOGY = "technology"
    SERVICE = "service"


class HintSource(StrEnum):
    """What of a goods line brought a hint."""

    CODE = "code"
    WORDS = "words"
    PART_NUMBER = "part_number"


class HintTarget(StrEnum):
    """What a hint points to: a code of a law table, an entry of the Commerce Control List, or a class of arms."""

    TABLE = "table"
    CONTROL_LIST = "control_list"
    ARMS = "arms"


class Confidence(StrEnum):
    """How sure a hint is that the goods are what it says; of no band does it follow that they are controlled.

    `strong`: the papers name the thing by something that means only it. `fair`: by something that means it as a rule, or
    that only part of a listed heading bears. `weak`: by something that many goods share.
    """

    STRONG = "strong"
    FAIR = "fair"
    WEAK = "weak"


class TransportMode(StrEnum):
    """How a route leg is travelled."""

    AIR = "air"
    SEA = "sea"
    ROAD = "road"
    RAIL = "rail"
    COURIER = "courier"


class AssuranceKind(StrEnum):
    """A paper that a party or we ourselves have put on file. `no_reexport_clause` is a clause of the contract against
    re-export to every place that the law of the exporter asks for; `no_russia_clause` and `no_belarus_clause` bar one of them
    alone, `know_how_clause` the use of rights and secrets for goods that go there; `clause_remedies` are what the contract
    gives where such a clause is broken."""

    END_USE_CERTIFICATE = "end_use_certificate"
    NO_REEXPORT_CLAUSE = "no_reexport_clause"
    NO_RUSSIA_CLAUSE = "no_russia_clause"
    NO_BELARUS_CLAUSE = "no_belarus_clause"
    KNOW_HOW_CLAUSE = "know_how_clause"
    CLAUSE_REMEDIES = "clause_remedies"
    UVL_STATEMENT = "uvl_statement"
    RISK_ASSESSMENT = "risk_assessment"
    INFORMED_LETTER = "informed_letter"
    FILING = "filing"


class Regime(StrEnum):
    """A body of law with a nexus of its own; national codes are ISO 3166 alpha-2."""

    US = "US"
    EU = "EU"
    GB = "GB"
    DE = "DE"
    UN = "UN"
    CH = "CH"
    JP = "JP"
    CA = "CA"
    AU = "AU"


class Limb(StrEnum):
    """By what a regime reaches an order: those who act in it, or the goods."""

    PERSONS = "persons"
    ITEMS = "items"


class Standing(StrEnum):
    """Whether something holds: yes, no, or not known from what is on file."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Answer(StrEnum):
    """What a rule that stands in a trail said of the order: that it finds something, that it finds nothing, that what it
    needs is not known, or that it was not asked."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    NOT_ASKED = "not_asked"


class Stage(StrEnum):
    """The stages of a trail, in the order in which they are gone through; the last two hold under every regime alike."""

    NEXUS = "nexus"
    ITEM = "item"
    DESTINATION = "destination"
    CONTROL_LIST = "control_list"
    PARTIES = "parties"
    END_USE = "end_use"
    EXCEPTIONS = "exceptions"
    OWNERSHIP = "ownership"
    DUTIES = "duties"
    GUIDANCE = "guidance"
    COMPLETENESS = "completeness"


class Outcome(StrEnum):
    """What one screening ends with, gravest first."""

    PROHIBITED = "prohibited"
    LICENCE_REQUIRED = "licence_required"
    REVIEW = "review"
    INCOMPLETE = "incomplete"
    NO_OBSTACLE = "no_obstacle"

    @property
    def rank(self) -> int:
        """0 for the gravest outcome, 4 for the lightest."""
        return list(Outcome).index(self)


class Level(StrEnum):
    """How grave one finding is: an outcome, or a note that by itself changes nothing."""

    PROHIBITED = "prohibited"
    LICENCE_REQUIRED = "licence_required"
    REVIEW = "review"
    INCOMPLETE = "incomplete"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the gravest level, 4 for a note."""
        return list(Level).index(self)


class Band(StrEnum):
    """How sure a match is, by the policy's cut-offs on the score."""

    CONFIRMED = "confirmed"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    WEAK = "weak"


class LinkKind(StrEnum):
    """What shows that two listings are of one party: a sign that a list gives for the entry on another, a number that
    one party has, or the same name and the same full date of birth."""

    REFERENCE = "reference"
    IDENTIFIER = "identifier"
    NAME_AND_BIRTH_DATE = "name_and_birth_date"


class EvidenceKind(StrEnum):
    """What two sides were compared by."""

    NAME = "name"
    NAME_RARITY = "name_rarity"
    NAME_LENGTH = "name_length"
    ALIAS_STRENGTH = "alias_strength"
    KIND = "kind"
    IDENTIFIER = "identifier"
    BIRTH_DATE = "birth_date"
    GENDER = "gender"
    COUNTRY = "country"
    ADDRESS = "address"
    EMAIL_DOMAIN = "email_domain"
    NUMBER = "number"
    BASE = "base"
