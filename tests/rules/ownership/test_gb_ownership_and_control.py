from __future__ import annotations

from typing import Any

import msgspec
import pytest

from rules.ownership.firms import listed, owned
from rules.papers import found_by, listing
from tidewaiter.model.listing import Listing
from tidewaiter.model.words import Band, Level
from tidewaiter.wording import cards
from tidewaiter.wording.labels import Lang

SLUG = "ownership/gb_ownership_and_control"
HEAD = "owner,owned,share,owned_country,owner_country\n"
MOTHER = {"name": "Example Holding Ltd", "country": "AE"}
RUSSIA = "The Russia (Sanctions) (EU Exit) Regulations 2019"


def entry(*measures: str, programme: str = RUSSIA) -> Listing:
    return msgspec.structs.replace(listing("gb_sanctions", programmes=(programme,)), measures=measures)


FROZEN = entry("Asset freeze")
ONE, TWO = listed("Frozen One", FROZEN), listed("Frozen Two", FROZEN)
OWNED = (Level.PROHIBITED, "owned", False)
MINORITY = (Level.NOTE, "minority", False)
JOINT = (Level.REVIEW, "joint", True)


def seen(*hits: Any, **papers: Any) -> list[tuple[Level, str, bool]]:
    papers = {"home": "GB", **papers}
    return [(one.level, one.variant, one.gap) for one in found_by(SLUG, owned(*hits, **papers))]


def holder(share: str | None, name: str = "Frozen One", **more: Any) -> dict[str, Any]:
    return {"name": name, **({} if share is None else {"share": share}), **more}


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        ("50", MINORITY),
        ("50.0000000001", OWNED),
        ("49.99", MINORITY),
        (None, (Level.REVIEW, "share_unknown", True)),
    ],
)
def test_one_person_alone(share: str | None, expected: tuple[Level, str, bool]) -> None:
    assert seen(ONE, owners=(holder(share),)) == [expected]


def test_several_persons_count_together_only_by_arrangement() -> None:
    owners = (holder("30"), holder("30", "Frozen Two"))
    assert seen(ONE, TWO, owners=owners) == [JOINT]
    assert seen(ONE, TWO, owners=owners, answers={SLUG: "yes"}) == [OWNED]
    assert seen(ONE, TWO, owners=owners, answers={SLUG: "no"}) == [(Level.NOTE, "apart", False)]
    assert seen(ONE, TWO, owners=owners, home="DE") == [(Level.NOTE, "joint", False)]
    assert seen(ONE, TWO, owners=(holder("25"), holder("25", "Frozen Two"))) == [MINORITY]
    assert seen(ONE, owners=owners) == [MINORITY]


def test_control_by_one_of_several_is_asked_beside_their_sum() -> None:
    owners = (holder("30", controls=True), holder("30", "Frozen Two"))
    assert seen(ONE, TWO, owners=owners) == [JOINT, (Level.REVIEW, "control", True)]


def test_shares_are_held_through_firms_with_a_majority_stake() -> None:
    chain = f"{HEAD}Frozen One,Example Holding Ltd,60,AE,\n"
    assert seen(ONE, owners=({**MOTHER, "share": "60"},), file=chain) == [OWNED]
    half = f"{HEAD}Frozen One,Example Holding Ltd,50,AE,\n"
    assert seen(ONE, owners=({**MOTHER, "share": "60"},), file=half) == [(Level.NOTE, "through", False)]
    both = (holder("20"), {**MOTHER, "share": "31"})
    assert seen(ONE, owners=both, file=chain) == [OWNED]
    assert seen(ONE, owners=(holder("19"), {**MOTHER, "share": "31"}), file=chain) == [MINORITY]


def test_dominant_influence_over_a_firm_in_between_is_asked() -> None:
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


def test_only_an_asset_freeze_counts_or_what_may_be_one() -> None:
    owners = (holder("60"),)
    assert seen(listed("Frozen One", entry("Travel Ban", "De-flag")), owners=owners) == []
    assert seen(listed("Frozen One", entry()), owners=owners) == [(Level.REVIEW, "unverified", True)]
    assert seen(listed("Frozen One", entry("Something new")), owners=owners) == [
        (Level.REVIEW, "unverified", True)
    ]
    closed = msgspec.structs.replace(entry(), list="gb_ofsi")
    assert seen(listed("Frozen One", closed), owners=owners) == [OWNED]


def test_whom_the_regulations_freeze_by_a_list_of_the_united_nations_owns_as_others_do() -> None:
    for programme, expected in (("Al-Qaida", [OWNED]), ("DPRK", [OWNED]), ("Sudan", [])):
        named = listed("Frozen One", listing("un_sc", programmes=(programme,)))
        assert seen(named, owners=(holder("60"),)) == expected


def test_a_regime_that_was_not_read_prohibits_nothing() -> None:
    unread = entry("Asset freeze", programme="The Venezuela (Sanctions) (EU Exit) Regulations 2019")
    assert seen(listed("Frozen One", unread), owners=(holder("60"),)) == [(Level.REVIEW, "unverified", True)]


def test_an_owner_who_may_be_listed_is_a_question() -> None:
    perhaps = listed("Frozen One", FROZEN, band=Band.POSSIBLE)
    assert seen(perhaps, owners=(holder("60"),)) == [(Level.REVIEW, "owner_open", True)]


def test_where_the_nexus_is_open_or_absent() -> None:
    assert seen(ONE, owners=(holder("60"),), home="DE") == [(Level.REVIEW, "no_nexus", False)]
    assert seen(ONE, owners=(holder("60"),), home=None) == [(Level.REVIEW, "nexus_unknown", True)]


def test_a_party_that_is_listed_itself_is_left_to_its_own_entry() -> None:
    assert seen(ONE, listed("Example Trading FZE", FROZEN), owners=(holder("60"),)) == []


def test_a_holding_of_another_time_is_told() -> None:
    assert seen(ONE, owners=(holder("60", to="2026-03-01"),)) == [(Level.NOTE, "ended", False)]


def test_it_names_the_regulation_of_the_regime_in_both_languages() -> None:
    (finding,) = found_by(SLUG, owned(ONE, owners=(holder("60"),), home="GB"))
    for lang in Lang:
        assert "reg. 7 and Sch. 1" in cards.summary(finding, lang)
