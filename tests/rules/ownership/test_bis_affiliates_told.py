from __future__ import annotations

from typing import Any

import msgspec
import pytest

from rules.ownership.firms import ENTITY, MEU, listed, owned
from rules.papers import found_by, listing
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime
from tidewaiter.wording import cards
from tidewaiter.wording.labels import Lang

SLUG = "ownership/bis_affiliates"
ON, OFF, OPEN = "2025-10-01", "2026-03-02", "2026-11-12"
NARROW = listing(
    "us_entity_list",
    requirement="For all items subject to the EAR when used in projects specified in § 746.8(a)(4)",
)
CARVED = listing(
    "us_entity_list",
    requirement="All items subject to the EAR, apart from food and medicine designated as EAR99",
)
CCL_ONLY = listing("us_entity_list", requirement="For all items on the Commerce Control List")
UNREAD = listing("us_entity_list", requirement="Nobody has seen this before")
HEAD = "owner,owned,share,owned_country\n"
MOTHER = {"name": "Example Holding Ltd", "country": "GB"}


def holder(share: Any = None, name: str = "Listed One", **more: Any) -> dict[str, Any]:
    return {"name": name, **({} if share is None else {"share": str(share)}), **more}


def all_seen(brief: Brief) -> list[tuple[Level, str, bool]]:
    return [(finding.level, finding.variant, finding.gap) for finding in found_by(SLUG, brief)]


def first(brief: Brief) -> Finding:
    return found_by(SLUG, brief)[0]


def test_parents_and_sisters_are_not_reached() -> None:
    file = f"{HEAD}Example Trading FZE,Listed One,100,\nExample Mother,Listed One,50,\n"
    assert all_seen(owned(listed("Listed One", ENTITY), file=file, day=ON)) == []


def test_control_alone_is_no_ownership() -> None:
    file = (
        '{"recordType":"entity","recordId":"e","recordDetails":{"name":"Example Trading FZE"}}\n'
        '{"recordType":"entity","recordId":"p","recordDetails":{"name":"Listed One"}}\n'
        '{"recordType":"relationship","recordId":"r","recordDetails":{"subject":"e","interestedParty":"p",'
        '"interests":[{"type":"appointmentOfBoard"}]}}'
    )
    assert all_seen(owned(listed("Listed One", ENTITY), file=file, day=ON)) == [(Level.NOTE, "beside", False)]


def test_what_is_to_be_done() -> None:
    def tasks(share: str | None, day: str) -> list[tuple[str, ...]]:
        found = found_by(SLUG, owned(listed("Listed One", ENTITY), owners=(holder(share),), day=day))
        return [finding.tasks for finding in found]

    assert tasks("50", ON) == [("hold",)]
    assert tasks(None, ON) == [("hold", "shares")]
    assert tasks(None, OFF) == [("shares",)]
    assert tasks("50", OFF) == [("shares",)]
    assert tasks("50", OPEN) == [("hold",), ("confirm",)]


@pytest.mark.parametrize("day", ["2025-09-28", ON, OFF, OPEN])
@pytest.mark.parametrize("share", ["50", "10", None])
def test_every_wording_has_its_facts(day: str, share: str | None) -> None:
    for finding in found_by(SLUG, owned(listed("Listed One", ENTITY), owners=(holder(share),), day=day)):
        for lang in Lang:
            assert "[" not in cards.summary(finding, lang)
            assert "[" not in (cards.question(finding, lang) or "")


@pytest.mark.parametrize(
    ("entry", "code", "variant"),
    [
        (NARROW, "EAR99", "narrower"),
        (CARVED, "EAR99", "narrower"),
        (UNREAD, "EAR99", "narrower"),
        (CCL_ONLY, None, "narrower"),
    ],
)
def test_what_leaves_an_owners_requirement_open_is_one_sentence(
    entry: Any, code: str | None, variant: str
) -> None:
    goods = [{"description": "A part", "eccn": code, "origin": "US", "quantity": 1}]
    brief = owned(listed("Listed One", entry), owners=(holder("50"),), day=ON, goods=goods)
    finding = first(brief)
    assert finding.variant == variant
    assert "[" not in cards.summary(finding, Lang.EN)


def test_each_party_is_looked_at_whatever_the_ones_before_are() -> None:
    lone = {"role": "bank", "name": "Example Bank Ltd", "country": "GB", "owners": [holder("50")]}
    own = {"role": "intermediate_consignee", "name": "Own Listed", "country": "AE", "owners": [holder("50")]}
    ended = {"role": "agent", "name": "Ended Ltd", "country": "GB", "owners": [holder("50", to="2020-01-01")]}
    buyer = {"role": "buyer", "name": "Example Trading FZE", "country": "AE", "owners": [holder("50")]}
    hits = (listed("Listed One", ENTITY), listed("Own Listed", ENTITY))
    for before in (own, ended):
        brief = owned(*hits, parties=[before, buyer, lone], day=ON)
        assert [finding.subject for finding in found_by(SLUG, brief)] == ["/parties/1", "/parties/2"]


