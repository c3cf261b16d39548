"""What standing on a watchlist means."""

from __future__ import annotations

from datetime import date

from tidewaiter.law.effects import AddressClass, Binding, Condition
from tidewaiter.law.load import load_law
from tidewaiter.model.words import Level

LAW = load_law()


def test_what_nobody_verified_does_not_prohibit() -> None:
    for effect in LAW.effects.values():
        if not effect.verified:
            assert effect.governing_level is not Level.PROHIBITED, effect.watchlist


def test_the_sdn_list_binds_persons_and_its_programmes_bind_items() -> None:
    effect = LAW.effect("us_sdn")
    assert (effect.level, effect.binding) == (Level.PROHIBITED, Binding.PERSONS)
    assert effect.without_nexus is Level.REVIEW
    also = effect.also[0]
    assert (also.level, also.binding, len(also.programmes)) == (Level.LICENCE_REQUIRED, Binding.ITEMS, 14)


def test_a_programme_counts_by_day_and_by_name() -> None:
    rewritten = LAW.effect("us_sdn").also[0]
    assert rewritten.reaches(("RUSSIA-EO14024",), date(2024, 3, 20))
    assert not rewritten.reaches(("RUSSIA-EO14024",), date(2024, 3, 19))
    assert not rewritten.reaches(("IRGC", "IFSR"), date(2026, 1, 1))


def test_the_older_wording_gives_way_on_the_day_of_the_newer() -> None:
    for programme in ("NPWMD", "SDGT", "FTO"):
        for day in (date(2024, 3, 19), date(2024, 3, 21)):
            reached = [also.from_ for also in LAW.effect("us_sdn").also if also.reaches((programme,), day)]
            assert len(reached) == 1


def test_the_entity_list_asks_for_a_licence_whoever_exports() -> None:
    effect = LAW.effect("us_entity_list")
    assert (effect.level, effect.binding) == (Level.LICENCE_REQUIRED, Binding.ITEMS)


def test_the_unverified_list_waits_for_a_statement() -> None:
    effect = LAW.effect("us_unverified")
    assert (effect.level, effect.otherwise) == (Level.INCOMPLETE, Level.REVIEW)
    assert effect.condition is Condition.NONE


def test_address_entries_have_one_of_two_classes() -> None:
    first = [f"HK Address {number:02d}" for number in range(1, 9)]
    for entry in LAW.addresses.values():
        wanted = AddressClass.CCL_AND_SUPP7 if entry.entry in first else AddressClass.CCL_OR_SUPP7_EAR99
        assert entry.licence_class is wanted, entry.entry
    assert LAW.addresses["HK Address 01"].from_ == date(2024, 6, 12)
