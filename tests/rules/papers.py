"""Briefs made by hand for the tests of rules: an example order, or changes to one, and whoever is said to be listed."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from importlib.resources import files
from typing import Any

import msgspec

from golden.links import ends_of
from tidewaiter.decisions.decide import decide
from tidewaiter.goods.controls import controls_of
from tidewaiter.goods.hints import hints_of
from tidewaiter.law.load import Law, load_law
from tidewaiter.model.brief import Brief, Clocks
from tidewaiter.model.card import Card, Citation
from tidewaiter.model.decision import Basis, Decision
from tidewaiter.model.document import parse
from tidewaiter.model.entity import Alias, Entity, entity_uid
from tidewaiter.model.finding import Finding, Findings
from tidewaiter.model.listing import Designation, Listing, ListState, ListStatus, Snapshot
from tidewaiter.model.match import Comparison, Evidence, Match, PartyMatches
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.when import Interval
from tidewaiter.model.words import AliasStrength, Band, EntityKind, EvidenceKind, Level, NameKind, Regime
from tidewaiter.owners.gather import gather
from tidewaiter.owners.register import Register
from tidewaiter.places.destination import destination_of
from tidewaiter.refdata.policy import standard_policy
from tidewaiter.rules.assess import assess
from tidewaiter.rules.reach import Known, bind
from tidewaiter.rules.registry import RULES
from tidewaiter.screening.subjects import subjects

KNOWN_AT = datetime.date(2026, 8, 1)
LAW = load_law()
WATCHLISTS = tuple(LAW.effects)


def order(name: str, **changes: Any) -> Shipment:
    """The example order of that file name, with these fields changed."""
    file = files("tidewaiter") / "data" / "examples" / "orders" / f"{name}.yaml"
    shipment = parse(file.read_bytes(), Shipment, file=name)
    return msgspec.structs.replace(shipment, **changes)


def without(shipment: Shipment, role: str) -> Shipment:
    """The order without its parties in that role."""
    kept = tuple(party for party in shipment.parties if party.role != role)
    return msgspec.structs.replace(shipment, parties=kept)


def with_exporter(shipment: Shipment, country: str | None) -> Shipment:
    """The order from an exporter of that country."""
    assert shipment.exporter is not None
    exporter = msgspec.structs.replace(shipment.exporter, country=country)
    return msgspec.structs.replace(shipment, exporter=exporter)


def with_goods(shipment: Shipment, **changes: Any) -> Shipment:
    """The order with these fields of its goods lines changed."""
    lines = tuple(msgspec.structs.replace(line, **changes) for line in shipment.goods)
    return msgspec.structs.replace(shipment, goods=lines)


def listing(
    watchlist: str,
    *,
    start: str | None = None,
    end: str | None = None,
    programmes: Iterable[str] = (),
    requirement: str | None = None,
    verified: bool = True,
) -> Listing:
    """A listing made up for a test."""
    dated = start is not None or end is not None
    span = Interval(
        start=datetime.date.fromisoformat(start) if start else None,
        end=datetime.date.fromisoformat(end) if end else None,
    )
    return Listing(
        list="starter",
        watchlist=watchlist,
        entry="4711",
        designations=tuple(Designation(authority="OFAC", programme=name) for name in programmes),
        in_force=(span,) if dated else (),
        licence_requirement=requirement,
        record="made up",
        verified=verified,
    )


def hit(
    pointer: str,
    listed: Listing,
    *,
    band: Band = Band.PROBABLE,
    asked: str = "Example Trading FZE",
    alarm: bool = True,
) -> PartyMatches:
    """The party at `pointer` matches that listing."""
    name = Alias(name="EXAMPLE TRADING", kind=NameKind.PRIMARY, strength=AliasStrength.STRONG)
    entity = Entity(uid=entity_uid(listed), kind=EntityKind.COMPANY, names=(name,), listing=listed)
    return _found(pointer, entity, band=band, asked=asked, alarm=alarm, evidence=())


def at_address(pointer: str, number: str, level: str, *, start: str = "2024-06-12") -> PartyMatches:
    """The party at `pointer` is at the level (same_unit, same_building) of the address entry `HK Address 05`."""
    listed = listing("us_entity_list", start=start, requirement="items on the CCL and in Supp. 7")
    name = Alias(name=number, kind=NameKind.PRIMARY, strength=AliasStrength.STRONG)
    entity = Entity(
        uid=entity_uid(listed), kind=EntityKind.ADDRESS, names=(name,), listing=listed, countries=("HK",)
    )
    evidence = Evidence(kind=EvidenceKind.ADDRESS, weight=3.0, left="ours", right="theirs", detail=level)
    same = level == "same_unit"
    band = Band.PROBABLE if same else Band.WEAK
    return _found(pointer, entity, band=band, asked="Example", alarm=same, evidence=(evidence,))


def _found(
    pointer: str, entity: Entity, *, band: Band, asked: str, alarm: bool, evidence: tuple[Evidence, ...]
) -> PartyMatches:
    comparison = Comparison(
        name=0.95,
        score=0.95,
        log_odds=2.94,
        band=band,
        hit=alarm,
        evidence=evidence,
        matched_name=entity.primary_name,
        matched_strength=AliasStrength.STRONG,
    )
    match = Match(party=pointer, asked=asked, entity=entity, comparison=comparison)
    return PartyMatches(party=pointer, matches=(match,), total=1, complete=True)


def starter_status(state: ListState = ListState.STARTER, **changes: Any) -> ListStatus:
    """The sample list, serving every watchlist."""
    snapshot = Snapshot(
        list="starter",
        sha256="0" * 64,
        files=("starter.yaml",),
        published=KNOWN_AT,
        received=KNOWN_AT,
        reader="starter 1",
        listings=534,
        names=900,
        addresses=500,
        entities_sha256="0" * 64,
        starter=True,
    )
    status = ListStatus(
        list="starter",
        state=state,
        snapshot=snapshot,
        age_days=0,
        max_age_days=30,
        watchlists=WATCHLISTS,
    )
    return msgspec.structs.replace(status, **changes)


def brief_of(shipment: Shipment, *found: PartyMatches, starter: bool = True, **changes: Any) -> Brief:
    """The brief of an order in which exactly these matches were found; `as_of` is the order's day."""
    day = shipment.shipment_date or shipment.date
    assert day is not None
    clocks = changes.pop("clocks", None) or Clocks(as_of=day, as_of_from="date", known_at=KNOWN_AT)
    who = subjects(shipment)
    listed = {one.party: one for one in found}
    empty = {
        subject.pointer: PartyMatches(party=subject.pointer, matches=(), total=0, complete=True)
        for subject in who
    }
    matches = tuple({**empty, **listed}.values())
    ownership = changes.pop("ownership", None) or gather(who, Register(()))
    known = Known(matches=matches, ownership=ownership)
    brief = Brief(
        shipment=shipment,
        subjects=who,
        clocks=clocks,
        matches=matches,
        ownership=ownership,
        controls=controls_of(shipment, LAW, clocks),
        hints=hints_of(shipment, LAW, clocks),
        nexus=bind(shipment, who, LAW, clocks.as_of, known),
        coverage=(starter_status(),),
        destination=destination_of(shipment),
        starter_accepted=starter,
    )
    return msgspec.structs.replace(brief, **changes)


