from __future__ import annotations

from typing import Any

import msgspec
import pytest

from rules.papers import brief_of, decided, found_by, hit, listing
from rules.sanctions.lists import FOREIGN, OPEN, listed_order, only, seen
from tidewaiter.model.brief import Brief
from tidewaiter.model.words import Band, Level, Outcome
from tidewaiter.wording import cards
from tidewaiter.wording.labels import Lang

SLUG = "sanctions/unverified_list"
MISSING = (Level.INCOMPLETE, "statement_missing", True)
ON_FILE = (Level.REVIEW, "statement_on_file", False)


def unverified(**order: Any) -> Brief:
    return listed_order("us_unverified", **order)


def paper(**fields: str) -> dict[str, str]:
    return {"kind": "uvl_statement", **fields}


@pytest.mark.parametrize(
    ("papers", "expected"),
    [
        ([], MISSING),
        ([{"kind": "end_use_certificate", "reference": "E-1"}], MISSING),
        ([paper()], (Level.INCOMPLETE, "statement_unnamed", True)),
        ([paper(reference=" ")], (Level.INCOMPLETE, "statement_unnamed", True)),
        ([paper(reference="U-1", date="2026-08-02")], (Level.INCOMPLETE, "statement_later", True)),
        ([paper(reference="U-1", date="2026-08-01")], ON_FILE),
        ([paper(reference="U-1")], ON_FILE),
        ([paper(), paper(reference="U-1")], ON_FILE),
    ],
)
def test_the_order_is_not_complete_until_the_signed_statement_is_on_file(
    papers: list[dict[str, str]], expected: tuple[Level, str, bool]
) -> None:
    brief = unverified(assurances=papers)
    assert seen(SLUG, brief) == expected
    assert decided(brief).complete is False or expected == ON_FILE


def test_standing_on_the_list_asks_for_no_licence() -> None:
    assert decided(unverified()).outcome in (Outcome.INCOMPLETE, Outcome.REVIEW)
    assert decided(unverified(assurances=[paper(reference="U-1")])).outcome is Outcome.REVIEW


def test_each_listed_party_must_sign() -> None:
    parties = [
        {"role": "buyer", "name": "Example Trading FZE", "country": "AE"},
        {"role": "end_user", "name": "Example User LLC", "country": "AE"},
    ]

    def two(*papers: dict[str, str]) -> set[tuple[Level, str]]:
        brief = unverified(parties=parties, assurances=list(papers))
        one = hit("/parties/0", listing("us_unverified"))
        other = hit("/parties/1", msgspec.structs.replace(listing("us_unverified"), entry="4712"))
        match = other.matches[0]
        name = msgspec.structs.replace(match.entity.names[0], name="EXAMPLE USER")
        entity = msgspec.structs.replace(match.entity, names=(name,))
        named = msgspec.structs.replace(other, matches=(msgspec.structs.replace(match, entity=entity),))
        found = found_by(SLUG, brief_of(brief.shipment, one, named))
        return {(finding.level, finding.variant) for finding in found}

    assert two(paper(reference="U-1")) == {(Level.INCOMPLETE, "statement_for_one")}
    assert two(paper(reference="U-1"), paper(reference="U-1")) == {(Level.INCOMPLETE, "statement_for_one")}
    assert two(paper(reference="U-1"), paper(reference="U-2")) == {(Level.REVIEW, "statement_on_file")}


def test_one_party_in_two_roles_signs_once() -> None:
    brief = unverified(assurances=[paper(reference="U-1")])
    same = {"role": "end_user", "name": "Example Trading FZE", "country": "AE"}
    shipment = unverified(
        parties=[{**same, "role": "buyer"}, same], assurances=[paper(reference="U-1")]
    ).shipment
    twice = (hit("/parties/0", listing("us_unverified")), hit("/parties/1", listing("us_unverified")))
    found = found_by(SLUG, brief_of(shipment, *twice))
    assert [finding.variant for finding in found] == ["statement_on_file"] * 2
    assert only(SLUG, brief).facts["statements"] == "U-1"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"lines": (FOREIGN,), "home": "KR"}, (Level.REVIEW, "no_nexus", False)),
        ({"lines": (OPEN,), "home": "KR"}, (Level.REVIEW, "nexus_unknown", True)),
        ({"role": "bank"}, (Level.REVIEW, "role", True)),
        ({"role": "end_user"}, MISSING),
        ({"role": "exporter"}, (Level.REVIEW, "beside", True)),
    ],
)
def test_nexus_and_role(changes: dict[str, Any], expected: tuple[Level, str, bool]) -> None:
    assert seen(SLUG, unverified(**changes)) == expected


def test_it_is_silent_where_nobody_surely_stands_on_the_list() -> None:
    assert found_by(SLUG, unverified(band=Band.POSSIBLE)) == ()
    assert found_by(SLUG, listed_order("us_entity_list")) == ()
    assert found_by(SLUG, listed_order("us_unverified", listings={"end": "2026-08-01"})) == ()


def test_the_tasks_say_what_the_statement_must_hold_and_that_the_export_is_filed() -> None:
    finding = only(SLUG, unverified())
    assert finding.tasks == ("uvl_statement", "uvl_filing", "uvl_no_exception")
    assert finding.facts["exceptions"] == "barred"
    words = finding.card.tasks["uvl_statement"]["en"]
    for part in ("signed and dated", "physical address", "end use", "end-use checks", "copies", "authority"):
        assert part in words
    signed = only(SLUG, unverified(assurances=[paper(reference="U-1")]))
    assert signed.tasks == ("uvl_log", "uvl_filing", "uvl_no_exception")
    assert "U-1" in cards.summary(signed, Lang.DE)
