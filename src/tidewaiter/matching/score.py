"""Judging one pair: all evidence in log-odds, added up to one score, with the name's likeness beside it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tidewaiter.matching.address_entities import compare_with_address
from tidewaiter.matching.features import PARTY_FEATURES, corroborates
from tidewaiter.matching.name_features import NAME_FEATURES
from tidewaiter.matching.names import Alignment, align
from tidewaiter.matching.verdict import judged, settled
from tidewaiter.model.entity import Alias, Entity
from tidewaiter.model.match import Comparison, Evidence
from tidewaiter.model.party import Party
from tidewaiter.model.policy import Policy
from tidewaiter.model.words import AliasStrength, AskedKind, EntityKind, EvidenceKind, NameKind

__all__ = ["compare", "compare_names", "name_likeness"]

Weights = Mapping[str, Mapping[str, float]]

# Kinds that are known by their initials; the short aliases of others are nicknames and call signs.
_ACRONYMS = (EntityKind.COMPANY, EntityKind.ORGANISATION, EntityKind.UNKNOWN)


class _NamePair(NamedTuple):
    """A name of the party beside one of the entity: their alignment, places, and what each feature weighs."""

    pair: Alignment
    left_from: str
    right_from: str
    strength: AliasStrength
    parts: tuple[float, ...]
    total: float


def compare(party: Party, entity: Entity, policy: Policy) -> Comparison:
    """The party judged against the entity.

    Every name of the party is laid beside every name of the entity, and the pair with the strongest evidence
    counts, after a weak alias that nothing corroborates has been held below the alert line. So a further name on
    either side never lowers a score. What one side does not state weighs nothing.
    """
    weights = policy.features
    if entity.kind is EntityKind.ADDRESS:
        return compare_with_address(party, entity, policy)
    beside = tuple(
        settled(item)
        for feature in PARTY_FEATURES
        for item in feature.find(party, entity, weights[feature.slug])
    )
    beside_total = math.fsum(item.weight for item in beside)
    corroborated = any(corroborates(item) for item in beside)
    ceiling = weights["alias_strength"]["ceiling"]
    best: _NamePair | None = None
    best_total = -math.inf
    for found in _name_pairs(party, entity, weights):
        total = found.total + beside_total
        if found.strength is AliasStrength.WEAK and not corroborated:
            total = min(total, ceiling)
        if total > best_total:
            best, best_total = found, total
    if best is None:  # an entity without names cannot be decoded; the type checker does not know
        raise ValueError(f"no name to compare: {entity.uid}")
    evidence = (*_name_evidence(best, weights), *beside)
    if best.strength is AliasStrength.WEAK:
        held = Evidence(
            kind=EvidenceKind.ALIAS_STRENGTH,
            weight=0.0 if corroborated else min(0.0, ceiling - math.fsum(item.weight for item in evidence)),
            right=best.pair.right.surface,
            right_from=best.right_from,
            detail="weak_corroborated" if corroborated else "weak_alone",
        )
        evidence = (*evidence, settled(held))
    return judged(
        evidence,
        policy,
        name=name_likeness(best.pair),
        matched_name=best.pair.right.surface,
        matched_strength=best.strength,
    )


def compare_names(left: str, right: str, kind: AskedKind | EntityKind | None, policy: Policy) -> Comparison:
    """Two names judged by themselves; symmetric but for which side each value of the evidence stands on."""
    pair = align(left, right, kind)
    parts, total = _weighed(pair, policy.features)
    found = _NamePair(pair, "left", "right", AliasStrength.STRONG, parts, total)
    return judged(
        tuple(_name_evidence(found, policy.features)),
        policy,
        name=name_likeness(pair),
        matched_name=right,
        matched_strength=AliasStrength.STRONG,
    )


def name_likeness(pair: Alignment) -> float:
    """How alike two names are, in [0, 1]: 1 only where they are equal after normalisation."""
    value = pair.likeness
    if pair.turned or pair.crossed:
        value *= 0.99 if pair.turned else 0.95
    if pair.left.legal and pair.right.legal and not set(pair.left.legal) & set(pair.right.legal):
        value *= 0.985
    elif bool(pair.left.legal) != bool(pair.right.legal):
        value *= 0.995
    if set(pair.left.numbers) != set(pair.right.numbers):
        value *= 0.9
    return round(value, 6)


def _name_pairs(party: Party, entity: Entity, weights: Weights) -> Iterator[_NamePair]:
    kind: AskedKind | EntityKind | None = party.kind
    if kind is None and entity.kind is not EntityKind.UNKNOWN:
        kind = entity.kind
    given = (("name", party.name), *((f"aliases/{at}", alias) for at, alias in enumerate(party.aliases)))
    for left_from, left in given:
        for at, alias in enumerate(entity.names):
            pair = align(left, alias.name, kind)
            parts, total = _weighed(pair, weights)
            yield _NamePair(
                pair, left_from, f"names/{at}", _strength(alias, entity, pair, weights), parts, total
            )


def _strength(alias: Alias, entity: Entity, pair: Alignment, weights: Weights) -> AliasStrength:
    """The strength as published; where none is, an alias of one short word alone is taken for a weak one, but for a
    firm's acronym that the party bears as it stands: all of it, long enough or with the same legal form."""
    if alias.strength is not AliasStrength.UNKNOWN or alias.kind is NameKind.PRIMARY:
        return alias.strength
    words, lengths = pair.right.readings[0].words, weights["alias_strength"]
    if len(words) != 1 or len(words[0]) > lengths["short_letters"]:
        return AliasStrength.UNKNOWN
    if entity.kind in _ACRONYMS and pair.left.readings[0].words == words:
        same_form = not set(pair.left.legal).isdisjoint(pair.right.legal)
        if same_form or len(words[0]) >= lengths["acronym_letters"]:
            return AliasStrength.UNKNOWN
    return AliasStrength.WEAK


def _weighed(pair: Alignment, weights: Weights) -> tuple[tuple[float, ...], float]:
    """What each name feature weighs, and their sum, held above the floor."""
    parts = tuple(round(feature.weigh(pair, weights[feature.slug]), 4) for feature in NAME_FEATURES)
    total = math.fsum(parts)
    return parts, total + _held(total, weights["prior"])


def _held(total: float, weights: Mapping[str, float]) -> float:
    """What lifts a sum below the knee towards it, so that it nears the floor and never falls below; 0 above."""
    knee, floor = weights["knee"], weights["floor"]
    if total >= knee:
        return 0.0
    room = knee - floor
    return round(knee - room * (1.0 - math.exp((total - knee) / room)) - total, 4)


def _name_evidence(found: _NamePair, weights: Weights) -> Iterator[Evidence]:
    for feature, weight in zip(NAME_FEATURES, found.parts, strict=True):
        if feature.kind is EvidenceKind.BASE:
            yield Evidence(kind=feature.kind, weight=weight, detail=feature.slug)
        elif weight:
            yield _of_names(found, feature.kind, weight, feature.slug)
    held = _held(math.fsum(found.parts), weights["prior"])
    if held:
        yield _of_names(found, EvidenceKind.NAME, held, "floor")


def _of_names(found: _NamePair, kind: EvidenceKind, weight: float, detail: str) -> Evidence:
    return Evidence(
        kind=kind,
        weight=weight,
        left=found.pair.left.surface,
        right=found.pair.right.surface,
        left_from=found.left_from,
        right_from=found.right_from,
        detail=detail,
    )
