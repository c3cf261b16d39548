from __future__ import annotations

import msgspec
import pytest

from rules.export.de.papers import brief, line
from rules.papers import found_by, one
from tidewaiter.law.ausfuhrliste import read_number
from tidewaiter.law.load import load_law
from tidewaiter.model.goods import Money
from tidewaiter.model.words import GoodsKind, Level

SLUG = "export/de/national_list"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("9A991", ("9A991", "")),
        ("9a991.A", ("9A991", "a")),
        ("3A1901b13", ("3A1901", "b13")),
        ("3A1901.b.13", ("3A1901", "b13")),
        ("ML6", ("0006", "")),
        ("EAR99", None),
        ("keine", None),
        ("", None),
    ],
)
def test_numbers_are_read(text: str, read: tuple[str, str] | None) -> None:
    assert read_number(text) == read


@pytest.mark.parametrize(
    ("number", "to", "level"),
    [
        ("9A994", "IR", Level.LICENCE_REQUIRED),
        ("9A992.b", "IR", Level.LICENCE_REQUIRED),
        ("5A911", "SD", Level.LICENCE_REQUIRED),
        ("5A902", "AE", Level.LICENCE_REQUIRED),
        ("5A902", "CH", None),
        ("5A902", "FR", None),
        ("9A994", "AE", None),
        ("9A992.a", "IR", None),
    ],
)
def test_a_number_counts_for_its_places_alone(number: str, to: str, level: Level | None) -> None:
    found = found_by(SLUG, brief(line(number), to=to))
    assert [finding.level for finding in found] == ([] if level is None else [level])


def test_syria_counts_for_what_it_was_named_for_until_the_newer_text() -> None:
    assert one(SLUG, brief(line("9A993"), to="SY", day="2026-04-03")).variant == "list_unread"
    assert found_by(SLUG, brief(line("9A993"), to="SY", day="2026-04-04")) == ()


def test_a_row_that_was_not_read_gives_review() -> None:
    finding = one(SLUG, brief(line("1E901", kind=GoodsKind.TECHNOLOGY), day="2025-01-10"))
    assert (finding.level, finding.variant, finding.gap) == (Level.REVIEW, "unread", True)


def test_before_the_first_text_the_numbers_of_it_count() -> None:
    finding = one(SLUG, brief(line("5A902"), day="2020-05-04"))
    assert (finding.variant, finding.gap) == ("list_unread", True)


def test_the_worth_of_all_lines_of_the_list_is_added_up() -> None:
    alone = one(SLUG, brief(line("9A993", euro=3000), to="CU"))
    both = found_by(SLUG, brief(line("9A993", euro=3000), line("9A993", euro=3000), to="CU"))
    assert alone.variant == "value"
    assert [finding.level for finding in both] == [Level.LICENCE_REQUIRED] * 2


def test_a_worth_that_is_not_known_or_not_in_euro_is_not_free() -> None:
    unknown = line("9A993", euro=None)
    dollars = msgspec.structs.replace(unknown, value=Money(amount=10, currency="USD"))
    for goods in (unknown, dollars):
        assert one(SLUG, brief(goods, to="CU")).level is Level.LICENCE_REQUIRED


@pytest.mark.parametrize("number", ["3A001", "5A002.a", "6A003"])
def test_a_number_of_annex_i_is_left_to_the_union(number: str) -> None:
    assert found_by(SLUG, brief(line(number))) == ()


def test_every_number_of_the_list_reads_as_itself() -> None:
    held = load_law().ausfuhrliste
    for entry in held.national:
        assert read_number(f"{entry.number}{entry.paragraph}") == (entry.number, entry.paragraph)
    for arms in held.arms:
        assert read_number(arms.number) == (arms.number, "")
