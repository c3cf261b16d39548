from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from rules.ownership.firms import ENTITY, MEU, SDN, listed, owned
from rules.papers import LAW, decided, found_by, listing
from tidewaiter.law.at import changes
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Band, Level, Outcome
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
