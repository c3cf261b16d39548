"""Who is caught by whose shares: what a wrong answer would cost most comes first."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.model.holding import Holder, Holding
from tidewaiter.model.share import share_in
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


PERCENTS = st.integers(0, 100).map(str)
NODES = st.sampled_from("ABCDXY")
GRAPHS = st.lists(st.tuples(NODES, NODES, st.one_of(PERCENTS, st.just(""))), max_size=14)


@given(GRAPHS)
def test_what_is_sure_is_possible_and_more_named_never_catch_fewer(told: list[tuple[str, str, str]]) -> None:
    one, two = caught(*told), caught(*told, named="X Y")
    assert one.sure <= one.possible
    assert one.sure <= two.sure
    assert one.possible <= two.possible


@given(GRAPHS)
def test_the_sum_agrees_with_a_reader_that_makes_nothing_but_rounds(told: list[tuple[str, str, str]]) -> None:
    """The same question in the plainest words, for shares that are known and told once."""
    exact = {(owner, owned): Fraction(share) for owner, owned, share in told if share and owner != owned}
    plain = [(owner, owned, str(share)) for (owner, owned), share in exact.items()]
    found = {"X"}
    for _ in range(7):
        for firm in "ABCDXY":
            if (
                sum(share for (owner, owned), share in exact.items() if owned == firm and owner in found)
                >= 50
            ):
                found.add(firm)
    assert caught(*plain).sure == found


@given(GRAPHS)
def test_look_through_never_exceeds_the_whole_and_never_the_direct_sum_from_above(
    told: list[tuple[str, str, str]],
) -> None:
    known = stakes(*told)
    for firm in "ABCD":
        seen = look_through(known, {"X"}, firm)
        assert 0 <= seen.least <= seen.most <= 100
        assert seen.most >= together(known.get(firm, ()), {"X"}).least


@given(GRAPHS, st.data())
def test_a_holding_told_again_word_for_word_changes_nothing(
    told: list[tuple[str, str, str]], data: st.DataObject
) -> None:
    again = data.draw(st.lists(st.sampled_from(told), max_size=6)) if told else []
    assert stakes(*told, *again) == stakes(*told)
    assert caught(*told, *again) == caught(*told)
