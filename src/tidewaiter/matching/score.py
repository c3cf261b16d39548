"""Judging one pair: all evidence in log-odds, added up to one score, with the name's likeness beside it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from operator import mul
from typing import NamedTuple

from tidewaiter.matching.address_entities import compare_with_address
from tidewaiter.matching.features import PARTY_FEATURES, corroborates
from tidewaiter.matching.name_features import NAME_FEATURES
from tidewaiter.matching.verdict import judged, settled
from tidewaiter.model.entity import Alias, Entity
from tidewaiter.model.match import Comparison, Evidence
from tidewaiter.model.party import Party
from tidewaiter.model.policy import Policy
from tidewaiter.model.words import AliasStrength, AskedKind, EntityKind, EvidenceKind, NameKind
from tidewaiter.text.beside import Beside, beside, lone_letters
from tidewaiter.text.names import MAX_NAME
from tidewaiter.text.prepared import PERSON, Prepared, acronyms_of, listed_names, persons, prepare, readings
from tidewaiter.text.several_names import stated_names
from tidewaiter.text.words import added

__all__ = ["Laid", "asked_names", "compare", "compare_names", "judge", "name_weights", "unheld"]

Weights = Mapping[str, Mapping[str, float]]

_NEARLY = 0.005  # log-odds: so much may be lost or won where evidence is rounded to be shown

#: The policy asked for last with its weights for people and for others; replaced as a whole, so threads may share it.
_last: tuple[Policy | None, tuple[float, ...], tuple[float, ...]] = (None, (), ())


class Laid(NamedTuple):
    """A name of the party beside one of the entity: where and what the party's is, which of the entity's it is, which
    that is to whoever laid them, whether they are compared as people's, the sum of the weighed features, and the letters
    of the entity's name where it is one word alone and the party's is not that word, else 0."""

    left_from: str
    left: Prepared
    alias: int
    right: int
    person: bool
    total: float
    lone: int


class _Chosen(NamedTuple):
    """The pair of names that counts, and what the two say."""

    laid: Laid
    beside: Beside


def compare(party: Party, entity: Entity, policy: Policy) -> Comparison:
    """The party judged against the entity.

    Every name of the party is laid beside every name of the entity, and the pair with the strongest evidence
    counts, after a weak alias that nothing corroborates has been held below the alert line. So a further name on
    either side never lowers a score. What one side does not state weighs nothing.
    """
    if entity.kind is EntityKind.ADDRESS:
        return compare_with_address(party, entity, policy)
    listed = [
        (at, name)
        for at, alias in enumerate(entity.names)
        for name in listed_names(alias.name, entity.kind) or (prepare(alias.name[:MAX_NAME], entity.kind),)
    ]
    together = [
        (left_from, left, at, right, persons(left, right))
        for left_from, left in asked_names(party)
        for at, whole in listed
        for right in (whole, *_acronym(left, whole))
    ]
    laid = [
        Laid(left_from, left, at, place, person, _sum(beside(left, right)[0], policy, person=person), lone)
        for place, (left_from, left, at, right, person) in enumerate(together)
        for lone in (lone_letters(left, right),)
    ]
    return judge(party, entity, laid, lambda best: beside(best.left, together[best.right][3]), policy)


def _acronym(left: Prepared, right: Prepared) -> list[Prepared]:
    """The acronym of the name on the right that the one word on the left is, if it is one."""
    if len(left.words) != 1 or left.person == PERSON:
        return []
    return [one for one in acronyms_of(right) if one.bare == left.bare][:1]


def asked_names(party: Party) -> Iterator[tuple[str, Prepared]]:
    """Where each name of the party stands, and the name made ready, in each way it may be read; an alias that cannot be
    searched for is left out."""
    for reading in readings(party.name, party.kind):
        yield "name", reading
    for at, alias in enumerate(party.aliases):
        if len(alias) <= MAX_NAME:
            for reading in readings(alias, party.kind):
                yield f"aliases/{at}", reading


def judge(
    party: Party, entity: Entity, laid: Iterable[Laid], described: Callable[[Laid], Beside], policy: Policy
) -> Comparison:
    """The comparison of the party with the entity, all their names laid side by side before (at least one pair);
    `described` gives what the pair that counts says."""
    weights = policy.features
    other = tuple(
        settled(item)
        for feature in PARTY_FEATURES
        for item in feature.find(party, entity, weights[feature.slug])
    )
    corroborated = any(corroborates(item) for item in other)
    total = math.fsum(item.weight for item in other)
    best, strength = _best(entity, laid, described, policy, total, corroborated=corroborated)
    found = described(best)
    right = entity.names[best.alias].name
    evidence = (*_name_evidence(_Chosen(best, found), right, policy), *other)
    if strength is AliasStrength.WEAK:
        ceiling = weights["alias_strength"]["ceiling"]
        held = Evidence(
            kind=EvidenceKind.ALIAS_STRENGTH,
            weight=0.0 if corroborated else min(0.0, ceiling - math.fsum(item.weight for item in evidence)),
            right=right,
            right_from=f"names/{best.alias}",
            detail="weak_corroborated" if corroborated else "weak_alone",
        )
        evidence = (*evidence, settled(held))
    return judged(evidence, policy, name=found[1], matched_name=right, matched_strength=strength)


def _best(
    entity: Entity,
    laid: Iterable[Laid],
    described: Callable[[Laid], Beside],
    policy: Policy,
    other: float,
    *,
    corroborated: bool,
) -> tuple[Laid, AliasStrength]:
    """The first of the pairs with the most evidence, `other` that of all but the names, and the strength of its alias.
    Where several come to nearly as much, what is shown decides, since that is rounded."""
    weights = policy.features
    ceiling = weights["alias_strength"]["ceiling"]
    most = -math.inf
    weighed: list[tuple[float, Laid, AliasStrength]] = []
    for pair in laid:
        total = pair.total + _held(pair.total, weights["floor"]) + other
        if total < most - _NEARLY:
            continue
        strength = _strength(entity.names[pair.alias], pair.lone, weights)
        if strength is AliasStrength.WEAK and not corroborated:
            total = min(total, ceiling)
        weighed.append((total, pair, strength))
        most = max(most, total)
    if not weighed:  # an entity without names cannot be decoded; the type checker does not know
        raise ValueError(f"no name to compare: {entity.uid}")
    near = [(pair, strength) for total, pair, strength in weighed if total >= most - _NEARLY]
    if len(near) == 1:
        return near[0]

    def shown(one: tuple[Laid, AliasStrength]) -> float:
        parts = _parts(described(one[0])[0], policy, person=one[0].person)
        total = math.fsum((*parts, _held(math.fsum(parts), weights["floor"]), other))
        held = one[1] is AliasStrength.WEAK and not corroborated
        return min(total, ceiling) if held else total

    return max(near, key=shown)


def compare_names(left: str, right: str, kind: AskedKind | EntityKind | None, policy: Policy) -> Comparison:
    """Two names judged by themselves, or of several names that stand in one the two that go best together; symmetric but
    for which side each value of the evidence stands on."""
    chosen = [
        _side_by_side(prepare(one, kind), prepare(two, kind), policy)
        for one in stated_names(left)
        for two in stated_names(right)
    ]
    best = max(chosen, key=lambda each: each.laid.total)
    return judged(
        tuple(_name_evidence(best, right, policy, right_from="right")),
        policy,
        name=best.beside[1],
        matched_name=right,
        matched_strength=AliasStrength.STRONG,
    )


def _side_by_side(left: Prepared, right: Prepared, policy: Policy) -> _Chosen:
    person, found = persons(left, right), beside(left, right)
    total = _sum(found[0], policy, person=person)
    return _Chosen(Laid("left", left, 0, 0, person, total, lone=0), found)


def name_weights(policy: Policy, *, person: bool) -> tuple[float, ...]:
    """The weight of each name feature, in their order, for people or for all others."""
    global _last
    last, persons, others = _last
    if last is not policy:
        persons, others = (_ordered(policy.features[kind]) for kind in ("person", "firm"))
        _last = policy, persons, others
    return persons if person else others


def _ordered(weights: Mapping[str, float]) -> tuple[float, ...]:
    return tuple(weights[feature.slug] for feature in NAME_FEATURES)


def _strength(alias: Alias, lone: int, weights: Weights) -> AliasStrength:
    """The strength as published; where none is, an alias of one short word alone (of `lone` letters) is taken for a weak
    one, unless the party bears it as it stands."""
    if alias.strength is not AliasStrength.UNKNOWN or alias.kind is NameKind.PRIMARY:
        return alias.strength
    short = 0 < lone <= weights["alias_strength"]["short_letters"]
    return AliasStrength.WEAK if short else AliasStrength.UNKNOWN


def _sum(features: Iterable[float], policy: Policy, *, person: bool) -> float:
    """What the name features weigh together, added up as every index does it."""
    return added(map(mul, name_weights(policy, person=person), features))


def unheld(total: float, policy: Policy) -> float:
    """The sum of name features from which on, held above the floor, it comes to `total`; -inf where every sum does."""
    knee, floor = policy.features["floor"]["knee"], policy.features["floor"]["floor"]
    if total >= knee:
        return total
    if total <= floor:
        return -math.inf
    room = knee - floor
    return knee + room * math.log(1.0 - (knee - total) / room)


def _held(total: float, weights: Mapping[str, float]) -> float:
    """What lifts a sum below the knee towards it, so that it nears the floor and never falls below; 0 above."""
    knee, floor = weights["knee"], weights["floor"]
    if total >= knee:
        return 0.0
    room = knee - floor
    return round(knee - room * (1.0 - math.exp((total - knee) / room)) - total, 4)


def _parts(features: Iterable[float], policy: Policy, *, person: bool) -> list[float]:
    """What each name feature weighs, to four decimals, as it is shown."""
    weights = name_weights(policy, person=person)
    return [
        round(weight * number, 4) if number else 0.0 for weight, number in zip(weights, features, strict=True)
    ]


def _name_evidence(
    chosen: _Chosen, right: str, policy: Policy, *, right_from: str = ""
) -> Iterator[Evidence]:
    laid, (features, _) = chosen
    stood = right_from or f"names/{laid.alias}"
    parts, base = _parts(features, policy, person=laid.person), EvidenceKind.BASE
    for (slug, kind, _), weight in zip(NAME_FEATURES, parts, strict=True):
        if kind is base:
            yield Evidence(kind=kind, weight=weight, detail=slug)
        elif weight:
            yield _of_names(laid, right, stood, kind, weight, slug)
    held = _held(math.fsum(parts), policy.features["floor"])
    if held:
        yield _of_names(laid, right, stood, EvidenceKind.NAME, held, "floor")


def _of_names(
    laid: Laid, right: str, right_from: str, kind: EvidenceKind, weight: float, detail: str
) -> Evidence:
    return Evidence(
        kind=kind,
        weight=weight,
        left=laid.left.surface,
        right=right,
        left_from=laid.left_from,
        right_from=right_from,
        detail=detail,
    )
