"""What is on file of foreign-made goods: scopes of products, places excluded, and days."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from tidewaiter.law.at import changes
from tidewaiter.law.check import check
from tidewaiter.law.describe import describe, known
from tidewaiter.law.direct_product import ProductScope
from tidewaiter.law.eccns import Series, read_eccn
from tidewaiter.law.load import load_law
from tidewaiter.model.words import Standing

LAW = load_law()
YES, NO, UNKNOWN = Standing.YES, Standing.NO, Standing.UNKNOWN
TOOLS = ProductScope(entries=("3B001", "3A001.z"), but=("3B001.c",), partly=("3E001",))


@pytest.mark.parametrize(
    ("number", "standing"),
    [
        ("3B001.b", YES),
        ("3B001.c", NO),
        ("3B001.c.1", NO),
        ("3B001", UNKNOWN),
        ("3A001.z", YES),
        ("3A001.z.1", YES),
        ("3A001.a", NO),
        ("3A001", UNKNOWN),
        ("3E001", UNKNOWN),
        ("3E001.b", UNKNOWN),
        ("3A991", NO),
    ],
)
def test_a_scope_of_entries_and_paragraphs(number: str, standing: Standing) -> None:
    eccn = read_eccn(number)
    assert eccn is not None
    assert TOOLS.names(eccn) is standing


@pytest.mark.parametrize(
    ("scope", "number", "standing"),
    [
        (ProductScope(categories=(3, 9)), "9A991", YES),
        (ProductScope(categories=(3, 9)), "6A993", NO),
        (ProductScope(series=(Series.MILITARY,)), "9A610.x", YES),
        (ProductScope(series=(Series.SPACECRAFT,)), "9A610.x", NO),
        (ProductScope(listed=True), "0A998", YES),
        (ProductScope(every=True), "0A998", YES),
        (ProductScope(), "0A998", NO),
    ],
)
def test_a_scope_of_families(scope: ProductScope, number: str, standing: Standing) -> None:
    eccn = read_eccn(number)
    assert eccn is not None
    assert scope.names(eccn) is standing


def test_a_scope_names_numbers_alone() -> None:
    with pytest.raises(ValueError, match="not an ECCN"):
        ProductScope(entries=("3B",))


def test_every_paragraph_stands_once() -> None:
    paragraphs = [rule.paragraph for rule in LAW.direct_product.values()]
    assert len(set(paragraphs)) == len(paragraphs) == 13
    assert {rule.paragraph for rule in LAW.direct_product.values() if rule.excluded_from} == {
        "(f)",
        "(g)",
        "(j)",
    }


@pytest.mark.parametrize(
    ("slug", "day"),
    [(rule.slug, day) for rule in LAW.direct_product.values() for day in changes(rule.versions)],
)
def test_a_rule_changes_on_its_day_and_not_on_the_eve(slug: str, day: date) -> None:
    rule = LAW.direct_product[slug]
    eve, on_day = rule.at(day - date.resolution), rule.at(day)
    assert (on_day.from_, eve.from_ < day) == (day, True)
    assert eve.says != on_day.says


def test_supplement_3_has_thirty_eight_countries_and_not_the_united_states() -> None:
    members = LAW.places("us_supp3").at(date(2026, 8, 1)).members
    assert len(members) == 38
    assert "US" not in members
    assert members | {"US"} == LAW.places("coalition").at(date(2026, 8, 1)).members


@pytest.mark.parametrize(
    ("place", "day"), [("DE", "2022-02-24"), ("KR", "2022-03-10"), ("CH", "2022-04-12"), ("TW", "2023-02-27")]
)
def test_a_country_is_excluded_from_its_day(place: str, day: str) -> None:
    table, on = LAW.places("us_supp3"), date.fromisoformat(day)
    assert place in table.at(on)
    assert place not in table.at(on - date.resolution)


def test_it_is_described_with_scopes_and_sources() -> None:
    lines = "\n".join(describe(LAW, "us_fdp_j", date(2024, 7, 23)))
    assert "Categories 3, 4, 5, 6, 7, 8, 9, goods of us_supp7" in lines
    assert "listed under IRAN" in lines
    assert "not from: us_supp3" in lines
    assert "footnote 3" in "\n".join(describe(LAW, "us_fdp_g", date(2024, 7, 23)))
    assert "end use" in "\n".join(describe(LAW, "us_fdp_i", date(2024, 7, 23), "de"))
    assert "not_yet" in "\n".join(describe(LAW, "us_fdp_j", date(2023, 2, 23)))
    assert "jeder US-Anteil" in "\n".join(describe(LAW, "us_no_de_minimis_a3", date(2025, 1, 1), "de"))
    assert {*LAW.direct_product, *LAW.no_de_minimis} <= known(LAW)


def test_what_a_rule_names_must_be_on_file() -> None:
    rule = LAW.direct_product["us_fdp_j"]
    newest = rule.versions[-1]
    scope = msgspec.structs.replace(newest.product, tables=("no_table",))
    reach = msgspec.structs.replace(newest.reach, groups=("Z:9",), regions=("nowhere",))
    spoilt = msgspec.structs.replace(
        rule,
        excluded_from="nobody",
        versions=(*rule.versions[:-1], msgspec.structs.replace(newest, product=scope, reach=reach)),
    )
    law = msgspec.structs.replace(LAW, direct_product={**LAW.direct_product, rule.slug: spoilt})
    faults = "\n".join(check(law))
    for text in (
        "no table of codes no_table",
        "no country group Z:9",
        "no region nowhere",
        "table of places nobody",
    ):
        assert text in faults


def test_a_rule_that_names_nobody_is_found() -> None:
    rule = LAW.direct_product["us_fdp_g"]
    empty = msgspec.structs.replace(rule.versions[-1], footnotes=())
    spoilt = msgspec.structs.replace(rule, versions=(*rule.versions[:-1], empty))
    law = msgspec.structs.replace(LAW, direct_product={**LAW.direct_product, rule.slug: spoilt})
    assert any("names no place and no party" in fault for fault in check(law))
