"""Candidates, matches and their evidence: who on a list may be the party on our papers, and why."""

from __future__ import annotations

from tidewaiter.model.base import Value
from tidewaiter.model.entity import Entity
from tidewaiter.model.linked import LinkedParty
from tidewaiter.model.words import AliasStrength, Band, EvidenceKind

__all__ = ["Candidate", "Candidates", "Comparison", "Evidence", "Match", "PartyMatches"]


class Evidence(Value, frozen=True, kw_only=True):
    """One thing compared. `weight` is in log-odds (natural logarithm); the weights of a comparison add up to its
    `log_odds`. `left` is the party's value, `right` the entity's; `left_from` and `right_from` say where each stood."""

    kind: EvidenceKind
    weight: float
    left: str | None = None
    right: str | None = None
    left_from: str | None = None
    right_from: str | None = None
    detail: str | None = None


class Candidate(Value, frozen=True, kw_only=True):
    """An entity brought by retrieval and not judged: `similarity` is the declared retrieval score in [0, 1] of the
    best of its names (1 when a key brought it), `key` what brought it ("name", "imo", "tax_number", "bic",
    "email_domain", "address")."""

    uid: str
    similarity: float
    key: str


class Candidates(Value, frozen=True, kw_only=True):
    """All candidates of one party, best first; `total` is how many there are, and nothing is cut."""

    candidates: tuple[Candidate, ...]
    total: int


class Comparison(Value, frozen=True, kw_only=True):
    """One pair judged: `name` in [0, 1], how alike the names are; `score` in [0, 1], how strongly everything together
    says "same party": the logistic of `log_odds`, the sum of the evidence's weights. `hit` is score at or above
    the policy's alert line, unless only a weak alias carries it."""

    name: float
    score: float
    log_odds: float
    band: Band
    hit: bool
    evidence: tuple[Evidence, ...]
    matched_name: str
    matched_strength: AliasStrength


class Match(Value, frozen=True, kw_only=True):
    """A party's name compared with one entity. `party` is a JSON pointer into the order, or the asked name's field;
    `asked` the name that was compared."""

    party: str
    asked: str
    entity: Entity
    comparison: Comparison

    @property
    def hit(self) -> bool:
        """Whether a person must look at it."""
        return self.comparison.hit


class PartyMatches(Value, frozen=True, kw_only=True):
    """Everything at or above the retrieval line for one party, best first; `complete` is false when the search could
    not be made in full, with the reasons in `gaps`. `linked` are the parties of the hits that stand on several lists, with
    all their listings, those that the search did not find among them; no match is left out for it."""

    party: str
    matches: tuple[Match, ...]
    total: int
    complete: bool
    gaps: tuple[str, ...] = ()
    linked: tuple[LinkedParty, ...] = ()

    @property
    def hit(self) -> bool:
        """Whether any match is a hit."""
        return any(match.hit for match in self.matches)
