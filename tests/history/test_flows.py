from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from history.rows import RECEIVED, about, loaded, order
from tidewaiter.errors import InputError
from tidewaiter.history.store import HistoryStore
from tidewaiter.model.flow import Measured

HEAD = "refYear,refMonth,freqCode,reporterISO,reporterCode,partnerISO,partnerCode,partner2Code,flowCode,cmdCode,customsCode,motCode,netWgt,primaryValue"


def row(year: int, reporter: str, flow: str, partner: str, value: str, **fields: str) -> str:
    cells = {
        "refYear": str(year), "refMonth": "52", "freqCode": "A", "reporterISO": reporter, "reporterCode": "", "partnerISO": partner,
        "partnerCode": "", "partner2Code": "0", "flowCode": flow, "cmdCode": "854231", "customsCode": "C00", "motCode": "0",
        "netWgt": "10", "primaryValue": value, **fields,
    }  # fmt: skip
    return ",".join(cells[name] for name in HEAD.split(","))


def file(path: Path, *lines: str, head: str = HEAD) -> Path:
    path.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
    return path


BASE = [row(year, "DEU", "X", "ARE", "100000") for year in (2019, 2020, 2021)]


def surges(tmp_path: Path, *lines: str, day: str = "2026-06-30") -> list[tuple[str, float | None, int]]:
    past = about(loaded(tmp_path, file(tmp_path / "f.csv", *lines)), order(day))
    return [
        (each.period, each.ratio, each.reporters) for each in past.flows if each.measured is Measured.SURGE
    ]


def test_a_year_against_three(tmp_path: Path) -> None:
    assert surges(tmp_path, *BASE, row(2023, "DEU", "X", "ARE", "400000")) == [("2023", 4.0, 1)]


def test_what_holds_no_figure_of_the_whole_is_passed_over_and_counted(tmp_path: Path) -> None:
    lines = [
        *BASE,
        row(2023, "DEU", "X", "ARE", "400000"),
        row(2023, "DEU", "X", "ARE", "390000", motCode="1000"),
        row(2023, "DEU", "X", "ARE", "390000", customsCode="C04"),
        row(2023, "DEU", "X", "ARE", "390000", partner2Code="792"),
        row(2023, "DEU", "RX", "ARE", "9"),
        row(2023, "DEU", "X", "W00", "9"),
        row(2023, "DEU", "X", "ARE", "9", cmdCode="8542"),
        row(2023, "DEU", "X", "ARE", "9", cmdCode="TOTAL"),
    ]
    store = loaded(tmp_path, file(tmp_path / "f.csv", *lines))
    assert [(each.orders, each.passed, each.form) for each in store.files()] == [(4, 7, "comtrade")]
    (surge,) = about(store, order()).flows
    assert (surge.now, surge.before) == (400000.0, 100000.0)


def test_figures_stand_for_letters_and_a_later_file_for_an_earlier(tmp_path: Path) -> None:
    first = file(
        tmp_path / "1.csv", *BASE, row(2023, "", "X", "", "1", reporterCode="276", partnerCode="784")
    )
    later = file(tmp_path / "2.csv", row(2023, "DEU", "X", "ARE", "250000"))
    (surge,) = about(loaded(tmp_path, first, later), order()).flows
    assert (surge.ratio, surge.sources) == (2.5, ("1.csv", "2.csv"))


def test_nothing_before_is_no_ratio(tmp_path: Path) -> None:
    other = [row(year, "DEU", "X", "TUR", "5") for year in (2019, 2020, 2021)]
    assert surges(tmp_path, *other, row(2023, "DEU", "X", "ARE", "400000")) == [("2023", None, 1)]


def test_months_are_compared_with_the_same_months(tmp_path: Path) -> None:
    def month(year: int, at: int, value: str) -> str:
        return row(year, "DEU", "X", "ARE", value, refMonth=str(at), freqCode="M")

    base = [
        month(year, at, "900" if at == 12 else "100") for year in (2019, 2020, 2021) for at in range(1, 13)
    ]
    now = [month(2023, 11, "300"), month(2023, 12, "1800")]
    assert surges(tmp_path, *base, *now) == [("2023-01 to 2023-12", 2.1, 1)]


def test_known_from_ninety_days_after(tmp_path: Path) -> None:
    lines = [*BASE, row(2025, "DEU", "X", "ARE", "400000")]
    assert surges(tmp_path, *lines, day="2026-03-30") == []
    (tmp_path / "later").mkdir()
    assert surges(tmp_path / "later", *lines, day="2026-04-01") == [("2025", 4.0, 1)]


def test_files_received_after_a_day_asked_for_do_not_count(tmp_path: Path) -> None:
    store = loaded(tmp_path, file(tmp_path / "f.csv", *BASE, row(2023, "DEU", "X", "ARE", "400000")))
    eve = RECEIVED - datetime.timedelta(days=1)
    assert about(store, order("2026-09-01"), known_at=eve).flows == ()
    assert about(store, order("2026-09-01"), known_at=RECEIVED).flows != ()


def test_both_sides_of_a_corridor(tmp_path: Path) -> None:
    lines = [
        row(2023, "DEU", "X", "ARE", "900"),
        row(2023, "ARE", "M", "DEU", "300"),
        row(2024, "DEU", "X", "ARE", "5000"),
    ]
    past = about(loaded(tmp_path, file(tmp_path / "f.csv", *lines)), order())
    (gap,) = [each for each in past.flows if each.measured is Measured.MIRROR_GAP]
    assert (gap.period, gap.now, gap.before, gap.ratio) == ("2023", 900.0, 300.0, 3.0)


def test_baci_in_thousands_by_figures(tmp_path: Path) -> None:
    lines = [
        f"{year},251,784,854231,{value},NA"
        for year, value in ((2019, 10), (2020, 10), (2021, 10), (2023, 45))
    ]
    store = loaded(tmp_path, file(tmp_path / "b.csv", *lines, "2023,251,999,854231,1,1", head="t,i,j,k,v,q"))
    assert [(each.form, each.orders, each.passed) for each in store.files()] == [("baci", 4, 1)]
    (surge,) = about(store, order()).flows
    assert (surge.now, surge.ratio) == (45000.0, 4.5)


@pytest.mark.parametrize(
    ("line", "field"),
    [
        (row(2023, "DEU", "X", "ARE", ""), "primaryValue"),
        (row(2023, "DEU", "X", "ARE", "many"), "primaryValue"),
        (row(23, "DEU", "X", "ARE", "1"), "refYear"),
        (row(2023, "", "X", "ARE", "1"), "reporterISO"),
        (row(2023, "DEU", "X", "ARE", "1", refMonth="13", freqCode="M"), "refMonth"),
    ],
)
def test_a_bad_row_is_named(line: str, field: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        HistoryStore(tmp_path / "k").load([file(tmp_path / "f.csv", *BASE, line)], received=RECEIVED)
    assert (caught.value.line, caught.value.field) == (5, field)


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    path = tmp_path / "f.csv"
    path.write_text("refYear,reporterISO,flowCode,cmdCode,primaryValue\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        HistoryStore(tmp_path / "k").load([path], received=RECEIVED)
    assert caught.value.field == "partnerISO"
