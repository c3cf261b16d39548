"""Our own list of denied parties: review whatever the role, and never a word of sanctions."""

from __future__ import annotations

import pytest

from rules.papers import LAW, found_by
from rules.sanctions.lists import listed_order, only, seen
from tidewaiter.model.words import Band, Level
from tidewaiter.wording import cards
from tidewaiter.wording.labels import Lang

SLUG = "sanctions/own_list"


@pytest.mark.parametrize("role", ["buyer", "bank", "notify", "freight_forwarder", "agent"])
def test_every_role_is_looked_at(role: str) -> None:
    assert seen(SLUG, listed_order("own_denied", role=role)) == (Level.REVIEW, "", False)


def test_bands_and_days() -> None:
    assert seen(SLUG, listed_order("own_denied", band=Band.POSSIBLE)) == (Level.REVIEW, "possible", False)
    ended = listed_order("own_denied", listings={"end": "2026-08-01"})
    assert seen(SLUG, ended) == (Level.NOTE, "not_in_force", False)
    assert only(SLUG, ended).tasks == ()


def test_other_lists_are_none_of_its_business() -> None:
    assert not found_by(SLUG, listed_order("us_sdn"))
    assert not found_by("sanctions/party_listed", listed_order("own_denied"))


def test_nobody_is_called_sanctioned() -> None:
    found = only(SLUG, listed_order("own_denied", listings={"programmes": ("Denied by us",)}))
    for lang in Lang:
        told = cards.summary(found, lang).casefold()
        assert "sanction" not in told
        assert "sanktion" not in told
        assert "denied by us" in told
    assert LAW.effect("own_denied").regime is None
