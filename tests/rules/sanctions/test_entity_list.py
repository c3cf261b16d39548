from __future__ import annotations

from typing import Any

import msgspec
import pytest

from rules.papers import brief_of, decided, found_by, hit, listing
from rules.sanctions.lists import ALL, BUYER, FOREIGN, OPEN, listed_order, only, seen
from tidewaiter.model.brief import Brief
from tidewaiter.model.words import Band, Level, Outcome
from tidewaiter.wording import cards
from tidewaiter.wording.labels import Lang

SLUG = "sanctions/entity_list"
LICENCE = (Level.LICENCE_REQUIRED, "", False)
NOT_CAUGHT = (Level.NOTE, "not_caught", False)
UNCLASSIFIED = (Level.REVIEW, "unclassified", True)
FOOTNOTE_3 = "For all items subject to the EAR. (See §§ 734.9(g),3 746.8(a)(3), and 744.21(b) of the EAR)"
FOOTNOTE_1 = "For all items subject to the EAR, see §§ 734.9(e)1 and 744.11 of the EAR2"
PROJECTS = "For all items subject to the EAR when used in projects specified in § 746.8(a)(4) of the EAR"
CCL = "For all items on the Commerce Control List. (See § 744.11 of the EAR)"
BOTH = "For items on the CCL and listed in supplement no. 7 to part 746 of the EAR"
EITHER = "For items on the CCL and EAR99 items listed in supplement no. 7 to part 746 of the EAR"
NAMED = "For items classified under ECCNs 3A001.a.2 and 3B001. (See § 744.11 of the EAR)"
UAV = "For All Items Subject to the EAR (See §744.11 of the EAR), except for EAR99-designated technology for the repair of unmanned aerial vehicles (UAV) released to this entity by the operator of the UAV."
GENERAL = "All items subject to the EAR, apart from items of transactions authorized pursuant to General License No. 1B of March 2, 2021."
FOOD = "All items subject to the EAR, apart from food and medicine designated as EAR99"
DEVICES = "All items subject to the EAR except for medical devices designated as EAR99"


def entry(wording: str | None, *, more: dict[str, Any] | None = None, **order: Any) -> Brief:
    return listed_order("us_entity_list", listings={"requirement": wording, **(more or {})}, **order)


@pytest.mark.parametrize(
    ("wording", "line", "expected"),
    [
        (ALL, {}, LICENCE),
        (ALL, {"eccn": None}, LICENCE),
        (None, {}, (Level.LICENCE_REQUIRED, "unstated", False)),
        (CCL, {}, NOT_CAUGHT),
        (CCL, {"eccn": "EAR 99"}, NOT_CAUGHT),
        (CCL, {"eccn": "3A991"}, LICENCE),
        (CCL, {"eccn": None}, UNCLASSIFIED),
        (CCL, {"eccn": "not known"}, UNCLASSIFIED),
        (BOTH, {"eccn": "3A991", "hs": "8542.39"}, LICENCE),
        (BOTH, {"eccn": "3A991"}, NOT_CAUGHT),
        (BOTH, {"hs": "8542.39"}, NOT_CAUGHT),
        (BOTH, {"eccn": None, "hs": "8542.39"}, UNCLASSIFIED),
        (EITHER, {"eccn": "3A991"}, LICENCE),
        (EITHER, {"hs": "8542.39"}, LICENCE),
        (EITHER, {}, NOT_CAUGHT),
        (EITHER, {"hs": None}, UNCLASSIFIED),
        (EITHER, {"hs": "8542"}, UNCLASSIFIED),
        (NAMED, {"eccn": "3B001.a"}, LICENCE),
        (NAMED, {"eccn": "3A001.a.2.c"}, LICENCE),
        (NAMED, {"eccn": "3A001"}, UNCLASSIFIED),
        (NAMED, {"eccn": "3A001.b"}, NOT_CAUGHT),
        (NAMED, {"eccn": "3A991"}, NOT_CAUGHT),
        (NAMED, {}, NOT_CAUGHT),
        (PROJECTS, {}, (Level.REVIEW, "projects", True)),
        (UAV, {}, LICENCE),
        (UAV, {"kind": "technology", "eccn": "9E991"}, LICENCE),
        (UAV, {"kind": "technology"}, (Level.REVIEW, "carve_out", True)),
        (GENERAL, {}, (Level.REVIEW, "carve_out", True)),
        (FOOD, {}, LICENCE),
        (FOOD, {"hs": "3004.90"}, (Level.REVIEW, "carve_out", True)),
        (FOOD, {"hs": None}, (Level.REVIEW, "carve_out", True)),
        (FOOD, {"hs": "3004.90", "eccn": "1C991"}, LICENCE),
        (DEVICES, {"eccn": "2A291"}, LICENCE),
        (DEVICES, {}, (Level.REVIEW, "carve_out", True)),
        (FOOTNOTE_1, {}, LICENCE),
        (FOOTNOTE_1, {"kind": "technology", "eccn": "5E991"}, (Level.REVIEW, "carve_out", True)),
        ("All items subject to the EAR for use in drones", {}, (Level.REVIEW, "unread", True)),
        ("Nobody has seen this before", {"eccn": "3A001"}, (Level.REVIEW, "unread", True)),
    ],
)
def test_a_requirement_reaches_what_its_wording_says(
    wording: str | None, line: dict[str, Any], expected: tuple[Level, str, bool]
) -> None:
    assert seen(SLUG, entry(wording, lines=(line,))) == expected


