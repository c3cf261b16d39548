from __future__ import annotations

import msgspec

from rules.papers import at_address, brief_of, found_by, hit, listing, one, order, with_goods

SLUG = "completeness/origin"
CLEAN = with_goods(order("c3-spindle"), origin=None, us_content=None)


def test_an_unknown_origin_that_matters_to_nothing_is_not_asked() -> None:
    assert found_by(SLUG, brief_of(CLEAN)) == ()
    assert found_by(SLUG, brief_of(CLEAN, hit("/parties/0", listing("eu_269_annex_i")))) == ()


def test_it_is_asked_where_a_us_list_that_binds_by_goods_has_a_hit() -> None:
    finding = one(SLUG, brief_of(CLEAN, hit("/parties/0", listing("us_entity_list"))))
    assert (finding.subject, finding.variant, finding.gap) == ("/goods/0/origin", "unknown_origin", True)
    assert one(SLUG, brief_of(CLEAN, at_address("/parties/0", "HK Address 05", "same_unit"))).gap


def test_a_list_that_binds_persons_asks_nothing_of_the_goods() -> None:
    assert found_by(SLUG, brief_of(CLEAN, hit("/parties/0", listing("us_sdn", programmes=("IFSR",))))) == ()
    assert one(SLUG, brief_of(CLEAN, hit("/parties/0", listing("us_sdn", programmes=("NPWMD",))))).gap


def test_it_is_asked_where_a_us_table_counts_for_the_destination() -> None:
    chips = with_goods(CLEAN, hs="8542.31")
    assert found_by(SLUG, brief_of(chips)) == ()
    assert one(SLUG, brief_of(msgspec.structs.replace(chips, destination="IR"))).gap


def test_a_known_origin_without_content_asks_for_the_content() -> None:
    shipment = with_goods(CLEAN, origin="DE")
    assert (
        one(SLUG, brief_of(shipment, hit("/parties/0", listing("us_entity_list")))).variant
        == "unknown_content"
    )
