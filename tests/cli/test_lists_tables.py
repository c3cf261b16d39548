"""Reference tables on the command line: taken in, shown apart, checked, used, and refused where they are none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tidewaiter.cli.main import run
from tidewaiter.lists.registry import LIST_IDS

PARTS = {
    1: ',"HU","BUD","Budapest","Budapest","","12345---","AI","","","4730N 01905E",""\n',
    2: ',"RU","KUF","Samara","Samara","","1234-6--","AI","","","5313N 05010E",""\n',
    3: ',"US","JFK","New York","New York","NY","---4----","AI","","","4038N 07346W",""\n',
}
ORDER = """
reference: T-1
date: 2026-08-01
exporter: {name: Example GmbH, country: DE, address: "Hafenstr. 4, 20457 Hamburg"}
parties: [{role: end_user, name: Example Kft, country: HU}]
goods: [{description: office chair, hs: "940130", eccn: EAR99, origin: DE}]
route: [{place: DEHAM, mode: air}, {place: KUF, mode: air}, {place: HUBUD, mode: air}]
destination: HU
end_use: furnishing an office
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A UN/LOCODE of three places, far too short for a whole one."""
    folder = tmp_path / "loc"
    folder.mkdir()
    for at, content in PARTS.items():
        (folder / f"2024-1 UNLOCODE CodeListPart{at}.csv").write_text(content)
    (folder / "2024-1 SubdivisionCodes.csv").write_text("AD,02,Canillo,Parish\n")
    return folder


def taken_in(table: Path) -> None:
    arguments = ["lists", "import", "un_locode", str(table), "--received", "2026-08-01", "--accept-shrink"]
    assert run(arguments) == 0


def test_a_table_is_taken_in_once_and_shown_apart(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    taken_in(table)
    assert "un_locode: imported: 6 rows, 0 rejected" in capsys.readouterr().out
    arguments = ["lists", "import", "un_locode", str(table), "--received", "2026-08-01", "--json"]
    assert run(arguments) == 0
    again = json.loads(capsys.readouterr().out)
    assert (again["table"], again["rows"], again["unchanged"]) == ("un_locode", 6, True)
    assert run(["lists", "status", "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert [row["list"] for row in shown["lists"]] == list(LIST_IDS)
    assert [(row["table"], row["state"], row["rows"]) for row in shown["tables"]] == [
        ("un_locode", "undated", 6),
        ("wco_hs", "missing", 0),
    ]
    assert run(["lists", "status"]) == 0
    assert "un_locode" in capsys.readouterr().out
    assert run(["lists", "verify"]) == 0
    assert run(["lists", "history", "un_locode"]) == 0
    assert "in force" in capsys.readouterr().out


def test_a_table_that_is_cut_short_or_fetched_is_refused(table: Path) -> None:
    assert run(["lists", "import", "un_locode", str(table)]) == 11
    assert run(["lists", "update", "un_locode"]) == 10


def decided(order: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    run(["screen", str(order), "--starter", "--json"])
    found: dict[str, object] = json.loads(capsys.readouterr().out)["decisions"][0]
    return found


def test_an_airports_code_is_read_where_a_table_tells_it_and_asked_for_where_none_does(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    order = tmp_path / "order.yaml"
    order.write_text(ORDER)
    before = decided(order, capsys)
    taken_in(table)
    capsys.readouterr()
    after = decided(order, capsys)
    rules_before, rules_after = (
        {finding["rule"] for finding in found["findings"]}  # type: ignore[attr-defined]
        for found in (before, after)
    )
    assert "completeness/places" in rules_before - rules_after
    assert {"embargo/sanctioned_destination", "red_flags/route_no_sense"} <= rules_after - rules_before
    assert "tables" not in before["basis"]  # type: ignore[operator]
    (used,) = after["basis"]["tables"]  # type: ignore[index]
    assert (used["table"], used["rows"]) == ("un_locode", 6)


def test_an_order_that_asks_no_table_has_the_basis_that_it_had(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    order = tmp_path / "order.yaml"
    order.write_text(ORDER.replace("{place: KUF, mode: air}, {place: HUBUD", "{place: 'Budapest, Hungary'"))
    before = decided(order, capsys)
    taken_in(table)
    capsys.readouterr()
    assert decided(order, capsys) == before


def test_a_damaged_table_leaves_the_decision_incomplete(
    table: Path, tmp_path: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken_in(table)
    (packed,) = (home / "lists" / "un_locode").glob("*/compiled-*/entities.msgpack.zz")
    packed.write_bytes(b"")
    for kept in (home / "lists" / "un_locode").rglob("*.gz"):
        kept.write_bytes(b"")
    order = tmp_path / "order.yaml"
    order.write_text(ORDER)
    capsys.readouterr()
    found = decided(order, capsys)
    assert found["complete"] is False
    assert "completeness/faults" in {finding["rule"] for finding in found["findings"]}  # type: ignore[attr-defined]


@pytest.mark.real
def test_goods_show_the_text_of_their_code_where_it_is_imported(
    shared: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["goods", "8542.31", "--json"]) == 0
    assert "heading" not in json.loads(capsys.readouterr().out)
    assert run(["lists", "import", "wco_hs", str(shared / "refdata" / "hs2022.csv")]) == 0
    capsys.readouterr()
    assert run(["goods", "8542.31", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["heading"]["hs"] == "854231"
    assert run(["goods", "8542.31.90"]) == 0
    assert "HS 854231: Electronic integrated circuits" in capsys.readouterr().out


def test_a_bundle_carries_tables_too(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    taken_in(table)
    bundle, key = str(tmp_path / "all.bundle"), str(tmp_path / "own.key")
    assert run(["lists", "key", key]) == 0
    public = capsys.readouterr().out.rpartition("public key: ")[2].strip()
    assert run(["lists", "export", bundle, "--key", key]) == 0
    monkeypatch.setenv("TIDEWAITER_HOME", str(tmp_path / "elsewhere"))
    assert run(["lists", "trust", public]) == 0
    assert run(["lists", "import", "bundle", bundle, "--received", "2026-08-01", "--accept-shrink"]) == 0
    assert "un_locode: imported: 6 rows" in capsys.readouterr().out
    assert run(["lists", "import", "unlocode", bundle]) == 10
    assert "un_locode" in capsys.readouterr().err  # the tables are among those that are known
