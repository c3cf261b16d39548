"""Labelled records as a party and a listed entity, and what is measured on them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bench import labelled
from bench.measures import Judged, Row, f1
from tidewaiter.matching.score import compare
from tidewaiter.model.entity import Alias, Entity, Identifier, entity_uid
from tidewaiter.model.listing import Listing
from tidewaiter.model.match import Comparison
from tidewaiter.model.party import Party
from tidewaiter.model.policy import Policy
from tidewaiter.model.when import PartialDate
from tidewaiter.model.words import AliasStrength, AskedKind, EntityKind, NameKind

Record = dict[str, str]


def party_of(record: Record, kind: str | None) -> Party:
    """The record as a party named on papers."""
    return Party(
        name=labelled.whole_name(record) or "-",
        kind=AskedKind(kind) if kind else None,
        country=record.get("jurisdiction"),
        nationality=record.get("nationality"),
        birth_date=record.get("birthDate"),
        identifiers={"bic": record["swiftBic"]} if record.get("swiftBic") else {},
    )


def entity_of(record: Record, kind: str | None, *, entry: str = "1") -> Entity:
    """The record as a listed entity of a list that is nobody's."""
    listing = Listing(list="bench", watchlist="bench", entry=entry, record="bench")
    country = record.get("jurisdiction")
    name = labelled.whole_name(record)
    return Entity(
        uid=entity_uid(listing),
        kind=EntityKind(kind) if kind else EntityKind.UNKNOWN,
        names=(Alias(name=name, kind=NameKind.PRIMARY, strength=AliasStrength.STRONG),),
        listing=listing,
        countries=(country.upper(),) if country else (),
        birth_dates=(PartialDate.parse(record["birthDate"]),) if record.get("birthDate") else (),
        identifiers=tuple(
            Identifier(type="bic", value=value, normal=value.upper())
            for value in [record.get("swiftBic")]
            if value
        ),
    )


def entity_check_rows(shared: Path, policy: Policy) -> Iterator[Row]:
    """F1 over the labelled record pairs."""
    pairs = labelled.entity_checks(shared)
    verdicts = [
        Judged(
            pair.match, compare(party_of(pair.left, pair.kind), entity_of(pair.right, pair.kind), policy).hit
        )
        for pair in pairs
    ]
    value, precision, recall = f1(verdicts)
    yield Row("entity_checks F1", value, len(pairs), f"P {precision:.3f} R {recall:.3f}")


def ranking_rows(shared: Path, policy: Policy) -> Iterator[Row]:
    """The share of triples in which the better record scores above the worse one, and those in which it does not."""
    cases = labelled.ranking_cases(shared)
    wrong = []
    for case in cases:
        kind = labelled.KINDS[case["schema"]]
        better, worse = (_compared(case[side], case["result"], kind, policy) for side in ("better", "worse"))
        if better.log_odds <= worse.log_odds:
            wrong.append(f"{case['better']} / {case['worse']}")
    yield Row("ranking cases right", 1 - len(wrong) / len(cases), len(cases), "; ".join(wrong))


def _compared(asked: Record, listed: Record, kind: str | None, policy: Policy) -> Comparison:
    return compare(party_of(asked, kind), entity_of(listed, kind), policy)
