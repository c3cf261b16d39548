from __future__ import annotations

from typing import Any

import pytest

from rules.ownership.firms import listed, owned
from rules.papers import found_by, listing
from tidewaiter.model.brief import Brief
from tidewaiter.model.words import Band, Level
from tidewaiter.wording import cards
from tidewaiter.wording.labels import Lang

SLUG = "ownership/eu_freeze"
HEAD = "owner,owned,share,owned_country,owner_country\n"
MOTHER = {"name": "Example Holding Ltd", "country": "AE"}
FROZEN = listing("eu_269_annex_i", programmes=("UKR",))
TERRORIST = listing("eu_financial_sanctions", programmes=("TERR",))
OLD, NEW = "2024-07-02", "2024-07-03"


def seen(*hits: Any, day: str = NEW, **papers: Any) -> list[tuple[Level, str, bool]]:
    papers = {"home": "DE", **papers}
    found = found_by(SLUG, owned(*hits, day=day, **papers))
    return [(finding.level, finding.variant, finding.gap) for finding in found]


def holder(share: str | None, name: str = "Frozen One", **more: Any) -> dict[str, Any]:
    return {"name": name, **({} if share is None else {"share": share}), **more}


ONE = listed("Frozen One", FROZEN)
OWNED = (Level.PROHIBITED, "owned", False)
MINORITY = (Level.NOTE, "minority", False)


@pytest.mark.parametrize(
    ("day", "share", "expected"),
    [
        (OLD, "50", MINORITY),
        (OLD, "50.0000000001", OWNED),
        (NEW, "50", OWNED),
        (NEW, "49.9999999999", MINORITY),
    ],
)
def test_the_share_on_both_sides_of_the_day(day: str, share: str, expected: tuple[Level, str, bool]) -> None:
    assert seen(ONE, owners=(holder(share),), day=day) == [expected]


def test_nobody_listed_and_nobody_of_another_list_is_no_finding() -> None:
    assert seen(owners=(holder("100"),)) == []
    for watchlist in ("us_sdn", "gb_sanctions", "eu_833_annex_iv"):
        assert seen(listed("Frozen One", listing(watchlist)), owners=(holder("100"),)) == []


def test_a_chain_of_majorities_counts_from_firm_to_firm_and_shows_both_ways_to_count() -> None:
    file = f"{HEAD}Frozen One,Example Holding Ltd,60,AE,\n"
    brief = owned(ONE, owners=({**MOTHER, "share": "60"},), file=file, home="DE", day=NEW)
    (finding,) = found_by(SLUG, brief)
    assert (finding.level, finding.facts["share_en"], finding.facts["through_en"]) == (
        Level.PROHIBITED,
        "60 %",
        "36 %",
    )
    assert "mindestens zur Hälfte" in cards.summary(finding, Lang.DE)


def test_a_chain_through_a_minority_does_not_count() -> None:
    file = f"{HEAD}Frozen One,Example Holding Ltd,49,AE,\n"
    assert seen(ONE, owners=({**MOTHER, "share": "100"},), file=file) == [(Level.NOTE, "through", False)]


def test_where_multiplied_shares_alone_reach_the_share_a_person_decides() -> None:
    file = f"{HEAD}Frozen One,Example Holding Ltd,49,AE,\n"
    owners = (holder("40"), {**MOTHER, "share": "30"})
    assert seen(ONE, owners=owners, file=file) == [(Level.REVIEW, "multiplied", True)]
    assert seen(ONE, owners=(holder("35"), {**MOTHER, "share": "30"}), file=file) == [MINORITY]
    assert seen(ONE, owners=owners, file=file, home="US") == [MINORITY]


