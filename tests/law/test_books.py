"""The law on file against eight books beside it: its calendar, the members of its groups, what its measures do, what part 742
asks of each entry, what its exceptions reach, the scopes of its rows, who holds which town, and how much nobody has read. They
were written out from the law on file and read through in part, so they guard against slips from now on and prove nothing of
what was wrong before. Each is short enough to be read beside the acts; whoever changes the law on purpose changes the book with
it."""

from __future__ import annotations

from pathlib import Path

from law.reading import days, entries, exceptions, measures, members, towns, unverified
from law.scopes import scopes
from tidewaiter.law.load import load_law

BOOKS = Path(__file__).parent / "read_twice"


def _lines(name: str) -> list[list[str]]:
    text = (BOOKS / name).read_text(encoding="utf-8")
    return [line.split() for line in text.splitlines() if line[:1] != "#"]


def test_every_day_of_the_law_stands_in_the_calendar_and_the_other_way_round() -> None:
    kept = {(day, part) for day, *parts in _lines("calendar.txt") for part in parts}
    on_file = {(day, part) for day, parts in days(load_law()).items() for part in parts}
    assert sorted(on_file - kept) == []
    assert sorted(kept - on_file) == []


def test_the_calendar_is_in_order_and_has_each_day_once() -> None:
    listed = [day for day, *_ in _lines("calendar.txt")]
    assert listed == sorted(set(listed))


def test_the_members_of_each_group_are_those_of_the_book() -> None:
    kept = {(slug, first, last): set(places) for slug, first, last, *places in _lines("members.txt")}
    assert members(load_law()) == kept


def test_what_each_measure_does_is_what_the_book_says() -> None:
    kept = [" ".join(words) for words in _lines("measures.txt")]
    assert sorted(kept) == sorted(measures(load_law()))


def test_what_part_742_asks_of_each_entry_is_what_the_book_says() -> None:
    assert entries(load_law()) == {entry: set(told) for entry, *told in _lines("entries.txt")}


def test_what_each_exception_and_each_bar_reaches_is_what_the_book_says() -> None:
    text = (BOOKS / "exceptions.txt").read_text(encoding="utf-8")
    kept = dict(line.split(": ", 1) for line in text.splitlines() if line[:1] != "#")
    assert {name: "; ".join(told) for name, told in exceptions(load_law()).items()} == kept


def test_what_each_product_rule_duty_note_and_bar_is_bound_to_is_what_the_book_says() -> None:
    text = (BOOKS / "scopes.txt").read_text(encoding="utf-8")
    kept = dict(line.split(": ", 1) for line in text.splitlines() if line[:1] != "#")
    assert scopes(load_law()) == kept


def test_who_holds_each_town_since_when_is_what_the_book_says() -> None:
    text = (BOOKS / "towns.txt").read_text(encoding="utf-8")
    kept = dict(line.split(": ", 1) for line in text.splitlines() if line[:1] != "#")
    assert towns(load_law()) == kept


def test_nothing_is_called_verified_that_was_not_and_nothing_loses_it() -> None:
    kept = {part: int(count) for count, part in _lines("unverified.txt")}
    assert unverified(load_law()) == kept
