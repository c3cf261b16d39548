"""export/eu/special_zones: special economic zones of Annex LII."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import LAW, found_by, one
from tidewaiter.model.brief import Brief
from tidewaiter.model.words import Level

SLUG = "export/eu/special_zones"
ALABUGA = "Ter. OEZ Alabuga, ul. Sh-2, 5/12, Yelabuga 423601"
LIPETSK = "OEZ Lipetsk, Gryazi, Lipetsk Region"


def _order(day: str, address: str, contract: str | None = None, role: str = "buyer", **more: Any) -> Brief:
    party = {"role": role, "name": "Firm Example", "country": "RU", "address": address}
    user = {"role": "end_user", "name": "User Example", "country": "RU"}
    fields = {"parties": [party, user], **({"contract_date": contract} if contract else {}), **more}
    return shipped(day, home="DE", to="RU", line={"hs": "9401.69"}, **fields)


@pytest.mark.parametrize(
    ("day", "contract", "said"),
    [
        ("2025-10-23", "2025-10-23", None),
        ("2025-10-24", "2025-10-24", (Level.PROHIBITED, "", False)),
        ("2025-10-24", "2025-10-23", (Level.REVIEW, "winding_down", False)),
        ("2025-10-24", None, (Level.REVIEW, "contract_unknown", True)),
        ("2026-01-24", "2025-01-01", (Level.REVIEW, "winding_down", False)),
        ("2026-01-25", "2025-01-01", (Level.PROHIBITED, "existing", False)),
        ("2026-01-25", None, (Level.PROHIBITED, "either", False)),
    ],
)
def test_a_zone_of_part_a_by_day_and_contract(
    day: str, contract: str | None, said: tuple[Level, str, bool] | None
) -> None:
    found = found_by(SLUG, _order(day, ALABUGA, contract))
    assert [(f.level, f.variant, f.gap) for f in found] == ([said] if said else [])


@pytest.mark.parametrize(
    ("contract", "said"),
    [
        ("2025-10-24", (Level.PROHIBITED, "", False)),
        ("2025-10-23", (Level.REVIEW, "old_contract", False)),
        (None, (Level.REVIEW, "contract_unknown", True)),
    ],
)
def test_a_zone_of_part_b_bars_new_contracts_alone(
    contract: str | None, said: tuple[Level, str, bool]
) -> None:
    finding = one(SLUG, _order("2026-08-01", LIPETSK, contract))
    assert (finding.level, finding.variant, finding.gap) == said


@pytest.mark.parametrize(
    ("address", "variants"),
    [
        ("ul. Mira 5, Yelabuga 423600, Tatarstan", []),
        ("Alabuga", ["unsure"]),
        ("ul. Lenina 1, Lipetsk", []),
        ("Universitetskaya 5, Иннополис", ["town"]),
        ("SEZ Innopolis, Laishevo", ["contract_unknown"]),
    ],
)
def test_the_town_is_not_the_zone_and_a_bare_name_asks(address: str, variants: list[str]) -> None:
    assert [f.variant for f in found_by(SLUG, _order("2026-08-01", address))] == variants


@pytest.mark.parametrize(("role", "variant"), [("freight_forwarder", "either"), ("notify", "beside")])
def test_who_counts_beside_receivers(role: str, variant: str) -> None:
    assert one(SLUG, _order("2026-08-01", ALABUGA, role=role)).variant == variant


def test_a_place_of_delivery_counts_and_a_stop_on_the_way_asks() -> None:
    delivery = _order("2026-08-01", "Kazan", delivery={"place": "OEZ Alabuga, Yelabuga"})
    assert one(SLUG, delivery).level is Level.PROHIBITED
    route = [{"place": "DEHAM"}, {"place": "SEZ Alabuga, Yelabuga, Russia"}, {"place": "KZALA"}]
    assert one(SLUG, _order("2026-08-01", "Kazan", route=route)).variant == "beside"


def test_the_name_of_a_zone_in_the_name_of_a_firm_asks_where_it_is() -> None:
    user = {"role": "end_user", "name": "SEZ Alabuga JSC", "country": "RU"}
    finding = one(SLUG, shipped("2026-08-01", home="DE", to="RU", parties=[user]))
    townsman = {**user, "name": "Innopolis Bakery"}
    assert found_by(SLUG, shipped("2026-08-01", home="DE", to="RU", parties=[townsman])) == ()
    assert (finding.level, finding.variant, finding.gap) == (Level.REVIEW, "name", True)


def test_it_binds_the_union() -> None:
    buyer = {"role": "buyer", "name": "Firm Example", "country": "RU", "address": ALABUGA}
    assert found_by(SLUG, shipped("2026-08-01", home="US", to="RU", parties=[buyer])) == ()


def test_every_special_zone_of_the_annex_is_on_file() -> None:
    assert {zone.zone for zone in LAW.eu_833.zones} <= LAW.zones.keys()
    assert [zone.zone for zone in LAW.eu_833.zones if zone.part == "A"] == ["alabuga", "technopolis_moscow"]
