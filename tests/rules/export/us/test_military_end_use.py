"""15 CFR 744.21: countries, items, uses and users."""

from __future__ import annotations

from typing import Any

import pytest

from rules.uses import asked, said

SLUG = "export/us/military_end_use"
LISTED = {"eccn": "7A994", "hs": "9014.20"}


def _says(to: str, use: str = "Repair of battle tanks", **fields: Any) -> list[str]:
    return said(SLUG, to, end_use=use, **{"line": LISTED, **fields})


@pytest.mark.parametrize("to", ["CN", "HK", "MM", "KH", "NI", "VE"])
def test_listed_items_need_a_licence_for_five_countries(to: str) -> None:
    assert _says(to) == ["licence_required"]
    assert _says(to, line={"eccn": "EAR99"}) == []
    assert _says(to, line={"eccn": "3A001"}) == []
    assert _says(to, line={"eccn": None}) == ["review item_unknown!"]


@pytest.mark.parametrize("to", ["RU", "BY"])
def test_every_item_needs_one_for_two(to: str) -> None:
    for number in ("7A994", "EAR99", None):
        assert _says(to, line={"eccn": number}) == ["licence_required"]


@pytest.mark.parametrize("to", ["MO", "VN", "IR", "DE", "KZ"])
def test_no_other_country_is_named(to: str) -> None:
    assert _says(to) == []


@pytest.mark.parametrize(
    ("day", "to", "says"),
    [
        ("2022-02-23", "RU", ["licence_required"]),
        ("2020-06-28", "RU", ["review item_unknown!"]),
        ("2014-08-05", "RU", []),
        ("2020-06-28", "CN", ["review item_unknown!"]),
        ("2007-06-18", "CN", []),
        ("2014-11-06", "VE", []),
        ("2014-11-07", "VE", ["review item_unknown!"]),
        ("2022-03-01", "BY", []),
        ("2022-03-02", "BY", ["licence_required"]),
        ("2021-10-04", "CN", ["review item_unknown!"]),
        ("2021-10-05", "CN", ["licence_required"]),
    ],
)
def test_the_law_of_the_day_counts(day: str, to: str, says: list[str]) -> None:
    assert _says(to, day=day) == says


@pytest.mark.parametrize(
    ("day", "says"),
    [("2024-03-14", ["review item_unknown!"]), ("2024-03-15", ["licence_required"])],
)
def test_food_was_outside_for_russia_at_first(day: str, says: list[str]) -> None:
    assert _says("RU", day=day, line={"eccn": "EAR99", "hs": "0402.10"}) == says


@pytest.mark.parametrize(
    "use",
    [
        "Radios for military vehicles",
        "Ersatzteile für Kampfflugzeuge",
        "Wartung der Streitkräfte",
        "pour un usage militaire",
        "для нужд Министерства обороны",
        "военная техника",
        "askeri amaçlı kullanım",
        "用于军用车辆",
        "برای مصارف نظامی",
        "Ammunition plant",
        "Delivery to the Ministry of Defence",
    ],
)
def test_a_military_use_is_understood_in_the_languages_of_the_papers(use: str) -> None:
    assert _says("CN", use) == ["licence_required"]


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of National Defence",
        "People's Liberation Army Unit 61398",
        "中国人民解放军海军",
        "Royal Cambodian Armed Forces",
        "Tatmadaw Supply",
        "Guardia Nacional Bolivariana",
        "Milli Savunma Bakanlığı",
        "وزارت دفاع",
    ],
)
def test_a_force_is_a_military_user_by_its_name(name: str) -> None:
    assert _says("CN", "Office chairs", user={"name": name}) == ["licence_required"]


@pytest.mark.parametrize(
    "name",
    ["Salvation Army", "Air Force Ones Shoe Shop", "Heilsarmee", "Swiss Army Knife Store", "Old Navy Outlet",
     "Military Grade Cases Ltd", "NPO Lira", "Specification Bureau", "Navy Blue Textiles", "Chantier Naval du Lac"],
)  # fmt: skip
def test_an_innocent_name_is_left_alone(name: str) -> None:
    assert _says("CN", "Office chairs", user={"name": name}) == []


@pytest.mark.parametrize(
    "name", ["Military Museum", "Army Street Dairy", "Defence Housing", "Arsenal FC Shop"]
)
def test_a_name_that_may_be_one_is_a_question_at_most(name: str) -> None:
    assert _says("CN", "Office chairs", user={"name": name}) == ["review hint!"]


def test_what_the_trade_of_the_user_says_counts_as_said() -> None:
    assert _says("CN", "Office chairs", user={"industry": "weapons manufacturer"}) == ["licence_required"]
    assert _says("CN", "Office chairs", user={"industry": "defence"}) == ["review hint!"]
    assert _says("CN", "Office chairs", user={"aliases": ["PLA Navy"]}) == ["licence_required"]


def test_the_goods_own_words_are_a_sign() -> None:
    assert _says("CN", "Office", line={**LISTED, "description": "Military radio"}) == ["review hint!"]
    assert _says("CN", "Office", line={**LISTED, "description": "Connector, MIL-STD-810"}) == []


def test_a_force_that_buys_for_somebody_else_is_a_question() -> None:
    parties = [
        {"role": "buyer", "name": "PLA Navy", "country": "CN"},
        {"role": "end_user", "name": "Example Dairy", "country": "CN"},
    ]
    assert _says("CN", "Milk cooling", parties=parties) == []
    assert _says("CN", "Milk cooling", parties=parties[:1]) == ["licence_required"]


def test_a_force_elsewhere_is_asked_of_the_lists_alone() -> None:
    parties = [{"role": "end_user", "name": "PLA Navy Liaison", "country": "DJ"}]
    assert said(SLUG, "DJ", line=LISTED, parties=parties) == []


@pytest.mark.parametrize(
    ("use", "says"),
    [
        ("Not for military use", []),
        ("Civil use only, non-military", []),
        ("Wird nicht für militärische Zwecke verwendet", []),
        ("не для военных целей", []),
        ("Not only for military use", ["licence_required"]),
        ("Not yet released for the market of military vehicles", ["licence_required"]),
        ("No delay for the military vehicles", ["review hint!"]),
    ],
)
def test_a_plain_denial_says_nothing_and_no_other_denial_does(use: str, says: list[str]) -> None:
    assert _says("CN", use) == says


def test_both_rules_are_asked_of_an_order_to_both_kinds_of_country() -> None:
    parties = [
        {"role": "ultimate_consignee", "name": "Consignee Example", "country": "CN"},
        {"role": "end_user", "name": "User Example", "country": "BY"},
    ]
    assert _says("CN", parties=parties) == ["licence_required", "licence_required"]


def test_the_sources_of_country_and_list_are_named() -> None:
    (finding,) = asked(SLUG, "KH", line=LISTED, end_use="Repair of battle tanks")
    cited = " | ".join(str(one) for one in finding.citations)
    assert "744.21" in cited
    assert "86 FR 70015" in cited
    assert "Supplement No. 2" in cited


def test_a_contract_from_before_leaves_venezuela_out() -> None:
    assert _says("VE", contract_date="2014-11-06") == []
    assert _says("VE", contract_date="2014-11-07") == ["licence_required"]
    assert _says("CN", contract_date="2014-11-06") == ["licence_required"]