def test_control_over_the_party_or_over_its_owner_is_asked_and_answered() -> None:
    direct = (holder("10", controls=True),)
    assert seen(ONE, owners=direct) == [(Level.REVIEW, "control", True)]
    assert seen(ONE, owners=direct, answers={SLUG: "yes"}) == [(Level.PROHIBITED, "controlled", False)]
    assert seen(ONE, owners=direct, answers={SLUG: "ja"}, day="2018-01-02") == [
        (Level.REVIEW, "control", True)
    ]
    assert seen(ONE, owners=direct, answers={SLUG: "nein"}) == [(Level.REVIEW, "control_denied", False)]
    assert seen(ONE, owners=direct, home="US") == [(Level.NOTE, "control", False)]
    parties = [
        {
            "role": "buyer",
            "name": "Example Trading FZE",
            "country": "AE",
            "owners": [{**MOTHER, "share": "80"}],
        },
        {"role": "agent", **MOTHER, "owners": [holder("10", controls=True)]},
    ]
    assert seen(ONE, parties=parties) == [(Level.REVIEW, "control", True)] * 2
    perhaps = listed("Frozen One", FROZEN, band=Band.POSSIBLE)
    assert seen(perhaps, owners=direct) == [(Level.NOTE, "perhaps", False)]


def test_entries_of_the_regulation_on_terrorism_always_took_half() -> None:
    two = (holder("50"), holder("25", "Frozen Two"))
    terrorist = listed("Frozen One", TERRORIST)
    assert seen(terrorist, owners=(holder("50"),), day=OLD) == [OWNED]
    assert seen(terrorist, listed("Frozen Two", TERRORIST), owners=two[1:], day=OLD) == [MINORITY]
    quarters = (holder("25"), holder("25", "Frozen Two"))
    assert seen(terrorist, listed("Frozen Two", TERRORIST), owners=quarters, day=OLD) == [
        (Level.REVIEW, "law_unknown", True)
    ]
    assert seen(terrorist, owners=(holder("50"),), day="2001-12-27") == [MINORITY]


def test_the_law_of_the_day_may_not_be_known() -> None:
    assert seen(ONE, owners=(holder("60"),), day="2018-12-31") == [(Level.REVIEW, "law_unknown", True)]
    assert seen(ONE, owners=(holder("60"),), day="2019-01-01") == [OWNED]


def test_a_holding_that_ended_or_begins_later_is_told_with_its_day() -> None:
    assert seen(ONE, owners=(holder("60", to="2024-07-02"),)) == [(Level.NOTE, "ended", False)]
    assert seen(ONE, owners=(holder("60", **{"from": "2024-07-04"}),)) == [(Level.NOTE, "later", False)]
    perhaps = listed("Frozen One", FROZEN, band=Band.POSSIBLE)
    assert seen(perhaps, owners=(holder("60", to="2024-07-02"),)) == [(Level.NOTE, "perhaps_apart", False)]


def test_where_the_nexus_is_open_or_absent() -> None:
    owners = (holder("60"),)
    assert seen(ONE, owners=owners, home="US") == [(Level.REVIEW, "no_nexus", False)]
    assert seen(ONE, owners=owners, home=None) == [(Level.REVIEW, "nexus_unknown", True)]


def test_a_band_that_may_reach_half_and_parts_of_one_are_questions() -> None:
    band = f"{HEAD}Frozen One,Example Trading FZE,>25-50,AE,\n"
    assert seen(ONE, file=band) == [(Level.REVIEW, "may_reach", True)]
    assert seen(ONE, file=band, day=OLD) == [MINORITY]
    part = f"{HEAD}Frozen One,Example Trading FZE,0.6,AE,\n"
    assert seen(ONE, file=part) == [(Level.REVIEW, "unit_open", True)]


def test_every_finding_is_told_in_both_languages() -> None:
    brief: Brief = owned(ONE, owners=(holder("60"),), home="DE", day=NEW)
    (finding,) = found_by(SLUG, brief)
    for lang in Lang:
        assert "60" in cards.summary(finding, lang)
        assert "{" not in cards.summary(finding, lang)
    assert "half or more" in cards.summary(finding)
    (earlier,) = found_by(SLUG, owned(ONE, owners=(holder("60"),), home="DE", day=OLD))
    assert "more than half" in cards.summary(earlier)