def basis_of(brief: Brief) -> Basis:
    """A basis for that brief."""
    return Basis(
        engine="0",
        engine_kind="reference",
        law_digest=LAW.digest,
        index_digest="0",
        policy_digest="0",
        as_of=brief.clocks.as_of,
        as_of_from=brief.clocks.as_of_from,
        starter_accepted=brief.starter_accepted,
        known_at=brief.clocks.known_at,
        lists=(),
    )


def found_by(slug: str, brief: Brief, law: Law = LAW) -> tuple[Finding, ...]:
    """What the rule of that slug finds; every wording, task, step and fact that it names stands on its card."""
    rule = next(rule for rule in RULES if rule.slug == slug)
    found = tuple(rule.find(brief, law))
    assert [end for finding in found for end in ends_of(finding)] == []
    return found


def one(slug: str, brief: Brief) -> Finding:
    """The only finding of that rule."""
    findings = found_by(slug, brief)
    assert len(findings) == 1, findings
    return findings[0]


def decided(brief: Brief) -> Decision:
    """The decision on that brief, by every rule and the standard policy."""
    found = assess(brief, LAW)
    return decide(brief.shipment, found, brief.matches, basis_of(brief), standard_policy())


def decided_with(shipment: Shipment, *findings: Finding) -> Decision:
    """The decision on that order if these were all findings."""
    brief = brief_of(shipment)
    found = findings_of(*findings, brief=brief)
    return decide(shipment, found, brief.matches, basis_of(brief), standard_policy())


def levels(brief: Brief) -> dict[str, Level]:
    """The gravest level of each rule that fired."""
    gravest: dict[str, Level] = {}
    for finding in assess(brief, LAW).findings:
        known = gravest.get(finding.rule)
        if known is None or finding.level.rank < known.rank:
            gravest[finding.rule] = finding.level
    return gravest


def plain_finding(
    level: Level,
    *,
    rule: str = "made/up",
    gap: bool = False,
    regime: Regime | None = None,
    severity: str | None = None,
    **changes: Any,
) -> Finding:
    """A finding made up for a test."""
    card = Card(
        slug=rule,
        title={"en": rule, "de": rule},
        severity=severity,
        citations=(Citation(instrument="made up", verified=True),),
        summary={"en": "x", "de": "x"},
        question={"en": "y", "de": "y"},
        why="a test",
    )
    return Finding(
        card=card, level=level, subject=changes.pop("subject", ""), gap=gap, regime=regime, **changes
    )


def findings_of(*findings: Finding, brief: Brief | None = None) -> Findings:
    """These findings, with the nexus of the brief."""
    return Findings(findings=findings, nexus=brief.nexus if brief else ())
