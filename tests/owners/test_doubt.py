"""What would be held of whom if two were one: always a question, never a share that counts."""

from __future__ import annotations

from fractions import Fraction

from tidewaiter.model.holding import Holder, Holding, Power
from tidewaiter.model.share import Share, share_in
from tidewaiter.owners.doubt import counted_once, doubtful

ONE, OTHER, OWNER = (Holder(key=key, name=key) for key in ("one", "other", "owner"))
PAIRS = {"one": {"other": OTHER}, "other": {"one": ONE}}
PEOPLE = {"one": ONE, "other": OTHER, "owner": OWNER}


def held(owner: Holder, owned: Holder, share: str = "60", source: str = "register") -> Holding:
    return Holding(owner=owner, owned=owned, share=share_in(share), source=source)


def test_what_is_held_of_the_other_may_be_held_and_is_never_sure() -> None:
    found = list(doubtful([held(OWNER, OTHER, "<60")], PAIRS, PEOPLE))
    assert all(holding.attributed and holding.doubtful for holding in found)
    of_one = [holding for holding in found if holding.owned == ONE]
    assert [holding.owner.key for holding in of_one] == ["owner", "other"]
    assert of_one[0].share == Share(least=Fraction(0), most=Fraction(60), below=True)
    assert of_one[1].powers == (Power.PERHAPS_ITSELF,)
    assert of_one[1].share.is_unknown


def test_the_source_is_the_one_that_names_the_other_and_else_the_first_that_names_the_firm() -> None:
    told = [held(OWNER, ONE, source="first"), held(OTHER, OWNER, source="second")]
    itself = {
        holding.owned.key: holding.source
        for holding in doubtful(told, PAIRS, PEOPLE)
        if Power.PERHAPS_ITSELF in holding.powers
    }
    assert itself == {"one": "second", "other": "first"}
    unnamed = [held(OWNER, ONE, source="first")]
    assert {holding.source for holding in doubtful(unnamed, PAIRS, PEOPLE)} == {"first"}
    assert {holding.source for holding in doubtful([], PAIRS, PEOPLE)} == {""}


def test_of_two_owners_who_may_be_one_only_the_later_is_not_added() -> None:
    told = [held(ONE, OWNER), held(OTHER, OWNER), held(OTHER, ONE)]
    assert [holding.attributed for holding in counted_once(told, PAIRS)] == [False, True, False]
