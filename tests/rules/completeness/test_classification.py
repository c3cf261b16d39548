from __future__ import annotations

import msgspec
import pytest

from rules.papers import brief_of, decided, found_by, one, order, with_exporter, with_goods
from tidewaiter.model.shipment import RouteLeg
from tidewaiter.model.words import GoodsKind, Level, Outcome

SLUG = "completeness/classification"
CLEAN = order("c3-spindle")
# From a country whose list no rule reads, past the Union.
ELSEWHERE = with_exporter(order("c3-spindle", route=()), "NO")


@pytest.mark.parametrize(
    "codes",
    [
        {"eccn": "EAR99"},
        {"eccn": "3A991"},
        {"eccn": "7a994"},
        {"eccn": "3A991.a.2"},
        {
            "eccn": "9A991"
        },  # a number that the United States alone have, on goods that their law does not reach
        {"control_numbers": {"eu": "none"}},
        {"eccn": None, "control_numbers": {"eu": "none"}},
        {"control_numbers": {"us": "EAR99", "eu": "keine"}},
    ],
)
def test_a_line_that_no_control_list_holds_leaves_nothing_to_say(codes: dict[str, object]) -> None:
    assert found_by(SLUG, brief_of(with_goods(CLEAN, **codes))) == ()


@pytest.mark.parametrize(
    ("codes", "numbers"),
    [
        ({"eccn": "3A001.a.5"}, "ECCN 3A001.a.5"),
        ({"eccn": "9A610"}, "ECCN 9A610"),
        ({"eccn": "5A980"}, "ECCN 5A980"),
        ({"control_numbers": {"eu": "2B001"}}, "eu 2B001"),
        ({"control_numbers": {"us": "2B001"}}, "us 2B001"),
        ({"control_numbers": {"us": "controlled"}}, "us controlled"),
    ],
)
def test_a_controlled_line_never_ends_without_an_obstacle(codes: dict[str, object], numbers: str) -> None:
    brief = brief_of(with_goods(ELSEWHERE, **codes))
    finding = next(each for each in found_by(SLUG, brief) if each.variant != "contradiction")
    assert (finding.level, finding.gap, finding.facts["numbers"]) == (Level.INCOMPLETE, True, numbers)
    # A part of a machine tool with a number of category 3 contradicts itself, which asks for a person.
    contradicts = found_by("red_flags/goods_contradiction", brief)
    assert decided(brief).outcome is (Outcome.REVIEW if contradicts else Outcome.INCOMPLETE)
    assert not decided(brief).complete


def test_a_number_of_the_munitions_list_is_left_to_the_control_list_rule() -> None:
    brief = brief_of(with_goods(CLEAN, control_numbers={"usml": "VIII(a)"}))
    assert found_by(SLUG, brief) == ()
    assert decided(brief).outcome is Outcome.REVIEW
    assert not decided(brief).complete


def test_a_number_that_us_law_alone_asks_about_is_left_to_the_control_list_rule() -> None:
    exporter = with_exporter(CLEAN, "US")
    assert found_by(SLUG, brief_of(with_goods(exporter, eccn="3A001"))) == ()


@pytest.mark.parametrize(
    ("stops", "stays"),
    [
        (("DEFRA",), True),
        (("DEFRA", "DEHAM"), True),
        ((), False),
        (("USDAL", "DEHAM"), False),
        (("?",), False),
    ],
)
def test_goods_that_never_left_home_are_not_exported(stops: tuple[str, ...], stays: bool) -> None:
    parties = tuple(msgspec.structs.replace(party, country="DE", address=None) for party in CLEAN.parties)
    route = tuple(RouteLeg(place=stop) for stop in stops)
    shipment = msgspec.structs.replace(
        CLEAN, parties=parties, destination="DE", route=route, delivery=None, payment=None
    )
    assert (found_by(SLUG, brief_of(with_goods(shipment, eccn="3A001"))) == ()) is stays


@pytest.mark.parametrize("eccn", ["TBD", "n/a", "3A", "yes"])
def test_what_is_no_number_is_a_gap(eccn: str) -> None:
    assert one(SLUG, brief_of(with_goods(CLEAN, eccn=eccn))).variant == "unreadable"


