from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from rules.ownership.firms import ENTITY, listed, owned
from rules.papers import found_by, listing
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Band, Level, Regime
from tidewaiter.wording import cards
from tidewaiter.wording.labels import Lang

SLUG = "ownership/ofac_50_percent"
HEAD = "owner,owned,share,owned_country,owner_country\n"
MOTHER = {"name": "Example Holding Ltd", "country": "GB"}


def only(brief: Brief) -> Finding:
    (finding,) = found_by(SLUG, brief)
    return finding


def seen(brief: Brief) -> tuple[Level, str, bool]:
    finding = only(brief)
    return finding.level, finding.variant, finding.gap


def holder(share: Any = None, name: str = "Blocked One", **more: Any) -> dict[str, Any]:
    return {"name": name, **({} if share is None else {"share": str(share)}), **more}


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        ("50", (Level.PROHIBITED, "", False)),
        ("50.0", (Level.PROHIBITED, "", False)),
        ("100", (Level.PROHIBITED, "", False)),
        ("49.99", (Level.NOTE, "minority", False)),
        ("49.9999999999999999999999", (Level.NOTE, "minority", False)),
        ("0.01", (Level.NOTE, "minority", False)),
        (None, (Level.REVIEW, "share_unknown", True)),
    ],
)
def test_what_one_blocked_owner_holds(share: str | None, expected: tuple[Level, str, bool]) -> None:
    assert seen(owned(listed("Blocked One"), owners=(holder(share),))) == expected


def test_a_share_of_nothing_is_no_finding() -> None:
    assert found_by(SLUG, owned(listed("Blocked One"), owners=(holder("0"),))) == ()


def test_nobody_blocked_is_no_finding() -> None:
    assert found_by(SLUG, owned(owners=(holder("100"),))) == ()
    assert found_by(SLUG, owned(listed("Blocked One", ENTITY), owners=(holder("100"),))) == ()


def test_the_shares_of_several_blocked_persons_are_added_up() -> None:
    two = (holder("25"), holder("25", "Blocked Two"))
    both = (listed("Blocked One"), listed("Blocked Two"))
    assert seen(owned(*both, owners=two))[0] is Level.PROHIBITED
    assert seen(owned(*both, owners=(holder("25"), holder("24.99", "Blocked Two"))))[0] is Level.NOTE
    assert seen(owned(listed("Blocked One"), owners=two)) == (Level.NOTE, "minority", False)


def test_a_chain_of_halves_reaches_the_buyer_and_shows_both_ways_to_count() -> None:
    file = f"{HEAD}Blocked One,Example Holding Ltd,50,GB,\n"
    brief = owned(listed("Blocked One"), owners=({**MOTHER, "share": "50"},), file=file)
    finding = only(brief)
    assert finding.level is Level.PROHIBITED
    assert (finding.facts["share_en"], finding.facts["through_en"]) == ("50 %", "25 %")
    assert finding.facts["chains_en"] == "Blocked One 50 % > Example Holding Ltd 50 %"
    assert finding.facts["sources_en"] == "the order, owners.csv"


def test_a_chain_that_breaks_at_49_is_shown_and_does_not_count() -> None:
    file = f"{HEAD}Blocked One,Example Holding Ltd,49,GB,\n"
    brief = owned(listed("Blocked One"), owners=({**MOTHER, "share": "100"},), file=file)
    assert seen(brief) == (Level.NOTE, "through", False)
    assert only(brief).facts["through_de"] == "49 %"


def test_a_chain_of_1200_firms_is_followed_and_told_in_short() -> None:
    firms = ["Example Trading FZE", *(f"Example Link {at:04d}" for at in range(1200)), "Blocked One"]
    rows = "".join(
        f"{owner},{held},100,{'AE' if at == 0 else ''},\n" for at, (held, owner) in enumerate(pairwise(firms))
    )
    finding = only(owned(listed("Blocked One"), file=HEAD + rows))
    assert finding.level is Level.PROHIBITED
    assert finding.facts["chains_en"].startswith("Blocked One 100 % > Example Link 1199 100 % > ")
    assert finding.facts["chains_en"].endswith(" > Example Link 0000 100 %")
    assert "> (+1188) >" in finding.facts["chains_en"]