@pytest.mark.parametrize(
    ("share", "variant", "word"),
    [("0.6", "unit_open", "parts of one"), (">40-60", "may_reach", "may reach half")],
)
def test_a_share_that_is_open_says_why(share: str, variant: str, word: str) -> None:
    brief = owned(
        listed("Listed One", ENTITY), file=f"{HEAD}Listed One,Example Trading FZE,{share},AE\n", day=ON
    )
    finding = first(brief)
    assert (finding.level, finding.variant, finding.gap) == (Level.REVIEW, variant, True)
    assert word in cards.summary(finding, Lang.EN)
    assert finding.tasks == ("hold", "shares")


@pytest.mark.parametrize(
    ("day", "variant", "words"),
    [
        ("2025-09-28", "not_yet", ("no rule yet", "noch keine Regel")),
        (OFF, "suspended", ("returns on 2026-11-10", "ab 2026-11-10 wieder")),
    ],
)
def test_where_the_ear_do_not_reach_the_goods_it_is_a_note_while_the_rule_is_off(
    day: str, variant: str, words: tuple[str, str]
) -> None:
    goods = [{"description": "A part", "hs": "8501.10", "origin": "DE", "us_content": 0, "quantity": 1}]
    brief = owned(listed("Listed One", ENTITY), owners=(holder("50"),), day=day, home="DE", goods=goods)
    finding = first(brief)
    assert (finding.level, finding.variant, finding.tasks) == (Level.NOTE, variant, ())
    assert words[0] in cards.summary(finding, Lang.EN)
    assert words[1] in cards.summary(finding, Lang.DE)
    assert cards.summary(finding, Lang.DE).startswith("Gelisteten gehört")


def test_the_answers_of_both_laws_in_both_languages() -> None:
    goods = [{"description": "A part", "hs": "8501.10", "origin": "US", "quantity": 1}]
    brief = owned(listed("Listed One", NARROW), owners=(holder("50"),), day=OPEN, goods=goods)
    review, both = found_by(SLUG, brief)
    assert (review.level, both.variant, both.regime) == (Level.REVIEW, "unconfirmed", Regime.US)
    assert "If it holds: a person must decide for Example Trading FZE." in cards.summary(both, Lang.EN)
    assert "Gilt sie: ein Mensch muss entscheiden (Example Trading FZE)." in cards.summary(both, Lang.DE)
    strict = found_by(SLUG, owned(listed("Listed One", ENTITY), owners=(holder("50"),), day=OPEN))[1]
    assert "If it holds: a licence is required for Example Trading FZE." in cards.summary(strict, Lang.EN)
    assert "Gilt sie: eine Genehmigung ist nötig (Example Trading FZE)." in cards.summary(strict, Lang.DE)


def test_the_facts_of_who_governs_and_who_else_is_listed() -> None:
    two = tuple(msgspec.structs.replace(NARROW, entry=entry) for entry in ("7", "8"))
    owners = (holder("25"), holder("20", "Listed Two"), holder("10", "Listed Three"))
    brief = owned(
        listed("Listed Two", two[0]),
        listed("Listed Three", two[1]),
        listed("Listed One", MEU),
        owners=owners,
        day=ON,
    )
    finding = first(brief)
    facts = finding.facts
    assert finding.regime is Regime.US
    assert facts["authority"] == "BIS"
    names = {
        "EXAMPLE TRADING (us_entity_list 7)",
        "EXAMPLE TRADING (us_entity_list 8)",
        f"EXAMPLE TRADING (us_meu {MEU.entry})",
    }
    assert facts["governing"] in names
    others = [name for name in names if name != facts["governing"]]
    for lead, told in (("; listed too: ", facts["also_en"]), ("; ebenfalls gelistet: ", facts["also_de"])):
        assert told.startswith(lead)
        assert sorted(told.removeprefix(lead).split(", ")) == sorted(others)
    assert (facts["since"], facts["returns"]) == ("2025-09-29", "-")
    alone = first(owned(listed("Listed One", MEU), owners=(holder("50"),), day=ON)).facts
    assert (alone["also_en"], alone["also_de"], alone["wording"]) == ("", "", "-")


def test_the_goods_are_held_where_us_content_is_not_known() -> None:
    goods = [{"description": "A part", "hs": "8501.10", "quantity": 1}]
    unknown = owned(listed("Listed One", ENTITY), owners=(holder("50"),), day=ON, home="DE", goods=goods)
    assert (first(unknown).variant, first(unknown).tasks) == ("nexus_unknown", ("hold",))
    assert first(owned(listed("Listed One", ENTITY), owners=(holder("49"),), day=ON)).tasks == ()