@pytest.mark.parametrize(
    ("wording", "variant"), [(None, "nexus_unknown"), ("Nobody has seen this", "unread")]
)
def test_goods_made_abroad_are_open_where_no_footnote_can_be_ruled_out(
    wording: str | None, variant: str
) -> None:
    assert seen(SLUG, entry(wording, lines=(FOREIGN,), home="KR")) == (Level.REVIEW, variant, True)
    told = {"answers": {"reach/us_direct_product": "no"}}
    assert seen(SLUG, entry(wording, lines=(FOREIGN,), home="KR", **told)) == (
        Level.REVIEW,
        "no_nexus",
        False,
    )


@pytest.mark.parametrize("wording", [ALL, FOOTNOTE_3, PROJECTS, GENERAL])
def test_goods_that_us_law_is_not_shown_to_reach_are_looked_at(wording: str) -> None:
    assert seen(SLUG, entry(wording, lines=(FOREIGN,), home="KR")) == (Level.REVIEW, "no_nexus", False)


def test_an_item_of_which_nobody_knows_is_asked_about_with_the_footnote_named() -> None:
    finding = only(SLUG, entry(FOOTNOTE_3, lines=(OPEN,), home="KR"))
    assert (finding.level, finding.variant, finding.gap) == (Level.REVIEW, "nexus_unknown", True)
    assert "footnote 3 of the entry" in cards.summary(finding, Lang.EN)
    assert "Fußnote 3 des Eintrags" in cards.summary(finding, Lang.DE)
    plain = only(SLUG, entry(ALL, lines=(OPEN,), home="KR"))
    assert plain.facts["footnotes"] == "-"
    assert "footnote" not in cards.summary(plain, Lang.EN)
    unstated = only(SLUG, entry(None, lines=(FOREIGN,), home="KR"))
    assert "not on file" in cards.summary(unstated, Lang.EN)
    assert "nicht hinterlegt" in cards.summary(unstated, Lang.DE)
    unnamed = "For all items subject to the EAR. (See §734.9(e) and §744.11 of the EAR)"
    assert only(SLUG, entry(unnamed, lines=(OPEN,), home="KR")).facts["footnotes"] == "?"


@pytest.mark.parametrize("wording", [FOOTNOTE_1, FOOTNOTE_3])
def test_a_footnote_asks_how_goods_without_us_content_were_made(wording: str) -> None:
    made_in_china = {"origin": "CN", "us_content": 0}
    assert seen(SLUG, entry(wording, lines=(made_in_china,), home="CN")) == (
        Level.REVIEW,
        "nexus_unknown",
        True,
    )
    assert seen(SLUG, entry(ALL, lines=(made_in_china,), home="CN")) == (Level.REVIEW, "no_nexus", False)


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("buyer", LICENCE),
        ("intermediate_consignee", LICENCE),
        ("ultimate_consignee", LICENCE),
        ("end_user", LICENCE),
        ("freight_forwarder", (Level.LICENCE_REQUIRED, "role", True)),
        ("agent", (Level.LICENCE_REQUIRED, "role", True)),
        ("carrier", (Level.LICENCE_REQUIRED, "role", True)),
        ("bank", (Level.LICENCE_REQUIRED, "role", True)),
        ("payer", (Level.LICENCE_REQUIRED, "role", True)),
        ("notify", (Level.LICENCE_REQUIRED, "role", True)),
        ("exporter", (Level.REVIEW, "beside", False)),
    ],
)
def test_the_role_decides(role: str, expected: tuple[Level, str, bool]) -> None:
    assert seen(SLUG, entry(ALL, role=role)) == expected


def test_a_forwarder_is_not_asked_about_goods_that_the_entry_does_not_name() -> None:
    assert seen(SLUG, entry(CCL, role="freight_forwarder")) == NOT_CAUGHT
    assert seen(SLUG, entry(ALL, role="bank", lines=(FOREIGN,), home="KR")) == (
        Level.REVIEW,
        "no_nexus",
        False,
    )


