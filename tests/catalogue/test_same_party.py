"""What shows that two listings are of one party, and what does not: numbers that two registers may give, names that many bear."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from msgspec import structs

from tidewaiter.catalogue.references import signs_of
from tidewaiter.catalogue.same_party import shown_by
from tidewaiter.model.entity import Alias, Entity, Identifier, entity_uid
from tidewaiter.model.listing import Listing
from tidewaiter.model.when import PartialDate
from tidewaiter.model.words import AliasStrength, EntityKind, LinkKind, NameKind

DAY = PartialDate.parse("1971-04-17")


def entry(list_id: str, names: Sequence[str], kind: EntityKind, **fields: Any) -> Entity:
    listing = Listing(list=list_id, watchlist=list_id, entry="7", record="made up")
    aliases = tuple(
        Alias(name=name, kind=NameKind.ALIAS if at else NameKind.PRIMARY, strength=AliasStrength.STRONG)
        for at, name in enumerate(names)
    )
    return Entity(uid=entity_uid(listing), kind=kind, names=aliases, listing=listing, **fields)


def firms(
    left: tuple[str, str],
    right: tuple[str, str],
    *,
    type_: str = "registration",
    on: tuple[str, str] = ("", ""),
) -> LinkKind | None:
    """What ties two firms (name and country, "" for none) of one number, which stands in the countries `on`."""
    entries = [
        entry(
            list_id,
            (name,),
            EntityKind.COMPANY,
            countries=(country,) if country else (),
            identifiers=(
                Identifier(type=type_, value="123456789", normal="123456789", country=register or None),
            ),
        )
        for list_id, (name, country), register in zip(
            ("au_dfat", "gb_sanctions"), (left, right), on, strict=True
        )
    ]
    shown = shown_by(*map(signs_of, entries))
    return shown and shown[0]


def persons(left: Sequence[str], right: Sequence[str], **fields: Any) -> LinkKind | None:
    """What ties two persons of these names who were born on one day; `fields` are those of both."""
    one, other = (
        entry(list_id, names, EntityKind.PERSON, birth_dates=(DAY,), **fields)
        for list_id, names in (("au_dfat", left), ("gb_sanctions", right))
    )
    shown = shown_by(signs_of(one), signs_of(other))
    return shown and shown[0]


@pytest.mark.parametrize("type_", ["registration", "tax_number", "duns", "bic", "imo_company"])
@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("NORTHERN TRADING COMPANY LLC", "IR"), ("Zubr Trading", "BY")),
        (("Oceanic Shipping", "IR"), ("Blue Shipping GmbH", "DE")),
        (("Oceanic Shipping", "IR"), ("Blue Shipping LLC", "IR")),  # one country, and a word of trade alone
        (("Example Bank International", "IR"), ("Muster International Group Bank", "")),
        (("Zubr Trading", "IR"), ("Zubr Trading", "BY")),  # one name, and two registers
        (("Zubr Trading", ""), ("Zubr Optics", "BY")),  # whose register it is nobody knows
        (("National Bank", ""), ("National Bank LLC", "IR")),  # many a country has one
    ],
)
def test_a_number_of_an_unknown_register_ties_no_two_firms(
    left: tuple[str, str], right: tuple[str, str], type_: str
) -> None:
    assert firms(left, right, type_=type_) is None
    assert firms(right, left, type_=type_) is None


def test_a_word_of_trade_ties_no_two_firms_of_one_register() -> None:
    assert firms(("Oceanic Shipping", "IR"), ("Blue Shipping", "IR"), on=("IR", "IR")) is None


def test_the_country_of_a_number_is_held_against_that_of_the_other_party() -> None:
    assert firms(("Zubr Trading", "BY"), ("Zubr Optics", "DE"), on=("BY", "")) is None
    assert firms(("Zubr Trading", "DE"), ("Zubr Optics", "BY"), on=("BY", "")) is LinkKind.IDENTIFIER


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("Zubr Trading LLC", "BY"), ("Torgovy Dom Zubr", "BY")),
        (("Zubr Trading LLC", ""), ("ZUBR TRADING", "BY")),
        (("Zubr Trading LLC", ""), ("Trading Zubr", "")),
        (("Myanma Economic Holdings", "MM"), ("Myanmar Economic Holdings Ltd", "MM")),  # no word of its own
    ],
)
def test_a_number_ties_firms_of_one_country_and_of_one_name(
    left: tuple[str, str], right: tuple[str, str]
) -> None:
    assert firms(left, right) is LinkKind.IDENTIFIER


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (["Mohammad Hassan"], ["Hassan Ali Mohammad Akhundzada"]),
        (["Ahmad Khalid AL-MASRI", "Abu Khalid"], ["Khalid Abu Omar Haddad"]),
        (["Abu Khalid"], ["Abu Khalid"]),
        (["Umm Omar"], ["Omar Umm Haddad"]),
        (["Khalid bin al Omar"], ["Omar ibn Khalid al Haddad"]),
    ],
)
def test_two_common_words_and_a_day_are_nobody(left: list[str], right: list[str]) -> None:
    assert persons(left, right) is None
    assert persons(right, left) is None


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (["Ivan Example"], ["EXAMPLE Ivan"]),
        (["Ivan Example"], ["Ivan Petrovich Example"]),  # the family name agrees
        (["Hassan Ali al-Example"], ["Hassan Ali Mohammad Example"]),
        (["Mohammad Hassan Sample"], ["Sample Hassan Ali Mohammad"]),  # three words
    ],
)
def test_a_whole_name_and_a_day_are_one_person(left: list[str], right: list[str]) -> None:
    assert persons(left, right) is LinkKind.NAME_AND_BIRTH_DATE


@pytest.mark.parametrize("fields", [{"nationalities": ("AF",)}, {"birth_places": ("Kandahar, Afghanistan",)}])
def test_two_words_and_a_day_are_one_person_where_a_nationality_or_a_birth_place_agrees(
    fields: dict[str, Any],
) -> None:
    shown = persons(["Mohammad Hassan"], ["Hassan Ali Mohammad Akhundzada"], **fields)
    assert shown is LinkKind.NAME_AND_BIRTH_DATE


def test_a_published_family_name_goes_before_the_last_word() -> None:
    """And is that of every name of the entry in which it stands."""
    alias = Alias(name="Ivan Muster", kind=NameKind.PRIMARY, strength=AliasStrength.STRONG, family="MUSTER")
    other = structs.replace(alias, name="Muster Ivan Petrovich", family=None, kind=NameKind.ALIAS)
    shortest = entry("au_dfat", ("Iwan Muster",), EntityKind.PERSON, birth_dates=(DAY,))
    bare = entry("gb_sanctions", (other.name,), EntityKind.PERSON, birth_dates=(DAY,))
    told = structs.replace(bare, names=(structs.replace(alias, name="I. Muster"), other))
    assert shown_by(signs_of(shortest), signs_of(bare)) is None
    assert shown_by(signs_of(shortest), signs_of(told)) == (LinkKind.NAME_AND_BIRTH_DATE, "1971-04-17")