@pytest.mark.parametrize("codes", [{"origin": "US"}, {"origin": "US", "eccn": " "}])
def test_goods_under_us_law_need_a_classification(codes: dict[str, object]) -> None:
    brief = brief_of(with_goods(CLEAN, **{"eccn": None, **codes}))
    assert {finding.variant for finding in found_by(SLUG, brief)} & {"unclassified", "unreadable"}
    assert decided(brief).outcome is Outcome.INCOMPLETE


def test_goods_that_no_us_law_reaches_need_no_us_number() -> None:
    line = {"eccn": None, "origin": "DE", "us_content": 0.0}
    assert found_by(SLUG, brief_of(with_goods(ELSEWHERE, **line))) == ()
    assert one(SLUG, brief_of(with_goods(CLEAN, **line))).variant == "eu_unclassified"


@pytest.mark.parametrize(
    ("codes", "documents"),
    [
        ({"control_numbers": {"eu": "none"}}, ()),
        ({"control_numbers": {"DE": "nicht gelistet"}}, ()),
        ({}, ("Export declaration with Y901",)),
        ({"kind": GoodsKind.SERVICE}, ()),
    ],
)
def test_goods_that_leave_the_union_need_word_of_some_list(
    codes: dict[str, object], documents: tuple[str, ...]
) -> None:
    bare = with_goods(CLEAN, eccn=None, origin="DE", us_content=0.0)
    said = msgspec.structs.replace(with_goods(bare, **codes), documents=documents)
    assert found_by(SLUG, brief_of(said)) == ()


@pytest.mark.parametrize(
    "codes",
    [{"eccn": "3A001.a.5"}, {"control_numbers": {"eu": "2B001"}}, {"control_numbers": {"us": "2B001"}}],
)
def test_numbers_that_the_rules_on_the_unions_list_read_are_left_to_them(codes: dict[str, object]) -> None:
    brief = brief_of(with_goods(CLEAN, **codes))
    assert [each.variant for each in found_by(SLUG, brief) if each.variant != "contradiction"] == []
    assert not decided(brief).complete


@pytest.mark.parametrize("codes", [{"eccn": "9A610"}, {"control_numbers": {"eu": "controlled"}}])
def test_numbers_that_no_list_of_the_union_has_stay_a_gap(codes: dict[str, object]) -> None:
    assert "" in [each.variant for each in found_by(SLUG, brief_of(with_goods(CLEAN, **codes)))]


@pytest.mark.parametrize(
    ("eccn", "others"),
    [
        ("EAR99", {"US ECCN": "2B999"}),
        ("EAR99", {"eu": "3A991"}),
        ("3A991", {"ccl": "EAR99"}),
        ("3A991", {"CCL": "3A001"}),
        (None, {"us": "EAR99", "us-eccn": "7A994"}),
    ],
)
def test_two_numbers_of_one_line_are_a_contradiction(eccn: str | None, others: dict[str, str]) -> None:
    brief = brief_of(with_goods(with_exporter(CLEAN, "US"), eccn=eccn, control_numbers=others))
    assert "contradiction" in [finding.variant for finding in found_by(SLUG, brief)]
    assert not decided(brief).complete


def test_one_number_in_two_fields_is_none() -> None:
    line = {"eccn": "3A991.a", "control_numbers": {"US": "3A991"}}
    assert found_by(SLUG, brief_of(with_goods(CLEAN, **line))) == ()


def test_several_numbers_are_named_with_commas_between() -> None:
    line = with_goods(ELSEWHERE, control_numbers={"eu": "2B001", "ch": "2B201"})
    finding = next(each for each in found_by(SLUG, brief_of(line)) if not each.variant)
    assert finding.facts["numbers"] == "ch 2B201, eu 2B001"


def test_the_gap_names_the_line_by_its_number() -> None:
    shipment = msgspec.structs.replace(
        ELSEWHERE,
        goods=(CLEAN.goods[0], msgspec.structs.replace(CLEAN.goods[0], control_numbers={"eu": "2B001"})),
    )
    finding = next(each for each in found_by(SLUG, brief_of(shipment)) if not each.variant)
    assert (finding.subject, finding.facts["line"]) == ("/goods/1", "2")
