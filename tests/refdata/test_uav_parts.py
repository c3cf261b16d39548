from __future__ import annotations

import re
from pathlib import Path

import yaml

from tidewaiter.refdata.uav_parts import part_kinds, uav_parts

AIRCRAFT = {
    "Gerbera",
    "Geran-3",
    "Geran-4",
    "Geran-5",
    "Mohajer-6",
    "Shahed-107",
    "Shahed-131",
    "Shahed-136 (Geran-2)",
    "Shahed-238",
}


def test_every_part_says_where_it_was_found_and_read() -> None:
    for part in uav_parts():
        assert set(part.found_in) <= AIRCRAFT
        assert part.found_in
        assert part.pages
        assert part.citation.verified
        assert part.citation.link is not None
        assert part.citation.link.endswith(part.pages[0])


def test_no_part_stands_twice() -> None:
    numbers = [part.part for part in uav_parts()]
    assert len(numbers) == len(set(numbers)) == 269


def test_a_part_has_a_figure_and_no_word_for_the_goods() -> None:
    for part in uav_parts():
        assert re.search(r"\d", part.part) or part.part in ("BDGJP", "LTGTDE3", "XC6SLX"), part.part
        assert not re.search(r"MOSFET|FLASH|GNSS|CMOS|MEMS", part.part)


def test_a_kind_has_headings_and_both_names() -> None:
    for kind in part_kinds().values():
        assert kind.headings
        assert all(re.fullmatch(r"\d{4}", heading) for heading in kind.headings)
        assert kind.name["en"]
        assert kind.name["de"]
        assert kind.role in (None, "engine", "servo", "imu", "gnss", "rf_link")


def test_a_guessed_code_is_of_a_heading_of_the_kind() -> None:
    assert all(part.hs[:4] in part.kind.headings for part in uav_parts() if part.hs)


def test_parts_are_as_the_facts_have_them(shared: Path) -> None:
    facts = yaml.safe_load((shared / "facts" / "uav_teardown_components.yaml").read_text(encoding="utf-8"))
    by_page: dict[str, dict[str, object]] = {}
    for row in facts["components"]:
        by_page.setdefault(str(row["source"]).rsplit("/", 1)[1], row)
    for part in uav_parts():
        rows = [by_page[page] for page in part.pages]
        makers = {row.get("manufacturer") or "maker not stated" for row in rows}
        assert part.maker in makers, part.part
        assert all(row["verified"] is True for row in rows)