def test_bands_of_the_uk_register_that_may_be_the_same_shares_are_a_question() -> None:
    line = (
        '{"company_number":"01234567","data":{"kind":"individual-person-with-significant-control","name":"NAME",'
        '"natures_of_control":["ownership-of-shares-25-to-50-percent"],"links":{"self":"/NAME"}}}'
    )
    file = "\n".join(line.replace("NAME", name) for name in ("Blocked One", "Blocked Two"))
    brief = owned(
        listed("Blocked One"),
        listed("Blocked Two"),
        file=file,
        parties=[
            {
                "role": "buyer",
                "name": "Example Trading Ltd",
                "country": "GB",
                "identifiers": {"registration": "1234567"},
            }
        ],
    )
    assert seen(brief) == (Level.REVIEW, "may_reach", True)
    assert only(brief).facts["share_en"] == ">25 to 100 %"


def test_consolidation_in_accounts_is_a_question_and_never_an_answer() -> None:
    child, parent = "213800EXAMPLECHILD01", "213800EXAMPLEPARENT1"
    file = (
        "Relationship.StartNode.NodeID,Relationship.EndNode.NodeID,Relationship.RelationshipType\n"
        f"{child},{parent},IS_ULTIMATELY_CONSOLIDATED_BY\n"
    )
    brief = owned(
        listed(parent),
        file=file,
        parties=[
            {"role": "buyer", "name": "Example Trading FZE", "country": "AE", "identifiers": {"lei": child}}
        ],
    )
    assert seen(brief) == (Level.REVIEW, "share_unknown", True)
    assert only(brief).facts["powers_de"] == "im Konzernabschluss konsolidiert"


def test_a_seat_on_the_board_is_control_and_no_share() -> None:
    file = (
        '{"recordType":"entity","recordId":"e","recordDetails":{"name":"Example Trading FZE"}}\n'
        '{"recordType":"person","recordId":"p","recordDetails":{"names":[{"fullName":"Blocked One"}]}}\n'
        '{"recordType":"relationship","recordId":"r","recordDetails":{"subject":"e","interestedParty":"p",'
        '"interests":[{"type":"boardMember"}]}}'
    )
    assert seen(owned(listed("Blocked One"), file=file)) == (Level.NOTE, "control", False)


def test_a_ring_of_firms_ends() -> None:
    file = f"{HEAD}Example Trading FZE,Ring Two,60,,AE\nRing Two,Example Trading FZE,40,AE,\nBlocked One,Ring Two,40,,\n"
    assert seen(owned(listed("Blocked One"), file=file)) == (Level.NOTE, "through", False)
    assert seen(
        owned(listed("Blocked One"), file=file.replace("One,Ring Two,40,", "One,Example Trading FZE,50,AE"))
    )[0] is (Level.PROHIBITED)


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        ({"to": "2026-03-02"}, (Level.PROHIBITED, "")),
        ({"to": "2026-03-01"}, (Level.NOTE, "ended")),
        ({"from": "2026-03-02"}, (Level.PROHIBITED, "")),
        ({"from": "2026-03-03"}, (Level.NOTE, "later")),
    ],
)
def test_a_share_counts_on_its_days_and_is_shown_on_others(
    span: dict[str, str], expected: tuple[Level, str]
) -> None:
    finding = only(owned(listed("Blocked One"), owners=(holder("50", **span),)))
    assert (finding.level, finding.variant) == expected
    if finding.level is Level.NOTE:
        assert finding.facts["moment"] == next(iter(span.values()))


def test_an_owner_listed_only_later_or_no_longer_makes_nobody_blocked() -> None:
    later = listing("us_sdn", start="2026-03-03")
    assert found_by(SLUG, owned(listed("Blocked One", later), owners=(holder("50"),))) == ()
    on_day = listing("us_sdn", start="2026-03-02")
    assert seen(owned(listed("Blocked One", on_day), owners=(holder("50"),)))[0] is Level.PROHIBITED


def test_an_owner_who_may_be_the_listed_party_is_a_question() -> None:
    brief = owned(listed("Blocked One", band=Band.POSSIBLE), owners=(holder("50"),))
    assert seen(brief) == (Level.REVIEW, "owner_open", True)


