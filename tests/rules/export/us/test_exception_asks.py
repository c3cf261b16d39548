from __future__ import annotations

import pytest

from rules.export.us.exceptions import bar, case, condition
from rules.papers import LAW
from tidewaiter.model.words import Standing
from tidewaiter.rules.export.us.exception_asks import asks
from tidewaiter.rules.export.us.exception_bars import bar_hits
from tidewaiter.rules.export.us.exception_tests import met

ANY = LAW.licence_exceptions.exceptions[0]


def _asked(number: str, to: str, slug: str, **answers: str) -> tuple[str, ...]:
    found = asks(case(number, to, answers=answers), ANY, (), (condition(slug),), waiting=False)
    return tuple(name for name, _, _ in found)


@pytest.mark.parametrize(
    ("number", "to", "slug", "names"),
    [
        ("3A001.b.4", "DE", "sta_excluded_reasons_6", ("controlled_for_mt",)),
        ("3A001.b.4", "SG", "lvs_entry", ("controlled_for_mt", "controlled_for_np")),
        ("2D001", "SG", "tsr_entry", ("controlled_for_mt",)),
        # The entry's words on the paragraph were not read to their end, so its reasons settle nothing.
        ("3A001.b.2", "SG", "lvs_entry", ("lvs_entry",)),
        ("3A001", "SG", "gbs_entry", ("gbs_entry",)),
        ("3A001.a.7", "SG", "lvs_year", ("lvs_year",)),
        ("to be found", "SG", "sta_excluded_reasons_6", ("sta_excluded_reasons_6",)),
    ],
)
def test_the_reason_behind_a_condition_is_asked_where_it_settles_it(
    number: str, to: str, slug: str, names: tuple[str, ...]
) -> None:
    assert _asked(number, to, slug) == names


def test_a_reason_that_is_answered_settles_every_condition_on_it() -> None:
    for given, standing in (("no", Standing.YES), ("yes", Standing.NO)):
        one = case("3A001.b.4", "DE", answers={"controlled_for_mt": given})
        assert met(one, condition("sta_excluded_reasons_6")) is standing
        assert bar_hits(one, bar("missile_technology")) is (
            Standing.YES if standing is Standing.NO else Standing.NO
        )


def test_a_reason_that_the_list_settles_is_no_matter_of_answers() -> None:
    one = case("3A101", "DE", answers={"controlled_for_mt": "no"})
    assert bar_hits(one, bar("missile_technology")) is Standing.YES


@pytest.mark.parametrize(
    ("slug", "number", "to", "name"),
    [
        ("missile_technology", "3A001.a.7", "DE", "controlled_for_mt"),
        ("suspended", "3A001.a.7", "DE", "suspended"),
        ("hong_kong_import", "6A001.a", "HK", "hong_kong_import"),
        ("focal_plane_technology", "6E001", "DE", "focal_plane_technology"),
        # What another finding decides has no answer of its own.
        ("military_end_use", "3A001.a.7", "CN", ""),
    ],
)
def test_a_bar_asks_its_own_name_or_the_reason_behind_it(slug: str, number: str, to: str, name: str) -> None:
    found = asks(case(number, to), ANY, (bar(slug),), (), waiting=False)
    assert [each[0] for each in found] == [name]


def test_a_purpose_is_asked_before_what_hangs_on_it() -> None:
    temporary = next(one for one in LAW.licence_exceptions.exceptions if one.id == "TMP (a)")
    found = asks(case("EAR99", "CU"), temporary, (), (condition("tmp_return"),), waiting=True)
    assert [each[0] for each in found] == ["purpose", "tmp_return"]
    assert found[0][1].startswith("temporary, if the delivery is for use abroad")


def test_a_licence_that_a_part_of_the_entry_needs_hangs_on_its_reason() -> None:
    found = case("2B001.a", "IN").determination()
    assert found is not None
    partly = {one.reason for one in found.required if not one.whole}
    assert _asked("2B001.a", "IN", "apr_np") == tuple(
        f"controlled_for_{one.lower()}" for one in sorted(partly)
    )
