"""What the law wants contracts with buyers abroad to hold, and what sellers must look into, through time."""

from __future__ import annotations

import datetime

import msgspec

from tidewaiter.law.at import State, version_on
from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation
from tidewaiter.model.words import AssuranceKind, Regime

__all__ = [
    "ClauseVersion",
    "ContractClause",
    "ContractDuties",
    "ContractQuestion",
    "Diligence",
    "DiligenceReach",
    "Everyday",
    "LikelyCodes",
    "PlainCodes",
    "ReachedCodes",
]


class LikelyCodes(Value, frozen=True, kw_only=True):
    """Beginnings of customs codes under which goods of a list stand that is not on file, from a day on; `what` names it."""

    from_: datetime.date = msgspec.field(name="from")
    codes: tuple[str, ...]
    what: dict[str, str]
    citation: Citation


class ClauseVersion(Value, frozen=True, kw_only=True):
    """How a clause is asked for, as the act stands from a day on.

    `due` is the first day on which contracts must hold it. Contracts concluded before `old_before` are free of it until
    `old_until`, that day not included, or until they expire where it is None; from `old_doubt` to `old_until` sources that were
    read differ. `exempt` are beginnings of customs codes of goods that need no clause, `exempt_read` whether that was read.
    `public_contracts` says that contracts with an authority of a third country or an international organisation are free.
    """

    from_: datetime.date = msgspec.field(name="from")
    state: State
    due: datetime.date | None = None
    old_before: datetime.date | None = None
    old_until: datetime.date | None = None
    old_doubt: datetime.date | None = None
    exempt: tuple[str, ...] = ()
    exempt_read: bool = True
    public_contracts: bool = False
    citation: Citation
    says: str

    def __post_init__(self) -> None:
        if self.state is not State.NOT_YET and self.due is None:
            raise ValueError("a clause that is law has a first day on which it is due")
        if self.old_until is not None and self.old_doubt is not None and self.old_doubt >= self.old_until:
            raise ValueError("what is in doubt of old contracts begins before it ends")


class ContractClause(Value, frozen=True, kw_only=True):
    """A clause that a regime wants in contracts, through time. `against` is the country (ISO 3166 alpha-2) that the goods must
    not go on to; `task` is the task of the rule's card that brings it about, `check_` and that the one to look it
    over; `papers` are the kinds of papers on file that show it; `partners` is the table of places for which no clause is
    asked, empty where there is none."""

    slug: str
    task: str
    title: dict[str, str]
    regime: Regime
    against: str
    papers: tuple[AssuranceKind, ...]
    partners: str = ""
    likely: tuple[LikelyCodes, ...] = ()
    versions: tuple[ClauseVersion, ...]

    def at(self, day: datetime.date) -> ClauseVersion:
        """What is asked on `day`. Raises LawError for a day before the first version."""
        return version_on(self.versions, day, slug=self.slug)


class DiligenceReach(Value, frozen=True, kw_only=True):
    """A table of goods for which the duty holds from a day on."""

    table: str
    from_: datetime.date = msgspec.field(name="from")
    citation: Citation


class Diligence(Value, frozen=True, kw_only=True):
    """A duty to assess the risk that goods end up in a country, to write that down and to keep it up to date; `task` is the task of the
    rule's card that brings it about."""

    slug: str
    task: str
    title: dict[str, str]
    regime: Regime
    against: str
    partners: str
    reach: tuple[DiligenceReach, ...]


class Everyday(Value, frozen=True, kw_only=True):
    """Chapters of the tariff whose goods we do not expect on lists of items for weapons; what is said of them is our own
    judgement, and a note instead of silence."""

    chapters: tuple[str, ...]
    citation: Citation
    says: str


class PlainCodes(Value, frozen=True, kw_only=True):
    """Beginnings of customs codes whose goods we do not expect on lists of dual-use goods and advanced technology; what is said of
    them is our own judgement, and a note instead of silence."""

    codes: tuple[str, ...]
    citation: Citation
    says: str


class ReachedCodes(Value, frozen=True, kw_only=True):
    """Beginnings of customs codes that the acts which amended unread lists may have added, by what accounts of them name; that no
    other goods were added is our own judgement, and a note instead of silence."""

    codes: tuple[str, ...]
    citation: Citation
    says: str

    def may_hold(self, code: str) -> bool:
        """Whether goods of a customs code in plain digits may be among them; a short code may, where longer ones that begin so do."""
        return any(code.startswith(each) or each.startswith(code) for each in self.codes)


class ContractQuestion(Value, frozen=True, kw_only=True):
    """What an order may answer with yes or no under `contract_duties/<slug>`."""

    slug: str
    asks: dict[str, str]


class ContractDuties(Value, frozen=True, kw_only=True):
    """All such duties on file, the questions that turn on them, and what is not expected on lists that were not read."""

    slug: str
    title: dict[str, str]
    everyday: Everyday
    plain: PlainCodes
    reached: ReachedCodes
    questions: tuple[ContractQuestion, ...]
    clauses: tuple[ContractClause, ...]
    diligence: tuple[Diligence, ...]

    def clause(self, slug: str) -> ContractClause:
        """The clause of that slug. Raises KeyError where there is none, which the check of the law forbids."""
        return {clause.slug: clause for clause in self.clauses}[slug]

    def diligence_of(self, slug: str) -> Diligence:
        """The duty of that slug. Raises KeyError where there is none, which the check of the law forbids."""
        return {each.slug: each for each in self.diligence}[slug]
