"""docs/law says what cards and law data say today: run `make docs` where this fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from tidewaiter.cli.flag_pages import FLAGS
from tidewaiter.cli.law_pages import INDEX, pages
from tidewaiter.cli.main import run
from tidewaiter.law.load import load_law
from tidewaiter.rules.registry import RULES

FOLDER = Path(__file__).parent.parent / "docs" / "law"
PAGES = pages(load_law())


def test_every_page_is_todays() -> None:
    stale = [path for path, text in PAGES.items() if not _is(FOLDER / path, text)]
    assert stale == [], "run `make docs`"


def _is(page: Path, text: str) -> bool:
    return page.is_file() and page.read_text(encoding="utf-8") == text


def test_no_page_is_left_of_a_rule_that_is_gone() -> None:
    there = {page.relative_to(FOLDER).as_posix() for page in FOLDER.rglob("*.md")}
    assert there - PAGES.keys() == set(), "run `make docs`"


def test_every_rule_has_a_page_and_stands_in_the_index() -> None:
    slugs = [rule.slug for rule in RULES]
    assert set(PAGES) == {INDEX, FLAGS, *(f"{slug}.md" for slug in slugs)}
    assert [slug for slug in slugs if f"({slug}.md)" not in PAGES[INDEX]] == []


@pytest.mark.parametrize("path", sorted(PAGES.keys() - {INDEX, FLAGS}))
def test_a_page_is_short_and_speaks_both_languages(path: str) -> None:
    text = PAGES[path]
    assert text.count("\n") <= 180
    assert all(
        words in text for words in ("**It may say**", "**Sie kann sagen**", "### Sources", "### Quellen")
    )
    assert "{" not in text.replace("`{", "")


def test_the_german_half_cites_german_acts_as_german_texts_do() -> None:
    page = PAGES["export/de/national_list.md"]
    german = page[page.index("## National erfasste Güter") :]
    assert "§ 8 Abs. 1 Nr. 2" in german
    assert "gelesen am" in german
    assert "**Zu tun**" in PAGES["export/de/licence_papers.md"]


def test_every_red_flag_stands_in_the_table_with_what_became_of_it() -> None:
    flags = load_law().red_flags.flags
    assert len(flags) == 111
    rows = [
        line for line in PAGES[FLAGS].splitlines() if any(line.startswith(f"| {flag.id} |") for flag in flags)
    ]
    assert len(rows) == len(flags)
    assert all(flag.treated.value.replace("_", " ") in row for flag, row in zip(flags, rows, strict=True))


def test_the_verb_writes_them_and_removes_what_is_gone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = tmp_path / "export" / "gone.md"
    old.parent.mkdir()
    old.write_text("x", encoding="utf-8")
    assert run(["law", "pages", str(tmp_path)]) == 0
    assert f"{len(PAGES)} pages" in capsys.readouterr().out
    assert not old.exists()
    assert (tmp_path / INDEX).read_text(encoding="utf-8") == PAGES[INDEX]


def test_a_folder_that_cannot_be_written_ends_with_10(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = tmp_path / "file"
    taken.write_text("x", encoding="utf-8")
    assert run(["law", "pages", str(taken)]) == 10
    assert "cannot be written" in capsys.readouterr().err
