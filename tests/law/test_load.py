"""The law is read whole, from files that name their own faults."""

from __future__ import annotations

import shutil
from importlib.resources import files
from pathlib import Path

import pytest

from tidewaiter.errors import LawError
from tidewaiter.law.load import load_law


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the law that a test may spoil."""
    own = Path(str(files("tidewaiter") / "data" / "law"))
    return Path(shutil.copytree(own, tmp_path / "law"))


def test_the_law_is_read_once() -> None:
    assert load_law() is load_law()


def test_a_copy_has_the_same_digest(folder: Path) -> None:
    assert load_law(folder).digest == load_law().digest


def test_comments_and_spacing_are_not_content(folder: Path) -> None:
    table = folder / "tables" / "chpl.yaml"
    table.write_text("# another remark\n\n" + table.read_text(encoding="utf-8"), encoding="utf-8")
    assert load_law(folder).digest == load_law().digest


def test_a_word_is_content(folder: Path) -> None:
    table = folder / "tables" / "chpl.yaml"
    table.write_text(table.read_text(encoding="utf-8").replace("memories", "memory"), encoding="utf-8")
    assert load_law(folder).digest != load_law().digest


@pytest.mark.parametrize(
    ("file", "old", "new", "field"),
    [
        ("tables/us_supp7.yaml", "state: unknown", "state: perhaps", "state"),
        ("tables/us_supp7.yaml", "from: 2023-02-24", "from: 2023-02-31", "from"),
        ("tables/chpl.yaml", "code: '854231'", "code: '8542.31'", "rows"),
        ("effects/us.yaml", "level: prohibited", "level: forbidden", "level"),
        ("regions.yaml", "countries:", "lands:", "lands"),
        ("numbers/us.yaml", "value: 0.25", "value: a quarter", "value"),
        ("cards/export/us/supp7.yaml", "why:", "reason:", "reason"),
    ],
)
def test_a_fault_names_file_line_and_field(folder: Path, file: str, old: str, new: str, field: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(LawError) as caught:
        load_law(folder)
    assert caught.value.file == file
    assert caught.value.line is not None
    assert field in (caught.value.field or "")
    assert "order-file" not in str(caught.value)


def test_a_slug_must_fit_its_place(folder: Path) -> None:
    shutil.move(folder / "tables" / "chpl.yaml", folder / "tables" / "common.yaml")
    with pytest.raises(LawError, match="does not fit the file's place") as caught:
        load_law(folder)
    assert caught.value.file == "tables/common.yaml"


@pytest.mark.parametrize("file", ["red_flags.yaml", "effects/us.yaml", "destinations/eu.yaml"])
def test_a_missing_file_is_named(folder: Path, file: str) -> None:
    (folder / file).unlink()
    with pytest.raises(LawError, match="missing") as caught:
        load_law(folder)
    assert caught.value.file == file


def test_a_slug_given_twice_is_refused(folder: Path) -> None:
    path = folder / "numbers" / "us.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("slug: us_de_minimis_e", "slug: us_de_minimis"), encoding="utf-8")
    with pytest.raises(LawError, match="stands twice"):
        load_law(folder)


def test_no_folder_is_a_law_error(tmp_path: Path) -> None:
    with pytest.raises(LawError):
        load_law(tmp_path / "nowhere")


def test_what_is_not_on_file_is_an_error() -> None:
    law = load_law()
    for ask in (law.card, law.codes, law.places, law.effect, law.number, law.region):
        with pytest.raises(LawError, match="no_such_thing"):
            ask("no_such_thing")


def test_every_watchlist_agreed_on_has_an_effect() -> None:
    agreed = """us_sdn us_entity_list us_denied_persons us_unverified us_meu us_ssi us_cmic us_ns_mbs us_capta us_plc
    us_itar_debarred us_isn un_sc eu_269_annex_i eu_2023_1529_annex_iii eu_833_annex_iv gb_sanctions jp_meti_eul
    jp_mof ca_sema au_dfat ch_seco eu_iran eu_765_annex_i eu_financial_sanctions eu_833_capital_market eu_833_banks
    eu_833_transactions eu_833_vessels eu_833_broadcasters own_denied own_informed own_supplier own_red_flag own_guardian"""
    assert set(load_law().effects) == set(agreed.split())


def test_the_address_entries_are_eighteen_and_one() -> None:
    entries = load_law().addresses.values()
    assert sorted(entry.country for entry in entries) == ["HK"] * 18 + ["TR"]
