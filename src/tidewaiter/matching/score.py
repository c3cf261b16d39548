"""Judging one pair: all evidence in log-odds, added up to one score, with the name's likeness beside it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter, mul
from typing import NamedTuple

from tidewaiter.matching.address_entities import compare_with_address
from tidewaiter.matching.features import PartyFeature, corroborates, stated_features
from tidewaiter.matching.name_features import NAME_FEATURES
from tidewaiter.matching.verdict import judged, settled
from tidewaiter.model.entity import Alias, Entity
from tidewaiter.model.match import Comparison, Evidence
from tidewaiter.model.party import Party
from tidewaiter.model.policy import Policy
from tidewaiter.model.words import AliasStrength, AskedKind, EntityKind, EvidenceKind, NameKind
from tidewaiter.text.beside import Laid, Parts, beside, lone_letters, parts_of
from tidewaiter.text.names import MAX_NAME
from tidewaiter.text.prepared import PERSON, Prepared, acronyms_of, listed_names, persons, prepare, readings
from tidewaiter.text.several_names import stated_names
from tidewaiter.text.words import added

__all__ = ["Judging", "compare", "compare_names", "judge", "judging", "name_weights", "unheld"]

Weights = Mapping[str, Mapping[str, float]]

_NEARLY = 0.005  # log-odds: so much may be lost or won where evidence is rounded to be shown

#: The policy asked for last with its weights for people and for others; replaced as a whole, so threads may share it.
_last: tuple[Policy | None, tuple[float, ...], tuple[float, ...]] = (None, (), ())


class Judging(NamedTuple):
    """A party as it is judged: its names made ready, in each way they may be read, and where each stands; and the features
    for which it states anything."""

    party: Party
    places: tuple[str, ...]
    names: tuple[Prepared, ...]
    features: tuple[PartyFeature, ...]


class _Chosen(NamedTuple):
    """The pair of names that counts: where the party's stands and what it is, which of the entity's it is laid beside,
    and what the two say."""

    left_from: str
    left: str
    alias: int
    parts: Parts


def judging(party: Party) -> Judging:
    """The party as it is judged; an alias that cannot be searched for is left out. Raises QueryError for a name that is too
    long."""
    names = [*readings(party.name, party.kind)]
    places = ["name"] * len(names)
    for at, alias in enumerate(party.aliases):
        if len(alias) <= MAX_NAME:
            further = readings(alias, party.kind)
            names += further
            places += [f"aliases/{at}"] * len(further)
    return Judging(party, tuple(places), tuple(names), stated_features(party))


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
    asked = judging(party)
    together = [
        (place, left, at, right)
        for place, left in enumerate(asked.names)
        for at, whole in listed
        for right in (whole, *_acronym(left, whole))
    ]
    laid = []
    for right_at, (place, left, at, right) in enumerate(together):
        person = persons(left, right)
        total = _sum(beside(left, right)[0], policy, person=person)
        laid.append(Laid(place, at, right_at, person, total, lone_letters(left, right)))

    def parts(pair: Laid) -> Parts:
        _, left, _, right = together[pair.right]
        return parts_of(beside(left, right), name_weights(policy, person=pair.person))

    found = judge(asked, entity, laid, parts, policy)
    if found is None:  # never where nothing is asked of the score; the type checker does not know
        raise ValueError(f"not judged: {entity.uid}")
    return found


def _acronym(left: Prepared, right: Prepared) -> list[Prepared]:
    """The acronym of the name on the right that the one word on the left is, if it is one."""
    if len(left.words) != 1 or left.person == PERSON:
        return []
    return [one for one in acronyms_of(right) if one.bare == left.bare][:1]


def judge(
    asked: Judging,
    entity: Entity,
    laid: Sequence[Laid],
    parts: Callable[[Laid], Parts],
    policy: Policy,
    *,
    least: float = -math.inf,
) -> Comparison | None:
    """The comparison of the party with the entity, all their names laid side by side before (at least one pair);
    `parts` gives what a pair of them says. None where the evidence is sure to come to
    less than `least` (log-odds)."""
    weights = policy.features
    other = tuple(
        [
            settled(item)
            for feature in asked.features
            for item in feature.find(asked.party, entity, weights[feature.slug])
        ]
    )
    corroborated = any(map(corroborates, other))
    total = math.fsum([item.weight for item in other])
    near, most = _near_best(entity, laid, policy, total, corroborated=corroborated)
    if most + 2 * _NEARLY < least:
        return None
    best, strength, found = _first_shown(near, parts, policy, total, corroborated=corroborated)
    right = entity.names[best.alias].name
    chosen = _Chosen(asked.places[best.left], asked.names[best.left].surface, best.alias, found)
    evidence = (*_name_evidence(chosen, right, policy), *other)
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


_Near = list[tuple[Laid, AliasStrength]]


def _near_best(
    entity: Entity, laid: Sequence[Laid], policy: Policy, other: float, *, corroborated: bool
) -> tuple[_Near, float]:
    """The pairs that come to the most evidence, or nearly, `other` that of all but the names, each with the strength of its
    alias; and to how much the best of them comes."""
    weights = policy.features
    floor, ceiling = weights["floor"], weights["alias_strength"]["ceiling"]
    knee, names, weak = floor["knee"], entity.names, AliasStrength.WEAK
    most = -math.inf
    weighed: list[tuple[float, Laid, AliasStrength]] = []
    for pair in laid:
        total = pair.total
        total = (total if total >= knee else total + _held(total, floor)) + other
        if total < most - _NEARLY:
            continue
        strength = _strength(names[pair.alias], pair.lone, weights)
        if strength is weak and not corroborated and total > ceiling:
            total = ceiling
        weighed.append((total, pair, strength))
        if total > most:
            most = total
    if not weighed:  # an entity without names cannot be decoded; the type checker does not know
        raise ValueError(f"no name to compare: {entity.uid}")
    least = most - _NEARLY
    return [(pair, strength) for total, pair, strength in weighed if total >= least], most


def _first_shown(
    near: _Near,
    parts: Callable[[Laid], Parts],
    policy: Policy,
    other: float,
    *,
    corroborated: bool,
) -> tuple[Laid, AliasStrength, Parts]:
    """The first of the pairs with the most evidence as it is shown, since that is rounded, and what it says."""
    pair, strength = near[0]
    if len(near) == 1:
        return pair, strength, parts(pair)
    floor, ceiling = policy.features["floor"], policy.features["alias_strength"]["ceiling"]

    def shown(one: tuple[Laid, AliasStrength, Parts]) -> float:
        weights = [weight for _, weight in one[2][0]]
        total = math.fsum((*weights, _held(math.fsum(weights), floor), other))
        return min(total, ceiling) if one[1] is AliasStrength.WEAK and not corroborated else total

    found = [(pair, strength, parts(pair)) for pair, strength in near]
    return max(found, key=shown)


def compare_names(left: str, right: str, kind: AskedKind | EntityKind | None, policy: Policy) -> Comparison:
    """Two names judged by themselves, or of several names that stand in one the two that go best together; symmetric but
    for which side each value of the evidence stands on."""
    chosen = [
        _side_by_side(prepare(one, kind), prepare(two, kind), policy)
        for one in stated_names(left)
        for two in stated_names(right)
    ]
    _, best = max(chosen, key=itemgetter(0))
    return judged(
        tuple(_name_evidence(best, right, policy, right_from="right")),
        policy,
        name=best.parts[1],
        matched_name=right,
        matched_strength=AliasStrength.STRONG,
    )


def _side_by_side(left: Prepared, right: Prepared, policy: Policy) -> tuple[float, _Chosen]:
    """What the names weigh together, and the pair of them."""
    person, found = persons(left, right), beside(left, right)
    parts = parts_of(found, name_weights(policy, person=person))
    return _sum(found[0], policy, person=person), _Chosen("left", left.surface, 0, parts)


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


def _name_evidence(
    chosen: _Chosen, right: str, policy: Policy, *, right_from: str = ""
) -> Iterator[Evidence]:
    stood = right_from or f"names/{chosen.alias}"
    parts, base = chosen.parts[0], EvidenceKind.BASE
    for at, weight in parts:
        slug, kind, _ = NAME_FEATURES[at]
        if kind is base:
            yield Evidence(kind=kind, weight=weight, detail=slug)
        else:
            yield _of_names(chosen, right, stood, kind, weight, slug)
    held = _held(math.fsum([weight for _, weight in parts]), policy.features["floor"])
    if held:
        yield _of_names(chosen, right, stood, EvidenceKind.NAME, held, "floor")


def _of_names(
    chosen: _Chosen, right: str, right_from: str, kind: EvidenceKind, weight: float, detail: str
) -> Evidence:
    return Evidence(
        kind=kind,
        weight=weight,
        left=chosen.left,
        right=right,
        left_from=chosen.left_from,
        right_from=right_from,
        detail=detail,
    )
