"""Decisions: the one outcome of one screening, with every reason and the basis to repeat it."""

from __future__ import annotations

import datetime

from tidewaiter.model.base import Value
from tidewaiter.model.finding import Finding, Nexus
from tidewaiter.model.holding import Holder, OwnerFile
from tidewaiter.model.listing import Failure, ListState
from tidewaiter.model.match import PartyMatches
from tidewaiter.model.past import PastBasis
from tidewaiter.model.trail import Trail
from tidewaiter.model.words import Outcome

__all__ = ["Basis", "Decision", "ListBasis", "Question", "RegimeOutcome", "TableBasis"]


class ListBasis(Value, frozen=True, kw_only=True):
    """A list that was screened against, as it stood; dates are the publisher's and ours. `confirmed` and `failed` say when it was
    last asked for, as in ListStatus."""

    list: str
    state: ListState
    listings: int
    sha256: str
    published: datetime.date | None
    received: datetime.date | None
    reader: str
    confirmed: datetime.date | None = None
    failed: Failure | None = None


class TableBasis(Value, frozen=True, kw_only=True):
    """A reference table that was asked, as it stood; dates are the publisher's and ours."""

    table: str
    rows: int
    sha256: str
    published: datetime.date | None
    received: datetime.date
    reader: str


class Basis(Value, frozen=True, kw_only=True):
    """What a decision rests on. Running again with the same basis gives the same bytes; it holds no wall clock.

    `engine` is the version and, after `+`, a digest of the code, since a changed rule is another engine.
    `starter_accepted` says that the sample list was accepted where no list is imported; `owner_files` are the files that
    were read for owners, `tables` the reference tables that were asked."""

    engine: str
    engine_kind: str
    law_digest: str
    index_digest: str
    policy_digest: str
    as_of: datetime.date
    as_of_from: str
    known_at: datetime.date
    starter_accepted: bool
    lists: tuple[ListBasis, ...]
    owner_files: tuple[OwnerFile, ...] = ()
    history: PastBasis | None = None
    tables: tuple[TableBasis, ...] = ()


class RegimeOutcome(Value, frozen=True, kw_only=True):
    """What one regime says of the order: whether it binds, on which grounds, and its own outcome."""

    nexus: Nexus
    outcome: Outcome


class Question(Value, frozen=True, kw_only=True):
    """Something that must be asked; `id` is the rule's slug, answered under that id in the order's `answers`.
    `answer` is what stands there, None while the question is open; an answer alone changes no outcome."""

    id: str
    rule: str
    subject: str
    facts: dict[str, str] = {}
    variant: str = ""
    answer: str | None = None


class Decision(Value, frozen=True, kw_only=True):
    """The outcome of one screening. `findings` stand gravest first; `complete` is false as soon as anything needed
    was missing, unreadable, stale or unknown, and an order that is not complete is never released. `owners` are those whom
    only owner files name, by pointers `/owners/0` and so on, which findings and matches use. `trails` say for each regime
    that binds or may bind what was asked, in order, and last what holds under each alike."""

    reference: str
    outcome: Outcome
    complete: bool
    regimes: tuple[RegimeOutcome, ...]
    findings: tuple[Finding, ...]
    matches: tuple[PartyMatches, ...]
    questions: tuple[Question, ...]
    tasks: tuple[str, ...]
    basis: Basis
    owners: dict[str, Holder] = {}
    trails: tuple[Trail, ...] = ()
