"""Who is caught by whose shares: what a wrong answer would cost most comes first."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import msgspec
import pytest

from tidewaiter.model.holding import Holder, Holding, Power
from tidewaiter.model.share import UNKNOWN, Share, share_in
from tidewaiter.model.words import AskedKind, Standing
from tidewaiter.owners.look_through import look_through
from tidewaiter.owners.stakes import Stakes, stakes_on
from tidewaiter.owners.sums import Caught, Threshold, catch, together

DAY = date(2026, 3, 1)
HALF = Threshold(percent=Fraction(50))


def holding(owner: str, owned: str, share: str, **more: object) -> Holding:
    return Holding(
        **{  # type: ignore[arg-type]  # each test gives what it changes
            "owner": Holder(key=owner, name=owner),
            "owned": Holder(key=owned, name=owned),
            "share": share_in(share),
            "source": "register",
            **more,
        }
    )


def stakes(*told: tuple[str, str, str]) -> Stakes:
    return stakes_on([holding(*one) for one in told], DAY)


def caught(
    *told: tuple[str, str, str], named: str = "X", perhaps: str = "", threshold: Threshold = HALF
) -> Caught:
    return catch(stakes(*told), sure=named.split(), possible=perhaps.split(), threshold=threshold)


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        ("50", Standing.YES),
        ("50.00", Standing.YES),
        ("100", Standing.YES),
        ("49.99", Standing.NO),
        ("49.999999999999999999999999", Standing.NO),
        (">50", Standing.YES),
        (">=50", Standing.YES),
        ("<50", Standing.NO),
        ("<=50", Standing.UNKNOWN),
        ("25-50", Standing.UNKNOWN),
        ("", Standing.UNKNOWN),
        ("0", Standing.NO),
    ],
)
def test_one_owner_at_fifty_percent_or_more(share: str, expected: Standing) -> None:
    assert caught(("X", "A", share)).standing("A") is expected


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        ("50", Standing.NO),
        ("50.01", Standing.YES),
        (">50", Standing.YES),
        ("<=50", Standing.NO),
        ("25-75", Standing.UNKNOWN),
    ],
)
def test_a_threshold_of_more_than_fifty(share: str, expected: Standing) -> None:
    more = Threshold(percent=Fraction(50), or_more=False)
    assert caught(("X", "A", share), threshold=more).standing("A") is expected


def test_faq_401_example_1_half_of_a_half_is_caught() -> None:
    found = caught(("X", "A", "50"), ("A", "B", "50"))
    assert (found.standing("A"), found.standing("B")) == (Standing.YES, Standing.YES)
    assert look_through(found.stakes, found.named, "B") == Share.exactly(25)


def test_faq_401_example_2_two_halves_that_hold_a_quarter_each() -> None:
    found = caught(("X", "A", "50"), ("X", "B", "50"), ("A", "C", "25"), ("B", "C", "25"))
    assert found.standing("C") is Standing.YES


def test_faq_401_example_3_own_share_and_share_through_a_firm() -> None:
    assert caught(("X", "A", "50"), ("X", "B", "10"), ("A", "B", "40")).standing("B") is Standing.YES


def test_a_share_through_a_firm_below_fifty_does_not_count_at_all() -> None:
    found = caught(("X", "A", "25"), ("X", "B", "25"), ("A", "C", "50"), ("B", "C", "50"))
    assert found.standing("C") is Standing.NO
    assert found.share_of("C") == Share.exactly(0)
    assert look_through(found.stakes, found.named, "C") == Share.exactly(25)


def test_a_chain_that_breaks_at_49_reaches_nobody_below() -> None:
    found = caught(("X", "A", "49"), ("A", "B", "100"))
    assert (found.standing("A"), found.standing("B")) == (Standing.NO, Standing.NO)


def test_two_minorities_of_two_named_persons_that_make_fifty() -> None:
    assert caught(("X", "A", "25"), ("Y", "A", "25"), named="X Y").standing("A") is Standing.YES
    assert caught(("X", "A", "25"), ("Y", "A", "24.99"), named="X Y").standing("A") is Standing.NO
    assert caught(("X", "A", "25"), ("Y", "A", "25"), named="X").standing("A") is Standing.NO


def test_somebody_who_may_be_named_makes_it_an_open_question() -> None:
    found = caught(("X", "A", "25"), ("Y", "A", "25"), named="X", perhaps="Y")
    assert found.standing("A") is Standing.UNKNOWN
    assert found.share_of("A") == Share(least=Fraction(25), most=Fraction(50))


def test_bands_that_are_only_attributed_are_a_question_together() -> None:
    bands = [holding(who, "A", ">25-50", attributed=True) for who in ("X", "Y")]
    found = catch(stakes_on(bands, DAY), sure=["X", "Y"], possible=[], threshold=HALF)
    assert found.standing("A") is Standing.UNKNOWN
    assert found.share_of("A") == Share(least=Fraction(25), most=Fraction(100), above=True)


def test_of_bands_that_are_only_attributed_the_greatest_is_sure() -> None:
    bands = [holding(who, "A", band, attributed=True) for who, band in (("X", ">50-<75"), ("Y", ">25-50"))]
    found = catch(stakes_on(bands, DAY), sure=["X", "Y"], possible=[], threshold=HALF)
    assert found.standing("A") is Standing.YES


def test_a_bound_that_is_left_out_stays_so_in_a_sum() -> None:
    more = Threshold(percent=Fraction(50), or_more=False)
    told = (("X", "A", ">25-50"), ("Y", "A", "25"))
    assert caught(*told, named="X Y", threshold=more).standing("A") is Standing.YES
    below = (("X", "A", "<25"), ("Y", "A", "25"))
    assert caught(*below, named="X Y").standing("A") is Standing.NO


def test_direct_and_indirect_shares_of_one_statement_are_not_added_for_certain() -> None:
    told = [
        holding("X", "A", "30"),
        holding("X", "A", "30", attributed=True),
        holding("Y", "A", "30"),
    ]
    found = catch(stakes_on(told, DAY), sure=["X", "Y"], possible=[], threshold=HALF)
    assert found.standing("A") is Standing.UNKNOWN
    assert found.share_of("A") == Share(least=Fraction(30), most=Fraction(90))


def test_an_attributed_share_that_contradicts_lowers_what_is_sure() -> None:
    told = [holding("X", "A", "60", source="order"), holding("X", "A", ">25-50", attributed=True)]
    found = catch(stakes_on(told, DAY), sure=["X"], possible=[], threshold=HALF)
    assert found.standing("A") is Standing.UNKNOWN


def test_bands_that_are_counted_once_add_up() -> None:
    assert caught(("X", "A", ">25-50"), ("Y", "A", ">25-50"), named="X Y").standing("A") is Standing.YES


@pytest.mark.parametrize(
    ("band", "expected"), [(">25-50", Standing.UNKNOWN), (">50-<75", Standing.YES), ("75-100", Standing.YES)]
)
def test_one_band_of_the_uk_register(band: str, expected: Standing) -> None:
    told = [holding("X", "A", band, attributed=True)]
    found = catch(stakes_on(told, DAY), sure=["X"], possible=[], threshold=HALF)
    assert found.standing("A") is expected


def direct(who: str, share: str, **more: object) -> Holding:
    person = Holder(key=who, name=who, kind=AskedKind.PERSON)
    told = holding(who, "A", share, direct="shareholding", from_=date(2020, 1, 1))
    return msgspec.structs.replace(told, **{"owner": person, **more})


def standing_of(*told: Holding) -> Standing:
    return catch(stakes_on(told, DAY), sure=["X"], possible=[], threshold=HALF).standing("A")


def test_what_one_source_states_of_others_bounds_an_unknown_share() -> None:
    assert standing_of(direct("X", ""), direct("Clean", "60")) is Standing.NO
    assert standing_of(direct("X", ""), direct("Clean", "50")) is Standing.UNKNOWN
    assert standing_of(direct("X", ""), direct("Clean", ">50")) is Standing.NO
    assert standing_of(direct("X", ">=40"), direct("Clean", "60")) is Standing.NO
    assert caught(("X", "A", "")).share_of("A") == UNKNOWN


@pytest.mark.parametrize(
    "other",
    [
        {"source": "another register"},
        {"direct": ""},
        {"direct": "rightsToSurplusAssetsOnDissolution"},
        {"from_": None},
        {"attributed": True},
        {"owner": Holder(key="Clean", name="Clean", kind=AskedKind.COMPANY)},
    ],
)
def test_what_is_of_another_source_kind_level_or_day_bounds_nothing(other: dict[str, object]) -> None:
    assert standing_of(direct("X", ""), direct("Clean", "60", **other)) is Standing.UNKNOWN
    if "owner" not in other:
        assert standing_of(direct("X", "", **other), direct("Clean", "60")) is Standing.UNKNOWN


def test_days_and_kind_must_be_stated_for_both_and_one_source_must_tell_of_all_ours() -> None:
    assert standing_of(direct("X", "", from_=None), direct("Clean", "60", from_=None)) is Standing.UNKNOWN
    told = [direct("X", ""), direct("Y", "", source="another register"), direct("Clean", "60")]
    found = catch(stakes_on(told, DAY), sure=["X", "Y"], possible=[], threshold=HALF)
    assert found.standing("A") is Standing.UNKNOWN


def test_one_of_the_others_who_holds_more_than_a_bound_leaves_less_than_the_rest() -> None:
    assert standing_of(direct("X", ""), direct("Clean", ">30"), direct("Other", "20")) is Standing.NO
    assert standing_of(direct("X", ""), direct("Clean", "30"), direct("Other", "20")) is Standing.UNKNOWN


def test_what_is_left_between_a_bound_and_the_rest_is_one_number() -> None:
    told = stakes_on([direct("X", ">40"), direct("Clean", "60")], DAY)
    assert together(told["A"], {"X"}) == Share.exactly(40)


def test_a_firm_bounds_where_its_owners_are_known() -> None:
    firm = Holder(key="Clean", name="Clean", kind=AskedKind.COMPANY)
    held = direct("Somebody", "51", owned=firm)
    assert standing_of(direct("X", ""), direct("Clean", "60", owner=firm), held) is Standing.NO


def test_a_source_whose_shares_exceed_the_whole_bounds_nothing() -> None:
    assert standing_of(direct("X", ""), direct("Clean", "60"), direct("Other", "60")) is Standing.UNKNOWN


def test_what_clean_owners_hold_is_not_looked_through_to() -> None:
    found = caught(("X", "A", "10"), ("Clean", "A", "60"), ("Clean", "B", "50"), ("B", "A", "30"))
    assert look_through(found.stakes, found.named, "A") == Share.exactly(10)


def test_two_attributed_chains_are_not_added_for_the_least_when_looked_through() -> None:
    told = [holding(who, "A", ">25-50", attributed=True) for who in ("X", "Y")]
    seen = look_through(stakes_on(told, DAY), {"X", "Y"}, "A")
    assert (seen.least, seen.most) == (Fraction(25), Fraction(100))


def test_what_is_only_attributed_to_others_bounds_nothing() -> None:
    told = [holding("X", "A", ""), holding("Clean", "A", "75-100", attributed=True)]
    found = catch(stakes_on(told, DAY), sure=["X"], possible=[], threshold=HALF)
    assert found.standing("A") is Standing.UNKNOWN


def test_what_others_are_said_to_hold_never_lowers_what_is_sure() -> None:
    told = [holding("X", "A", "60", source="order"), holding("Clean", "A", "60", source="file")]
    found = catch(stakes_on(told, DAY), sure=["X"], possible=[], threshold=HALF)
    assert found.standing("A") is Standing.YES


def test_a_ring_of_firms_ends_and_catches_nobody_without_a_named_owner() -> None:
    ring = (("A", "B", "60"), ("B", "C", "60"), ("C", "A", "60"))
    assert caught(*ring).sure == {"X"}
    assert caught(*ring, ("X", "A", "40")).standing("B") is Standing.NO
    found = caught(*ring, ("X", "A", "50"))
    assert {"A", "B", "C"} <= found.sure


def test_a_ring_is_looked_through_from_below_and_bounded_above() -> None:
    found = caught(("A", "B", "60"), ("B", "A", "40"), ("X", "A", "60"))
    seen = look_through(found.stakes, found.named, "B")
    assert Fraction(47) < seen.least < Fraction(100) * 36 / 76
    assert seen.most == 100


def test_an_owner_of_itself_holds_nothing() -> None:
    assert stakes(("A", "A", "100")) == {}


def test_two_sources_that_agree_give_what_both_allow() -> None:
    told = [holding("X", "A", ">25-50", attributed=True), holding("X", "A", "50", source="order")]
    (stake,) = stakes_on(told, DAY)["A"]
    assert (stake.share, stake.disputed) == (Share.exactly(50), False)
    assert catch({"A": (stake,)}, sure=["X"], possible=[], threshold=HALF).standing("A") is Standing.YES


def test_two_sources_that_disagree_leave_it_open() -> None:
    told = [holding("X", "A", "30"), holding("X", "A", "60", source="order")]
    (stake,) = stakes_on(told, DAY)["A"]
    assert (stake.share, stake.disputed) == (Share(least=Fraction(30), most=Fraction(60)), True)
    assert catch({"A": (stake,)}, sure=["X"], possible=[], threshold=HALF).standing("A") is Standing.UNKNOWN


def test_one_source_that_tells_of_two_parcels_may_mean_their_sum() -> None:
    (stake,) = stakes(("X", "A", "30"), ("X", "A", "25"))["A"]
    assert stake.share == Share(least=Fraction(30), most=Fraction(55))


def test_consolidation_and_votes_prove_no_share() -> None:
    told = [holding("X", "A", "", powers=(Power.CONSOLIDATION,), consolidated=share_in(">50"))]
    found = catch(stakes_on(told, DAY), sure=["X"], possible=[], threshold=HALF)
    assert found.standing("A") is Standing.UNKNOWN


@pytest.mark.parametrize(
    ("begun", "ended", "expected"),
    [
        (None, None, Standing.YES),
        (date(2026, 3, 1), None, Standing.YES),
        (date(2026, 3, 2), None, Standing.NO),
        (None, date(2026, 3, 1), Standing.YES),
        (None, date(2026, 2, 28), Standing.NO),
    ],
)
def test_a_share_counts_from_its_first_day_to_its_last(
    begun: date | None, ended: date | None, expected: Standing
) -> None:
    told = [holding("X", "A", "50", from_=begun, to=ended)]
    found = catch(stakes_on(told, DAY), sure=["X"], possible=[], threshold=HALF)
    assert found.standing("A") is expected
