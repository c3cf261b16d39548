from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import msgspec
import pytest

from rules.ownership.firms import ENTITY, MEU, SDN, listed, owned
from rules.papers import LAW, decided, found_by, listing
from tidewaiter.law.at import changes
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Band, Level, Outcome, Regime
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


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2025-09-28", [(Level.REVIEW, "diligence_before", False)]),
        ("2025-09-29", [(Level.LICENCE_REQUIRED, "", False)]),
        ("2025-11-09", [(Level.LICENCE_REQUIRED, "", False)]),
        ("2025-11-10", [(Level.REVIEW, "diligence", False)]),
        ("2026-11-09", [(Level.REVIEW, "diligence", False)]),
        ("2026-11-10", [(Level.LICENCE_REQUIRED, "", False), (Level.INCOMPLETE, "unconfirmed", True)]),
        ("2027-06-01", [(Level.LICENCE_REQUIRED, "", False), (Level.INCOMPLETE, "unconfirmed", True)]),
    ],
)
def test_both_sides_of_every_boundary_day(day: str, expected: list[tuple[Level, str, bool]]) -> None:
    assert all_seen(owned(listed("Listed One", ENTITY), owners=(holder("50"),), day=day)) == expected


def test_the_boundary_days_tested_are_those_of_the_law_on_file() -> None:
    days = changes(LAW.ownership_test("us_bis_affiliates").versions)
    assert days == (date(2025, 9, 29), date(2025, 11, 10), date(2026, 11, 10))
    for day in days:
        eve, on_day = (
            all_seen(owned(listed("Listed One", ENTITY), owners=(holder("50"),), day=str(at)))
            for at in (day - timedelta(days=1), day)
        )
        assert eve != on_day


def test_while_unconfirmed_both_answers_are_shown_and_the_stricter_counts() -> None:
    brief = owned(listed("Listed One", ENTITY), owners=(holder("50"),), day=OPEN)
    decision = decided(brief)
    assert (decision.outcome, decision.complete) == (Outcome.LICENCE_REQUIRED, False)
    both = found_by(SLUG, brief)[1]
    assert "a licence is required" in cards.summary(both, Lang.EN)
    assert "ownership alone asks for no licence" in cards.summary(both, Lang.EN)
    assert "eine Genehmigung ist nötig" in cards.summary(both, Lang.DE)


def test_while_suspended_the_note_names_the_day_of_return() -> None:
    assert (
        first(owned(listed("Listed One", ENTITY), owners=(holder("50"),), day=OFF)).facts["returns"]
        == "2026-11-10"
    )


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        ("50", (Level.LICENCE_REQUIRED, "", False)),
        ("49.99", (Level.NOTE, "minority", False)),
        (None, (Level.REVIEW, "red_flag", True)),
    ],
)
def test_the_threshold(share: str | None, expected: tuple[Level, str, bool]) -> None:
    assert all_seen(owned(listed("Listed One", ENTITY), owners=(holder(share),), day=ON)) == [expected]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (ENTITY, [(Level.LICENCE_REQUIRED, "", False)]),
        (NARROW, [(Level.REVIEW, "narrower", True)]),
        (MEU, [(Level.REVIEW, "otherwise", False)]),
        (CCL_ONLY, [(Level.NOTE, "not_caught", False)]),
        (UNREAD, [(Level.REVIEW, "narrower", True)]),
        (listing("us_entity_list"), [(Level.LICENCE_REQUIRED, "", False)]),
        (SDN, [(Level.LICENCE_REQUIRED, "", False)]),
        (listing("us_sdn", programmes=("IFSR", "IRGC")), []),
        (listing("us_unverified"), []),
        (listing("us_denied_persons"), []),
        (listing("eu_269_annex_i"), []),
    ],
)
def test_only_three_kinds_of_owners_count(entry: Any, expected: list[tuple[Level, str, bool]]) -> None:
    assert all_seen(owned(listed("Listed One", entry), owners=(holder("50"),), day=ON)) == expected


def test_owners_of_several_lists_are_added_up_and_the_most_restrictive_governs() -> None:
    two = (holder("25"), holder("25", "Listed Two"))
    brief = owned(listed("Listed One", NARROW), listed("Listed Two", ENTITY), owners=two, day=ON)
    assert all_seen(brief) == [(Level.LICENCE_REQUIRED, "", False)]
    assert first(brief).facts["wording"] == ENTITY.licence_requirement
    lenient = owned(listed("Listed One", NARROW), listed("Listed Two", MEU), owners=two, day=ON)
    assert first(lenient).level is Level.REVIEW