def test_lines_are_told_apart() -> None:
    finding = only(SLUG, entry(CCL, lines=({"eccn": "3A991"}, {}, {"eccn": None})))
    assert (finding.level, finding.variant, finding.gap) == (Level.LICENCE_REQUIRED, "", True)
    assert (finding.facts["lines"], finding.facts["open_en"]) == ("1", " (open: line 3)")
    caught = only(SLUG, entry(CCL, lines=({}, {"eccn": "3A991"})))
    assert (caught.facts["lines"], caught.gap) == ("2", False)
    assert only(SLUG, entry(CCL, lines=({}, {"eccn": None}))).facts["lines"] == "2"
    mixed = entry(CCL, lines=({}, {**FOREIGN, "eccn": "3A991"}), home="KR")
    assert seen(SLUG, mixed) == (Level.REVIEW, "no_nexus", False)


def test_a_use_that_nobody_will_tell_counts_as_the_one_that_needs_a_licence() -> None:
    refused = entry(PROJECTS, answers={SLUG: "refused"})
    assert seen(SLUG, refused) == (Level.LICENCE_REQUIRED, "projects_refused", True)
    assert seen(SLUG, entry(PROJECTS, answers={SLUG: "a dairy"})) == (Level.REVIEW, "projects", True)
    assert seen(SLUG, entry(ALL, answers={SLUG: "refused"})) == LICENCE


def test_policy_and_exceptions_are_shown() -> None:
    left = " This license requirement may be overcome by License Exception GOV under § 740.11(b)(2) and (e)."
    listed = listing("us_entity_list", requirement=f"{ALL}.{left}")
    policy = msgspec.structs.replace(listed, licence_policy="Policy of denial. See § 746.8(b)")
    finding = only(SLUG, brief_of(entry(ALL).shipment, hit(BUYER, policy)))
    assert finding.facts["policy_en"] == "policy of denial"
    assert finding.facts["policy_de"] == "Ablehnung als Regel"
    assert finding.facts["exceptions_en"] == "License Exception GOV under § 740.11(b)(2) and (e)"
    assert only(SLUG, entry(ALL)).facts["exceptions_de"] == "keine"


def test_the_entry_counts_from_its_first_day_and_says_that_it_is_new() -> None:
    eve = entry(ALL, more={"start": "2026-08-02"})
    assert found_by(SLUG, eve) == ()
    assert found_by("sanctions/party_listed", eve)[0].variant == "listed_later"
    assert "new" in only(SLUG, entry(ALL, more={"start": "2026-08-01"})).facts["saved_en"]
    assert "new" in only(SLUG, entry(ALL, more={"start": "2026-06-03"})).facts["saved_en"]
    assert only(SLUG, entry(ALL, more={"start": "2026-06-02"})).facts["saved_en"] == ""
    assert only(SLUG, entry(ALL)).facts["saved_en"] == ""


def test_what_is_not_sure_and_who_does_not_act_is_told_by_the_rule_on_all_lists() -> None:
    assert found_by(SLUG, entry(ALL, band=Band.POSSIBLE)) == ()
    assert found_by("sanctions/party_listed", entry(ALL, band=Band.POSSIBLE))[0].variant == "possible"
    assert found_by(SLUG, entry(ALL, role="manufacturer")) == ()
    assert found_by("sanctions/party_listed", entry(ALL)) == ()


def test_another_list_is_not_its_business() -> None:
    assert found_by(SLUG, listed_order("us_sdn")) == ()
    assert found_by(SLUG, listed_order("us_meu")) == ()


def test_the_tasks_say_what_to_read() -> None:
    assert only(SLUG, entry(ALL)).tasks == ("hold",)
    assert only(SLUG, entry(None)).tasks == ("hold", "requirement")
    assert only(SLUG, entry("Nobody has seen this before")).tasks == ("hold", "requirement")
    assert only(SLUG, entry(CCL)).tasks == ("classification",)


def test_two_lists_of_one_party_stand_side_by_side_and_their_tasks_once() -> None:
    brief = entry(ALL)
    both = hit(BUYER, listing("us_entity_list", requirement=ALL))
    denied = hit(BUYER, listing("us_denied_persons"))
    two = msgspec.structs.replace(both, matches=(*both.matches, *denied.matches), total=2)
    decision = decided(brief_of(brief.shipment, two))
    assert {SLUG, "sanctions/denied_person"} <= {finding.rule for finding in decision.findings}
    assert decision.outcome is Outcome.PROHIBITED
    assert len(decision.tasks) == len(set(decision.tasks))
