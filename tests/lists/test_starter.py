"""The starter list: whole, dated, with the rows that the worked cases need."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from tidewaiter.lists.addresses import address_entries
from tidewaiter.lists.starter import starter
from tidewaiter.model.entity import Entity
from tidewaiter.model.when import in_force
from tidewaiter.model.words import AliasStrength, EntityKind


def entity(uid: str) -> Entity:
    return next(entity for entity in starter()[1] if entity.uid == f"starter:{uid}")


def named(watchlist: str, name: str) -> Entity:
    found = [one for one in starter()[1] if one.listing.watchlist == watchlist and one.primary_name == name]
    assert len(found) == 1
    return found[0]


def test_it_is_a_sample_with_a_date_and_a_count() -> None:
    snapshot, entities = starter()
    assert snapshot.starter
    assert snapshot.listings == len(entities) == 534
    assert snapshot.published == snapshot.received == date(2026, 8, 1)
    assert Counter(one.listing.watchlist for one in entities) == {
        "us_sdn": 298,
        "us_entity_list": 92,
        "eu_269_annex_i": 49,
        "eu_2023_1529_annex_iii": 49,
        "gb_sanctions": 28,
        "eu_833_annex_iv": 18,
    }


@pytest.mark.parametrize(
    ("entry", "name", "day"),
    [
        ("44782", "PISHGAM ELECTRONIC SAFEH COMPANY", date(2023, 9, 27)),
        ("44784", "HONGKONG HIMARK ELECTRON MODEL LIMITED", date(2023, 9, 27)),
        ("44785", "DAL ENERJI MADENCILIK TURIZM SANAYI VE TICARET ANONIM SIRKETI", date(2023, 9, 27)),
        ("44787", "ANKA PORT IC VE DIS TICARET INSAAT LOJISTIK SANAYI LIMITED SIRKETI", date(2023, 9, 27)),
        ("46920", "DIRAC TECHNOLOGY HK LIMITED", date(2023, 12, 19)),
        ("54926", "CONTROL AFZAR TABRIZ CO LTD", date(2025, 7, 30)),
        ("54930", "Javad ALIZADEH HOSHYAR", date(2025, 7, 30)),
        ("54942", "CLIFTON TRADING LIMITED", date(2025, 7, 30)),
        ("54943", "MECATRON MACHINERY CO LTD", date(2025, 7, 30)),
        ("54944", "JOEMARS MACHINERY AND ELECTRIC INDUSTRIAL CO LTD", date(2025, 7, 30)),
        ("54945", "CHANGZHOU JOEMARS INDUSTRIAL AUTOMATION CO LTD", date(2025, 7, 30)),
        ("38660", "TACO LLC", date(2022, 9, 30)),
        ("42033", "AZU INTERNATIONAL BILGI TEKNOLOJILERI VE DIS TICARET LIMITED SIRKETI", date(2023, 4, 12)),
    ],
)
def test_the_rows_of_the_worked_cases(entry: str, name: str, day: date) -> None:
    found = entity(f"us_sdn:{entry}")
    assert found.primary_name == name
    assert found.listing.verified
    assert not in_force(found.listing.in_force, date.fromordinal(day.toordinal() - 1))
    assert in_force(found.listing.in_force, day)


def test_pishgam_is_also_sofeh_and_taco_has_one_name_only() -> None:
    assert [alias.name for alias in entity("us_sdn:44782").names[1:]] == ["PISHGAM ELECTRONIC SOFEH COMPANY"]
    assert len(entity("us_sdn:38660").names) == 1


def test_a_notice_counts_from_its_publication_where_its_effect_is_not_dated() -> None:
    tako = named("us_entity_list", "Tako LLC").listing
    assert (tako.designations[0].date, tako.designations[0].published) == (None, date(2023, 4, 17))
    assert tako.in_force[0].start == date(2023, 4, 17)


def test_aliases_are_of_unknown_strength_and_native_names_are_marked() -> None:
    shahed = named("eu_833_annex_iv", "Shahed Aviation Industries")
    assert {alias.strength for alias in shahed.names[1:]} == {AliasStrength.UNKNOWN}
    assert any(alias.script == "Arab" for alias in shahed.names)
    assert "Names not verified" in (shahed.remarks or "")


def test_address_entries_carry_their_addresses_and_effective_dates() -> None:
    addresses = [one for one in starter()[1] if one.kind is EntityKind.ADDRESS]
    assert len(addresses) == len(address_entries()) == 19
    first = entity("us_entity_list:HK-Address-05")
    assert (
        first.addresses[0].text
        == "Flat/RM 2309, 23/F, Ho King Commercial Centre, 2-16 Fa Yuen Street, Mong Kok, Kowloon, Hong Kong"
    )
    assert first.listing.in_force[0].start == date(2024, 6, 12)
    assert first.listing.designations[0].published == date(2024, 6, 18)


def test_no_role_is_published_that_was_not_verified() -> None:
    roles = [one for one in starter()[1] if one.remarks and "Role:" in one.remarks]
    assert len(roles) == 42
    assert {one.listing.watchlist for one in roles} == {"eu_269_annex_i", "eu_2023_1529_annex_iii"}


def test_every_row_names_its_source_and_its_kind() -> None:
    for one in starter()[1]:
        assert one.listing.source_url
        assert one.kind is not EntityKind.UNKNOWN
        assert one.listing.programmes


def test_an_address_that_names_no_city_after_a_comma_is_kept() -> None:
    _, entities = starter()
    texts = {address.text or "" for entity in entities for address in entity.addresses}
    assert any("Chogan Street 9" in text for text in texts)
    assert "Post box 1481655761" in texts