def test_an_owner_with_a_narrower_entry_gives_that_narrower_extent() -> None:
    goods = [{"description": "A chip", "hs": "8542.39", "eccn": "3A991", "origin": "US", "quantity": 1}]
    half = (holder("50"),)
    listed_one = listed("Listed One", CCL_ONLY)
    assert all_seen(owned(listed_one, owners=half, day=ON, goods=goods)) == [
        (Level.LICENCE_REQUIRED, "", False)
    ]
    two = (holder("25"), holder("25", "Listed Two"))
    both = owned(listed_one, listed("Listed Two", ENTITY), owners=two, day=ON)
    assert all_seen(both) == [(Level.LICENCE_REQUIRED, "", False)]
    assert first(both).facts["wording"] == ENTITY.licence_requirement
    military = owned(listed("Listed One", MEU), owners=half, day=ON, goods=goods)
    assert all_seen(military) == [(Level.LICENCE_REQUIRED, "", False)]


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("intermediate_consignee", [(Level.LICENCE_REQUIRED, "", False)]),
        ("freight_forwarder", [(Level.LICENCE_REQUIRED, "role", True)]),
        ("exporter", [(Level.REVIEW, "outside", False)]),
    ],
)
def test_the_part_that_the_owned_firm_takes_decides(
    role: str, expected: list[tuple[Level, str, bool]]
) -> None:
    parties = [{"role": role, "name": "Example Trading FZE", "country": "AE", "owners": [holder("50")]}]
    assert all_seen(owned(listed("Listed One", ENTITY), parties=parties, day=ON)) == expected


def test_a_listing_of_the_party_itself_speaks_unless_its_owners_ask_for_more() -> None:
    half = (holder("50"),)
    own = listed("Example Trading FZE", ENTITY)
    assert all_seen(owned(own, listed("Listed One", ENTITY), owners=half, day=ON)) == []
    narrow = listed("Example Trading FZE", NARROW)
    assert all_seen(owned(narrow, listed("Listed One", ENTITY), owners=half, day=ON)) == [
        (Level.LICENCE_REQUIRED, "", False)
    ]
    doubtful = listed("Example Trading FZE", ENTITY, band=Band.POSSIBLE)
    assert all_seen(owned(doubtful, listed("Listed One", ENTITY), owners=half, day=ON)) == [
        (Level.LICENCE_REQUIRED, "", False)
    ]


def test_a_party_that_only_the_register_calls_by_its_listed_name_is_found() -> None:
    lei = "213800EXAMPLECHILD01"
    file = f"owner,owned,share,owned_lei\nSomebody,Listed Trading House,,{lei}\n"
    parties = [{"role": "buyer", "name": "ETF", "country": "AE", "identifiers": {"lei": lei}}]
    brief = owned(listed("Listed Trading House", ENTITY), file=file, parties=parties, day=ON)
    assert all_seen(brief) == [(Level.LICENCE_REQUIRED, "", False)]


def test_a_chain_of_halves() -> None:
    file = f"{HEAD}Listed One,Example Holding Ltd,50,GB\n"
    brief = owned(listed("Listed One", ENTITY), owners=({**MOTHER, "share": "50"},), file=file, day=ON)
    assert all_seen(brief) == [(Level.LICENCE_REQUIRED, "", False)]
    broken = owned(
        listed("Listed One", ENTITY),
        owners=({**MOTHER, "share": "100"},),
        file=file.replace("50", "49"),
        day=ON,
    )
    assert all_seen(broken) == [(Level.NOTE, "beside", False)]


def test_the_firm_is_foreign_or_the_rule_does_not_reach_it() -> None:
    brief = owned(listed("Listed One", ENTITY), owners=(holder("50"),), day=ON, country="US")
    assert all_seen(brief) == [(Level.NOTE, "not_foreign", False)]
    unknown = owned(listed("Listed One", ENTITY), owners=(holder("50"),), day=ON, country=None)
    assert all_seen(unknown) == [(Level.LICENCE_REQUIRED, "", False)]


def test_where_the_order_gives_no_country_the_register_may() -> None:
    lei = "213800EXAMPLECHILD01"
    file = f"owner,owned,share,owned_country,owned_lei\nListed One,Example Trading FZE,50,US,{lei}\n"
    parties = [{"role": "buyer", "name": "Example Trading FZE", "identifiers": {"lei": lei}}]
    brief = owned(listed("Listed One", ENTITY), file=file, day=ON, parties=parties)
    assert all_seen(brief) == [(Level.NOTE, "not_foreign", False)]
    abroad = owned(listed("Listed One", ENTITY), file=file.replace("US", "AE"), day=ON, parties=parties)
    assert all_seen(abroad) == [(Level.LICENCE_REQUIRED, "", False)]


