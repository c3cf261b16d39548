from __future__ import annotations

import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from tidewaiter.cli.main import run

ORDERS = """reference;date;status;buyer.name;buyer.country;goods.description;goods.hs;goods.quantity
A-1;2023-01-05;shipped;Example Trading FZE;AE;Microcontroller;8542.31;100
A-2;2023-02-05;refused;Other Example LLC;AE;Microcontroller;8542.31;100
"""
BAD = ORDERS + "A-3;2023-02-31;refused;Other Example LLC;AE;Microcontroller;8542.31;100\n"


@pytest.fixture
def order() -> str:
    found = sorted(Path(str(files("tidewaiter") / "data" / "examples" / "orders")).glob("c3*.yaml"))
    return str(found[0])


def test_load_status_and_screen(
    home: Path, tmp_path: Path, order: str, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "orders.csv"
    table.write_text(ORDERS, encoding="utf-8")
    assert run(["history", "status"]) == 0
    assert "no past orders" in capsys.readouterr().out
    assert run(["history", "load", str(table)]) == 0
    assert "2 orders taken in, 0 rows left out" in capsys.readouterr().out
    assert run(["history", "load", str(table)]) == 0
    assert "known already" in capsys.readouterr().err
    assert run(["history", "status", "--json"]) == 0
    (kept,) = json.loads(capsys.readouterr().out)["files"]
    assert (kept["file"], kept["orders"], kept["form"]) == ("orders.csv", 2, "table")
    run(["screen", order, "--starter", "--json"])
    basis = json.loads(capsys.readouterr().out)["decisions"][0]["basis"]
    assert basis["history"]["files"] == [kept]
    run(["screen", order, "--starter"])
    assert "past orders and trade flows" in " ".join(capsys.readouterr().out.split())
    run(["screen", order, "--starter", "--json", "--no-history"])
    assert "history" not in json.loads(capsys.readouterr().out)["decisions"][0]["basis"]


def test_bad_rows_are_named_and_nothing_is_taken_in(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "orders.csv"
    table.write_text(BAD, encoding="utf-8")
    assert run(["history", "load", str(table)]) == 10
    assert "orders.csv, line 4, date: not a date: '2023-02-31'" in capsys.readouterr().err
    assert run(["history", "status", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"files": []}
    assert run(["history", "load", str(table), "--accept-bad", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["refused"], told["bad"][0]["line"], told["files"][0]["orders"]) == (1, 4, 2)
    assert run(["history", "status", "--bad"]) == 0
    assert "line 4, date" in capsys.readouterr().out


def test_another_history_is_kept_by_its_bytes(
    home: Path, tmp_path: Path, order: str, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "orders.csv"
    table.write_text(ORDERS, encoding="utf-8")
    run(["screen", order, "--starter", "--json", "--history", str(table)])
    first = capsys.readouterr().out
    run(["screen", order, "--starter", "--json", "--history", str(table)])
    assert capsys.readouterr().out == first
    assert json.loads(first)["decisions"][0]["basis"]["history"]["files"][0]["file"] == "orders.csv"
    assert run(["history", "status", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"files": []}


def test_a_history_that_is_not_there_ends_with_10(home: Path, order: str) -> None:
    assert run(["screen", order, "--starter", "--history", "nowhere.csv"]) == 10


def test_without_a_history_its_library_is_not_loaded(home: Path, order: str) -> None:
    code = (
        "import sys; from tidewaiter.cli.main import run; "
        f"run(['screen', {order!r}, '--starter', '--json']); "
        "sys.exit(3 if 'duckdb' in sys.modules or 'tidewaiter.history.gather' in sys.modules else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], stdout=subprocess.DEVNULL, check=False)
    assert done.returncode == 0
