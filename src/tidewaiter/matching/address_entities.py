"""Entries that list an address and nobody's name: compared by the address alone."""

from __future__ import annotations

from tidewaiter.matching.places import compare_addresses
from tidewaiter.matching.verdict import judged, settled
from tidewaiter.model.entity import Entity
from tidewaiter.model.match import Comparison, Evidence
from tidewaiter.model.party import Party
from tidewaiter.model.policy import Policy
from tidewaiter.model.words import AliasStrength, EvidenceKind

__all__ = ["compare_with_address"]


def compare_with_address(party: Party, entity: Entity, policy: Policy) -> Comparison:
    """The party judged by its address alone; `name` is 0, since no name is compared.

    The same unit is a hit; another unit of the same building is evidence, and stays below the alert line: not
    every tenant is a suspect.
    """
    weights = policy.features["address_entity"]
    pair = compare_addresses(party, entity)
    evidence = [Evidence(kind=EvidenceKind.BASE, weight=weights["prior"], detail="prior")]
    if pair is not None:
        evidence.append(
            Evidence(
                kind=EvidenceKind.ADDRESS,
                weight=weights.get(pair.level, 0.0),
                left=pair.given,
                right=pair.listed,
                left_from="address",
                right_from=f"addresses/{pair.at}",
                detail=pair.level.value,
            )
        )
    return judged(
        tuple(settled(item) for item in evidence),
        policy,
        name=0.0,
        matched_name=entity.primary_name,
        matched_strength=AliasStrength.STRONG,
    )