@pytest.mark.parametrize(
    ("owner", "variant"),
    [
        (holder("10"), "perhaps"),
        (holder("50", to="2026-03-01"), "perhaps_apart"),
        (holder(), "perhaps_open"),
    ],
)
def test_nobody_is_called_blocked_who_only_may_be_listed(owner: dict[str, Any], variant: str) -> None:
    finding = only(owned(listed("Blocked One", band=Band.POSSIBLE), owners=(owner,)))
    assert finding.variant == variant
    told = cards.summary(finding, Lang.EN).replace("Blocked One", "")
    assert "blocked" not in told.lower()
    assert "gesperrt" not in cards.summary(finding, Lang.DE)


@pytest.mark.parametrize(
    ("home", "expected"), [("US", (Level.PROHIBITED, "", False)), ("DE", (Level.REVIEW, "no_nexus", False))]
)
def test_where_us_law_does_not_bind_persons_it_is_review_and_a_matter_for_counsel(
    home: str, expected: tuple[Level, str, bool]
) -> None:
    brief = owned(listed("Blocked One"), owners=(holder("50"),), home=home)
    assert seen(brief) == expected
    assert only(brief).regime is Regime.US
    assert ("counsel" in only(brief).tasks) is (home == "DE")


def test_an_entry_that_nobody_has_read_does_not_prohibit_alone() -> None:
    entry = listing("us_sdn", verified=False)
    assert seen(owned(listed("Blocked One", entry), owners=(holder("50"),))) == (
        Level.REVIEW,
        "unverified",
        False,
    )


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2008-02-13", (Level.REVIEW, "law_unknown", True)),
        ("2008-02-14", (Level.PROHIBITED, "law_unknown", True)),
        ("2014-08-12", (Level.PROHIBITED, "law_unknown", True)),
        ("2014-08-13", (Level.PROHIBITED, "", False)),
    ],
)
def test_both_sides_of_the_day_on_which_shares_were_first_added_up(
    day: str, expected: tuple[Level, str, bool]
) -> None:
    two = (holder("25"), holder("25", "Blocked Two"))
    assert seen(owned(listed("Blocked One"), listed("Blocked Two"), owners=two, day=day)) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2008-02-13", (Level.REVIEW, "law_unknown", True)),
        ("2008-02-14", (Level.PROHIBITED, "", False)),
        ("2014-08-12", (Level.PROHIBITED, "", False)),
    ],
)
def test_one_who_held_half_alone_counted_before_shares_were_added_up(
    day: str, expected: tuple[Level, str, bool]
) -> None:
    two = (holder("50"), holder("25", "Blocked Two"))
    assert seen(owned(listed("Blocked One"), listed("Blocked Two"), owners=two, day=day)) == expected


def test_one_who_may_be_listed_does_not_count_alone_before_2014() -> None:
    two = (holder("30"), holder("50", "Blocked Two"), holder("20", "Blocked Three"))
    hits = (listed("Blocked One"), listed("Blocked Two", band=Band.POSSIBLE), listed("Blocked Three"))
    assert seen(owned(*hits, owners=two, day="2014-08-12")) == (Level.PROHIBITED, "law_unknown", True)


def test_what_others_are_said_to_hold_does_not_clear_an_unknown_share() -> None:
    owners = (holder(), holder("60", "Clean Owner"))
    assert seen(owned(listed("Blocked One"), owners=owners)) == (Level.REVIEW, "share_unknown", True)


def test_sources_that_contradict_each_other_are_a_question_and_say_so() -> None:
    file = f"{HEAD}Blocked One Ltd,Example Trading FZE,60,AE,GB\n"
    brief = owned(
        listed("Blocked One Ltd"),
        owners=({"name": "Blocked One Ltd", "country": "GB", "share": "30"},),
        file=file,
    )
    assert seen(brief) == (Level.REVIEW, "may_reach", True)
    assert "sources differ" in only(brief).facts["chains_en"]


def test_a_party_blocked_by_name_needs_no_second_finding() -> None:
    brief = owned(listed("Example Trading FZE"), listed("Blocked One"), owners=(holder("50"),))
    assert found_by(SLUG, brief) == ()


def test_a_party_that_may_be_listed_by_name_is_judged_by_its_owners_all_the_same() -> None:
    doubtful = listed("Example Trading FZE", listing("us_sdn"), band=Band.POSSIBLE)
    assert seen(owned(doubtful, listed("Blocked One"), owners=(holder("50"),)))[0] is Level.PROHIBITED