def test_a_firm_of_the_same_name_alone_is_a_question() -> None:
    file = "owner,owned,share\nListed One,Example Trading FZE,50\n"
    assert all_seen(owned(listed("Listed One", ENTITY), file=file, day=ON)) == [
        (Level.REVIEW, "link_open", True)
    ]
    assert all_seen(owned(listed("Listed One", ENTITY), file=file, day=OFF)) == [
        (Level.REVIEW, "link_open", True)
    ]


def test_where_the_goods_are_not_subject_to_the_ear_it_is_review() -> None:
    goods = [{"description": "A part", "hs": "8501.10", "origin": "DE", "us_content": 0, "quantity": 1}]
    brief = owned(listed("Listed One", ENTITY), owners=(holder("50"),), day=ON, home="DE", goods=goods)
    assert all_seen(brief) == [(Level.REVIEW, "no_nexus", False)]
    open_content = [{"description": "A part", "hs": "8501.10", "quantity": 1}]
    for entry in (ENTITY, SDN):
        asked = owned(
            listed("Listed One", entry), owners=(holder("50"),), day=ON, home="DE", goods=open_content
        )
        assert all_seen(asked) == [(Level.REVIEW, "nexus_unknown", True)]


@pytest.mark.parametrize(("day", "variant"), [("2025-09-28", "diligence_before"), (OFF, "diligence")])
@pytest.mark.parametrize(
    ("share", "band"),
    [("100", Band.PROBABLE), ("50", Band.PROBABLE), ("50", Band.POSSIBLE), (None, Band.PROBABLE)],
)
def test_without_the_rule_what_is_owned_weighs_no_less_than_what_is_unknown(
    day: str, variant: str, share: str | None, band: Band
) -> None:
    brief = owned(listed("Listed One", ENTITY, band=band), owners=(holder(share),), day=day)
    assert all_seen(brief) == [(Level.REVIEW, variant, False)]


@pytest.mark.parametrize("day", ["2025-09-28", OFF])
def test_what_is_owned_and_what_may_be_are_told_apart_while_the_rule_is_off(day: str) -> None:
    surely = owned(listed("Listed One", ENTITY), owners=(holder("50"),), day=day)
    perhaps = owned(listed("Listed One", ENTITY), owners=(holder(),), day=day)
    told = [cards.summary(finding, Lang.EN) for finding in (first(surely), first(perhaps))]
    assert told[0].startswith("Listed parties own half or more of Example Trading FZE")
    assert told[1].startswith("Parties that are or may be listed may own half or more of")
    assert all(("returns on 2026-11-10" in text) is (day == OFF) for text in told), told
    assert all(("no rule yet" in text) is (day != OFF) for text in told), told
    german = [cards.summary(finding, Lang.DE) for finding in (first(surely), first(perhaps))]
    assert german[0].startswith("Gelisteten gehört")
    assert ["möglicherweise mindestens" in text for text in german] == [False, True]


def test_red_flag_29_holds_with_the_rule_and_is_diligence_without_it() -> None:
    unknown = (holder(),)
    assert all_seen(owned(listed("Listed One", ENTITY), owners=unknown, day="2025-09-28")) == [
        (Level.REVIEW, "diligence_before", False)
    ]
    assert all_seen(owned(listed("Listed One", ENTITY), owners=unknown, day=OFF)) == [
        (Level.REVIEW, "diligence", False)
    ]
    assert all_seen(owned(listed("Listed One", ENTITY), owners=unknown, day=OPEN)) == [
        (Level.REVIEW, "red_flag", True),
        (Level.INCOMPLETE, "unconfirmed", True),
    ]
    assert all_seen(owned(listed("Listed One", SDN), owners=unknown, day=ON)) == [
        (Level.REVIEW, "share_unknown", True)
    ]


def test_whoever_cannot_find_out_the_share_needs_a_licence() -> None:
    brief = owned(listed("Listed One", ENTITY), owners=(holder(),), day=ON, answers={SLUG: "refused"})
    assert all_seen(brief) == [(Level.LICENCE_REQUIRED, "red_flag", True)]


def test_bands_and_doubtful_owners_are_questions() -> None:
    file = f"{HEAD}Listed One,Example Trading FZE,25-50,AE\n"
    assert all_seen(owned(listed("Listed One", ENTITY), file=file, day=ON)) == [
        (Level.REVIEW, "may_reach", True)
    ]
    doubtful = owned(listed("Listed One", ENTITY, band=Band.POSSIBLE), owners=(holder("50"),), day=ON)
    assert all_seen(doubtful) == [(Level.REVIEW, "owner_open", True)]


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
